/**
 * How far a message's sender is believed (issue 4 deepens the evidence behind each).
 * `proven`: address on file and an aligned signature. `known`: address on file and our token, nothing proven.
 * `token-only`: our token, another address. `stranger`: neither.
 */
export const trusts = ["proven", "known", "token-only", "stranger"] as const;
export type Trust = (typeof trusts)[number];
