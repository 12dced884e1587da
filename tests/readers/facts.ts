import type { EcoprFacts } from "../../src/document/ecopr/facts.ts";

/** Where the paper says that it can be checked. */
export const url = "https://portal.example.org/portal/ecopr/ABCD-EFGH-JKMN-PQRS-TUVW-XYZ2-3456";

export const facts: EcoprFacts = {
  language: "en",
  application: "E002345678",
  uci: "1123456789",
  familyName: "Nguyễn-Łucja",
  givenName: "Zoë Ğül",
  birthDate: "1990-03-01",
  birthPlace: "Huế",
  birthCountry: "VN",
  sex: "F",
  citizenship: "DE",
  maritalStatus: "common-law",
  heightCm: 170,
  eyeColour: null,
  category: "express-entry",
  destinationProvince: "BC",
  grantedOn: "2026-11-21",
  documentNumber: "LFE-ABCD-EFGH-JKMN",
  specimen: false,
  createdAt: Temporal.Instant.from("2026-11-21T15:00:00Z"),
  verification: { url },
};
/** Names that need a second sheet. */
export const long = { familyName: "Wolfe ".repeat(50).trim(), givenName: "Adolph ".repeat(42).trim() };
