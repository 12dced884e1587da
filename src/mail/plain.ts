import { Parser } from "htmlparser2";
import { limits } from "../limits.ts";

/** Elements that end a line when a browser shows them. */
const blocks = new Set([
  "p",
  "div",
  "br",
  "tr",
  "li",
  "td",
  "th",
  "h1",
  "h2",
  "h3",
  "h4",
  "pre",
  "blockquote",
  "hr",
  "table",
]);
/** Elements whose text nobody sees. */
const unseen = new Set(["script", "style", "head", "title", "template"]);

/**
 * The words of an HTML part, a line a block, for machines' reports only (a person's HTML is read by `reading`). One pass
 * of a parser, over the beginning alone: its stack of open elements makes deep nesting quadratic.
 */
export function htmlWords(html: string): string {
  const words: string[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (unseen.has(name)) hidden += 1;
      if (blocks.has(name)) words.push("\n");
    },
    ontext(text) {
      if (hidden === 0) words.push(text);
    },
    onclosetag(name) {
      if (unseen.has(name) && hidden > 0) hidden -= 1;
      if (blocks.has(name)) words.push("\n");
    },
  });
  parser.end(html.slice(0, limits.mail.reportHtmlLength));
  return words
    .join("")
    .split("\n")
    .map((line) => line.trim())
    .join("\n");
}
