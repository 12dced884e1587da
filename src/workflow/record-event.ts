import { answerOnce } from "../store/api-keys.ts";
import { caseIdByApplication } from "../store/cases.ts";
import type { Tx } from "../store/database.ts";
import type { Context } from "./context.ts";
import { commandOf, type PlainEvent, type PortalEvent } from "./portal-events.ts";
import { inOneGo, type Recorded, recordIn } from "./record.ts";
import { preparePhoto, type PhotoToSubmit, submitPhotoIn } from "./submit-photo.ts";

/** A call that may come twice: by whose key, under which idempotency key, and the request as it came. */
export interface Call {
  readonly keyId: string;
  readonly idempotencyKey: string;
  readonly request: string;
}

/** `key-used-before`: the idempotency key stood for another request. */
export type CallEnd = Recorded | { readonly kind: "key-used-before" };

/** Records a portal's event. `by` is `portal:KEY` or `agent:NAME`. Null: no such application. */
export async function recordEvent(
  context: Context,
  application: string,
  event: PortalEvent,
  by: string,
): Promise<Recorded | null> {
  const caseId = await caseIdByApplication(context.database.db, application);
  if (caseId === null) return null;
  const prepared = await prepare(context, event);
  return inOneGo(context, (tx) => recordPrepared(tx, context, caseId, prepared, by));
}

/**
 * The same for a call that may come twice: what was recorded once is answered again and not done again. A refusal
 * changed nothing and is not kept: the same call may succeed when the case has moved on.
 */
export async function recordOnce(
  context: Context,
  application: string,
  event: PortalEvent,
  by: string,
  call: Call,
): Promise<CallEnd | null> {
  const caseId = await caseIdByApplication(context.database.db, application);
  if (caseId === null) return null;
  const prepared = await prepare(context, event);
  return inOneGo(context, async (tx): Promise<CallEnd> => {
    const answered = await answerOnce(tx, context.vault, call, context.now().toString(), async () => ({
      status: 200,
      body: await recordPrepared(tx, context, caseId, prepared, by),
    }));
    return answered.kind === "conflict" ? { kind: "key-used-before" } : (answered.answer.body as Recorded);
  });
}

/** The event with its photo already measured: what is slow is done before the transaction begins. */
type Prepared =
  | { readonly kind: "plain"; readonly event: PlainEvent }
  | { readonly kind: "photo"; readonly person: string; readonly photo: PhotoToSubmit };

async function prepare(context: Context, event: PortalEvent): Promise<Prepared> {
  if (event.event !== "photo-submitted") return { kind: "plain", event };
  const { person, photo, photoId } = event;
  if (photoId !== undefined) return { kind: "photo", person, photo: { kind: "stored", photoId } };
  return { kind: "photo", person, photo: await preparePhoto(context, Buffer.from(photo ?? "", "base64")) };
}

function recordPrepared(tx: Tx, context: Context, caseId: number, one: Prepared, by: string): Promise<Recorded> {
  return one.kind === "plain"
    ? recordIn(tx, context, caseId, commandOf(one.event, by))
    : submitPhotoIn(tx, context, caseId, one.person, one.photo, by);
}
