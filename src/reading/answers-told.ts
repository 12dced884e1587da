import type { AskedPerson } from "../question/person.ts";
import { wordsOf } from "./align-token.ts";
import { askedIn } from "./answers-asked.ts";
import { askedOf, askedPeople, contextsFor, type Asking } from "./answers-asking.ts";
import type { Owner } from "./answers-block.ts";
import { correctionIn } from "./answers-correct.ts";
import { doubtful } from "./answers-doubt.ts";
import { probablyOf } from "./answers-filed.ts";
import type { Candidate } from "./answers-merge.ts";
import { presenceTold, saidIn, type Said } from "./answers-sentence.ts";
import type { Walk, Words } from "./answers-walked.ts";
import { fullNameIn, isBareName, namedIn, senderOf } from "./family.ts";
import { clausesOf, subjectOf, type Subject } from "./family-subject.ts";
import { readerOf } from "./choice.ts";
import { shade } from "./field/hue.ts";
import { dealtIn } from "./family-deal.ts";
import { namedTogether } from "./family-names.ts";
import { otherDate } from "./answers-elsewhere.ts";
import type { OpenEntries } from "./entry-open.ts";
import { fold } from "./normal.ts";
import type { FieldContext, FieldReading } from "./reading.ts";
import type { Half } from "./segment.ts";

/** What the clauses before tell of the next one. */
export interface Mention {
  /** Whom they spoke of last, besides the writer. */
  person: string | null;
  /** Whose name they stated last. */
  named: string | null;
  /** Whom the paragraph has been about so far, where that is one besides the writer: "… Brown eyes." is theirs too. */
  about: string | null | undefined;
  /** Another of the family who says who is writing: "I am Minh Nguyễn". */
  readonly writer: string | null;
  /** Who says "I" is the one whose address the mail came from. */
  readonly self: boolean;
  /** The clause before told of an entry: "… and my first was on 2 May". */
  entering: boolean;
  /** The entries that the clauses tell without a word of which. */
  readonly open: OpenEntries;
}

/** What a sentence says by itself, for each person it speaks of. */
export function toldIn(
  half: Half,
  sentence: Words,
  owner: Owner | undefined,
  asking: Asking,
  concerns: Set<string>,
  mention: Mention,
): Candidate[] {
  const sender = senderOf(asking.people, asking.from);
  const together = toldTogether(half, sentence, asking);
  if (together.length > 0) return together;
  return clausesOf(sentence.words, asking.people).flatMap((clause) => {
    const meant = goingOn(
      clause.words,
      subjectOf(clause.words, asking.people, sender, mention.person),
      owner,
      mention,
      sender,
    );
    const given = meant.kind === "person" && meant.by === "relation" && mention.named === meant.person ? pronounOf(clause.words) : null; // prettier-ignore
    const subject: Subject = meant.kind === "person" && given !== null ? { ...meant, by: "name" } : meant;
    const states = subject.kind === "person" && subject.by === "name" && statesName.test(fold(clause.words));
    // Whoever is spoken of in between may be meant as well.
    if (states || subject.kind !== "person" || subject.person !== mention.named)
      mention.named = states ? subject.person : null;
    if (subject.kind === "unknown") return [];
    if (subject.kind === "person" && subject.person !== owner?.person) mention.person = subject.person;
    const whose = peopleOf(subject, owner, asking, mention);
    const { entering } = mention;
    mention.entering = false;
    mention.open.hear(clause.words, whose.people);
    const told = whose.people.flatMap((person) =>
      saidOf(
        clause.words,
        contextsFor(person, asking),
        subject,
        entering,
        clause.start > 0 && eyes.test(sentence.words),
      ).flatMap((said) => {
        const asked = askedIn(sentence.words, clause.start + said.end);
        if (asked === "asks") return [];
        if (whose.doubt !== null) concerns.add(whose.doubt);
        const start = sentence.start + clause.start + said.start;
        const end = sentence.start + clause.start + said.end;
        const reading = asked === "confirms" ? doubtful(said.reading, "sentence.asks") : said.reading;
        const candidate = {
          person,
          question: said.question,
          reading: doubtedBy(whose.doubt ?? presenceDoubt(subject, said.question, asking), reading),
          span: { part: half.part, start, end },
          words: clause.words.slice(said.start, said.end),
          corrects: correctionIn(sentence.words),
        };
        mention.entering ||= /Entry$/.test(said.question) && !otherDate.test(fold(clause.words));
        if (!said.entry) return candidate;
        mention.open.keep(candidate, { ...said.entry, at: sentence.start + clause.start + said.entry.at });
        return [];
      }),
    );
    // "Minh first entered on … He is in Canada.": a name that something was told of.
    if (subject.kind === "person" && subject.by === "name" && told.length > 0) mention.named = subject.person;
    return told;
  });
}

/**
 * "Brown eyes." says of nobody whose they are: of whom the paragraph has been all along, and of nobody known where it spoke of
 * somebody besides the writer last. A number and an address tell their owner themselves.
 */
function goingOn(
  clause: string,
  subject: Subject,
  owner: Owner | undefined,
  mention: Mention,
  sender: AskedPerson | null,
): Subject {
  const open = subject.kind === "writer" && !subject.self && !owner?.person && !/@|\d{8}/.test(clause);
  if (!open) {
    const about = subject.kind === "person" && subject.person !== sender?.id ? subject.person : null;
    if (/\p{L}{2}/u.test(clause)) mention.about = mention.about === undefined || mention.about === about ? about : about === null ? null : "several"; // prettier-ignore
    return subject;
  }
  if (mention.about === undefined || mention.about === null) return subject;
  return mention.about === "several" ? { kind: "unknown" } : { kind: "person", person: mention.about, by: "relation" };
}

/** "He is in Canada." behind "My husband's name is Minh Nguyễn." is about him by name: the pronoun, where one leads. */
function pronounOf(clause: string): string | null {
  return (
    /^\s*(?:(?:and|et) )?(?:he|she|il|elle)(?= (?:is|isn't|est|n'est|has|a|se trouve)\b)/i.exec(clause)?.[0] ?? null
  );
}

/** What a sentence says that names the family, or one answer of each of them: "emails zoe@… for me and minh@… for Minh". */
function toldTogether(half: Half, sentence: Words, asking: Asking): Candidate[] {
  if (asking.people.length < 2) return [];
  const named = namedTogether(sentence, asking.people) ?? [];
  const dealt = named.length === 0 && manyOf.test(sentence.words) ? dealtIn(sentence, askedOf(asking), null) : null;
  const said = [
    ...named.flatMap(({ person, name, uci, email }) => [
      { person, question: "fullName", words: name },
      ...(uci ? [{ person, question: "uci", words: uci }] : []),
      ...(email ? [{ person, question: "email", words: email }] : []),
    ]),
    ...(dealt?.shares.map(({ person, words }) => ({ person, question: dealt.question, words })) ?? []),
  ];
  return said.flatMap(({ person, question, words }) => {
    const context = person ? contextsFor(person, asking).find((one) => one.question.id === question) : undefined;
    if (!person || !context) return [];
    const reading = readerOf(context.question).read(words.words, context);
    const span = { part: half.part, start: words.start, end: words.end };
    return [{ person, question, reading, span, words: words.words, corrects: correctionIn(sentence.words) }];
  });
}

const manyOf = /^(?:and |et )?(?:(?:our|nos) )?(?:e-?mails|courriels|ucis|iucs)\b/i;

const eyes = /\b(?:eyes?|yeux)\b/i;
const colourAlone = new RegExp(
  `^\\s*(?:mine|his|hers|theirs|[\\p{L} ]{2,40}'s|(?:les )?(?:siens|miens)|ceux d(?:e |')[\\p{L} ]{2,40}) (?:are|is|sont) (${shade})[\\s.!]*$`,
  "u",
);

/** "My eyes are brown, his are black": the word is said once for both. */
function elliptic(clause: string, contexts: readonly FieldContext[]): Said[] {
  const colour = colourAlone.exec(fold(clause))?.[1];
  const context = contexts.find(({ question }) => question.type === "eye-colour");
  if (colour === undefined || !context) return [];
  const start = fold(clause).lastIndexOf(colour);
  const reading = readerOf(context.question).read(colour, context);
  return [{ question: context.question.id, start, end: start + colour.length, reading }];
}

/** What a clause says of one person; where it is about them by name, their name and their presence too. */
function saidOf(
  clause: string,
  contexts: readonly FieldContext[],
  subject: Subject,
  entering: boolean,
  eyed: boolean,
): Said[] {
  const said = [...saidIn(clause, contexts, entering), ...(eyed ? elliptic(clause, contexts) : [])];
  if (subject.kind !== "person" || subject.by !== "name") return said;
  const has = (context: FieldContext): boolean => said.some((one) => one.question === context.question.id);
  const pronoun = pronounOf(clause)?.length ?? 0;
  const presence = contexts.flatMap((context) => {
    if (context.question.type !== "yes-no" || has(context)) return [];
    const led = pronoun > 0 ? `${context.person.givenName}${clause.slice(pronoun)}` : clause;
    return presenceTold(led, context).map((one) => ({ ...one, end: clause.length }));
  });
  const names = contexts.flatMap((context) =>
    context.question.type === "name" && !has(context) ? nameIn(clause, context) : [],
  );
  // A name alone answers nothing: "Please call Minh Nguyễn".
  return said.length + presence.length > 0 || statesName.test(fold(clause)) ? [...said, ...presence, ...names] : [];
}

/** "My husband's name is Minh Nguyễn". */
const statesName = /\b(?:name|nom)(?: complet)? (?:is|est)\b|\bs'appelle\b/;

/** The person's full name on file, as it is written in the clause. */
function nameIn(clause: string, { person, question }: FieldContext): Said[] {
  const name = fullNameIn({ words: clause, start: 0, end: clause.length }, person);
  // The name in "zoe.lucja@example.org" is part of the address.
  if (!name || !/\s/.test(name.words) || clause[name.end] === "@") return [];
  const reading: FieldReading = { kind: "value", value: name.words, rule: "name.in-sentence" };
  return [{ question: question.id, start: name.start, end: name.end, reading }];
}

const introduces = /\b(?:i am|i'm|this is|my name is|je suis|je m'appelle|c'est)\s+([^.,;:!?\n]{2,60})/g;

/** The one person of the family who introduces themself by full name, where nobody else does. */
export function introducedIn(walked: Walk, asking: Asking): string | null {
  const own = walked.loose.filter((line) => !line.quoted).map((line) => fold(line.words));
  const said = own.flatMap((line) => [...line.matchAll(introduces)].map((match) => wordsOf(match[1] ?? "")));
  const named = said.map((words) => asking.people.find((person) => isFullName(words, person))?.id ?? null);
  const found = new Set(said.flatMap((words, at) => (namedIn(words, asking.people) ? [named[at] ?? null] : [])));
  const [only] = found;
  return found.size === 1 && only && askedPeople(asking).includes(only) ? only : null;
}

function isFullName(words: readonly string[], person: AskedPerson): boolean {
  const own = [...wordsOf(person.givenName), ...wordsOf(person.familyName)];
  return words.length === own.length && own.length > 1 && own.every((word) => words.includes(word));
}

/** Whether somebody else of the family says "I": "This is Minh", or another's name alone on a line that heads nothing. */
export function speaksAsAnother(half: Half, walked: Walk, asking: Asking): boolean {
  const sender = senderOf(asking.people, asking.from);
  if (!sender) return true;
  const others = asking.people.filter((person) => person.id !== sender.id);
  if (others.length === 0) return false;
  const own = [
    ...walked.loose.filter((line) => !line.quoted),
    ...walked.entries.flatMap((one) => one.paragraphs.flat()),
  ];
  const isOther = (words: string): boolean => namedIn(wordsOf(words), others)?.meant != null;
  if (own.some((line) => [...fold(line.words).matchAll(introduces)].some((match) => isOther(match[1] ?? ""))))
    return true;
  const filled = new Set([...walked.entries, ...walked.loose].map((one) => one.block));
  const heads = new Set([
    ...walked.blocks.map((block, index) => (filled.has(index) ? block.heading?.words : undefined)),
    ...walked.entries.flatMap((one) => one.paragraphs.flat().map((line) => line.words)),
  ]);
  return half.text.split("\n").some((line) => {
    const words = line.trim();
    return words.length <= 80 && !heads.has(words) && isBareName(words, others);
  });
}

/** "My husband is in Canada" may answer for him or explain why somebody else is: a presence is asked of himself by name. */
function presenceDoubt(subject: Subject, question: string, asking: Asking): string | null {
  const isPresence = asking.questions.some((one) => one.id === question && one.type === "yes-no");
  return isPresence && subject.kind === "person" && subject.by === "relation" ? "presence.said-of-another" : null;
}

function doubtedBy(rule: string | null, reading: FieldReading): FieldReading {
  return rule === null ? reading : doubtful(reading, rule);
}

/** The people a clause speaks for, and why that is doubtful where it is. */
function peopleOf(
  subject: Subject,
  owner: Owner | undefined,
  asking: Asking,
  mention: Mention,
): { people: readonly string[]; doubt: string | null } {
  switch (subject.kind) {
    case "everybody":
      return { people: askedPeople(asking), doubt: null };
    case "group":
      return { people: subject.people.filter((one) => askedPeople(asking).includes(one)), doubt: null };
    case "person":
      return { people: [subject.person], doubt: null };
    case "unknown":
      return { people: [], doubt: null };
    case "writer":
      if (owner?.person) return { people: [owner.person], doubt: null };
      if (mention.writer !== null) return { people: [mention.writer], doubt: null };
      return {
        people: [probablyOf(asking)],
        doubt: subject.self && mention.self && isAsked(asking) ? null : (owner?.rule ?? "family.nobody"),
      };
  }
}

/** Whether the writer is asked about: then "I" is answered for. */
function isAsked(asking: Asking): boolean {
  const sender = senderOf(asking.people, asking.from);
  return sender !== null && askedPeople(asking).includes(sender.id);
}
