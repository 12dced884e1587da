/**
 * Foreign words as a terminal may show them: control characters and those that turn the reading direction are taken out,
 * so that a mail can neither move the cursor, nor colour, nor hide what stands beside it. Line ends and tabs stay.
 */
export function plain(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{C}\n\t\u200d]/gu, "")
    .replace(/[\u2028\u2029]/g, "\n");
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plain(text).replace(/\s+/g, " ").trim();
}
