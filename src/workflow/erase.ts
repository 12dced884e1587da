import { daysAfter, isBefore, ottawaDate } from "../case/day.ts";
import type { Policy } from "../case/policy.ts";
import { caseIdByApplication, lockCase } from "../store/cases.ts";
import { type Database, transaction } from "../store/database.ts";
import { eraseStoredCase } from "../store/erase.ts";
import { listEscalations } from "../store/escalations.ts";
import type { Vault } from "../store/vault.ts";

export type Erased =
  | { readonly kind: "erased" }
  | { readonly kind: "unknown" }
  /** Something is still to be decided from it. */
  | { readonly kind: "not-closed" }
  /** An agent is still asked about it; what they would decide from must not go before. */
  | { readonly kind: "open-escalation"; readonly ids: readonly string[] }
  /** Information that decided something about a person is kept so long after its last use; `from` is an ISO date. */
  | { readonly kind: "too-early"; readonly from: string };

/** Erases a closed case once policy's days have passed since it was last used. `by` stands in the journal. */
export async function eraseCase(
  store: { readonly database: Database; readonly vault: Vault; readonly policy: Policy },
  application: string,
  by: string,
  now: string,
): Promise<Erased> {
  const { database, vault, policy } = store;
  const id = await caseIdByApplication(database.db, application);
  if (id === null) return { kind: "unknown" };
  return transaction(database, async (tx): Promise<Erased> => {
    const stored = await lockCase(tx, vault, id);
    if (stored === null) return { kind: "unknown" };
    if (stored.case.phase !== "closed") return { kind: "not-closed" };
    const from = daysAfter(stored.updatedAt, policy.retention.caseDays);
    if (isBefore(now, from)) return { kind: "too-early", from: ottawaDate(from) };
    const open = await listEscalations(tx, { caseId: id, state: "open" });
    if (open.length > 0) return { kind: "open-escalation", ids: open.map((one) => one.id) };
    await eraseStoredCase(tx, stored, by, now);
    return { kind: "erased" };
  });
}
