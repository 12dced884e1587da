import type { AskedPerson } from "../../question/person.ts";
import type { Owner } from "../answers/block.ts";
import type { Subject } from "../family/subject.ts";

/** A paragraph in which nobody but the writer was spoken of. */
const writers = "writer";

/**
 * "Brown eyes." says of nobody whose they are: of whom the paragraph has been all along, and of nobody known where it spoke of
 * somebody besides the writer last. A number or an address on file for another is theirs.
 */
export function goingOn(
  clause: string,
  subject: Subject,
  owner: Owner | undefined,
  mention: { about: string | null | undefined },
  sender: AskedPerson | null,
  people: readonly AskedPerson[],
): Subject {
  const isOnes = isOfAnother(clause, mention.about === writers ? sender?.id : mention.about, people);
  const open = subject.kind === "writer" && !subject.self && !owner?.person && !isOnes;
  if (!open) {
    const isWriter = (subject.kind === "writer" && subject.self) || (subject.kind === "person" && subject.person === sender?.id); // prettier-ignore
    const owned = subject.kind === "writer" && !isOnes ? (owner?.person ?? null) : null;
    const about = isWriter || (owned !== null && owned === sender?.id) ? writers : subject.kind === "person" ? subject.person : owned; // prettier-ignore
    if (/\p{L}{2}/u.test(clause)) mention.about = mention.about === undefined || mention.about === about ? about : about === null || isWriter ? null : "several"; // prettier-ignore
    return subject;
  }
  if (mention.about === undefined || mention.about === null) return subject;
  if (mention.about === writers) return { kind: "writer", self: true };
  return mention.about === "several" ? { kind: "unknown" } : { kind: "person", person: mention.about, by: "relation" };
}

/** Whether the number or the address in a clause is on file for somebody else than the one spoken of. */
function isOfAnother(clause: string, about: string | null | undefined, people: readonly AskedPerson[]): boolean {
  if (!/@|\d{4}/.test(clause)) return false;
  const digits = clause.replace(/\D/g, "");
  const written = clause.toLowerCase();
  return people.some(({ id, uci, email }) => id !== about && ((uci !== "" && digits.includes(uci)) || (email !== null && written.includes(email.toLowerCase())))); // prettier-ignore
}
