import type { Question, Sent } from "./shape.ts";

const why = "We ask again because your answer can be read in more than one way. Which one is right? / Nous reposons la question parce que votre réponse peut se lire de plus d’une façon. Laquelle est la bonne?";
const letters = "ABCDEFGH";

/** A clarification that asks these questions alone (`id:person`), with the readings it offers under letters. */
export function narrow(sent: Sent, asked: readonly string[], choices: Readonly<Record<string, readonly string[]>>): Sent {
  const place = (question: Question): string => `${question.id}:${question.person}`;
  const counts = new Map<string, number>();
  const questions = sent.questions.filter((question) => asked.includes(place(question))).map((question) => {
    const number = (counts.get(question.person) ?? 0) + 1;
    counts.set(question.person, number);
    return { ...question, lines: question.lines.map((line) => line.replace(/^\d+\./, `${number}.`)) };
  }); // prettier-ignore
  const text = narrowText(sent, questions, (question) => choices[place(question)] ?? []);
  const html = sent.html
    .replaceAll(/<tr><th class="question"[\s\S]*?data-answer="([^"]*)"[\s\S]*?<\/tr>\n?/g, (row: string, mark: string) => {
      if (!asked.includes(mark)) return "";
      const offered = (choices[mark] ?? []).map((one, at) => `<p class="again">${letters[at]}. ${one}</p>`).join("\n");
      return row.replace("</th>", `${offered}</th>`);
    })
    .replaceAll(/<h3[^>]*>(?:(?!<\/h3>)[\s\S])*<\/h3>\n<table class="questions"[^>]*>\n<tr>(?:(?!<\/tr>)[\s\S])*<\/tr>\n<\/table>\n?/g, ""); // prettier-ignore
  return { ...sent, text, html, questions, raw: rawOf(sent, text, html) };
}

function narrowText(sent: Sent, questions: readonly Question[], offered: (question: Question) => readonly string[]): string {
  const lines = sent.text.split(/\r?\n/);
  const first = lines.findIndex((line) => line.startsWith("--- "));
  const end = lines.findLastIndex((line) => /^={20,}/.test(line));
  const heads = lines.filter((line) => line.startsWith("--- "));
  const people = [...new Set(sent.questions.map((one) => one.person))];
  const blocks = people.flatMap((person, at) => {
    const own = questions.filter((question) => question.person === person);
    if (own.length === 0) return [];
    const posed = own.flatMap((question) => [...question.lines, ...(offered(question).length ? [`   ${why}`] : []), ...offered(question).map((one, nth) => `   ${letters[nth]}. ${one}`), ""]); // prettier-ignore
    return [heads[at] ?? "", "", ...posed, ""];
  });
  return [...lines.slice(0, first), ...blocks, ...lines.slice(end)].join("\n");
}

function rawOf(sent: Sent, text: string, html: string): string {
  const part = (type: string, body: string): string =>
    `--b1\r\nContent-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body.replaceAll("\n", "\r\n")).toString("base64").replaceAll(/.{76}/g, "$&\r\n")}\r\n`;
  const head = `X-Landfall-Template: clarify\r\nFrom: ${sent.from}\r\nTo: ${sent.to}\r\nSubject: clarify\r\nMessage-ID: ${sent.messageId}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b1\r\n\r\n`;
  return Buffer.from(`${head}${part("plain", text)}${part("html", html)}--b1--\r\n`).toString("base64");
}
