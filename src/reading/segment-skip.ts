import type { ReplyToRead } from "./reading.ts";
import { fold } from "./normal.ts";
import type { Half, Piece } from "./segment.ts";
import { wordsOf } from "./align-token.ts";

const signOff = /^(?:(?:many |a lot of )?thanks?(?: you)?(?: (?:very much|so much|again|in advance|a lot))*|thx|merci(?: (?:beaucoup|d'avance|encore|bien))*|(?:best|kind|warm|kindest|warmest)?\s?(?:regards|wishes)|regards|best|sincerely(?: yours)?|yours (?:truly|sincerely|faithfully)|respectfully|cheers|(?:bien )?cordialement|cdlt|salutations(?: distinguees)?|sincerement|bien a vous|amicalement|respectueusement|-{2,}|__+)[\s,.!-]*$/;
const machine = /^(?:sent from my|envoye de mon|get outlook for|sent from)\b/;
const attribution = /\b(?:wrote|a ecrit)\s*:\s*$|写道[:：]\s*$/;
const header = /^(?:from|sent|to|subject|date|cc|de|envoye|a|objet|-{3,}.*(?:original|origine).*-{3,})\s?:/;

/** Lines that sign, introduce the quote or were put there by a program. */
export function skippedLines(half: Half, pieces: readonly Piece[], reply: ReplyToRead): Set<number> {
  const skipped = new Set<number>();
  let signing = false;
  for (const piece of pieces) {
    if (piece.kind === "ours") {
      signing = false;
      continue;
    }
    if (piece.kind === "empty") continue;
    const line = fold(half.text.slice(piece.start, piece.end)).trim();
    if (piece.alone && (signOff.test(line) || machine.test(line))) signing = true;
    if (signing || attribution.test(line) || (piece.alone && header.test(line) && isMailHeader(line, reply))) skipped.add(piece.line);
  }
  return skipped;
}

function isMailHeader(line: string, reply: ReplyToRead): boolean {
  const words = wordsOf(line);
  void reply;
  return words.length > 1 && !/^(?:date|a)\s?:\s*\d{4}-\d\d-\d\d$/.test(line);
}
