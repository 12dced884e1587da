import { limits } from "../../limits.ts";
import { htmlToText, type HtmlCell } from "../html.ts";
import { normalise, type Normal } from "../normal.ts";
import type { ReplyToRead, SentMail } from "../reading.ts";
import type { Half } from "../segment.ts";

/** The halves of a reply that hold words, each as normalised text. */
export function halvesOf(reply: ReplyToRead): Half[] {
  const halves: Half[] = [];
  if (reply.text !== null) {
    halves.push({ part: "text", text: normalise(reply.text).text, quoted: [], signed: [], places: [], cells: [] });
  }
  if (reply.html !== null) halves.push(htmlHalf(reply.html));
  return halves.filter((half) => /[\p{L}\p{N}]/u.test(half.text));
}

function htmlHalf(html: string): Half {
  const { text, marks, cells } = htmlToText(html);
  const normal = normalise(text);
  const at = placesIn(normal, text.length);
  const stretch = (one: { start: number; end: number }) => ({ start: at(one.start), end: at(one.end) });
  return {
    part: "html",
    text: normal.text,
    quoted: marks.filter((mark) => mark.kind === "quote").map(stretch),
    signed: marks.filter((mark) => mark.kind === "signature").map(stretch),
    places: marks.slice(0, limits.reading.answerPlaces).flatMap((mark) => {
      const [question, person] = mark.kind === "answer-place" ? (mark.value ?? "").split(":") : [];
      return question && person ? [{ ...stretch(mark), question, person }] : [];
    }),
    cells: innermost(cells).map((cell) => ({ ...cell, ...stretch(cell) })),
  };
}

/** From offsets of the given text to offsets of the normalised one. */
function placesIn(normal: Normal, length: number): (offset: number) => number {
  if (normal.text.length === length) return (offset) => offset;
  const places = new Int32Array(length + 1).fill(normal.text.length);
  for (let index = normal.text.length; index >= 0; index--) places[normal.offsetOf(index)] = index;
  for (let offset = length - 1; offset >= 0; offset--) {
    places[offset] = Math.min(places[offset] ?? length, places[offset + 1] ?? length);
  }
  return (offset) => places[Math.min(offset, length)] ?? normal.text.length;
}

/** Mails are laid out in tables within tables; only a cell without cells holds words of its own. Cells come inner first. */
function innermost(cells: readonly HtmlCell[]): HtmlCell[] {
  const kept: HtmlCell[] = [];
  let covered = -1;
  for (const cell of cells) {
    // Cells are listed as they close, so those inside a cell have just been listed before it.
    const holds =
      covered > cell.start || (covered === cell.start && cell.end > covered && kept.at(-1)?.table !== cell.table);
    if (!holds) kept.push(cell);
    covered = Math.max(covered, cell.end);
  }
  return kept;
}

/**
 * What was sent, as text: the text part, and for a reply with an HTML half the HTML part too. Only the words matter, so it
 * needs no normal form.
 */
export function sentHalves(sent: SentMail, withHtml: boolean): string[] {
  return sent.html === null || !withHtml ? [sent.text] : [sent.text, htmlToText(sent.html).text];
}
