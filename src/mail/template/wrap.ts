/**
 * Wraps prose for the text part: no line longer than `width` characters unless a single word (a link) is. Breaks only at
 * plain spaces, so that French no-break spaces hold. A line that begins with "- " continues under its own text. Runs of
 * empty lines become one; none is left at either end.
 */
export function wrapText(text: string, width: number): string {
  const lines = text.split("\n").flatMap((line) => wrapLine(line.trimEnd(), width));
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "");
}

function wrapLine(line: string, width: number): string[] {
  const indent = /^ *(?:- )?/.exec(line)?.[0] ?? "";
  const hanging = " ".repeat(indent.length);
  if (line.length <= width) return [indent + line.slice(indent.length).replace(/ {2,}/g, " ").replace(/^ /, "")];
  const lines: string[] = [];
  let current = indent;
  for (const word of line.slice(indent.length).split(/ +/)) {
    const isFirst = current === indent || current === hanging;
    const longer = isFirst ? current + word : `${current} ${word}`;
    if (!isFirst && longer.length > width && [...longer].length > width) {
      lines.push(current);
      current = hanging + word;
    } else {
      current = longer;
    }
  }
  return [...lines, current.trimEnd()];
}
