import { limits } from "../limits.ts";

/** A line of a stream; `text` is null where it is longer than the bound, and `beginning` is all that was kept of it. */
export interface Line {
  readonly text: string | null;
  readonly beginning: string;
}

/**
 * The lines of a stream of UTF-8, as many bytes of each as the bound allows: one without an end would else fill the
 * memory, and at 512 MiB be no string any more. `longest` may bound a line by how it begins. Empty lines are left out.
 */
export async function* boundedLines(
  stream: AsyncIterable<Buffer>,
  longest: (beginning: string) => number = () => limits.batch.lineBytes,
): AsyncGenerator<Line, void, undefined> {
  let pieces: Buffer[] = [];
  let length = 0;
  let most = Infinity;
  const beginning = (): string =>
    (pieces[0] ?? Buffer.alloc(0)).subarray(0, limits.batch.beginningBytes).toString("utf8");
  const end = (): Line => {
    const line = {
      text: length > most ? null : Buffer.concat(pieces, length).toString("utf8"),
      beginning: beginning(),
    };
    pieces = [];
    length = 0;
    most = Infinity;
    return line;
  };
  const add = (piece: Buffer) => {
    length += piece.length;
    if (length <= most) pieces.push(piece);
    else pieces.length = 1;
    if (most === Infinity) most = Math.min(longest(beginning()), limits.batch.lineBytes);
  };
  for await (const chunk of stream) {
    let begin = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, begin)) {
      add(chunk.subarray(begin, at));
      begin = at + 1;
      const line = end();
      if (line.text === null || line.text.trim() !== "") yield line;
    }
    if (begin < chunk.length) add(chunk.subarray(begin));
  }
  if (length === 0) return;
  const last = end();
  if (last.text === null || last.text.trim() !== "") yield last;
}
