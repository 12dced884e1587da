import type { Random } from "../reading/random.ts";
import type { Written } from "./dates.ts";
import type { Truth } from "./people.ts";
import type { Sent } from "./shape.ts";

export type Values = ReadonlyMap<string, Written>;
/** A line of a reply's text: ours, as it was sent, or the person's. */
export interface Line {
  readonly text: string;
  readonly mine: boolean;
}
export type Answers = ReadonlyMap<string, Values>;

const theirs = (text: string): Line => ({ text, mine: true });
const ours = (text: string): Line => ({ text, mine: false });

/** The sent text line by line, with the question that a line poses. */
export function sentLines(sent: Sent): { readonly text: string; readonly question?: Sent["questions"][number] }[] {
  let next = 0;
  return sent.text.split(/\r?\n/).map((text) => {
    const question = sent.questions[next];
    if (!question || text !== question.lines[0]) return { text };
    next += 1;
    return { text, question };
  });
}

export interface InlineForm {
  readonly place: "below" | "same" | "spaced";
  readonly prefix: string;
  readonly keep: "all" | "section";
  readonly half: "both" | "en" | "fr";
  readonly capitals: boolean;
}

export function pickInline(random: Random): InlineForm {
  return {
    place: random.pick(["below", "same", "spaced"]),
    prefix: random.pick(["", "", "", "", "- ", "=> ", "-> ", "Answer: ", "A: ", "Réponse : ", "* ", ">>> ", "Ans - "]),
    keep: random.pick(["all", "all", "section"]),
    half: "both",
    capitals: random.chance(0.06),
  };
}

function halved(line: string, half: InlineForm["half"]): string {
  const cut = line.split(" / ");
  if (half === "both" || cut.length < 2) return line;
  if (half === "en") return cut[0] ?? line;
  return `${/^\d+\. /.exec(line)?.[0] ?? ""}${cut.slice(1).join(" / ")}`;
}

function shown(written: Written, field: string, form: InlineForm): string {
  return `${form.prefix}${form.capitals && field !== "email" && field !== "fullName" && field !== "lastEntryPlace" && field !== "homeAddress" ? written.text.toUpperCase() : written.text}`;
}

/** Answers between the lines of what was sent. */
export function inline(sent: Sent, answers: Answers, form: InlineForm): Line[] {
  const lines = sentLines(sent);
  const start = lines.findIndex((line) => line.text.startsWith("Your answers"));
  const end = lines.findLastIndex((line) => /^={20,}/.test(line.text));
  const kept = form.keep === "all" ? lines : lines.slice(start, end);
  return kept.flatMap(({ text, question }): Line[] => {
    const written = question && answers.get(question.person)?.get(question.id);
    if (!question) return [ours(text)];
    const posed = halved(text, form.half);
    if (!written) return [ours(posed)];
    const value = shown(written, question.id, form);
    if (form.place === "same") return [ours(`${posed} ${value}`)];
    return form.place === "below" ? [ours(posed), theirs(value)] : [ours(posed), theirs(""), theirs(value), theirs("")];
  });
}

const labels = {
  en: {
    fullName: ["Full name", "Name", "My full name"], uci: ["UCI", "UCI number", "UCI #"], email: ["Email", "Email address", "E-mail"],
    firstEntry: ["First entry", "Date of first entry to Canada", "First entered Canada"], lastEntry: ["Last entry", "Most recent entry", "Date of most recent entry"],
    lastEntryPlace: ["Place of last entry", "Place of entry", "Port of entry", "Place of most recent entry"], eyeColour: ["Eye colour", "Eye color", "Colour of eyes"], inCanada: ["In Canada now", "Are you in Canada now?", "In Canada"],
    plannedReturn: ["Planned return", "Planned date of return", "Return date"], verificationCode: ["Verification code"], height: ["Height"], homeAddress: ["Home address", "Current address"], currentCountry: ["Country I am in now", "Current country"],
  },
  fr: {
    fullName: ["Nom complet", "Nom"], uci: ["IUC", "Numéro IUC", "No IUC"], email: ["Courriel", "Adresse courriel", "Email"],
    firstEntry: ["Première entrée", "Date de première entrée au Canada"], lastEntry: ["Dernière entrée", "Entrée la plus récente", "Date de la dernière entrée"],
    lastEntryPlace: ["Lieu de la dernière entrée", "Lieu d’entrée", "Point d’entrée"], eyeColour: ["Couleur des yeux", "Yeux"], inCanada: ["Au Canada en ce moment", "Présentement au Canada", "Au Canada"],
    plannedReturn: ["Retour prévu", "Date de retour prévue"], verificationCode: ["Code de vérification"], height: ["Taille"], homeAddress: ["Adresse du domicile", "Adresse actuelle"], currentCountry: ["Pays actuel", "Pays où je suis"],
  },
} as const; // prettier-ignore

export function labelOf(random: Random, field: string, language: "en" | "fr"): string {
  return random.pick((labels[language] as Record<string, readonly string[]>)[field] ?? [field]);
}

/** How a person's block is headed when one person answers for several. */
export type Heading = "name" | "relation" | "ordinal" | "rule";

export function headingOf(random: Random, truth: Truth, at: number, heading: Heading, language: "en" | "fr"): string {
  const { givenName, familyName, role } = truth.person;
  const name = `${givenName} ${familyName}`;
  if (heading === "name") return random.pick([`${name}:`, `${givenName}:`, `*${name}*`, name, `For ${name}:`]);
  if (heading === "rule") return random.pick([`--- ${name} ---`, `== ${name} ==`, `[${name}]`]);
  if (heading === "ordinal") return random.pick(language === "en" ? [`Person ${at + 1}: ${name}`, `Person ${at + 1} - ${givenName}`, `Person ${at + 1}`] : [`Personne ${at + 1} : ${name}`, `Personne ${at + 1}`]); // prettier-ignore
  if (role === "principal") return random.pick(language === "en" ? ["Me (principal applicant):", "Principal applicant:", "Myself:"] : ["Moi :", "Demandeur principal :", "Moi-même :"]); // prettier-ignore
  if (role === "spouse") return random.pick(language === "en" ? [`My spouse (${name}):`, "My spouse:", `Spouse - ${name}`] : [`Mon conjoint (${name}) :`, "Conjoint :", `Mon époux, ${name} :`]); // prettier-ignore
  return random.pick(language === "en" ? [`My child ${givenName}:`, `Child: ${name}`, `Our child ${givenName}:`] : [`Mon enfant ${givenName} :`, `Enfant : ${name}`]); // prettier-ignore
}

/** One person's answers on top, by the questions' numbers. */
export function numbered(sent: Sent, person: string, values: Values, mark: string): string[] {
  const asked = sent.questions.filter((question) => question.person === person);
  return asked.flatMap((question) => {
    const written = values.get(question.id);
    const number = /^(\d+)\./.exec(question.lines[0] ?? "")?.[1] ?? "";
    return written ? [`${number}${mark} ${written.text}`] : [];
  });
}

export function labelled(random: Random, values: Values, language: "en" | "fr", mark: string): string[] {
  return [...values].map(([field, written]) => `${labelOf(random, field, language)}${mark} ${written.text}`);
}

/** A table with a row a person or a column a person, or a row a field for one person. */
export function table(random: Random, truths: readonly Truth[], answers: Answers, language: "en" | "fr", by: "row" | "column"): string[] {
  const bar = random.pick(["|", "\t", " | "]);
  const people = truths.filter((truth) => (answers.get(truth.person.id)?.size ?? 0) > 0);
  const fields = [...new Set(people.flatMap((truth) => [...(answers.get(truth.person.id)?.keys() ?? [])]))];
  const cell = (truth: Truth, field: string): string => answers.get(truth.person.id)?.get(field)?.text ?? "";
  const names = people.map((truth) => truth.person.givenName);
  const edge = (cells: readonly string[]): string => (bar === "|" ? `| ${cells.join(" | ")} |` : cells.join(bar));
  const label = new Map(fields.map((field) => [field, labelOf(random, field, language)]));
  if (people.length === 1) return fields.map((field) => edge([label.get(field) ?? "", cell(people[0] as Truth, field)]));
  if (by === "column") return [edge(["", ...names]), ...fields.map((field) => edge([label.get(field) ?? "", ...people.map((one) => cell(one, field))]))]; // prettier-ignore
  return [edge(fields.map((field) => label.get(field) ?? "")), ...people.map((one) => edge(fields.map((field) => cell(one, field))))]; // prettier-ignore
}
