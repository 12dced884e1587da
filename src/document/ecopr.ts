import { createHash } from "node:crypto";
import { PDFDocument } from "pdf-lib";
import english from "../../locales/en/ecopr.json" with { type: "json" };
import french from "../../locales/fr/ecopr.json" with { type: "json" };
import type { Certificate } from "./certificate.ts";
import type { EcoprFacts } from "./ecopr/facts.ts";
import { EcoprFault, ecoprProblem } from "./ecopr/fault.ts";
import { drawBackground, drawEcopr, footOf } from "./ecopr/layout.ts";
import { Paper } from "./ecopr/paper.ts";
import { placeSignature, signAt, type SignatureWords } from "./ecopr/signature.ts";
import { element, writeIdentity, writeStructure } from "./ecopr/structure.ts";
import { both } from "./ecopr/words.ts";

/**
 * Makes the eCOPR: a tagged PDF on US Letter, bilingual, the applicant's language first, certified where there is a
 * certificate. The same facts and certificate give the same bytes; the time of the signature is `createdAt`. Throws an
 * `EcoprFault` for facts it cannot print (`ecoprProblem` tells before).
 */
export async function makeEcopr(facts: EcoprFacts, certificate: Certificate | null = null): Promise<Uint8Array> {
  const problem = ecoprProblem(facts);
  if (problem !== null) throw new EcoprFault(problem);
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const root = element("Document");
  const paper = await Paper.open(pdf, facts.language, (sheet) => drawBackground(sheet, facts));
  drawEcopr(paper, facts, root);
  paper.foot((number, count) => footOf(facts, number, count));
  if (certificate !== null) {
    const words = signatureWords(facts);
    const widget = placeSignature(pdf, certificate, words, facts.createdAt);
    element("Form", root, null, { text: words.field, box: [0, 0, 0, 0] }).children.push({
      page: pdf.getPageCount() - 1,
      object: widget,
    });
  }
  writeStructure(pdf, root);
  writeIdentity(pdf, {
    language: facts.language,
    titles: {
      en: `${english.title} (eCOPR) ${facts.documentNumber}`,
      fr: `${french.title} (eCOPR) ${facts.documentNumber}`,
    },
    createdAt: facts.createdAt,
    id: createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 32),
  });
  // A plain cross-reference table: the signature is put into the bytes afterwards, and must not be within a stream.
  const bytes = await pdf.save({ useObjectStreams: false, updateFieldAppearances: false });
  return certificate === null ? bytes : await signAt(bytes, certificate, facts.createdAt);
}

/** In the applicant's language first, as on the sheet. */
function signatureWords({ language }: EcoprFacts): SignatureWords {
  const say = (pick: (words: { certification: SignatureWords }) => string): string =>
    both(language, pick)
      .map(({ text }) => text)
      .join(" / ");
  return {
    field: say(({ certification }) => certification.field),
    reason: say(({ certification }) => certification.reason),
  };
}
