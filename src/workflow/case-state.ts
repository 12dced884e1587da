import { z } from "zod";
import { phases } from "../case/case.ts";
import { actorOf } from "../case/family.ts";
import { caseIdByApplication, readCase } from "../store/cases.ts";
import type { Context } from "./context.ts";

/** Where a case stands, for a portal: no name, date or number of anybody. */
export const caseStateSchema = z.strictObject({
  application: z.string(),
  phase: z.enum(phases),
  people: z.array(
    z.strictObject({
      id: z.string(),
      actor: z.string().describe("Id of the person whose account serves this one."),
      account: z.enum(["none", "existing", "temporary", "own"]),
      held: z.boolean().describe("Something holds the grant for this person."),
      presence: z.enum(["none", "declared", "denied"]),
      address: z.enum(["none", "confirmed"]),
      photo: z.enum(["none", "uploaded", "submitted", "in-review", "accepted", "returned"]),
      ecopr: z.enum(["none", "issued", "void"]),
      card: z.enum(["none", "production", "mailed", "undelivered"]),
    }),
  ),
});
export type CaseState = z.infer<typeof caseStateSchema>;

/** The state of an application, or null where there is none of that number. */
export async function caseState(context: Context, application: string): Promise<CaseState | null> {
  const { db } = context.database;
  const id = await caseIdByApplication(db, application);
  const stored = id === null ? null : await readCase(db, context.vault, id);
  if (stored === null) return null;
  const state = stored.case;
  const at = { now: context.now().toString(), policy: context.policy };
  return {
    application,
    phase: state.phase,
    people: state.people.map((person) => ({
      id: person.id,
      actor: actorOf(state, person, at).id,
      account: person.account.kind,
      held: state.holds.some((hold) => hold.person === person.id),
      presence: person.presence.kind,
      address: person.confirmedAddress ? "confirmed" : "none",
      photo: person.photo.kind,
      ecopr: person.ecopr.kind,
      card: person.card.kind,
    })),
  };
}
