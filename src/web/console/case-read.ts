import { caseIdByApplication, readCase, type StoredCase } from "../../store/cases.ts";
import { deadlinesOf } from "../../store/deadlines.ts";
import { listEscalations } from "../../store/escalations.ts";
import type { Context } from "../../workflow/context.ts";
import { timelineOf } from "../../workflow/timeline.ts";
import type { Html } from "../page.ts";
import type { ConsoleCall } from "./call.ts";
import { casePage } from "./case-page.ts";

/** A case with its whole timeline as a page; `told` is what was just done. */
export async function wholeCase(
  context: Context,
  c: ConsoleCall,
  stored: StoredCase,
  told: string | null,
): Promise<Html> {
  const { database, vault } = context;
  const [deadlines, timeline, escalations] = await Promise.all([
    deadlinesOf(database.db, stored.id),
    timelineOf(database.db, vault, stored.id),
    listEscalations(database.db, { caseId: stored.id, state: "open" }),
  ]);
  return casePage(c, stored, { deadlines, timeline, escalations, told, now: context.now().toString() });
}

export function aboutCase(c: ConsoleCall): string {
  return `case ${c.req.param("application") ?? ""}`;
}

export async function caseOf(context: Context, application: string): Promise<StoredCase | null> {
  const id = await caseIdByApplication(context.database.db, application);
  return id === null ? null : readCase(context.database.db, context.vault, id);
}
