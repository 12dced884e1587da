/** A pattern that is tried where one stands and nowhere behind it. */
export function here(source: string): RegExp {
  return new RegExp(source, "uy");
}

/** The match of a pattern at an offset, or null. */
export function eat(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
