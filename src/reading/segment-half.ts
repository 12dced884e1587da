import { htmlToText } from "./html.ts";
import { normalise } from "./normal.ts";
import type { ReplyToRead, SentMail } from "./reading.ts";
import type { Half } from "./segment.ts";

/** The halves of a reply that hold words, each as normalised text. */
export function halvesOf(reply: ReplyToRead): Half[] {
  const halves: Half[] = [];
  if (reply.text !== null) halves.push({ part: "text", text: normalise(reply.text).text, quoted: [], places: [] });
  if (reply.html !== null) {
    const { text, quoted, places } = htmlToText(reply.html);
    halves.push({ part: "html", text, quoted, places });
  }
  return halves.filter((half) => /[\p{L}\p{N}]/u.test(half.text));
}

/** Both halves of what was sent, as text. */
export function sentHalves(sent: SentMail): string[] {
  const text = normalise(sent.text).text;
  return sent.html === null ? [text] : [text, htmlToText(sent.html).text];
}
