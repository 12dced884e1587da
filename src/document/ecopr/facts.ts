/** The languages of the document; the first one printed is the applicant's. */
export type Language = "en" | "fr";

/**
 * What an eCOPR says. Dates are ISO dates. Countries may be ISO 3166-1 alpha-2 codes, provinces Canada Post's two
 * letters; sex, marital status, eye colour and category may be the codes in `ecopr.json` of the locales. What is no known
 * code is printed as it is written. Null and empty print "not provided / non fourni".
 */
export interface EcoprFacts {
  readonly language: Language;
  readonly application: string;
  readonly uci: string;
  readonly familyName: string;
  /** Empty for a person with a single name. */
  readonly givenName: string;
  readonly birthDate: string;
  readonly birthPlace: string | null;
  readonly birthCountry: string | null;
  readonly sex: string | null;
  readonly citizenship: string | null;
  readonly maritalStatus: string | null;
  readonly heightCm: number | null;
  readonly eyeColour: string | null;
  readonly category: string;
  readonly destinationProvince: string | null;
  readonly grantedOn: string;
  readonly documentNumber: string;
  /** True wherever no certified key signs the document: every page then says so. */
  readonly specimen: boolean;
  readonly createdAt: Temporal.Instant;
  /** Where anybody may ask whether the document is genuine and not void. */
  readonly verification: { readonly url: string } | null;
}

/** The facts that are printed, in the order of the page. */
export type EcoprField =
  | "familyName"
  | "givenName"
  | "birthDate"
  | "sex"
  | "birthPlace"
  | "birthCountry"
  | "citizenship"
  | "maritalStatus"
  | "heightCm"
  | "eyeColour"
  | "uci"
  | "application"
  | "category"
  | "destinationProvince"
  | "grantedOn"
  | "documentNumber";

export const personFields = [
  "familyName",
  "givenName",
  "birthDate",
  "sex",
  "birthPlace",
  "birthCountry",
  "citizenship",
  "maritalStatus",
  "heightCm",
  "eyeColour",
] as const satisfies readonly EcoprField[];

export const residenceFields = [
  "grantedOn",
  "documentNumber",
  "uci",
  "application",
  "category",
  "destinationProvince",
] as const satisfies readonly EcoprField[];
