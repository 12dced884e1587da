import { indexOldCases } from "../store/case-words.ts";
import { transaction } from "../store/database.ts";
import type { Context } from "./context.ts";

/** Makes every case findable that came in before there was a search. Nothing is left to do from the second start on. */
export async function indexCases(context: Context): Promise<void> {
  for (;;) {
    const indexed = await transaction(context.database, (tx) => indexOldCases(tx, context.vault));
    if (indexed === 0) return;
    context.log.info({ cases: indexed }, "made cases findable");
  }
}
