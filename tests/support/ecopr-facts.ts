import type { EcoprFacts } from "../../src/document/ecopr/facts.ts";

/** Zoë's, whole; where her paper can be checked is for each test to say. */
export const ecoprFacts: EcoprFacts = {
  language: "en",
  application: "E002345678",
  uci: "1123456789",
  familyName: "Łucja",
  givenName: "Zoë",
  birthDate: "1990-03-01",
  birthPlace: "Huế",
  birthCountry: "VN",
  sex: "F",
  citizenship: "DE",
  maritalStatus: "common-law",
  heightCm: 170,
  eyeColour: "hazel",
  category: "express-entry",
  destinationProvince: "BC",
  grantedOn: "2026-11-21",
  documentNumber: "L000012345678",
  specimen: false,
  createdAt: Temporal.Instant.from("2026-11-21T15:00:00Z"),
  verification: null,
};
