import type { EcoprFacts } from "../../src/document/ecopr/facts.ts";
import { ecoprFacts } from "../support/ecopr-facts.ts";

/** Where the paper says that it can be checked. */
export const url = "https://portal.example.org/portal/ecopr/ABCD-EFGH-JKMN-PQRS-TUVW-XYZ2-3456";

export const facts: EcoprFacts = {
  ...ecoprFacts,
  familyName: "Nguyễn-Łucja",
  givenName: "Zoë Ğül",
  eyeColour: null,
  documentNumber: "LFE-ABCD-EFGH-JKMN",
  verification: { url },
};
/** Names that need a second sheet. */
export const long = { familyName: "Wolfe ".repeat(50).trim(), givenName: "Adolph ".repeat(42).trim() };
