import { askedOf, byBlock, speakerOf, type Asking } from "./asking.ts";
import { ownerAt, type Owner } from "./block.ts";
import { Commons } from "./common.ts";
import { Rests } from "./rest.ts";
import { type Filed } from "./filed.ts";
import { fromList, isSentence, leadIn, listIn } from "../layout/listed.ts";
import type { Candidate } from "./merge.ts";
import { othersBetween } from "../told/between.ts";
import { crowd } from "../told/they.ts";
import { toldIn, type Mention } from "../told/told.ts";
import { BorrowedAddresses } from "../told/borrowed-address.ts";
import { introducedIn, speaksAsAnother } from "../told/writer.ts";
import type { Loose, Walk, Words } from "./walked.ts";
import { headingOf } from "../family.ts";
import { isHeard, OpenEntries } from "../told/entry-open.ts";
import { fold } from "../normal.ts";
import { isDisclaimer, isPolite } from "../segment/polite.ts";
import type { Half } from "../segment.ts";
import { sentencesOf } from "../told/sentences.ts";
import { nameAlone, namesAbove } from "./names-alone.ts";
import { unplaced } from "./unplaced.ts";
import { openContexts, shortIn } from "./short-lines.ts";

/** The person's own words that answer no question, one paragraph. */
export interface Remark extends Words {
  readonly block: number;
  /** Something in it was taken as an answer. */
  readonly answers: boolean;
  /** It told which entry one was that another sentence told: "That was my first and only entry." */
  readonly heard?: true;
}

export interface LooseReading {
  readonly candidates: readonly Candidate[];
  readonly remarks: readonly Remark[];
  readonly concerns: readonly string[];
}

/** Reads the words that stand at no question: a bare list of answers, or sentences that say what they answer. */
export function readLoose(
  half: Half,
  walked: Walk,
  owners: readonly Owner[],
  filed: Pick<Filed, "candidates" | "rest">,
  given: Asking,
): LooseReading {
  const candidates: Candidate[] = [];
  const remarks: Remark[] = [];
  const concerns = new Set<string>();
  const looseIn = byBlock(walked.loose.filter((line) => !line.quoted));
  const restIn = byBlock(filed.rest);
  const entriesIn = byBlock(walked.entries);
  const self = !speaksAsAnother(half, walked, given);
  const writer = introducedIn(half, walked, given);
  const asking = writer?.certain ? { ...given, writer: writer.person } : given;
  const entries = new OpenEntries();
  const borrowed = new BorrowedAddresses();
  const commons = new Commons();
  const rests = new Rests();
  const family = askedOf(asking);
  walked.blocks.forEach((_, block) => {
    const own = looseIn.get(block) ?? [];
    const apart = besideNoSentence(half.text, own);
    const list = entriesIn.has(block) ? null : listIn(apart, walked.blocks[block], owners[block], asking);
    const some = list ?? leadIn(own, owners[block], asking);
    const taken = some?.lines.flatMap((line) => fromList(half, line, some)) ?? [];
    candidates.push(...taken);
    const mention: Mention = {
      person: null,
      named: null,
      others: new Set(),
      apart: false,
      crowd: false,
      gender: null,
      beside: false,
      parentsTold: (question) =>
        given.people.every(({ id, role }) => role === "dependant" || [...filed.candidates, ...candidates].some((one) => one.person === id && one.question === question)), // prettier-ignore
      about: undefined,
      writer,
      speaker: null,
      self,
      entering: false,
      before: "",
      answered: false,
      borrowed,
      lately: null,
      open: entries,
    };
    const open = openContexts([...filed.candidates, ...taken], asking);
    const left = restIn.get(block) ?? [];
    const spare = own.filter((line) => !taken.some((one) => answersWithin(one, line)));
    // Of "eyes brown. My husband wants his own account." the answer is taken, and the wish heard.
    for (const line of own.filter((one) => !spare.includes(one)))
      for (const sentence of sentencesOf(half.text, [line]).slice(1))
        remarks.push({ ...sentence, block, answers: true });
    for (const paragraph of [...paragraphsOf(spare), ...paragraphsOf(left)]) {
      mention.about = undefined;
      mention.answered = false;
      mention.speaker = null;
      mention.lately = null;
      mention.others.clear();
      mention.crowd = false;
      mention.gender = null;
      const [above] = paragraph;
      const head = ownerAt(
        owners[block],
        walked.blocks[block],
        entriesIn.get(block) ?? [],
        above?.start ?? 0,
        half.text,
      )?.person;
      // "Minh Nguyễn: his UCI is …", "Name: Minh Nguyễn⏎… He first entered …"
      if (head && head !== speakerOf(asking)?.id) mention.named = mention.person = head;
      const sentences = sentencesOf(half.text, paragraph);
      for (const [at, sentence] of sentences.entries()) {
        // "Ce courriel … destiné uniquement à …": a program's words of the mail say nothing of whose address it came from.
        if (isDisclaimer(sentence.words) && !/[\d@]/.test(sentence.words)) continue;
        const owner = ownerAt(
          owners[block],
          walked.blocks[block],
          entriesIn.get(block) ?? [],
          sentence.start,
          half.text,
        );
        // "Zoë: Edmonton": under a heading only what that one is asked.
        const theirs = walked.blocks[block]?.rule === "heading" && owner?.person ? open.filter(({ person }) => person.id === owner.person) : open; // prettier-ignore
        const short =
          isPolite(sentence.words) && !/^(?:yes|oui|ok)/i.test(sentence.words) ? [] : shortIn(half, sentence, theirs);
        if (head && mention.person === head && othersBetween(half.text, above?.start ?? 0, sentence.start, head, asking)) mention.named = mention.person = null; // prettier-ignore
        // Whom "my husband" means depends on who writes.
        const certain = self || writer?.certain === true;
        const isRest = certain && rests.hear(half, sentence, owner, personBefore(owners, block), family);
        const spoken = isRest ? null : commons.hear(half, sentence, sentences[at + 1], family, certain);
        const said = short.length > 0 ? short : spoken ? toldIn(half, spoken, owner, asking, concerns, mention) : [];
        mention.crowd = crowd.test(fold(sentence.words)) && said.length === 0;
        mention.answered = said.length > 0 || borrowed.holds(sentence);
        entries.order(
          sentence.words,
          mention.speaker ?? writer?.person.id ?? (self ? speakerOf(asking)?.id : null) ?? null,
          said.some(({ question }) => /^(?:first|last)Entry$/.test(question)),
        );
        const read =
          said.length > 0
            ? said
            : [
                ...unplaced(half, sentence, [...filed.candidates, ...candidates], asking),
                ...(filed.candidates.some(({ question }) => question === "fullName")
                  ? []
                  : nameAlone(half, sentence, paragraph, asking)),
              ];
        candidates.push(...read.filter((one) => !isFiled(one, filed.candidates)));
        for (const { person } of said) if (person !== speakerOf(asking)?.id) mention.others.add(person);
        // A name or "my wife" by itself heads something and says nothing.
        const begins = /(?:^|\n)[^\p{L}\n]{0,12}$/u.test(
          half.text.slice(Math.max(0, sentence.start - 14), sentence.start),
        );
        const heads = read.length === 0 && begins && headingOf(sentence.words, asking.people, speakerOf(asking));
        if (!heads) remarks.push({ ...sentence, block, answers: read.length > 0 });
      }
    }
  });
  candidates.push(...namesAbove(half, walked, owners, [...filed.candidates, ...candidates], asking));
  const told = [...filed.candidates, ...candidates];
  const settled = [...entries.settled(told), ...borrowed.settled(told, asking), ...commons.settled(told, asking)];
  settled.push(...rests.settled([...told, ...settled], asking));
  const answers = remarks.map((one) => ({
    ...one,
    answers: one.answers || settled.some(({ span }) => span.start >= one.start && span.end <= one.end),
    ...((settled.length > 0 || isOnce(candidates)) && isHeard(one.words) ? { heard: true as const } : {}),
  }));
  return { candidates: [...candidates, ...settled], remarks: answers, concerns: [...concerns] };
}

/** Of whom the block before is. */
function personBefore(owners: readonly Owner[], block: number): string | null {
  return owners.slice(0, block).findLast(({ person }) => person !== null && person !== owners[block]?.person)?.person ?? null; // prettier-ignore
}

/** "UCI: 1123456789." among sentences: its label gave it to somebody already, and the sentence only leaves open to whom. */
function isFiled({ person, question, reading, span }: Candidate, filed: readonly Candidate[]): boolean {
  if (reading.kind !== "unclear" || reading.rule !== "family.nobody") return false;
  return filed.some((one) => one.person === person && one.question === question && one.span.start <= span.start && one.span.end >= span.end && one.reading.kind === "value" && reading.readings.every((other) => one.reading.kind === "value" && other === one.reading.value)); // prettier-ignore
}

/** Whether one day was told as the first entry and the last. */
function isOnce(told: readonly Candidate[]): boolean {
  const [first, last] = ["firstEntry", "lastEntry"].map((id) => told.find(({ question }) => question === id)?.reading);
  return first?.kind === "value" && last?.kind === "value" && first.value === last.value;
}

/** The lines of a list; what stands on one line with a sentence is prose. */
function besideNoSentence(text: string, lines: readonly Loose[]): readonly Loose[] {
  const rows: Loose[][] = [];
  for (const line of lines) {
    const last = rows.at(-1)?.at(-1);
    if (last && !text.slice(last.end, line.start).includes("\n")) rows.at(-1)?.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => (row.length > 1 && row.some(({ words }) => isSentence(words)) ? [] : row));
}

function answersWithin({ reading, span }: Candidate, line: Words): boolean {
  return reading.kind !== "none" && span.start >= line.start && span.end <= line.end;
}

function paragraphsOf(lines: readonly Loose[]): Loose[][] {
  const paragraphs: Loose[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && !line.begins) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}
