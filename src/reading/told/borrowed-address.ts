import { contextsFor, speakerOf, type Asking } from "../answers/asking.ts";
import type { Candidate } from "../answers/merge.ts";
import { readerOf } from "../choice.ts";
import type { Half } from "../segment.ts";
import type { Borrowed } from "./borrowed.ts";

/** Those of whom a reply says that they use the writer's address, until it is known which that is. */
export class BorrowedAddresses {
  private readonly open: Omit<Candidate, "reading">[] = [];

  /** The addresses that are written out again; the others are kept in mind. */
  take(half: Half, { people, address, span }: Borrowed, asking: Asking): Candidate[] {
    return people.flatMap((person) => {
      const context = contextsFor(person, asking).find(({ question }) => question.type === "email");
      if (!context) return [];
      const words = half.text.slice(span.start, span.end);
      const candidate = { person, question: context.question.id, span: { part: half.part, ...span }, words, corrects: false as const }; // prettier-ignore
      if (address) return [{ ...candidate, reading: readerOf(context.question).read(address.words, context) }];
      this.open.push(candidate);
      return [];
    });
  }

  /** Whether a sentence told of one whose address is kept in mind. */
  holds({ start, end }: { readonly start: number; readonly end: number }): boolean {
    return this.open.some(({ span }) => start <= span.start && span.end <= end);
  }

  /** What those answer to whom no address was written out, by the one that the writer answered; nothing where that is unsure. */
  settled(answered: readonly Candidate[], asking: Asking): Candidate[] {
    const sender = speakerOf(asking);
    return this.open.flatMap((one) => {
      const own = answered.filter((other) => other.person === sender?.id && other.question === one.question && other.reading.kind !== "none"); // prettier-ignore
      const [first] = own;
      if (first?.reading.kind !== "value") return [];
      const { value } = first.reading;
      const same = own.every(({ reading }) => reading.kind === "value" && reading.value === value);
      return same ? [{ ...one, reading: { kind: "value" as const, value, rule: "family.same" } }] : [];
    });
  }
}
