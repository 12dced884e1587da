import { wordsOf } from "../align/token.ts";
import { behindMark, cut, isEmpty, states } from "./anchor.ts";
import { marker, type Counted } from "./count.ts";
import type { Filing } from "./filing.ts";
import type { Asked, Words } from "../answers/walked.ts";
import { bareNameOf, fullNameIn, headingOf, isBareName, isRelation, namedIn, type Meant } from "../family.ts";
import { headedByUci } from "./uci-heading.ts";
import { groupHeaded } from "../family/group-heading.ts";

/** Lines that head what follows: whose it is, or that it is everybody's. Each method takes the line, or gives false. */
export class HeadingLines {
  private readonly asked: Asked;
  private readonly filing: Filing;
  private readonly numbers: ReadonlyMap<number, Counted>;
  private readonly take: (line: Words) => void;

  /** `take` files what stands behind a heading on its line. */
  constructor(asked: Asked, filing: Filing, numbers: ReadonlyMap<number, Counted>, take: (line: Words) => void) {
    this.asked = asked;
    this.filing = filing;
    this.numbers = numbers;
    this.take = take;
  }

  /** "2) Leïla Haddad (épouse)", where the second question asks no name: the number counts the family. */
  counted(line: Words): boolean {
    const { people, sender } = this.asked;
    const length = marker.exec(line.words)?.[0].length ?? this.numbers.get(line.start)?.length ?? 0;
    const rest = cut(line, length);
    const number = Number(/\d+/.exec(line.words.slice(0, length))?.[0]);
    if (people.length < 2 || length === 0 || this.filing.anchor?.source === "line" || /[\d@]/.test(rest.words))
      return false;
    if ([null, "fullName"].includes(this.asked.numbered(number, this.filing.person()))) return false;
    const meant = headingOf(rest.words, people, sender);
    const person = meant?.kind === "one" ? people.find(({ id }) => id === meant.person) : undefined;
    if (!person || (!fullNameIn(rest, person) && !wordsOf(rest.words).some(isRelation))) return false;
    this.filing.begin({ person: person.id, rule: "heading", heading: rest });
    return true;
  }

  /** "Pour nous quatre :", "For the kids:" alone on its line. */
  group(line: Words): boolean {
    const people = groupHeaded(line.words, this.asked, this.filing.begins && this.filing.anchor?.source !== "line");
    if (people) this.filing.begin({ person: null, rule: "everybody", people });
    return people !== null;
  }

  /** "UCI 1123456789:" alone on its line. */
  number(line: Words): boolean {
    const { anchor } = this.filing;
    if (this.asked.people.length < 2 || (anchor?.source === "line" && (isEmpty(anchor) || this.filing.quoted)))
      return false;
    const person = headedByUci(line.words, this.asked.people);
    if (person === null) return false;
    if (this.filing.person() !== person || this.filing.anchor !== null) this.filing.begin({ person, rule: "heading" });
    this.filing.file("uci", "label", line);
    return true;
  }

  name(line: Words): boolean {
    if (this.filing.anchor && isEmpty(this.filing.anchor) && this.filing.anchor.question === "fullName") return false;
    const colon = line.words.search(/\s?[:–—]|\s-\s/);
    if (this.asked.people.length === 1 && colon > 0 && this.applicant(line, colon)) return true;
    const whole = headingOf(line.words, this.asked.people, this.asked.sender);
    if (whole) {
      if (this.asked.people.length < 2 || this.isUnder(whole, line)) return false;
      // Right under a question of ours the words that are also the person's own name answer it: the eyes of Grey are grey.
      const answers = this.filing.anchor?.source === "line" && isEmpty(this.filing.anchor);
      if (answers && whole.kind === "one" && whole.person === this.filing.person()) return false;
      this.filing.begin(
        whole.kind === "one"
          ? { person: whole.person, rule: "heading", heading: line }
          : { person: null, rule: "several", heading: line },
      );
      if (states.test(line.words)) this.filing.appendOrLoose(line);
      return true;
    }
    if (colon < 1 || this.asked.people.length < 2) return false;
    const told = groupHeaded(line.words.slice(0, colon + 1), this.asked, false);
    if (told) {
      this.filing.begin({ person: null, rule: "everybody", people: told });
      this.take(behindMark(line, colon));
      return true;
    }
    const head = headingOf(line.words.slice(0, colon), this.asked.people, this.asked.sender);
    // "Enfant 1 : Ana Maria Nguyễn": the name tells which of several.
    const behind = behindMark(line, colon);
    const several = head?.kind === "several" ? bareNameOf(behind.words, this.asked.people) : null;
    const person = head?.kind === "one" ? head.person : several;
    if (person === null) return false;
    const named = { words: line.words.slice(0, colon), start: line.start, end: line.start + colon };
    this.filing.begin({ person, rule: "heading", heading: several === null ? named : behind });
    this.take(behind);
    return true;
  }

  /** "Applicant: Zoë Łucja", of one person: the name on file, and no heading. */
  private applicant(line: Words, colon: number): boolean {
    const name = behindMark(line, colon);
    const isLabel = /^\W{0,4}(?:(?:main|principal) )?(?:applicant|demandeu[rs]e?|requ[ée]rante?)(?: principale?)?$/i;
    if (!isLabel.test(line.words.slice(0, colon)) || !isBareName(name.words, this.asked.people)) return false;
    this.filing.open("fullName", "label");
    this.filing.append(name);
    return true;
  }

  /** Whether nothing stands yet under a heading for the same person: then the bare name is the first answer. */
  private isUnder(meant: Meant, line: Words): boolean {
    const index = this.filing.blocks.length - 1;
    const heading = this.filing.blocks[index]?.heading;
    if (!heading || meant?.kind !== "one" || this.filing.person() !== meant.person) return false;
    if ([...this.filing.entries, ...this.filing.loose].some((one) => one.block === index)) return false;
    return isBareName(line.words, this.asked.people) || namedIn(wordsOf(heading.words), this.asked.people) !== null;
  }
}
