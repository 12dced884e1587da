import { htmlToText } from "./html.ts";
import { isAttributionText } from "./quote/attribution.ts";
import { fold, normalise, singleSpaced } from "./normal.ts";
import { bareTitleStart } from "./quote/closing.ts";
import { labelledRows } from "./quote/label.ts";
import type { KnownStretch } from "./quote/row.ts";

export { labelLines, type KnownStretch, type Label, type Labelled } from "./quote/label.ts";

export interface Unquoted {
  /** What the person wrote, in order, without quotes and signature. */
  readonly reply: string;
  /** Closing words, name, what the program or the firm adds. */
  readonly signature: string;
}

/** Whether one or more lines are nothing but what a program writes above a quote ("On … wrote:", "Le … a écrit :", "在 … 写道："). */
export function isAttribution(lines: string): boolean {
  const folded = singleSpaced(fold(normalise(lines).text));
  return isAttributionText(folded, true);
}

/**
 * What a person wrote, where nothing is known of the mail they answer: by the marks of programs alone. Their lines between
 * quoted ones stay, in order. Never empty when the text is not and nothing in it is a quote or a signature mark.
 */
export function unquote(half: { readonly text: string } | { readonly html: string }): Unquoted {
  if ("text" in half) return unquoteText(half.text, []);
  const { text, marks } = htmlToText(half.html);
  const known: KnownStretch[] = [];
  for (const mark of marks) {
    if (mark.kind === "quote" || mark.kind === "signature")
      known.push({ start: mark.start, end: mark.end, kind: mark.kind });
  }
  return unquoteText(text, known);
}

function unquoteText(text: string, known: readonly KnownStretch[]): Unquoted {
  const rows = labelledRows(text, known);
  const title = bareTitleStart(rows);
  const signed = (index: number): boolean => rows[index]?.label === "signature" || rows[index]?.label === "disclaimer";
  const firm = rows.some((row, index) => signed(index) && row.soft !== true);
  const reply: string[] = [];
  const signature: string[] = [];
  let after = false;
  rows.forEach((row, index) => {
    const words = text.slice(row.line.start, row.line.end);
    if (row.label === null) {
      (after ? signature : reply).push("");
      return;
    }
    const soft = row.soft === true && firm;
    if ((signed(index) && !soft) || (row.label === "own" && index >= title)) {
      after = true;
      signature.push(words);
      return;
    }
    if (row.label === "quote" || row.label === "attribution" || row.label === "header") after = false;
    else if (after && row.label === "own" && reply.some((line) => line !== "")) signature.push(words);
    else {
      after = false;
      reply.push(words);
    }
  });
  const own = tidy(reply);
  const closing = tidy(signature);
  const onlyThanks = own === "" && rows.every((row, index) => !signed(index) || row.soft === true);
  return onlyThanks ? { reply: closing, signature: "" } : { reply: own, signature: closing };
}

function tidy(lines: readonly string[]): string {
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
