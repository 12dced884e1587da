import type { ReadPerson } from "../../src/case/command.ts";
import { applyTo } from "../../src/workflow/apply.ts";
import type { Context } from "../../src/workflow/context.ts";
import { showCase } from "../../src/workflow/show.ts";

export const home = { line1: "12 Main St", line2: null, city: "Ottawa", province: "ON", postalCode: "K1A 0B1" };

const answers: Readonly<Record<string, string | boolean>> = {
  fullName: "As in the passport",
  firstEntry: "2019-08-25",
  lastEntry: "2024-03-04",
  lastEntryPlace: "Toronto Pearson",
  eyeColour: "brown",
  inCanada: true,
};

/** Everything that is asked of everybody on a case, answered by the form of the principal. */
export async function answered(context: Context, application: string): Promise<void> {
  const { database, vault } = context;
  const shown = await showCase(database.db, vault, application);
  const people = (shown?.people ?? []).map(({ id, email }): ReadPerson => {
    const own = { uci: uciOf(id), email: email ?? `${id}@example.net` };
    const given = Object.entries({ ...answers, ...own }).map(
      ([question, value]) => [question, { value, rule: "test.rule", words: "as written" }] as const,
    );
    return { person: id, answers: Object.fromEntries(given), unclear: {} };
  });
  const receivedAt = context.now().toString();
  const message = { id: `form:${application}`, order: 1, receivedAt, stored: null };
  await applyTo(context, application, { kind: "give-answers", agent: "Ana", message, people }, { by: "agent:Ana" });
}

/** An agent's word for a UCI is taken; it need only be one. */
function uciOf(id: string): string {
  return `112345${id.replace(/\D/g, "").padStart(2, "0")}`;
}
