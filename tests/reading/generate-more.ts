import type { AskedQuestion } from "../../src/question/pose.ts";
import {
  blocks,
  cells,
  closing,
  escape,
  htmlBody,
  inline,
  label,
  opening,
  rewrap,
  tail,
  words,
  type Body,
  type Task,
} from "./generate-styles.ts";

const mark = (text: string, sign = "> "): string =>
  text
    .split("\n")
    .map((line) => (line === "" ? sign.trimEnd() : sign + line))
    .join("\n");

/** One answer as people say it. */
function sentence(task: Task, question: AskedQuestion, answer: string): string {
  const en: Record<string, string> = {
    fullName: `My full name is ${answer}`,
    uci: `My UCI number is ${answer}`,
    email: `You can reach me at ${answer}`,
    firstEntry: `I first entered Canada on ${answer}`,
    lastEntry: `My most recent entry was on ${answer}`,
    lastEntryPlace: `I last entered through ${answer}`,
    eyeColour: `My eyes are ${answer}`,
    inCanada: /^y/i.test(answer) ? "I am in Canada now" : /^n/i.test(answer) ? "I am not in Canada now" : answer,
    plannedReturn: `I plan to return on ${answer}`,
    verificationCode: `My verification code is ${answer}`,
    height: `My height is ${answer}`,
    homeAddress: `My home address is ${answer}`,
    currentCountry: `The country I am in now: ${answer}`,
  };
  const fr: Record<string, string> = {
    fullName: `Mon nom complet est ${answer}`,
    uci: `Mon numéro IUC est ${answer}`,
    email: `Mon courriel est ${answer}`,
    firstEntry: `Je suis entré au Canada pour la première fois ${answer}`,
    lastEntry: `Ma plus récente entrée date du ${answer}`,
    lastEntryPlace: `Ma dernière entrée s'est faite par ${answer}`,
    eyeColour: `J'ai les yeux ${answer}`,
    inCanada: /^o/i.test(answer)
      ? "Je suis au Canada en ce moment"
      : /^n/i.test(answer)
        ? "Je ne suis pas au Canada"
        : answer,
    plannedReturn: `Mon retour est prévu ${answer}`,
    verificationCode: `Mon code de vérification est ${answer}`,
    height: `Ma taille est de ${answer}`,
    homeAddress: `Mon adresse est ${answer}`,
    currentCountry: `Je me trouve actuellement en ce pays : ${answer}`,
  };
  return (task.language === "en" ? en : fr)[question.id] ?? answer;
}

/** What htmlToText-like clients make of our table: question and answer on one line, or one after the other. */
function flattened(task: Task, joint: string): string {
  return inline(task, "", (line, answer) => [`${line}${joint}${answer}`]);
}

/** The second half: rarer habits, found by thinking of people rather than of programs. */
export const moreStyles: Readonly<Record<string, (task: Task) => Body>> = {
  "inline, bar marks": (task) => ({ text: inline(task, "| ", (line, answer) => [line, "", answer, ""]), html: null }),
  "inline, marked twice": (task) => ({
    text: inline(task, ">> ", (line, answer) => [line, `> ${answer}`, ""]),
    html: null,
  }),
  "inline, said to be answers": (task) => {
    const before = task.random.pick(["Answer: ", "A: ", "=> ", "-> ", "Réponse : ", "** ", "Ans - ", "[", ">>> "]);
    return {
      text: inline(task, "> ", (line, answer) => [line, `${before}${answer}${before === "[" ? "]" : ""}`, ""]),
      html: null,
    };
  },
  "inline, unmarked, below a mail head": (task) => ({
    text: `${opening(task)}Please see my answers below.${closing(task)}\n\n-----Original Message-----\nFrom: IRCC <pr@cic.gc.ca>\nSent: November 20, 2026 9:12 AM\nTo: zoe@example.org\nSubject: IRCC - Permanent Residence Portal\n\n${inline(task, "", (line, answer) => [line, answer, ""])}`,
    html: null,
  }),
  "inline, one language kept, marked": (task) => ({
    text:
      mark(
        task.sent.text
          .split("\n")
          .filter((line) => !/^\d+\. /.test(line))
          .slice(0, 30)
          .join("\n"),
      ) +
      "\n" +
      blocks(task, (question, answer) => `> ${question.number}. ${question[task.language]}\n${answer}\n`),
    html: null,
  }),
  "questions retyped without examples": (task) => ({
    text:
      opening(task) +
      blocks(
        task,
        (question, answer) =>
          `${question[task.language].replace(/ \([^)]*\)/g, "").toLowerCase()} ${task.random.pick([":", "-", "="])} ${answer}`,
      ) +
      closing(task),
    html: null,
  }),
  "questions alone, no numbers, answer below": (task) => ({
    text:
      opening(task) +
      blocks(task, (question, answer) => `${question[task.language]}\n${answer}`, "\n\n") +
      closing(task) +
      tail(task),
    html: null,
  }),
  "numbers without space": (task) => ({
    text:
      opening(task) + blocks(task, (question, answer) => `${question.number}.${answer}`) + closing(task) + tail(task),
    html: null,
  }),
  "numbers in brackets": (task) => ({
    text:
      opening(task) + blocks(task, (question, answer) => `(${question.number}) ${answer}`) + closing(task) + tail(task),
    html: null,
  }),
  "numbers with a stroke": (task) => ({
    text:
      opening(task) + blocks(task, (question, answer) => `${question.number}/ ${answer}`) + closing(task) + tail(task),
    html: null,
  }),
  "numbers and nothing else": (task) => ({
    text:
      opening(task) + blocks(task, (question, answer) => `${question.number} ${answer}`) + closing(task) + tail(task),
    html: null,
  }),
  "numbers, answer below": (task) => ({
    text:
      opening(task) + blocks(task, (question, answer) => `${question.number}.\n${answer}`) + closing(task) + tail(task),
    html: null,
  }),
  "question 1:": (task) => ({
    text:
      opening(task) +
      blocks(task, (question, answer) => `Question ${question.number}: ${answer}`) +
      closing(task) +
      tail(task),
    html: null,
  }),
  "labels in a row": (task) => ({
    text:
      opening(task) +
      blocks(task, (question, answer) => `${label(task, question)}: ${answer}`, ", ") +
      closing(task) +
      tail(task),
    html: null,
  }),
  "labels in bullets": (task) => ({
    text:
      opening(task) +
      blocks(task, (question, answer) => `• ${label(task, question)} : ${answer}`) +
      closing(task) +
      tail(task),
    html: null,
  }),
  "labels in capitals": (task) => ({
    text:
      opening(task) +
      blocks(task, (question, answer) => `${label(task, question).toUpperCase()}: ${answer}`) +
      closing(task) +
      tail(task),
    html: null,
  }),
  "labels in bold marks": (task) => ({
    text:
      opening(task) +
      blocks(task, (question, answer) => `*${label(task, question)}:* ${answer}`) +
      closing(task) +
      tail(task),
    html: null,
  }),
  "labels with equals": (task) => ({
    text:
      opening(task) +
      blocks(task, (question, answer) => `${label(task, question)} = ${answer}`) +
      closing(task) +
      tail(task),
    html: null,
  }),
  "table flattened, same line": (task) => ({ text: opening(task) + flattened(task, "\t"), html: null }),
  "table flattened, line after line": (task) => ({ text: opening(task) + flattened(task, "\n"), html: null }),
  "text and html, html cells": (task) => ({
    text: flattened(task, "\n"),
    html: cells(
      task,
      (tag) => tag,
      (answer) => answer,
    ),
  }),
  "text and html, on top": (task) => {
    const top = opening(task) + blocks(task, (question, answer) => `${question.number}. ${answer}`) + closing(task);
    return {
      text: `${top}\n\nOn Fri, Nov 20, 2026 at 9:12 AM IRCC <pr@cic.gc.ca> wrote:\n\n${mark(task.sent.text)}`,
      html: `<div>${escape(top).replaceAll("\n", "<br>")}</div><br><div class="gmail_quote">On Fri, Nov 20, 2026 IRCC wrote:<blockquote class="gmail_quote">${htmlBody(task)}</blockquote></div>`,
    };
  },
  "html, answered in the question's cell": (task) => ({
    text: null,
    html: htmlBody(task).replace(
      /<\/th><td class="answer"([^>]*) data-answer="([^"]+)">&nbsp;<\/td>/g,
      (_, style: string, key: string) => {
        const answer = task.answers.get(key)?.words;
        return `${answer === undefined ? "" : `<br><span style="color:blue">${escape(answer)}</span>`}</th><td class="answer"${style} data-answer="${key}">&nbsp;</td>`;
      },
    ),
  }),
  "html, new paragraphs in the cells": (task) => ({
    text: " ",
    html: `<div class="WordSection1"><p class="MsoNormal">&nbsp;</p>${cells(
      task,
      (tag) => tag,
      (answer) => `<p class="x_MsoNormal" style="margin:0"><b><span lang="EN-CA">${answer}</span></b></p><p>&nbsp;</p>`,
    )}</div>`,
  }),
  "html, bare list": (task) => ({
    text: null,
    html: `<p>${escape(opening(task)).replaceAll("\n", "<br>")}</p>${blocks(
      task,
      (_, answer) => `<li>${escape(answer)}</li>`,
    )
      .split("\n")
      .map((line) => (line.startsWith("<li>") ? line : `<p>${line}</p>`))
      .join("\n")}`,
  }),
  "html table of labels": (task) => ({
    text: null,
    html: `<div>${escape(opening(task)).replaceAll("\n", "<br>")}${blocks(task, (question, answer) => `<table><tr><td>${label(task, question)}</td><td>${escape(answer)}</td></tr></table>`)}</div>`,
  }),
  "everybody in one table, a column each": (task) => {
    const asked = task.sent.questions.filter((question) => question.person === task.people[0]?.id);
    const head = ["", ...task.people.map((person) => person.givenName)].join(" | ");
    const rows = asked.map((question) =>
      [
        label(task, question),
        ...task.people.map((person) => words(task, { ...question, person: person.id }) ?? ""),
      ].join(" | "),
    );
    return {
      text: `${opening(task)}${[head, ...rows].map((row) => `| ${row} |`).join("\n")}${closing(task)}`,
      html: null,
    };
  },
  "everybody in one table, a row each": (task) => {
    const asked = task.sent.questions.filter((question) => question.person === task.people[0]?.id);
    const head = asked.map((question) => label(task, question)).join("\t");
    const rows = task.people.map((person) =>
      asked.map((question) => words(task, { ...question, person: person.id }) ?? "").join("\t"),
    );
    return { text: `${opening(task)}${[head, ...rows].join("\n")}${closing(task)}`, html: null };
  },
  "everybody in one html table": (task) => {
    const asked = task.sent.questions.filter((question) => question.person === task.people[0]?.id);
    const cell = (text: string): string => `<td>${escape(text) || "&nbsp;"}</td>`;
    const rows = asked.map(
      (question) =>
        `<tr>${cell(label(task, question))}${task.people.map((person) => cell(words(task, { ...question, person: person.id }) ?? "")).join("")}</tr>`,
    );
    return {
      text: null,
      html: `<p>Hello</p><table><tr><td></td>${task.people.map((person) => cell(person.givenName)).join("")}</tr>${rows.join("")}</table>`,
    };
  },
  sentences: (task) => ({
    text:
      opening(task) +
      blocks(task, (question, answer) => `${sentence(task, question, answer)}.`, " ") +
      closing(task) +
      tail(task),
    html: null,
  }),
  "sentences a line": (task) => ({
    text: opening(task) + blocks(task, (question, answer) => sentence(task, question, answer)) + closing(task),
    html: null,
  }),
  "answered above the questions": (task) => ({
    text: inline(task, "> ", (line, answer) => [answer, ...rewrap(line, "> ", 200)]),
    html: null,
  }),
};
