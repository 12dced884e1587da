import { Parser } from "htmlparser2";

/** What a reader of the HTML part gets, in order. */
export interface HtmlReading {
  readonly words: readonly string[];
  readonly links: readonly string[];
  /** `data-answer` marks, in order. */
  readonly answers: readonly string[];
  /** The words of each question cell up to its closing colon, white space as written but for line breaks. */
  readonly questions: readonly string[];
  /** Text by the `lang` nearest to it; "" is text that only the document's own language covers. */
  readonly byLanguage: Readonly<Record<string, string>>;
  readonly halves: readonly string[];
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export function readHtml(html: string): HtmlReading {
  const open: Open[] = [];
  const text: string[] = [];
  const links: string[] = [];
  const answers: string[] = [];
  const questions: string[] = [];
  const halves: string[] = [];
  const byLanguage: Record<string, string> = {};
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push({ name, attributes });
      if (name === "div" && attributes["lang"]) halves.push(attributes["lang"]);
      if (attributes["data-answer"]) answers.push(attributes["data-answer"]);
      if (attributes["class"] === "question") questions.push("");
    },
    ontext(words) {
      if (open.some(({ name }) => name === "head")) return;
      const language = open.findLast(({ name, attributes }) => name !== "html" && attributes["lang"]);
      const code = language?.attributes["lang"] ?? "";
      byLanguage[code] = `${byLanguage[code] ?? ""}${words} `;
      // The table's column headings stand in the HTML part alone.
      if (open.some(({ attributes }) => attributes["class"] === "head")) return;
      text.push(words);
      const inQuestion = open.some(({ attributes }) => attributes["class"] === "question");
      const again = open.some(({ attributes }) => attributes["class"] === "again");
      if (inQuestion && !again) questions[questions.length - 1] += words;
    },
    onclosetag(name) {
      const closed = open.pop();
      if (name === "a" && closed?.attributes["href"]) {
        links.push(closed.attributes["href"]);
        text.push(` ${closed.attributes["href"]} `);
      }
      if (!["span", "strong", "code", "a"].includes(name)) text.push(" ");
    },
  });
  parser.end(html);
  return {
    words: wordsOf(text.join("")),
    links,
    answers,
    questions: questions.map((question) => question.trim()),
    byLanguage,
    halves,
  };
}

/** The words of a text part, without its rulers, bullets and the marks around a person's heading. */
export function textWords(text: string): string[] {
  return wordsOf(text.replace(/^(?:=+|---|- )| ---$/gm, " "));
}

// A colon between a link's text and its address stands in the text part alone.
function wordsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/:$/, ""))
    .filter((word) => word !== "");
}

/** The halves of a text part without the questions between them. */
export function textHalves(text: string): string[] {
  return text.split(/^=+$/m).filter((part) => !part.includes("Your answers / Vos réponses\n\n"));
}
