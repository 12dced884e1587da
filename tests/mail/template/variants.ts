import {
  challengeActions,
  photoReturnReasons,
  refusedFiles,
  templateNames,
  type MailDetails,
  type MailFacts,
  type MailFigures,
  type TemplateName,
} from "../../../src/mail/template/mailing.ts";
import { renderMail } from "../../../src/mail/template/render.ts";
import { sampleDetails } from "../../../src/mail/template/sample.ts";
import type { Answer, Language } from "../../../src/question/questionnaire.ts";
import type { AskedQuestion } from "../../../src/question/pose.ts";
import { extendedQuestions, facts, family, standardQuestions } from "./people.ts";

/** One mail in one of the ways it can read, composed. */
export interface Variant {
  readonly template: TemplateName;
  /** "sample", or what is special about it. */
  readonly way: string;
  readonly label: string;
  readonly facts: MailFacts;
  readonly questions: readonly AskedQuestion[];
  readonly details: MailDetails[TemplateName];
  readonly mail: ReturnType<typeof renderMail>;
}

const languages: readonly Language[] = ["en", "fr"];

/** Every template in every way it can read, for one person and for a family of five, either language first. */
export function everyVariant(): Variant[] {
  return [1, 5].flatMap((size) =>
    languages.flatMap((language) => {
      const these = facts(family(size), language);
      return [...ways(these), ...ways(otherwise(these)).filter(({ way }) => way === "sample")];
    }),
  );
}

/** Runs a check on each mail; a failure names the mail and the way it reads. */
export function forEach(variants: readonly Variant[], check: (variant: Variant) => void): void {
  for (const variant of variants) {
    try {
      check(variant);
    } catch (cause) {
      throw new Error(`${variant.label}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  }
}

/** Nothing set that need not be, and the shortest times. */
function otherwise(usual: MailFacts): MailFacts {
  const figures: MailFigures = {
    portal2Weeks: [0, 1],
    ecoprWeeks: [1, 1],
    cardWeeks: [3, 3],
    passwordHours: 1,
    codeHours: 1,
    linkHours: 1,
  };
  return { ...usual, officialPage: null, copyFor: "Ana & Co", family: [], figures };
}

function ways(these: MailFacts): Variant[] {
  const asked = standardQuestions(these.people);
  const compose = <T extends TemplateName>(template: T, label: string, details: MailDetails[T]): Variant => ({
    template,
    way: label,
    label: `${template} (${label}, ${these.people.length} people, ${these.language} first)`,
    facts: these,
    questions: "questions" in details ? details.questions : [],
    details,
    mail: renderMail(template, these, details),
  });
  const person = these.people.at(-1)!;
  const extended = extendedQuestions(these.people);
  const formUrl = "https://portal.ircc.example/form?t=abc&x=1";
  const day = "2026-12-01";
  return [
    ...templateNames.map((template) => compose(template, "sample", sampleDetails(template, these, asked))),
    compose("portal1", "with a form and the extended questions", { questions: extended, formUrl }),
    compose("portal1-reminder", "with a form", { questions: asked, formUrl }),
    ...(["complete", "person-looks", "asked", "held", "nothing"] as const).map((next) =>
      compose("acknowledge", next, { receivedOn: day, next, refused: [] }),
    ),
    compose("acknowledge", "refused files", { receivedOn: day, next: "person-looks", refused: refusedFiles }),
    compose("clarify", "every reason", everyReason(extended)),
    compose("clarify", "one question", { ...everyReason(extended.slice(0, 1)), round: 3 }),
    ...[...challengeActions, "something"].map((action) => compose("challenge", action, { code: "135790", action })),
    ...(
      [
        "lost",
        "expired",
        "never-came",
        "not-working",
        "own-forgotten",
        "unsaid",
        "expiring",
        "unsure",
        "agent",
      ] as const
    ).map((reason) =>
      compose("password-new", reason, {
        username: "a@example.org",
        password: "LF-2345-6789-ABCD-EFGH",
        lastDay: day,
        reason,
      }),
    ),
    ...(["already-changed", "existing-account", "no-account-yet", "too-many"] as const).map((cause) =>
      compose("password-cause", cause, { cause }),
    ),
    ...(["leaving", "outside", "other"] as const).map((cause) => compose("hold", cause, { cause, until: null })),
    compose("return-check", "no day known", { questions: asked, plannedReturn: null }),
    compose("representative", "named", { name: "Jo\nRep & Co" }),
    compose("task-reminder", "one", { tasks: [{ person, task: "password", softDay: day }] }),
    compose("task-reminder", "all", {
      tasks: (["password", "presence", "address", "photo"] as const).map((task) => ({ person, task, softDay: day })),
    }),
    compose("photo-returned", "one reason and a note", { person, reasons: ["glare"], note: "Hat\non <b>" }),
    compose("photo-returned", "all reasons", { person, reasons: photoReturnReasons, note: null }),
    compose("ecopr-ready", "amended", { people: [person], amended: true }),
    compose("ecopr-void", "port of entry", { person, portOfEntry: true }),
    compose("card-issue", "with a note", { person, note: "Please send your signature." }),
    compose("status", "five states", { people: facts(family(5), "en").family }),
    compose("status", "more states", { people: moreStates }),
  ];
}

const moreStates = (
  [
    ["submitted", "none"],
    ["in-review", "production"],
    ["none", "mailed"],
  ] as const
).map(([photo, card]) => ({
  name: { givenName: "", familyName: "Suryanto" },
  account: "temporary" as const,
  presence: "denied" as const,
  address: "none" as const,
  photo,
  ecopr: "void" as const,
  card,
}));

const readings: Readonly<Record<string, readonly Answer[]>> = {
  lastEntry: ["2024-03-01", "2024-01-03"],
  firstEntry: ["2019-08-25"],
  eyeColour: ["black", "blue", "brown", "green", "grey", "hazel", "other"],
  inCanada: [true, false],
  height: [170, 171],
  currentCountry: ["CA", "DE"],
  lastEntryPlace: ["Toronto", "Montréal <YUL>"],
};

/** Asks all questions again, for each reason that there is. */
function everyReason(questions: readonly AskedQuestion[]): MailDetails["clarify"] {
  const why = (id: string, index: number) => {
    if (readings[id]) return id === "inCanada" ? "conflict" : "unclear";
    return index % 2 === 0 ? "missing" : "unclear";
  };
  return {
    questions: questions.map((question) => {
      const choices = readings[question.id];
      return choices ? { ...question, choices } : question;
    }),
    why: Object.fromEntries(questions.map(({ id, person }, index) => [`${id}:${person}`, why(id, index)])),
    round: 1,
    rounds: 3,
  };
}
