import { amendmentIn } from "../remark/amend.ts";
import { goingOn } from "./after.ts";
import { closingIn, cut, isEmpty, sentenceBehind, states, strangeDashed, strangeLabel } from "./anchor.ts";
import { bareSentences, bareTail, splitBareLabels } from "./bare.ts";
import { marker, pairMarker, splitNumbers, trimmed, type Counted } from "./count.ts";
import type { Filing } from "./filing.ts";
import { HeadingLines } from "./heading-lines.ts";
import { isIdle } from "../field/idle-label.ts";
import { goesOnWithName } from "./name.ts";
import { endsAnswer, isStory, proseIn, tellsOfAnother } from "../told/prose.ts";
import { ellipticLabel, questionNamed, splitLabels, type Labelled } from "./label.ts";
import type { Asked, Words } from "../answers/walked.ts";
import { isBareName } from "../family.ts";
import { dealtIn } from "../family/deal.ts";
import { namedTogether } from "../family/names.ts";
import { addressOwner } from "../family/address-owner.ts";
import { fold } from "../normal.ts";
import { goesOn } from "../wrap.ts";

/** "Bonjour. Zoë Łucja, IUC …": a greeting is no part of the name behind it. */
const greeting = /^(?:bonjour|bonsoir|hello|hi|hey|good (?:morning|afternoon|evening|day)|salut|allo)\b[\s,.!:–-]*/i;

/** "Currently in Canada." with its stop is an answer, and no label. */
const hereNow =
  /^\W{0,3}(?:(?:yes|oui),? )?(?:(?:physically|currently|presently|still|now|here|présentement|presentement|présente?s?|present|actuellement|toujours|bien) ){1,3}(?:in|au) Canada[.!]$/i;

/** "8. In Canada" answers, without a mark behind it; so does "Inside Canada" right under the question. */
const present =
  /^\W{0,4}(?:(?:still|now|currently|presently|toujours|actuellement|presentement) )?(?:(?:in|inside|within) canada|(?:ici )?au canada)\b[^:=?]{0,20}$/;

/** A sentence behind these is no part of the answer. */
const ofOneWord: ReadonlySet<string> = new Set(["uci", "eyeColour"]);

/** Who is asked so little writes answers, and no labels. */
const fewQuestions = 3;

/** "The second", of the readings that we spelled out. */
const ordinal =
  /^\W*(?:the|la|le) (?:first|second|third|fourth|1st|2nd|3rd|4th|premiere?|seconde?|deuxieme|troisieme|quatrieme|1re|1ere|2e|3e)(?: (?:one|option|choice|date|reponse))?\W*$/;

/** Reads lines that are wholly the person's, one after another, and files their words. */
export class LineReader {
  private readonly text: string;
  private readonly asked: Asked;
  private readonly filing: Filing;
  private readonly counted: ReadonlyMap<number, Counted>;
  private readonly headings: HeadingLines;
  /** The last label was parted from its value by a dash. */
  private dashes = false;

  /** `text`: the half that the lines stand in. `counted`: the numbers of a list that are set off in another way than ours. */
  constructor(text: string, asked: Asked, filing: Filing, counted: ReadonlyMap<number, Counted>) {
    this.text = text;
    this.asked = asked;
    this.filing = filing;
    this.counted = counted;
    this.headings = new HeadingLines(asked, filing, counted, (line) => this.take(line));
  }

  /** Takes a numbered or labelled answer, a heading, more of an answer, or loose words. */
  take(line: Words): void {
    if (line.words === "") return;
    if (
      line.words.length < 30 &&
      ordinal.test(fold(line.words)) &&
      (!this.filing.anchor || isEmpty(this.filing.anchor))
    )
      return this.filing.appendOrLoose(line);
    if (this.filing.anchor?.source !== "line" && isIdle(line.words, this.asked.people)) return this.filing.close();
    if (this.filing.anchor?.source !== "line" && isStory(this.text, line, (words) => this.labelsIn(words))) {
      this.filing.close();
      return this.filing.appendOrLoose(line);
    }
    const numbered = splitNumbers(line);
    const told =
      numbered.length > 1 || this.filing.anchor?.source === "line" ? numbered : bareSentences(line, this.asked.order);
    // "Mon mari s'appelle … Première entrée le … Sa dernière entrée date du …": a story of him, and no list.
    const parts = told === numbered || !tellsOfAnother(told) ? told : [line];
    if (parts.length > 1) return parts.forEach((part) => this.takePart(part));
    // "We are Zoë Łucja (UCI: …) and Minh Nguyễn (UCI: …)" is one sentence, and no list of labels.
    if (this.filing.anchor?.source !== "line" && /:/.test(line.words) && namedTogether(line, this.asked.people)) {
      this.filing.close();
      return this.filing.appendOrLoose(line);
    }
    const prose = this.filing.anchor?.source === "line" ? null : proseIn(this.text, line);
    if (prose) return this.takeProse(prose);
    if (this.goesOn(line)) return this.filing.appendOrLoose(line);
    if (this.takeAmendment(line) || this.headings.counted(line) || this.headings.number(line) || this.headings.group(line) || this.takePair(line)) return; // prettier-ignore
    const rest = this.takeNumber(line) ?? line;
    if (rest.words === "") return;
    const { order } = this.asked;
    if (this.pointsToAddress(rest.words)) return this.filing.appendOrLoose(rest);
    if (hereNow.test(rest.words)) {
      this.filing.close();
      const isOne = this.asked.people.length === 1 && this.asked.order.includes("inCanada");
      return isOne ? this.filing.file("inCanada", "label", rest) : this.filing.appendOrLoose(rest);
    }
    const labelled =
      ((rest !== line || this.isAskedPresence()) && present.test(fold(rest.words))
        ? null
        : splitLabels(rest.words, order)) ??
      (this.filing.speaksOfEntry() ? ellipticLabel(rest.words, order) : null) ??
      (rest === line ? this.bareLabels(rest) : null);
    if (labelled) return this.takeLabels(rest, labelled);
    const next = rest === line && this.filing.anchor ? goingOn(line.words, this.filing.anchor, order) : null;
    if (next) this.filing.open(next, "label");
    if (rest === line && this.headings.name(line)) return;
    if (rest === line && this.filing.anchor && !isEmpty(this.filing.anchor) && this.isStrange(line.words))
      this.filing.close();
    this.filing.appendOrLoose(rest);
  }

  /**
   * The sentences of prose: each is no more of an answer before it, and whom one names heads nothing behind it, but for the name
   * or relation that the line begins with: "Minh Nguyễn: his UCI is …. He first entered …"
   */
  private takeProse(sentences: readonly Words[]): void {
    const open = this.filing.blocks.at(-1);
    let now = open;
    this.filing.close();
    for (const [at, sentence] of sentences.entries()) {
      if (!this.takeDealt(sentence)) this.take(sentence);
      this.filing.close();
      const last = this.filing.blocks.at(-1);
      const heads = at === 0 && last?.rule === "heading" && last.heading?.start === sentence.start;
      if (heads) now = last;
      else if (now && this.asked.people.length > 1 && last !== now) this.filing.begin(now);
    }
    if (open && this.filing.blocks.at(-1) !== open) this.filing.begin(open);
  }

  /** One of several on a line; a sentence of its own is no more of the answer before it. */
  private takePart(part: Words): void {
    if (states.test(part.words) || endsAnswer(part.words, this.asked.people)) this.filing.close();
    if (!this.takeDealt(part)) this.take(part);
  }

  /** "Nos IUC : 1123456789 (Zoë), 11234567 (Minh)." among sentences: each their own. */
  private takeDealt(sentence: Words): boolean {
    if (this.asked.people.length < 2 || this.filing.anchor?.source === "line") return false;
    const dealt = dealtIn(sentence, this.asked, null);
    if (!dealt || dealt.shares.length < 2) return false;
    const { question, shares } = dealt;
    this.filing.fileRows(shares.map(({ person, words }) => ({ person, cells: [{ question, words }] })));
    return true;
  }

  /** "My email", where an address is asked and none was given yet: the writer's, for another, and no label. */
  private pointsToAddress(words: string): boolean {
    const { anchor } = this.filing;
    const isAsked = anchor?.question === "email" && anchor.source !== "label" && isEmpty(anchor);
    return isAsked && !/[:=@]/.test(words) && addressOwner(words, this.asked.people, this.asked.sender) !== null;
  }

  private isAskedPresence(): boolean {
    const { anchor } = this.filing;
    if (!anchor) return this.asked.order.length <= fewQuestions;
    return anchor.question === "inCanada" && isEmpty(anchor);
  }

  /** The questions that a sentence names by labels. */
  private labelsIn(words: string): readonly string[] {
    const { order } = this.asked;
    const dealt =
      this.asked.people.length > 1 ? dealtIn({ words, start: 0, end: words.length }, this.asked, null) : null;
    if (dealt && dealt.shares.length > 1) return dealt.shares.map(() => dealt.question);
    return (splitLabels(words, order) ?? splitBareLabels(words, order))?.parts.map(({ question }) => question) ?? [];
  }

  /** Labels without a mark, but right under a question of ours; an address or eyes alone go on a list of labels only. */
  private bareLabels({ words }: Words): Labelled | null {
    const anchor = this.filing.anchor;
    if (anchor?.source === "line" && isEmpty(anchor)) return null;
    const bare = splitBareLabels(words, this.asked.order);
    return bare?.parts.every(({ from }) => from === 0) && anchor?.source !== "label" ? null : bare;
  }

  /** Whether a line is the rest of a sentence that the line before began: "… when I plan to⏎return?" is no label. */
  private goesOn(line: Words): boolean {
    const last = this.filing.anchor ? undefined : this.filing.loose.at(-1);
    return (
      last !== undefined && !this.filing.begins && last.quoted === this.filing.quoted && goesOn(this.text, last, line)
    );
  }

  /** Opens the question whose number leads the line and gives what follows; null where no number of ours leads it. */
  private takeNumber(line: Words): Words | null {
    const match = marker.exec(line.words);
    const counted = match ? { number: Number(match[1]), length: match[0].length } : this.counted.get(line.start);
    // Under a question of ours only a number that is set off as ours are is one.
    if (!counted || (!match && this.filing.anchor?.source === "line")) return null;
    const { number } = counted;
    const current = this.filing.anchor;
    // Under a question of ours, a number that is not that question's is part of the answer: "4. März 2024".
    if (current?.source === "line" && this.asked.numbered(number, this.filing.person()) !== current.question)
      return null;
    const question = this.asked.numbered(number, this.filing.person());
    if (question === null) return null;
    if (current?.source !== "line" || current.question !== question) this.filing.open(question, "number");
    return cut(line, counted.length);
  }

  /** "4 and 5. October 22, 2018": one date for both entries. */
  private takePair(line: Words): boolean {
    const match = this.filing.anchor?.source === "line" ? null : pairMarker.exec(line.words);
    if (!match) return false;
    const questions = [match[1], match[2]].map((number) => this.asked.numbered(Number(number), this.filing.person()));
    if (questions.join(" ") !== "firstEntry lastEntry") return false;
    for (const question of questions) {
      if (question === null) continue;
      this.filing.open(question, "number");
      this.filing.append(cut(line, match[0].length));
    }
    return true;
  }

  /** "Sorry, number 5 should be 17 August 2025.", below the answers. */
  private takeAmendment(line: Words): boolean {
    if (this.filing.anchor?.source === "line") return false;
    const given = new Set(this.filing.entries.map(({ question }) => question));
    if (this.filing.anchor) given.add(this.filing.anchor.question);
    const amendment = given.size === 0 ? null : amendmentIn(line, this.asked, given);
    if (amendment) this.filing.amend(amendment);
    return amendment !== null;
  }

  /** Whether a line begins with a label that we do not know; a dash parts it from its value where it does so in the list. */
  private isStrange(words: string): boolean {
    return strangeLabel.test(words) || (this.dashes && strangeDashed.test(words));
  }

  private takeLabels(line: Words, labelled: Labelled): void {
    const [first] = labelled.parts;
    if (first) this.dashes = /\s[–—-]{1,3}>?\s*$/.test(line.words.slice(first.label, first.from));
    if (labelled.before.trim() !== "") {
      const words = labelled.before.trim();
      const head = { words, start: line.start, end: line.start + labelled.before.trimEnd().length };
      this.takeBefore(head);
    }
    for (const one of labelled.parts) {
      const { question, to: end, all } = one;
      const joins = goesOnWithName(this.filing.anchor, one);
      const from = joins ? one.label : one.from;
      const cutAt = question === "homeAddress" ? null : bareTail(line.words.slice(from, end), this.asked.order);
      const rest = cutAt === null ? null : trimmed(line, from + cutAt, end);
      const behind = rest && splitBareLabels(rest.words, this.asked.order);
      // "Nom : prénom Zoë, nom de famille Łucja": the other part of the name.
      const more = question === "fullName" && behind?.parts[0]?.question === question ? null : behind;
      const tail = more ? cutAt : null;
      const to = tail === null ? end : from + tail;
      if (!joins && !(this.filing.anchor?.question === question && isEmpty(this.filing.anchor)))
        this.filing.open(question, "label");
      // "(UCI: 1123456789) and you can reach me at …": the answer ends with the brackets that its label stands in.
      const closing = tail === null ? closingIn(line.words.slice(from, to)) : -1;
      const spoken = closing < 0 && ofOneWord.has(question) ? sentenceBehind(line.words.slice(from, to)) : -1;
      const ends = closing < 0 ? spoken : closing;
      const part = trimmed(line, from, ends < 0 ? to : from + ends);
      if (this.filing.anchor && line.words[from - 1] === "?")
        this.filing.anchor.asked = { words: line.words.slice(0, from), start: line.start, end: line.start + from };
      // A label beside a label is the head of a table that could not be read, and no value.
      const inner = part ? questionNamed(part.words, this.asked.order) : null;
      if (part && (inner === null || inner === question))
        this.filing.append(all ? { ...part, words: `${part.words} (for all of us)` } : part);
      if (rest && more) this.takeLabels(rest, more);
      const beyond = ends < 0 ? null : trimmed(line, from + (closing < 0 ? spoken : closing + 1), to);
      if (beyond && /\p{L}/u.test(beyond.words)) {
        this.filing.close();
        this.take(beyond);
      }
    }
  }

  /** What leads a line of labels: whom they are about, who is named before them, other answers, or more of the last one. */
  private takeBefore(head: Words): void {
    const bare = splitBareLabels(head.words, this.asked.order);
    if (bare) return this.takeLabels(head, bare);
    const heads = this.headings.name(head);
    const name = trimmed(
      head,
      greeting.exec(head.words)?.[0].length ?? 0,
      head.words.replace(/[\s,;:(–-]+$/, "").length,
    );
    if (name && this.filing.anchor?.question !== "fullName" && isBareName(name.words, this.asked.people)) {
      this.filing.open("fullName", "label");
      this.filing.append(name);
    } else if (!heads && !/^\W*\d{0,2}\W*$/.test(head.words)) this.filing.appendOrLoose(head);
  }
}
