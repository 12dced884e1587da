/** What a person's mail wants. The words are contract.md's. */
export const intents = [
  "answers",
  "password-reset",
  "leaving-canada",
  "outside-canada",
  "back-in-canada",
  "separate-accounts",
  "cannot-use-portal",
  "representative",
  "ecopr-error",
  "ecopr-wont-open",
  "travel-before-card",
  "address-change",
  "status-question",
  "own-account",
  "card-renewal",
  "outside-question",
  "data-request",
  "other",
] as const;
export type Intent = (typeof intents)[number];

export const passwordCauses = ["lost", "expired", "never-came", "not-working", "own-forgotten", "unsaid"] as const;
export type PasswordCause = (typeof passwordCauses)[number];
