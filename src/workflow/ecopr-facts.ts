import type { Case } from "../case/case.ts";
import type { EcoprFacts } from "../document/ecopr/facts.ts";
import type { Context } from "./context.ts";

/**
 * What a person's document says, as the case stands once it is issued. Answers of the reply fill in what the application
 * does not hold. `code` is the one by which it is checked.
 */
export function ecoprFacts(
  { certificate, mail }: Context,
  state: Case,
  id: string,
  code: string,
  now: Temporal.Instant,
): EcoprFacts {
  const person = state.people.find((one) => one.id === id);
  if (!person) throw new Error(`There is no person ${id} on case ${state.application}.`);
  const { ecopr } = person;
  if (ecopr.kind !== "issued") throw new Error(`No eCOPR is issued to ${id} on case ${state.application}.`);
  const height = person.answers["height"]?.value;
  const eyes = person.answers["eyeColour"]?.value;
  return {
    language: person.language,
    application: state.application,
    uci: person.uci,
    familyName: person.familyName,
    givenName: person.givenName,
    birthDate: person.birthDate,
    birthPlace: person.birthPlace,
    birthCountry: person.birthCountry,
    sex: person.sex,
    citizenship: person.citizenship,
    maritalStatus: person.maritalStatus,
    heightCm: typeof height === "number" ? height : null,
    eyeColour: typeof eyes === "string" ? eyes : null,
    category: state.category,
    destinationProvince: state.destinationProvince,
    grantedOn: ecopr.grantedOn,
    documentNumber: ecopr.documentNumber,
    specimen: certificate === null || certificate.specimen,
    createdAt: now,
    verification: { url: `${mail.publicUrl}/portal/ecopr/${code}` },
  };
}
