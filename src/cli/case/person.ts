import type { Case } from "../../case/case.ts";
import type { showCase } from "../../workflow/show.ts";
import { table } from "../table.ts";
import { ottawaTime } from "../time.ts";

type ShownPerson = NonNullable<Awaited<ReturnType<typeof showCase>>>["people"][number];

/** One person of a case in words: where they stand, what they answered, what is still open. */
export function describePerson(shown: ShownPerson, name: string, state: Case): string {
  const role = state.people.find((one) => one.id === shown.id)?.role ?? "";
  const lastDay = shown.temporaryPasswordLastDay;
  const standing = [
    ["email", shown.email === null ? "none" : shown.email + (shown.suppressed ? " (nothing is sent: it bounced)" : "")],
    ...(shown.pendingEmail === null ? [] : [["new email", `${shown.pendingEmail} (not confirmed)`]]),
    ["account", shown.account + (lastDay === null ? "" : `, password to ${lastDay}`)],
    ["first sign-in", ottawaTime(shown.firstSignIn)],
    ["presence", shown.presence],
    ["address", shown.address],
    ["photo", shown.photo],
    ["eCOPR", shown.ecopr],
    ["card", shown.card],
  ];
  const answers = [
    ...Object.entries(shown.answers).map(([id, { value, message }]) => [id, String(value), message]),
    ...Object.entries(shown.unclear).map(([id, { readings, message }]) => [
      id,
      `unclear: ${readings.join(" or ")}`,
      message,
    ]),
  ];
  const parts = [table([`${shown.id}: ${name}, ${role}`, ""], standing)];
  if (answers.length > 0) parts.push(table(["question", "answer", "from"], answers));
  if (shown.missing.length > 0) parts.push(`Still missing: ${shown.missing.join(", ")}.`);
  return parts.join("\n\n");
}
