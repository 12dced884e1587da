import { createHash } from "node:crypto";
import { PDFDocument } from "pdf-lib";
import english from "../../locales/en/ecopr.json" with { type: "json" };
import french from "../../locales/fr/ecopr.json" with { type: "json" };
import type { EcoprFacts } from "./ecopr/facts.ts";
import { EcoprFault, ecoprProblem } from "./ecopr/fault.ts";
import { drawBackground, drawEcopr, footOf } from "./ecopr/layout.ts";
import { Paper } from "./ecopr/paper.ts";
import { element, writeIdentity, writeStructure } from "./ecopr/structure.ts";

/**
 * Makes the eCOPR: a tagged PDF on US Letter, bilingual, the applicant's language first. The same facts give the
 * same bytes. Throws an `EcoprFault` for facts it cannot print (`ecoprProblem` tells before). It is not signed here.
 */
export async function makeEcopr(facts: EcoprFacts): Promise<Uint8Array> {
  const problem = ecoprProblem(facts);
  if (problem !== null) throw new EcoprFault(problem);
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const root = element("Document");
  const paper = await Paper.open(pdf, facts.language, (sheet) => drawBackground(sheet, facts));
  drawEcopr(paper, facts, root);
  paper.foot((number, count) => footOf(facts, number, count));
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
  // A plain cross-reference table: a signature is added to the bytes afterwards, and its tools read no other.
  return await pdf.save({ useObjectStreams: false, updateFieldAppearances: false });
}
