import { Random } from "../reading/random.ts";
import { greetings, onTop, rewrap, setOff, signatures, textClients, type TextClient } from "./clients.ts";
import { writeClear, type Written } from "./dates.ts";
import { filledIn, bodyOf, htmlClients, ownHtml } from "./html-styles.ts";
import { composeReply } from "./mail.ts";
import type { Family, Truth } from "./people.ts";
import { requests } from "./requests.ts";
import { tell } from "./sentences.ts";
import type { Expected, Sent, Trial } from "./shape.ts";
import { type Heading, headingOf, inline, labelled, type Line, numbered, pickInline, table } from "./text-styles.ts"; // prettier-ignore
import { type Circumstance, makeOdd, writeAbsence, writeClearly } from "./values.ts";

/** A made-up reply before it has a body: who answers what, and in which language. */
interface Draft {
  readonly family: Family;
  readonly sent: Sent;
  readonly language: "en" | "fr";
  answers: Map<string, Map<string, Written>>;
  clear: boolean;
}

const textStyles = ["inline", "inline", "inline", "inside-quote", "half-kept", "rewrapped", "marks-lost", "numbered", "labelled", "sentences", "table", "underneath", "bare-list", "same-for-all"]; // prettier-ignore
const htmlStyles = ["html-cells", "html-cells", "html-top", "html-only-cells", "html-blank-text", "html-only-top"];

/** The reply numbered `index` of a run: always the same for the same seed, family and sent mail. */
export function generate(seed: number, index: number, family: Family, sent: Sent): Trial {
  const random = new Random(seed * 1_000_003 + index);
  const language = random.chance(0.8) ? family.case.language : random.pick(["en", "fr"] as const);
  const draft = makeDraft(random, family, sent, language);
  const style = random.chance(0.7) ? random.pick(textStyles) : random.pick(htmlStyles);
  if (random.chance(0.3) && !["sentences", "bare-list", "same-for-all"].includes(style)) spoil(random, draft);
  const away = draft.clear && !["sentences", "same-for-all"].includes(style) && random.chance(0.05) && goAway(random, draft);
  const request = !away && random.chance(0.1) ? random.pick(requests) : null;
  const asks = request ? random.pick(request[language]) : "";
  const closing = [...(asks ? ["", asks] : []), ...signature(random, draft)];
  const body = write(random, draft, style, closing);
  const complete = isComplete(draft);
  const principal = family.truths[0] as Truth;
  const from = principal.person.email ?? "me@example.org";
  return {
    name: `generated-${seed}-${index}`,
    style: body.style,
    case: family.case,
    sent: random.chance(0.05) ? null : sent.raw,
    reply: composeReply(
      random,
      {
        from,
        name: `${principal.person.givenName} ${principal.person.familyName}`,
        sent,
        receivedAt: family.receivedAt,
        subject: `${random.pick(["Re:", "RE:", "Re :", "TR :", "Réf. :"])} ${sent.subject}`,
      },
      body,
    ),
    receivedAt: family.receivedAt,
    essence: essenceOf(draft, asks),
    expected: {
      kind: "human",
      dispositions: dispositionsOf(complete && body.style !== "bare-list", draft.clear, asks !== "" || away),
      clear: draft.clear && complete && asks === "" && !away && body.style !== "bare-list",
      ...(body.style === "bare-list"
        ? {}
        : { intents: ["answers", ...(request ? [request.intent] : []), ...(away ? ["outside-canada"] : [])] }),
      intentsToo: [...(request?.too ?? []), ...(draft.clear ? [] : ["other"]), ...(saysOdd(draft) ? (["outside-canada", "back-in-canada", "other"] as const) : [])],
      people: request?.intent === "back-in-canada" ? saidBack(expectedOf(draft, body.style)) : expectedOf(draft, body.style), // prettier-ignore
    },
  };
}

/** "I am back in Canada since yesterday." above the answers says where the writer is, also where the question is left empty. */
function saidBack(people: Record<string, Record<string, Expected>>): Record<string, Record<string, Expected>> {
  const { p1 } = people;
  if (p1?.["inCanada"]?.kind !== "missing") return people;
  return { ...people, p1: { ...p1, inCanada: { kind: "open", values: [true] } } };
}

function circumstance(draft: { family: Family; language: "en" | "fr" }, truth: Truth): Circumstance {
  const from = draft.family.truths[0]?.person.email ?? "me@example.org";
  return { language: draft.language, from, address: truth.person.email ?? from, receivedDay: draft.family.receivedAt.slice(0, 10) }; // prettier-ignore
}

function makeDraft(random: Random, family: Family, sent: Sent, language: "en" | "fr"): Draft {
  const draft: Draft = { family, sent, language, answers: new Map(), clear: true };
  for (const truth of family.truths) {
    const fields = fieldsOf(sent, truth.person.id);
    draft.answers.set(truth.person.id, writeClearly(random, truth, fields, circumstance(draft, truth)));
  }
  return draft;
}

function fieldsOf(sent: Sent, person: string): string[] {
  return sent.questions.filter((one) => one.person === person && one.id !== "plannedReturn").map((one) => one.id);
}

/** Lets somebody of the family be outside Canada, with the day on which they plan to return. */
function goAway(random: Random, draft: Draft): boolean {
  const truth = random.pick(draft.family.truths);
  const values = draft.answers.get(truth.person.id) as Map<string, Written>;
  const day = Temporal.PlainDate.from(draft.family.receivedAt.slice(0, 10)).add({ days: 5 + random.below(90) });
  values.set("inCanada", writeAbsence(random, draft.language));
  values.set("plannedReturn", writeClear(random, day.toString(), draft.language));
  return true;
}

/** Leaves fields or people out, or makes a field of somebody odd. */
function spoil(random: Random, draft: Draft): void {
  draft.clear = false;
  const truth = random.pick(draft.family.truths);
  const values = draft.answers.get(truth.person.id) as Map<string, Written>;
  const how = random.below(3);
  if (how === 0) {
    for (const field of values.keys()) if (random.chance(0.25)) values.delete(field);
    if (draft.family.truths.length > 1 && random.chance(0.3)) values.clear();
  } else {
    const done = makeOdd(random, values, truth, circumstance(draft, truth));
    if (!done.endsWith("Entry") && random.chance(0.4)) makeOdd(random, values, truth, circumstance(draft, truth));
  }
}

/** Whether somebody's answer about being in Canada is odd: "Not at the moment" may well be understood. */
function saysOdd(draft: Draft): boolean {
  return [...draft.answers.values()].some((values) => (values.get("inCanada")?.expected.kind ?? "answer") !== "answer");
}

function isComplete(draft: Draft): boolean {
  return draft.family.truths.every((truth) => {
    const values = draft.answers.get(truth.person.id);
    return fieldsOf(draft.sent, truth.person.id).every((field) => values?.get(field)?.expected.kind === "answer");
  });
}

function dispositionsOf(complete: boolean, clear: boolean, asks: boolean): string[] {
  if (complete) return asks ? ["accept", "escalate"] : clear ? ["accept"] : ["accept", "clarify", "escalate"];
  return ["accept", "clarify", "escalate"];
}

function expectedOf(draft: Draft, style: string): Record<string, Record<string, Expected>> {
  const soft = style === "bare-list";
  return Object.fromEntries(
    draft.family.truths.map((truth) => {
      const values = draft.answers.get(truth.person.id) ?? new Map<string, Written>();
      const asked = fieldsOf(draft.sent, truth.person.id);
      const fields = [...asked, ...(values.has("plannedReturn") ? ["plannedReturn"] : [])].map((field): [string, Expected] => {
        const expected = values.get(field)?.expected ?? unwritten(field, style, truth);
        return [field, soft && expected.kind === "answer" ? { kind: "open", values: expected.values } : expected];
      });
      return [truth.person.id, Object.fromEntries(fields)];
    }),
  );
}

/**
 * What was not written is missing; but who tells that they are in Canada has named the country too, and a name that heads a
 * person's answers may be taken for the name.
 */
function unwritten(field: string, style: string, truth: Truth): Expected {
  if (field === "currentCountry" && style === "sentences") return { kind: "open", values: ["CA"] };
  if (field !== "fullName") return { kind: "missing" };
  const { givenName, familyName } = truth.person;
  return { kind: "open", values: [`${givenName} ${familyName}`] };
}

function signature(random: Random, draft: Draft): string[] {
  const { givenName, familyName } = (draft.family.truths[0] as Truth).person;
  const text = random.pick(signatures[draft.language]).replace("%", `${givenName} ${familyName}`);
  return text === "" ? [] : ["", ...text.split("\n")];
}

interface Body {
  readonly style: string;
  readonly text?: string;
  readonly html?: string;
}

function write(random: Random, draft: Draft, style: string, closing: readonly string[]): Body {
  const greeting = random.pick(greetings[draft.language]);
  const opening = greeting === "" ? [] : [...greeting.split("\n"), ""];
  if (style.startsWith("html")) return writeHtml(random, draft, style, opening, closing);
  const client = random.pick(textClients);
  const own = ownLines(random, draft, style);
  if (own) {
    const lines = [...opening, ...own, ...closing];
    if (style !== "underneath") return { style, text: onTop(random, lines, draft.sent, client) };
    const marked = client.marked ? client : (textClients[0] as TextClient);
    const quoted = setOff(draft.sent.text.split(/\r?\n/).map((text): Line => ({ text, mine: false })), marked, false);
    return { style, text: [...marked.attribution(draft.sent), ...quoted, "", ...lines].join("\n") };
  }
  return { style, text: inlineText(random, draft, style, opening, closing) };
}

function inlineText(random: Random, draft: Draft, style: string, opening: readonly string[], closing: readonly string[]): string {
  const half = style === "half-kept" ? random.pick(["en", "fr"] as const) : "both";
  const lines = inline(draft.sent, draft.answers, { ...pickInline(random), half });
  const marked = textClients.filter((client) => client.marked);
  const unmarked = textClients.filter((client) => !client.marked);
  const lost = style === "marks-lost";
  const client = lost ? random.pick(unmarked) : style === "inline" ? random.pick(textClients) : random.pick(marked);
  const set = setOff(lines, client, style === "inside-quote");
  const body = style === "rewrapped" ? rewrap(set) : set;
  const above = random.chance(0.5);
  return [...opening, ...(above ? closing : []), "", ...client.attribution(draft.sent), ...body, ...(above ? [] : closing)].join("\n"); // prettier-ignore
}

/** What stands on its own, above or below the quote; null for the styles that write into the quote. */
function ownLines(random: Random, draft: Draft, style: string): string[] | null {
  const { family, sent, language, answers } = draft;
  const mark = random.pick([".", ")", " -", "."]);
  const sign = random.pick([":", ":", " :", " -", " ="]);
  const asList = style === "labelled" || (style === "underneath" && random.chance(0.5));
  const block = (id: string): string[] => {
    const values = answers.get(id) ?? new Map<string, Written>();
    return asList ? labelled(random, values, language, sign) : numbered(sent, id, values, mark);
  };
  if (style === "numbered" || style === "labelled" || style === "underneath") return blocks(random, draft, block);
  if (style === "table") return table(random, family.truths, answers, language, random.pick(["row", "column"]));
  if (style === "bare-list") return blocks(random, draft, (id) => [...(answers.get(id)?.values() ?? [])].map((one) => one.text)); // prettier-ignore
  if (style === "sentences") return sentences(random, draft);
  if (style === "same-for-all") return sameForAll(random, draft, sign);
  return null;
}

function blocks(random: Random, draft: Draft, block: (id: string) => string[]): string[] {
  const { truths } = draft.family;
  const kind = random.pick<Heading>(["name", "rule", "ordinal", "relation"]);
  const heading = kind === "relation" && truths.length > 2 ? "name" : kind;
  const blank = random.chance(0.7);
  return truths.flatMap((truth, at) => {
    const lines = block(truth.person.id);
    if (truths.length === 1) return lines;
    return lines.length === 0 ? [] : [headingOf(random, truth, at, heading, draft.language), ...lines, ...(blank ? [""] : [])]; // prettier-ignore
  });
}

function sentences(random: Random, draft: Draft): string[] {
  if (fieldsOf(draft.sent, "p1").length > 8) draft.clear = false;
  return draft.family.truths.flatMap((truth) => {
    const told = tell(random, truth, circumstance(draft, truth).address, draft.language);
    draft.answers.set(truth.person.id, told.values);
    return [...told.text.split(random.chance(0.2) ? /(?<!\bSt)(?<=\.) (?=[A-Z])/ : "\n"), ""];
  });
}

/** Each person's own things by name, and what is the same for everybody said once. */
function sameForAll(random: Random, draft: Draft, sign: string): string[] {
  const shared = ["firstEntry", "lastEntry", "lastEntryPlace", "inCanada"];
  const first = draft.answers.get("p1") ?? new Map<string, Written>();
  const common = new Map([...first].filter(([field]) => shared.includes(field)));
  for (const truth of draft.family.truths) {
    const values = draft.answers.get(truth.person.id) as Map<string, Written>;
    for (const [field, written] of common) values.set(field, written);
  }
  if (draft.family.truths.length === 1) return labelled(random, first, draft.language, sign);
  const own = blocks(random, draft, (id) =>
    labelled(random, new Map([...(draft.answers.get(id) ?? [])].filter(([field]) => !shared.includes(field))), draft.language, sign), // prettier-ignore
  );
  const head = random.pick(
    draft.language === "en" ? ["For all of us:", "The same for all of us:", "Same for everyone:"] : ["Pour nous tous :", "La même chose pour nous tous :"], // prettier-ignore
  );
  const all = [head, ...labelled(random, common, draft.language, sign)];
  return random.chance(0.5) ? [...all, "", ...own] : [...own, "", ...all];
}

function writeHtml(random: Random, draft: Draft, style: string, opening: readonly string[], closing: readonly string[]): Body {
  const client = random.pick(htmlClients);
  const top = style.endsWith("top");
  const cut = [...draft.answers].flatMap(([, values]) => [...values.values()]).some((one) => one.text === "");
  if (cut) throw new Error("A value without words cannot stand in a cell.");
  const own = top ? (ownLines(random, draft, random.pick(["numbered", "labelled"])) ?? []) : [];
  const quoted = top ? bodyOf(draft.sent) : filledIn(draft.sent, draft.answers, random.pick(client.forms));
  const html = client.wrap(ownHtml(random, [...opening, ...own, ...closing]), quoted, draft.sent);
  if (style === "html-blank-text") return { style, text: random.pick(["", " \n", "\n\n"]), html };
  if (style.startsWith("html-only")) return { style, html };
  const plain = textClients[0] as TextClient;
  const text = top
    ? [...opening, ...own, ...closing, "", ...plain.attribution(draft.sent), ...setOff(draft.sent.text.split(/\r?\n/).map((line): Line => ({ text: line, mine: false })), plain, false)].join("\n") // prettier-ignore
    : [...opening, ...closing, "", ...plain.attribution(draft.sent), ...setOff(inline(draft.sent, draft.answers, { place: "below", prefix: "", keep: "all", half: "both", capitals: false }), plain, true)].join("\n"); // prettier-ignore
  return { style: `${style}`, text, html };
}

function essenceOf(draft: Draft, asks: string): string {
  const lines = [...draft.answers].map(([id, values]) => `${id}: ${[...values].map(([field, one]) => `${field}=${one.text}`).join("; ")}`); // prettier-ignore
  return [...lines, asks].join(" | ");
}
