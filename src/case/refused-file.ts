/**
 * Files that are refused when they come by mail (issue 4), by the reason that `mail/oddities` and the bounded reading name.
 * Whoever is known to have sent one is told which kind, and what to do instead; other oddities are an agent's to look at.
 */
const kinds = {
  "attachment-program": "program",
  "attachment-office-macros": "macros",
  "attachment-archive": "archive",
  "attachment-pdf-active": "active-pdf",
  "format-pdf-encrypted": "locked-pdf",
  "attachment-picture-bomb": "picture",
  "attachments-too-many": "too-many",
  "attachments-too-large": "too-large",
} as const;
export type RefusedFile = (typeof kinds)[keyof typeof kinds];

/** The kinds of refused files among a message's concerns, each once. */
export function refusedIn(concerns: readonly string[]): RefusedFile[] {
  return [...new Set(concerns.flatMap((one) => (one in kinds ? [kinds[one as keyof typeof kinds]] : [])))];
}
