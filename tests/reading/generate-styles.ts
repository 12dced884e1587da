import type { AskedPerson } from "../../src/question/person.ts";
import type { AskedQuestion } from "../../src/question/pose.ts";
import type { Language } from "../../src/question/questionnaire.ts";
import type { SentMail } from "../../src/reading/reading.ts";
import type { Written } from "./generate-values.ts";
import type { Random } from "./random.ts";

/** A reply to write: what was sent, and what the person answers, by `questionId:personId`. */
export interface Task {
  readonly sent: SentMail;
  readonly people: readonly AskedPerson[];
  readonly answers: ReadonlyMap<string, Written | null>;
  readonly language: Language;
  readonly random: Random;
}

export interface Body {
  readonly text: string | null;
  readonly html: string | null;
}

export const keyOf = (question: AskedQuestion): string => `${question.id}:${question.person}`;

const labels: Record<string, readonly [string, string]> = {
  fullName: ["Full name", "Nom complet"],
  uci: ["UCI", "IUC"],
  email: ["Email", "Courriel"],
  firstEntry: ["First entry", "Première entrée"],
  lastEntry: ["Last entry", "Dernière entrée"],
  lastEntryPlace: ["Place of last entry", "Lieu de la dernière entrée"],
  eyeColour: ["Eye colour", "Couleur des yeux"],
  inCanada: ["In Canada now", "Au Canada en ce moment"],
  plannedReturn: ["Planned return", "Retour prévu"],
  verificationCode: ["Verification code", "Code de vérification"],
  height: ["Height", "Taille"],
  homeAddress: ["Home address", "Adresse du domicile"],
  currentCountry: ["Current country", "Pays actuel"],
};
const otherLabels: Record<string, readonly [string, string]> = {
  fullName: ["Name", "Nom"],
  uci: ["UCI number", "Numéro IUC"],
  email: ["E-mail address", "Adresse courriel"],
  firstEntry: ["Date of first entry", "Date de première entrée"],
  lastEntry: ["Most recent entry", "Date de la plus récente entrée"],
  lastEntryPlace: ["Port of entry", "Point d'entrée"],
  eyeColour: ["Eyes", "Yeux"],
  inCanada: ["Currently in Canada", "Présentement au Canada"],
  plannedReturn: ["Date of return", "Date de retour"],
  verificationCode: ["Code", "Code"],
  height: ["My height", "Ma taille"],
  homeAddress: ["Current home address", "Adresse actuelle"],
  currentCountry: ["Country I am in now", "Pays où je suis"],
};

export function words(task: Task, question: AskedQuestion): string | null {
  return task.answers.get(keyOf(question))?.words ?? null;
}

export function label(task: Task, question: AskedQuestion): string {
  return (task.random.chance(0.5) ? labels : otherLabels)[question.id]?.[task.language === "en" ? 0 : 1] ?? question.id;
}

export const nameOf = (person: AskedPerson): string => `${person.givenName} ${person.familyName}`.trim();

export function opening(task: Task): string {
  const lines =
    task.language === "en"
      ? [
          "Hello,",
          "Hi,\n\nPlease find my answers below.",
          "Dear Sir or Madam,\n\nThank you for your email. Here are the answers:",
          "",
          "Good morning,",
        ]
      : [
          "Bonjour,",
          "Bonjour,\n\nVoici mes réponses :",
          "Madame, Monsieur,\n\nMerci pour votre message. Voici les renseignements demandés.",
          "",
        ];
  const line = task.random.pick(lines);
  return line === "" ? "" : `${line}\n\n`;
}

export function closing(task: Task): string {
  const name = nameOf(task.people[0]!);
  const lines =
    task.language === "en"
      ? [
          `\n\nThank you,\n${name}`,
          `\n\nBest regards,\n\n${name}\n+1 613 555 0123`,
          "\n\nThanks!",
          "",
          "\n\nSent from my iPhone",
          `\n\n--\n${name}\nSoftware developer, Example Inc.`,
        ]
      : [
          `\n\nMerci,\n${name}`,
          `\n\nCordialement,\n\n${name}\n613 555-0123`,
          "",
          "\n\nEnvoyé de mon iPhone",
          "\n\nBien à vous,\n" + name,
        ];
  return task.random.pick(lines);
}

/** Our text as a client brings it back below an answer. */
function quoted(task: Task): string {
  const attribution =
    task.language === "en"
      ? "On Fri, Nov 20, 2026 at 9:12 AM IRCC <pr@cic.gc.ca> wrote:"
      : "Le ven. 20 nov. 2026 à 09 h 12, IRCC <pr@cic.gc.ca> a écrit :";
  return `\n\n${attribution}\n\n${task.sent.text
    .split("\n")
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n")}\n`;
}

function outlook(task: Task): string {
  const head =
    task.language === "en"
      ? "________________________________\nFrom: IRCC <pr@cic.gc.ca>\nSent: Friday, November 20, 2026 9:12 AM\nTo: Zoe <zoe@example.org>\nSubject: IRCC - Permanent Residence Portal"
      : "________________________________\nDe : IRCC <pr@cic.gc.ca>\nEnvoyé : 20 novembre 2026 09:12\nÀ : Zoe <zoe@example.org>\nObjet : IRCC - Portail de résidence permanente";
  return `\n\n${head}\n\n${task.sent.text}\n`;
}

export function tail(task: Task): string {
  return task.random.pick([quoted, outlook, () => ""])(task);
}

/** Each person's questions with what was written, headed where there are several people. */
export function blocks(task: Task, line: (question: AskedQuestion, answer: string) => string, between = "\n"): string {
  const several = task.people.length > 1;
  return task.people
    .map((person) => {
      const heading = several ? `${heads(task, person)}\n` : "";
      const lines = task.sent.questions
        .filter((question) => question.person === person.id)
        .flatMap((question) => {
          const answer = words(task, question);
          return answer === null ? [] : [line(question, answer)];
        });
      return heading + lines.join(between);
    })
    .join("\n\n");
}

export function heads(task: Task, person: AskedPerson): string {
  const relation = {
    principal: ["Me:", "Moi :"],
    spouse: ["My spouse:", "Mon époux :"],
    dependant: ["My child:", "Mon enfant :"],
  }[person.role];
  const alone = task.people.filter((other) => other.role === person.role).length === 1;
  // A whole name above answers without one is the answer to the first question.
  const named = task.answers.get(`fullName:${person.id}`) !== null;
  const whole = [`${nameOf(person)}:`, nameOf(person), `*${nameOf(person)}*`];
  const options = [...(named ? whole : []), `For ${person.givenName}:`];
  if (alone) options.push(relation[task.language === "en" ? 0 : 1] ?? "");
  return task.random.pick(options);
}

/** Walks the sent text line by line and writes answers where the questions stand. */
export function inline(
  task: Task,
  mark: string,
  answered: (line: string, answer: string, task: Task) => string[],
): string {
  const counts = new Map<string, number>();
  return task.sent.text
    .split("\n")
    .flatMap((line) => {
      const seen = counts.get(line) ?? 0;
      const question = task.sent.questions.filter((one) => one.lines.includes(line))[seen];
      if (question) counts.set(line, seen + 1);
      const answer = question ? words(task, question) : null;
      return answer === null ? [line === "" ? mark.trimEnd() : mark + line] : answered(mark + line, answer, task);
    })
    .join("\n");
}

export function rewrap(line: string, mark: string, width: number): string[] {
  const lines: string[] = [];
  let current = mark;
  for (const word of line.slice(mark.length).split(" ")) {
    if (current !== mark && current.length + 1 + word.length > width) {
      lines.push(current);
      current = mark + word;
    } else current = current === mark ? mark + word : `${current} ${word}`;
  }
  return [...lines, current];
}

export function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export function htmlBody(task: Task): string {
  const html = task.sent.html ?? "";
  return html.slice(html.indexOf("<body"), html.lastIndexOf("</body>")).replace(/^<body[^>]*>/, "");
}

export function cells(task: Task, change: (tag: string) => string, wrap: (answer: string) => string): string {
  return htmlBody(task).replace(
    /<td class="answer"([^>]*) data-answer="([^"]+)">&nbsp;<\/td>/g,
    (_, style: string, key: string) => {
      const answer = task.answers.get(key)?.words;
      return `${change(`<td class="answer"${style} data-answer="${key}">`)}${answer === undefined ? "&nbsp;" : wrap(escape(answer))}</td>`;
    },
  );
}

const plainOf = (html: string): string => html;

/** How clients and people write back; the name says which. */
export const styles: Readonly<Record<string, (task: Task) => Body>> = {
  "inline, marked, answer below": (task) => ({
    text: inline(task, "> ", (line, answer) => [line, answer, ""]),
    html: null,
  }),
  "inline, marked, greeting and signature": (task) => ({
    text: `${opening(task)}${inline(task, "> ", (line, answer) => [line, "", answer, ""])}${closing(task)}`,
    html: null,
  }),
  "inline, marked, same line": (task) => ({
    text: inline(task, "> ", (line, answer) => [`${line} ${answer}`]),
    html: null,
  }),
  "inline, marked, answers marked too": (task) => ({
    text: inline(task, "> ", (line, answer) => [line, `> ${answer}`]),
    html: null,
  }),
  "inline, unmarked, below": (task) => ({ text: inline(task, "", (line, answer) => [line, answer]), html: null }),
  "inline, unmarked, same line": (task) => ({
    text: `${opening(task)}${inline(task, "", (line, answer) => [`${line} ${answer}`])}`,
    html: null,
  }),
  "inline, rewrapped at 72": (task) => ({
    text: inline(task, "> ", (line, answer) => [...rewrap(line, "> ", 72), answer, ""])
      .split("\n")
      .flatMap((line) => (line.startsWith("> ") ? rewrap(line, "> ", 72) : [line]))
      .join("\n"),
    html: null,
  }),
  "inline, rewrapped, mark lost mid-line": (task) => ({
    text: inline(task, "> ", (line, answer) => [
      ...rewrap(line, "> ", 76).map((part, at) => (at === 0 ? part : part.slice(2))),
      answer,
      "",
    ]),
    html: null,
  }),
  "questions alone, one language kept": (task) => ({
    text:
      opening(task) +
      blocks(
        task,
        (question, answer) =>
          `${question.number}. ${question[task.language]}${task.language === "fr" ? " :" : ":"}\n${answer}`,
        "\n\n",
      ) +
      closing(task),
    html: null,
  }),
  "questions alone, same line, one language": (task) => ({
    text:
      opening(task) +
      blocks(task, (question, answer) => `${question.number}. ${question[task.language]}: ${answer}`) +
      closing(task),
    html: null,
  }),
  "numbers on top": (task) => ({
    text:
      opening(task) + blocks(task, (question, answer) => `${question.number}. ${answer}`) + closing(task) + tail(task),
    html: null,
  }),
  "numbers on top, other marks": (task) => {
    const mark = task.random.pick([")", " -", ":", " –"]);
    const before = task.random.pick(["", "", "Q", "A"]);
    return {
      text:
        opening(task) +
        blocks(task, (question, answer) => `${before}${question.number}${mark} ${answer}`) +
        closing(task) +
        tail(task),
      html: null,
    };
  },
  "labels on top": (task) => ({
    text:
      opening(task) +
      blocks(task, (question, answer) => `${label(task, question)}: ${answer}`) +
      closing(task) +
      tail(task),
    html: null,
  }),
  "labels with dashes": (task) => ({
    text:
      opening(task) +
      blocks(task, (question, answer) => `- ${label(task, question)} - ${answer}`) +
      closing(task) +
      tail(task),
    html: null,
  }),
  "labels, value on the next line": (task) => ({
    text:
      opening(task) +
      blocks(task, (question, answer) => `${label(task, question)}\n${answer}`, "\n\n") +
      closing(task) +
      tail(task),
    html: null,
  }),
  "numbered labels": (task) => ({
    text:
      opening(task) +
      blocks(task, (question, answer) => `${question.number}. ${label(task, question)}: ${answer}`) +
      closing(task) +
      tail(task),
    html: null,
  }),
  "table of bars": (task) => ({
    text:
      opening(task) +
      blocks(task, (question, answer) => `| ${label(task, question)} | ${answer} |`) +
      closing(task) +
      tail(task),
    html: null,
  }),
  "table of tabs": (task) => ({
    text:
      opening(task) +
      blocks(task, (question, answer) => `${label(task, question)}\t${answer}`) +
      closing(task) +
      tail(task),
    html: null,
  }),
  "values alone": (task) => ({
    text: opening(task) + blocks(task, (_, answer) => answer) + closing(task) + tail(task),
    html: null,
  }),
  "html cells": (task) => ({
    text: null,
    html: `<div dir="ltr">${escape(opening(task)).replaceAll("\n", "<br>")}</div><div class="gmail_quote"><div class="gmail_attr">On Fri, Nov 20, 2026 IRCC &lt;pr@cic.gc.ca&gt; wrote:<br></div><blockquote class="gmail_quote">${cells(task, (tag) => tag, plainOf)}</blockquote></div>`,
  }),
  "html cells, Outlook": (task) => ({
    text: null,
    html: `<html><body><div></div>${cells(
      task,
      (tag) => tag.replace('class="answer"', 'class="x_answer"').replace(/ data-answer="[^"]*"/, ""),
      (answer) => `<p class="MsoNormal"><span style="color:#C00000">${answer}</span></p>`,
    )}</body></html>`.replaceAll('class="', 'class="x_'),
  }),
  "html cells, coloured, marks lost": (task) => ({
    text: "",
    html: `<blockquote type="cite">${cells(
      task,
      (tag) => tag.replace(/ data-answer="[^"]*"/, "").replace(/ class="answer"/, ""),
      (answer) => `<font color="red">${answer}</font>`,
    )}</blockquote>`,
  }),
  "html on top": (task) => ({
    text: null,
    html: `<div dir="ltr">${escape(
      opening(task) + blocks(task, (question, answer) => `${question.number}. ${answer}`) + closing(task),
    )
      .split("\n")
      .map((line) => `<div>${line || "<br>"}</div>`)
      .join(
        "",
      )}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Fri, Nov 20, 2026 at 9:12 AM IRCC &lt;pr@cic.gc.ca&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex">${htmlBody(task)}</blockquote></div>`,
  }),
};
