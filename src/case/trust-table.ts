import type { Policy } from "./policy.ts";
import type { Trust } from "./trust.ts";

/**
 * Who may do what by mail. Read a row as: a message about this matter, about these people, from a sender believed so
 * far, is …
 * - `apply`: done.
 * - `note`: left undone and put before an agent, who may hold the grant.
 * - `challenge`: credible, not proven; a code goes to the address on file, and done once it comes back.
 * - `person`: left undone; a person looks.
 * - `silence`: nothing is answered; a person sees that it came.
 *
 * `own` is the writer and those they speak for (`family.ts`), `other` is anybody else. `unproven` is the address on
 * file with neither our token nor a signature. Passwords go to the address on file and nowhere else, and no more often
 * than policy allows, so asking for one is safe from there. `address` is another e-mail address of the writer's own: to
 * apply it is to send it its code and to tell the old one; it counts once it has answered.
 *
 * One challenge a person is open at a time. A proven answer takes its place and goes through at once; a newer challenge
 * takes the place of an older one only where its sender stands higher: `known`, then the address on file alone, then a
 * token alone or whoever something speaks against. So nobody with a token keeps the applicant waiting.
 *
 * One exception, below the table: where policy takes answers from `known` senders, and nothing speaks against this one,
 * answers and notices of leaving count. A release never does without proof.
 */
export type Treatment = "apply" | "note" | "challenge" | "person" | "silence";
export type Matter = "answers" | "password" | "away" | "back" | "question" | "address" | "request";
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
  away:     { own:   ["apply",  "note",      "note",      "note",      "silence"],
              other: ["note",   "note",      "note",      "note",      "silence"] },
  back:     { own:   ["apply",  "challenge", "challenge", "challenge", "silence"],
              other: ["person", "person",    "person",    "person",    "silence"] },
  question: { own:   ["apply",  "apply",     "person",    "person",    "silence"],
              other: ["person", "person",    "person",    "person",    "silence"] },
  address:  { own:   ["apply",  "person",    "person",    "person",    "silence"],
              other: ["person", "person",    "person",    "person",    "silence"] },
  request:  { own:   ["person", "person",    "person",    "person",    "silence"],
              other: ["person", "person",    "person",    "person",    "silence"] },
};

export interface Sender {
  readonly trust: Trust;
  /** It came from an address on file for this case. */
  readonly onFile: boolean;
  /** Something speaks against it: see `interpret/thread.ts`. */
  readonly contradicted: boolean;
}

/** How a message is treated. */
export function treatmentOf(matter: Matter, about: About, sender: Sender, policy: Policy): Treatment {
  const standing: Standing = sender.trust === "stranger" && sender.onFile ? "unproven" : sender.trust;
  const treatment = table[matter][about][columns.indexOf(standing)] ?? "silence";
  const believed = standing === "known" && !sender.contradicted && policy.trust.answersFrom === "known";
  return believed && about === "own" && (matter === "answers" || matter === "away") ? "apply" : treatment;
}
