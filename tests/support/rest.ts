import type { Context } from "../../src/workflow/context.ts";
import type { TestPostOffice } from "./post-office.ts";

/** Longer than anything here takes on a busy machine; suites that wait on servers of other makes give themselves more. */
export const patienceSeconds = Number(process.env["TRIAL_PATIENCE"] ?? 15);

/** What there is to read or to send now, in words; nothing where the engine is at rest. */
export async function unrest(context: Context, post: TestPostOffice): Promise<string> {
  const now = context.now().toString();
  const inbox = post.inbox();
  if (inbox > 0) return `${inbox} in the inbox`;
  const { db } = context.database;
  const unread = await db.selectFrom("messages").select("id").where("status", "<>", "done").execute();
  if (unread.length > 0) return `${unread.length} to read`;
  // In one look: between two a mail may go from queued to being sent.
  const mails = await db
    .selectFrom("outbox")
    .select(["case_id", "person", "seq", "state", "template", "next_attempt_at"])
    .where("state", "in", ["queued", "sending"])
    .where("domain", "not in", (stops) => stops.selectFrom("domain_stops").select("domain"))
    .orderBy("seq")
    .execute();
  const isLater = (mail: (typeof mails)[number]) =>
    mail.state === "queued" && Temporal.Instant.compare(mail.next_attempt_at, now) > 0;
  const recipient = (mail: (typeof mails)[number]) => `${mail.case_id} ${mail.person}`;
  // What is behind a mail that is tried again later waits with it.
  const waiting = new Set(mails.filter(isLater).map(recipient));
  const due = mails.filter((mail) => !waiting.has(recipient(mail)));
  return due.map((mail) => `${mail.template} is ${mail.state}`).join(", ");
}

/** Looks until `find` finds something; after `seconds` it fails and says `why`. */
export async function until<T>(
  find: () => T | undefined | Promise<T | undefined>,
  why: () => string,
  seconds = patienceSeconds,
): Promise<T> {
  const patience = Temporal.Now.instant().add({ seconds });
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    if (Temporal.Instant.compare(Temporal.Now.instant(), patience) > 0) throw new Error(why());
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
