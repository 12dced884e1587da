import { readdirSync, readFileSync } from "node:fs";
import { filledIn, outlooked } from "./html-styles.ts";
import { narrow } from "./narrow.ts";
import type { CorpusCase, Expected, Question, Sent, Trial, Value } from "./shape.ts";
import { type Answers, sentLines } from "./text-styles.ts";

/** `NAME.json`: what the hand-written reply `NAME.eml` answers, and what is expected of it. */
interface HardCase {
  readonly about: string;
  readonly style: string;
  /** A name in cases.json. */
  readonly case: string;
  readonly sentTemplate: string;
  /** The reader is not told what was sent. */
  readonly sentUnknown?: boolean;
  /** For a clarification: the questions it asks, as `id:person`, and the readings it offers for some. */
  readonly asked?: readonly string[];
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  readonly receivedAt: string;
  /** Answers that `{{filled}}` and `{{html}}` put in their places, as `id:person`. */
  readonly fill?: Readonly<Record<string, string>>;
  readonly expected: {
    readonly kind: string;
    readonly disposition: readonly string[];
    readonly clear?: boolean;
    readonly intents?: readonly string[];
    readonly intentsToo?: readonly string[];
    readonly people: readonly {
      readonly person: string;
      readonly answers?: Readonly<Record<string, Value>>;
      readonly unclear?: Readonly<Record<string, readonly Value[]>>;
      /** Asked, or taken as one of these. */
      readonly open?: Readonly<Record<string, readonly Value[]>>;
    }[];
  };
}

const here = new URL(".", import.meta.url);
const folder = new URL("hard/", here);

/** The hand-written replies, each put into words for the mail that `render` gives. */
export async function loadHard(render: (template: string, lines: readonly object[]) => Promise<readonly Sent[]>): Promise<readonly Trial[]> {
  const cases = JSON.parse(readFileSync(new URL("cases.json", here), "utf8")) as Record<string, CorpusCase>;
  const names = readdirSync(folder).filter((file) => file.endsWith(".json")).map((file) => file.slice(0, -5)).toSorted(); // prettier-ignore
  const rendered = new Map<string, Sent>();
  for (const template of ["portal1", "portal1-reminder", "clarify"]) {
    const sent = await render(template, Object.entries(cases).map(([id, one]) => ({ id, case: one, person: "p1" }))); // prettier-ignore
    Object.keys(cases).forEach((id, at) => rendered.set(`${template} ${id}`, sent[at] as Sent));
  }
  return names.map((name) => {
    const hard = JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) as HardCase;
    const whole = rendered.get(`${hard.sentTemplate} ${hard.case}`);
    const state = cases[hard.case];
    if (!whole || !state) throw new Error(`${name}: there is no case "${hard.case}" or template "${hard.sentTemplate}".`); // prettier-ignore
    const sent = hard.asked ? narrow(whole, hard.asked, hard.choices ?? {}) : whole;
    return makeTrial(name, hard, state, sent);
  });
}

function makeTrial(name: string, hard: HardCase, state: CorpusCase, sent: Sent): Trial {
  const raw = readFileSync(new URL(`${name}.eml`, folder), "utf8");
  const { kind, disposition, clear = false, intents, intentsToo = [] } = hard.expected;
  return {
    name,
    style: `hard ${hard.style}`,
    case: state,
    sent: hard.sentUnknown ? null : sent.raw,
    reply: Buffer.from(expand(raw, sent, answersOf(hard.fill ?? {})).replaceAll(/\r?\n/g, "\r\n")),
    receivedAt: hard.receivedAt,
    essence: hard.about,
    expected: { kind, dispositions: disposition, clear, ...(intents ? { intents } : {}), intentsToo, people: expectedOf(hard, sent) }, // prettier-ignore
  };
}

/** Every question of the mail that the file says nothing about is expected to be missing. */
function expectedOf(hard: HardCase, sent: Sent): Record<string, Record<string, Expected>> {
  const people: Record<string, Record<string, Expected>> = {};
  for (const { id, person } of sent.questions) if (id !== "plannedReturn") (people[person] ??= {})[id] = { kind: "missing" }; // prettier-ignore
  for (const one of hard.expected.people) {
    const fields = (people[one.person] ??= {});
    for (const [field, value] of Object.entries(one.answers ?? {})) fields[field] = { kind: "answer", values: [value] };
    for (const [field, readings] of Object.entries(one.unclear ?? {})) fields[field] = readings.length ? { kind: "unclear", readings } : { kind: "unclear" }; // prettier-ignore
    for (const [field, values] of Object.entries(one.open ?? {})) fields[field] = { kind: "open", values };
  }
  return people;
}

function answersOf(fill: Readonly<Record<string, string>>): Answers {
  const answers = new Map<string, Map<string, { text: string; expected: Expected }>>();
  for (const [place, text] of Object.entries(fill)) {
    const [field = "", person = ""] = place.split(":");
    const values = answers.get(person) ?? new Map<string, { text: string; expected: Expected }>();
    answers.set(person, values.set(field, { text, expected: { kind: "missing" } }));
  }
  return answers;
}

/** Puts the sent mail's own words where the file holds a place for them. */
function expand(raw: string, sent: Sent, answers: Answers): string {
  const lines = sentLines(sent);
  const quote = (text: string): string => (text === "" ? ">" : `> ${text}`);
  const start = lines.findIndex((line) => line.text.startsWith("Your answers"));
  const end = lines.findLastIndex((line) => /^={20,}/.test(line.text));
  const filled = (keep: typeof lines, mark: (text: string) => string): string =>
    keep.flatMap(({ text, question }) => {
      const written = question && answers.get(question.person)?.get(question.id);
      return written ? [mark(text), written.text] : [mark(text)];
    }).join("\n"); // prettier-ignore
  const asked = (id: string, person: string): Question => {
    const found = sent.questions.find((one) => one.id === id && one.person === person);
    if (!found) throw new Error(`The mail does not ask ${id} of ${person}.`);
    return found;
  };
  const english = (line: string): string => line.split(" / ")[0] ?? line;
  const french = (line: string): string => `${/^\d+\. /.exec(line)?.[0] ?? ""}${line.split(" / ").slice(1).join(" / ")}`; // prettier-ignore
  return raw
    .replaceAll("{{quote}}", () => lines.map((line) => quote(line.text)).join("\n"))
    .replaceAll("{{sent}}", () => sent.text)
    .replaceAll("{{filled}}", () => filled(lines, quote))
    .replaceAll("{{filled-bare}}", () => filled(lines, (text) => text))
    .replaceAll("{{filled-section}}", () => filled(lines.slice(start, end), quote))
    .replaceAll("{{html}}", () => filledIn(sent, answers, "plain"))
    .replaceAll("{{html-coloured}}", () => filledIn(sent, answers, "coloured"))
    .replaceAll("{{html-question}}", () => filledIn(sent, answers, "question"))
    .replaceAll("{{x-html}}", () => outlooked(filledIn(sent, answers, "div"), true))
    .replaceAll("{{x-html-unmarked}}", () => outlooked(filledIn(sent, answers, "mso"), false))
    .replaceAll("{{x-html-renamed}}", () => outlooked(filledIn(sent, answers, "plain"), true).replaceAll(" data-answer=", " x_data-answer=")) // prettier-ignore
    .replaceAll("{{id}}", sent.messageId)
    .replaceAll(/\{\{q:(\w+):(\w+)\}\}/g, (_, id: string, person: string) => asked(id, person).lines[0] ?? "")
    .replaceAll(/\{\{en:(\w+):(\w+)\}\}/g, (_, id: string, person: string) => english(asked(id, person).lines[0] ?? ""))
    .replaceAll(/\{\{fr:(\w+):(\w+)\}\}/g, (_, id: string, person: string) => french(asked(id, person).lines[0] ?? ""))
    .replaceAll(/\{\{head:p(\d+)\}\}/g, (_, at: string) => lines.filter((line) => line.text.startsWith("--- "))[Number(at) - 1]?.text ?? ""); // prettier-ignore
}
