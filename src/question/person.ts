import type { Language } from "./questionnaire.ts";

export type Role = "principal" | "spouse" | "dependant";

/** Somebody on an application, with the facts that a question or a reply may need. Dates are ISO dates. */
export interface AskedPerson {
  readonly id: string;
  readonly role: Role;
  /** May be empty: some people have a single name. */
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly uci: string;
  readonly email: string | null;
  readonly language: Language;
}
