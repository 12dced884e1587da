import { randomUUID } from "node:crypto";
import type { WebhookOrder } from "../case/decision.ts";
import { openEach, type OpenedRows } from "./damaged.ts";
import { inSlices } from "./slices.ts";
import type { Db, Tx } from "./tables.ts";
import type { DataKey, Vault } from "./vault.ts";

/** What an outside portal is to be told. */
export interface Webhook {
  readonly id: string;
  readonly caseId: number;
  readonly key: DataKey;
  readonly order: WebhookOrder;
  readonly attempts: number;
  readonly createdAt: string;
  /** The engine that took it. */
  readonly claimedBy: string | null;
}

/** Queues webhooks, in the given order; gives their ids. */
export async function enqueueWebhooks(
  tx: Tx,
  vault: Vault,
  entries: readonly { readonly caseId: number; readonly key: DataKey; readonly order: WebhookOrder }[],
  now: string,
): Promise<string[]> {
  const rows = entries.map((entry) => {
    const id = randomUUID();
    return {
      id,
      case_id: entry.caseId,
      type: entry.order.type,
      payload_sealed: vault.sealJson(entry.key, entry.order, about(id)),
      next_attempt_at: now,
      created_at: now,
    };
  });
  for (const slice of inSlices(rows)) await tx.insertInto("webhooks").values(slice).execute();
  return rows.map((row) => row.id);
}

/** Takes the oldest webhook due at `now` (ISO instant), of a case whose earlier ones are settled, whether it opens or not. */
export async function claimWebhook(
  tx: Tx,
  vault: Vault,
  by: { readonly now: string; readonly engine: string },
): Promise<OpenedRows<Webhook>> {
  const row = await tx
    .with(
      (name) => name("taken").materialized(),
      (query) =>
        query
          .selectFrom("webhooks as hook")
          .select("hook.id")
          .where("hook.next_attempt_at", "<=", by.now)
          .where("hook.state", "=", "queued")
          .where((where) =>
            where.not(
              where.exists(
                where
                  .selectFrom("webhooks as earlier")
                  .select("earlier.id")
                  .whereRef("earlier.case_id", "=", "hook.case_id")
                  .whereRef("earlier.seq", "<", "hook.seq")
                  .where("earlier.state", "in", ["queued", "sending"]),
              ),
            ),
          )
          .orderBy("hook.seq")
          .limit(1)
          .forUpdate()
          .skipLocked(),
    )
    .updateTable("webhooks")
    .from(["taken", "cases"])
    .set({ state: "sending", claimed_at: by.now, claimed_by: by.engine })
    .whereRef("webhooks.id", "=", "taken.id")
    .whereRef("cases.id", "=", "webhooks.case_id")
    .returningAll("webhooks")
    .returning("cases.key_wrapped")
    .executeTakeFirst();
  return openEach(row ? [row] : [], (found) => {
    const key = vault.unwrap(found.key_wrapped);
    return {
      id: found.id,
      caseId: found.case_id,
      key,
      order: vault.openJson(key, found.payload_sealed, about(found.id)) as WebhookOrder,
      attempts: found.attempts,
      createdAt: found.created_at,
      claimedBy: found.claimed_by,
    };
  });
}

/** Makes the webhooks of a case that wait for another attempt due now: something waits for them. */
export async function hastenWebhooks(tx: Tx, caseId: number, now: string): Promise<void> {
  await tx
    .updateTable("webhooks")
    .set({ next_attempt_at: now })
    .where("case_id", "=", caseId)
    .where("state", "=", "queued")
    .where("next_attempt_at", ">", now)
    .execute();
}

/** Ends a taken webhook that nobody can open. */
export async function failWebhook(tx: Tx, id: string, now: string): Promise<void> {
  await tx
    .updateTable("webhooks")
    .set({ state: "failed", claimed_at: null, claimed_by: null, settled_at: now })
    .where("id", "=", id)
    .where("state", "=", "sending")
    .execute();
}

/** Ends an attempt: accepted, given up, or to be tried again at `until`. Nothing where another engine took it over since. */
export async function settleWebhook(
  tx: Tx,
  webhook: Webhook,
  end: { readonly state: "sent" } | { readonly state: "failed" } | { readonly state: "queued"; readonly until: string },
  now: string,
): Promise<void> {
  await tx
    .updateTable("webhooks")
    .set({
      state: end.state,
      claimed_at: null,
      claimed_by: null,
      attempts: end.state === "sent" ? webhook.attempts : webhook.attempts + 1,
      ...(end.state === "queued" ? { next_attempt_at: end.until } : { settled_at: now }),
    })
    .where("id", "=", webhook.id)
    .where("state", "=", "sending")
    .where("claimed_by", "=", webhook.claimedBy)
    .execute();
}

/** Whether one of this type has not been settled yet for the case: a mail about an account waits until it is open. */
export async function webhookPending(db: Db, caseId: number, type: WebhookOrder["type"]): Promise<boolean> {
  const row = await db
    .selectFrom("webhooks")
    .select("id")
    .where("case_id", "=", caseId)
    .where("type", "=", type)
    .where("state", "in", ["queued", "sending"])
    .executeTakeFirst();
  return row !== undefined;
}

function about(id: string): string {
  return `webhook ${id}`;
}
