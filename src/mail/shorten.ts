import { limits } from "../limits.ts";

/** What is left of a large message for a parser to read. */
export interface Shortened {
  readonly bytes: Buffer;
  /** Something was cut that plainly is a file. */
  readonly files: boolean;
  /** Something was cut that may be a person's or a machine's words. */
  readonly words: boolean;
}

/** Dashes after a line end: where a boundary may stand (RFC 2046 5.1.1). */
const dashes = Buffer.from("\n--", "latin1");
const lineEnd = Buffer.from("\r\n", "latin1");
const file = /^content-(?:type\s*:\s*(?:image|application|audio|video|font|model)\/|disposition\s*:\s*attachment)/im;

/**
 * The bytes that a parser is given of a large message: its long bodies cut, its structure whole, since each line that may
 * be a boundary stays with what begins after it. A message within `limits.mail.wholeBytes` is given as it is, but for words
 * that no person wrote: to decode those of an old character set takes a hundred times their size.
 */
export function shorten(raw: Buffer): Shortened {
  const { wholeBytes, runBytes, wordBytes, runHeadBytes, runs: mostRuns } = limits.mail;
  if (raw.length <= wordBytes) return { bytes: raw, files: false, words: false };
  const large = raw.length > wholeBytes;
  const kept: Buffer[] = [];
  const cut = { files: false, words: false };
  let left: number = wholeBytes;
  let begin = 0;
  for (let runs = 0; begin < raw.length && runs < mostRuns; runs += 1) {
    const next = raw.indexOf(dashes, begin);
    const end = next < 0 ? raw.length : next + 1;
    const run = raw.subarray(begin, end);
    // Once there is enough, parts are still named: what they are decides more than what they hold.
    const most = left <= 0 ? runHeadBytes : large ? runBytes : isFile(run) ? wholeBytes : wordBytes;
    const part = run.subarray(0, most);
    kept.push(part);
    if (part.length < run.length) {
      kept.push(lineEnd);
      cut[isFile(run) ? "files" : "words"] = true;
    }
    left -= part.length;
    begin = end;
  }
  // More runs than parts may be: such a message is given as it is, or, large, without the rest.
  if (!large && begin < raw.length) return { bytes: raw, files: false, words: false };
  return { bytes: Buffer.concat(kept), files: cut.files, words: cut.words || begin < raw.length };
}

/** Whether a part's header says so; what has none may be anything. */
function isFile(run: Buffer): boolean {
  const top = run.subarray(0, limits.mail.runHeadBytes).toString("latin1");
  const end = /\r?\n\r?\n/.exec(top);
  return end !== null && file.test(top.slice(0, end.index));
}
