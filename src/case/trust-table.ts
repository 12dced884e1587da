import type { Policy } from "./policy.ts";
import type { Trust } from "./trust.ts";

/**
 * Who may do what by mail. Read a row as: a message about this matter, about these people, from a sender believed so
 * far, is …
 * - `apply`: done.
 * - `note`: left undone and put before an agent, who may hold the grant.
 * - `challenge`: credible, not proven; until challenges by code are built (issue 4) a person looks.
 * - `person`: left undone; a person looks.
 * - `silence`: nothing is answered; a person sees that it came.
 *
 * `own` is the writer and those they speak for (`family.ts`), `other` is anybody else. `unproven` is the address on
 * file with neither our token nor a signature. Passwords go to the address on file and nowhere else, and no more often
 * than policy allows, so asking for one is safe from there.
 */
export type Treatment = "apply" | "note" | "challenge" | "person" | "silence";
export type Matter = "answers" | "password" | "away" | "back" | "question" | "request";
export type About = "own" | "other";
type Standing = Trust | "unproven";

const columns = ["proven", "known", "unproven", "token-only", "stranger"] as const;
// prettier-ignore
const table: Readonly<Record<Matter, Readonly<Record<About, readonly [Treatment, Treatment, Treatment, Treatment, Treatment]>>>> = {
  //                        proven    known        unproven     token-only   stranger
  answers:  { own:   ["apply",  "challenge", "challenge", "challenge", "silence"],
              other: ["person", "person",    "person",    "person",    "silence"] },
  password: { own:   ["apply",  "apply",     "apply",     "person",    "silence"],
              other: ["person", "person",    "person",    "person",    "silence"] },
  away:     { own:   ["apply",  "apply",     "note",      "note",      "silence"],
              other: ["note",   "note",      "note",      "note",      "silence"] },
  back:     { own:   ["apply",  "challenge", "challenge", "challenge", "silence"],
              other: ["person", "person",    "person",    "person",    "silence"] },
  question: { own:   ["apply",  "apply",     "person",    "person",    "silence"],
              other: ["person", "person",    "person",    "person",    "silence"] },
  request:  { own:   ["person", "person",    "person",    "person",    "silence"],
              other: ["person", "person",    "person",    "person",    "silence"] },
};

/** How a message is treated. `onFile`: it came from an address on file for this case. */
export function treatmentOf(
  matter: Matter,
  about: About,
  sender: { readonly trust: Trust; readonly onFile: boolean },
  policy: Policy,
): Treatment {
  const standing: Standing = sender.trust === "stranger" && sender.onFile ? "unproven" : sender.trust;
  const treatment = table[matter][about][columns.indexOf(standing)] ?? "silence";
  const believed = standing === "known" && policy.trust.answersFrom === "known";
  return treatment === "challenge" && believed ? "apply" : treatment;
}
