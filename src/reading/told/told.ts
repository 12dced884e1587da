import type { AskedPerson } from "../../question/person.ts";
import { allButIn } from "./all-but.ts";
import { apposedIn } from "./apposed.ts";
import { askedIn } from "../answers/asked.ts";
import { askedOf, askedPeople, contextsFor, probablyOf, speakerOf, type Asking } from "../answers/asking.ts";
import type { Owner } from "../answers/block.ts";
import { correctionIn } from "../remark/correct.ts";
import { doubtful } from "../answers/doubt.ts";
import type { Candidate } from "../answers/merge.ts";
import type { Said } from "./sentence.ts";
import type { Words } from "../answers/walked.ts";
import { senderOf } from "../family.ts";
import { clausesOf, ofOthers, subjectOf, thirdLeads, withoutWho, type Subject } from "../family/subject.ts";
import { besideKin, besideParent, kinLeads } from "../family/visited.ts";
import { withoutForAll } from "../family/shared.ts";
import { ordersPeople } from "../family/part.ts";
import { everyoneHere, eyes, givesName, severalHere, saidOf } from "./clause.ts";
import { presenceLead, withoutConfirming } from "./presence-of.ts";
import { borrowedIn } from "./borrowed.ts";
import type { BorrowedAddresses } from "./borrowed-address.ts";
import { dealtByName } from "./dealt.ts";
import { sharesIn } from "./shares.ts";
import { toldOf, toldTogether } from "./together.ts";
import { otherDate } from "./elsewhere.ts";
import type { OpenEntries } from "./entry-open.ts";
import { tellsComing, tellsTime } from "./entry-plain.ts";
import { genderIn, isOther } from "./between.ts";
import { besideDoubt } from "./strange-head.ts";
import { unlessTakenBack } from "./taken-back.ts";
import { unlessSingledOut } from "./singled-out.ts";
import { theyIn } from "./they.ts";
import { latelyIn, whereTold, type Lately } from "./where.ts";
import { goingOn } from "./going-on.ts";
import { reports, speakerIn, type Introduced } from "./writer.ts";
import { fold } from "../normal.ts";
import type { FieldReading } from "../reading.ts";
import type { Half } from "../segment.ts";

/** "Both last entered on …, but at different airports: I at Pearson." */
const apart = /\b(?:different\w*|differents?|separate\w*|respective\w*|autres?|other)\b/;

/** "Minh and Ana are in Canada, I am not." */
const deniesBehind = /\b(?:not|n't|pas|never|jamais|but|mais|except|sauf)\b/;

/** What the clauses before tell of the next one. */
export interface Mention {
  /** Whom they spoke of last, besides the writer. */
  person: string | null;
  /** Whose name they stated last. */
  named: string | null;
  /** Whom the paragraph has been about so far, where that is one, perhaps the writer: "… Brown eyes." is theirs too. */
  about: string | null | undefined;
  /** Who says that it is they who write: "I am Minh Nguyễn". */
  readonly writer: Introduced | null;
  /** Who says so in the same paragraph. */
  speaker: string | null;
  /** Who says "I" is the one whose address the mail came from. */
  readonly self: boolean;
  /** The block's owner was spoken of as "he": "I" is not they. */
  apart: boolean;
  /** Of whom the paragraph told something, besides the writer. */
  readonly others: Set<string>;
  /** The clause before told of an entry: "… and my first was on 2 May". */
  entering: boolean;
  /** Whose address is said to be the writer's own, which may be told later. */
  readonly borrowed: BorrowedAddresses;
  /** The sentence before. */
  before: string;
  /** The sentence before answered something. */
  answered: boolean;
  /** Whose most recent entry the sentence before told last, so that "It was at Pearson." says where. */
  lately: Lately | null;
  /** The sentence before told nothing, and spoke of several relatives: "My two sisters came too." */
  crowd: boolean;
  /** A child came "with her mother": "her eyes" are the child's where each parent has told of their own. */
  beside: boolean;
  /** Whether both parents, as far as they are asked, have answered this question. */
  readonly parentsTold: (question: string) => boolean;
  /** "He" or "she", of whom was spoken of last. */
  gender: "he" | "she" | null;
  /** The entries that the clauses tell without a word of which. */
  readonly open: OpenEntries;
}

/** What a sentence says by itself, for each person it speaks of. */
export function toldIn(
  half: Half,
  written: Words,
  owner: Owner | undefined,
  asking: Asking,
  concerns: Set<string>,
  mention: Mention,
): Candidate[] {
  const sentence = { ...written, words: withoutConfirming(written.words) };
  const sender = speakerOf(asking);
  const ranked = ordersPeople(fold(sentence.words));
  const where = whereTold(half, sentence, asking, mention);
  mention.lately = null;
  if (where) return where;
  const before = mention.before;
  mention.before = fold(sentence.words);
  if (reports(sentence.words)) return [];
  if (owner?.person && thirdLeads.test(fold(sentence.words))) mention.apart = true;
  // Whom "my husband" and "he" mean depends on who writes.
  const certain = mention.self || sender === null || mention.writer?.certain === true;
  mention.speaker = speakerIn(sentence.words, asking.people) ?? mention.speaker;
  const borrowed = certain ? borrowedIn(sentence, askedOf(asking), { one: mention.beside && !mention.parentsTold("email") ? null : mention.person, about: onlyOne(mention, owner), before }) : null; // prettier-ignore
  if (borrowed) {
    const said = borrowed.head ? toldIn(half, borrowed.head, owner, asking, concerns, mention) : [];
    const [whose] = borrowed.people.filter((person) => person !== sender?.id);
    if (borrowed.tail && borrowed.people.length === 1) mention.person = whose ?? mention.person;
    const more = borrowed.tail ? toldIn(half, borrowed.tail, owner, asking, concerns, mention) : [];
    return [...said, ...mention.borrowed.take(half, borrowed, asking), ...more];
  }
  const shared = certain ? allButIn(half, sentence, asking) : [];
  if (shared.length > 0) return shared;
  const apposed = apposedIn(sentence, askedOf(asking));
  if (apposed) {
    const borrows = certain ? apposed.borrows.filter(({ person }) => person !== sender?.id) : [];
    mention.person = onlyOther(apposed.told, sender) ?? mention.person;
    return [
      ...toldOf(half, apposed.told, asking),
      ...borrows.flatMap(({ person, words }) =>
        mention.borrowed.take(half, { people: [person], address: null, head: null, tail: null, span: words }, asking),
      ),
      ...(/\p{L}/u.test(apposed.rest.words) ? toldIn(half, apposed.rest, owner, asking, concerns, mention) : []),
    ];
  }
  const together = toldTogether(half, sentence, asking);
  if (together.length > 0) {
    mention.person = onlyOther(together, sender) ?? mention.person;
    return together;
  }
  const dealt = certain ? dealtByName(half, sentence, asking) : [];
  if (dealt.length > 0) return dealt;
  const shares = ranked || !certain ? null : sharesIn(half, sentence, asking);
  if (shares) return [...toldIn(half, shares.head, owner, asking, concerns, mention), ...shares.candidates];
  const told = clausesOf(sentence.words, asking.people).flatMap((clause) => {
    const meant: Subject = asking.spokenFor
      ? { kind: "person", person: asking.spokenFor.id, by: "name" }
      : goingOn(
          clause.words,
          theyIn(clause.words, mention.others, asking, mention.crowd) ??
            subjectOf(clause.words, asking.people, sender, isOther(clause.words, mention) ? null : mention.person),
          owner,
          mention,
          sender,
          asking.people,
        );
    const isTold = meant.kind === "person" && mention.others.has(meant.person) && !isOther(clause.words, mention);
    const given = meant.kind === "person" && meant.by === "relation" && (isTold || mention.named === meant.person) ? presenceLead(clause.words, isTold) : null; // prettier-ignore
    const subject: Subject = meant.kind === "person" && given !== null ? { ...meant, by: "name" } : meant;
    const states = subject.kind === "person" && subject.by === "name" && givesName(clause.words);
    // Whoever is spoken of in between may be meant as well.
    if (states || subject.kind !== "person" || subject.person !== mention.named)
      mention.named = states ? subject.person : null;
    // "My sister came too. She …": whoever was spoken of before is not she.
    if (kinLeads.test(fold(clause.words)) || (subject.kind === "unknown" && ofOthers.test(fold(clause.words)))) mention.person = mention.named = null; // prettier-ignore
    if (subject.kind === "unknown" || (!certain && subject.kind === "person" && subject.by === "relation")) return [];
    if (!certain && subject.kind === "group") return [];
    if (subject.kind === "person") mention.gender = genderIn(clause.words) ?? (subject.person === mention.person ? mention.gender : null); // prettier-ignore
    if (subject.kind === "person" && subject.person !== owner?.person) mention.person = subject.person;
    const isPointed = subject.kind === "person" && mention.beside && thirdLeads.test(fold(clause.words));
    if (subject.kind === "person" && !isPointed) mention.beside = false;
    if (subject.kind === "person" && subject.person === owner?.person && thirdLeads.test(fold(clause.words))) mention.apart = true; // prettier-ignore
    if (besideParent(clause.words)) mention.beside = true;
    else if (besideKin.test(fold(clause.words))) mention.person = mention.named = null;
    const whose = peopleOf(subject, owner, asking, mention, sentence.start);
    const entering = mention.entering || (mention.answered && tellsTime(clause.words, before));
    mention.entering = false;
    mention.open.hear(clause.words, whose.people, () => tellsComing(sentence.words.slice(clause.start), asking.people));
    const eyed = clause.start > 0 ? eyes.test(sentence.words) : eyes.test(before);
    const heard = whose.people.flatMap((person) => {
      const all = heardIn(clause.words, contextsFor(person, asking), subject, entering, eyed);
      mention.lately = latelyIn(all, sentence.start + clause.start, whose, mention.lately);
      return all.flatMap((said) => {
        const asked = askedIn(sentence.words, clause.start + said.end);
        const elsewhere =
          subject.kind === "group" && said.question === "inCanada" && deniesBehind.test(fold(clause.words));
        if (elsewhere) return [];
        if (subject.kind === "everybody" && said.question.endsWith("Place") && apart.test(fold(clause.words)))
          return [];
        if (isPointed && !mention.parentsTold(said.question)) return [];
        if (asked === "asks" || (ranked && /^(?:first|last)Entry/.test(said.question))) return [];
        if (whose.doubt !== null) concerns.add(whose.doubt);
        const start = sentence.start + clause.start + said.start;
        const end = sentence.start + clause.start + said.end;
        const reading = asked === "confirms" ? doubtful(said.reading, "sentence.asks") : unlessTakenBack(said, sentence.words.slice(clause.start + said.end), contextsFor(person, asking)); // prettier-ignore
        const candidate = {
          person,
          question: said.question,
          reading: doubtedBy(whose.doubt ?? presenceDoubt(subject, said.question, asking) ?? (asking.spokenFor ? null : besideDoubt(said, sentence, clause.start, asking)), reading), // prettier-ignore
          span: { part: half.part, start, end },
          words: clause.words.slice(said.start, said.end),
          corrects: correctionIn(sentence.words),
        };
        mention.entering ||= /Entry$/.test(said.question) && !otherDate.test(fold(clause.words));
        if (!said.entry) return candidate;
        mention.open.keep(candidate, { ...said.entry, at: sentence.start + clause.start + said.entry.at });
        return [];
      });
    });
    // "Minh first entered on … He is in Canada.": a name that something was told of.
    if (subject.kind === "person" && subject.by === "name" && heard.length > 0) mention.named = subject.person;
    return heard;
  });
  return [...unlessSingledOut(told, sentence, asking)];
}

/** The one besides the writer of whom the paragraph has been all along. */
function onlyOne({ about, person }: Mention, owner: Owner | undefined): string | null {
  return (about === undefined ? owner?.person : about) === person ? person : null;
}

/** Whom a sentence named besides the writer, where that is one: "she" is they. */
function onlyOther(told: readonly { readonly person: string }[], sender: AskedPerson | null): string | null {
  const others = new Set(told.flatMap(({ person }) => (person === sender?.id ? [] : [person])));
  return others.size === 1 ? ([...others][0] ?? null) : null;
}

/** What a clause says; "tous les deux" in what is everybody's may keep its verb from its words. */
function heardIn(...[given, contexts, subject, entering, eyed]: Parameters<typeof saidOf>): Said[] {
  const clause = subject.kind === "writer" ? given : withoutWho(given);
  const said = saidOf(clause, contexts, subject, entering, eyed);
  if (said.length === 0 && subject.kind === "group") return severalHere(clause, contexts);
  if (said.length > 0 || subject.kind !== "everybody") return said;
  const everyone = everyoneHere(clause, contexts);
  return everyone.length > 0 ? everyone : saidOf(withoutForAll(clause), contexts, subject, entering, eyed);
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
  at: number,
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
      return writerOf(subject.self, owner, asking, mention, at);
  }
}

/** Who says "I", or of whom words without a subject are: whoever says so, the block's owner, the one who writes. */
function writerOf(
  self: boolean,
  owner: Owner | undefined,
  asking: Asking,
  { speaker, writer, self: sends, apart: isApart }: Mention,
  at: number,
): { people: readonly string[]; doubt: string | null } {
  const [sender, asked] = [senderOf(asking.people, asking.from)?.id, askedPeople(asking)];
  if (speaker !== null && asked.includes(speaker)) return { people: [speaker], doubt: null };
  if (owner?.person) {
    const isChild = asking.people.some(({ id, role }) => id === owner.person && role === "dependant");
    const open = self && (owner.speaks === false || isApart || isChild) && owner.person !== (writer?.person.id ?? sender); // prettier-ignore
    if (!open) return { people: [owner.person], doubt: null };
    // Below the answers of another, "I" is whoever sends the mail, or the other: neither is taken.
    const both = [owner.person, writer?.person.id ?? sender].filter((one) => one !== undefined && asked.includes(one));
    return { people: both.filter((one) => one !== undefined), doubt: "family.nobody" };
  }
  // Above "I am Minh Nguyễn" the one whose mailbox it is may have written.
  if (writer) return { people: [writer.person.id], doubt: at >= writer.at || writer.person.id === sender ? null : "family.nobody" }; // prettier-ignore
  return {
    people: [probablyOf(asking)],
    doubt: self && sends && isAsked(asking) ? null : (owner?.rule ?? "family.nobody"),
  };
}

/** Whether the writer is asked about: then "I" is answered for. */
function isAsked(asking: Asking): boolean {
  const sender = senderOf(asking.people, asking.from);
  return sender !== null && askedPeople(asking).includes(sender.id);
}
