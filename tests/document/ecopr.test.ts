import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import english from "../../locales/en/ecopr.json" with { type: "json" };
import french from "../../locales/fr/ecopr.json" with { type: "json" };
import { openCertificate } from "../../src/document/certificate.ts";
import { makeEcopr } from "../../src/document/ecopr.ts";
import type { EcoprFacts } from "../../src/document/ecopr/facts.ts";
import { EcoprFault, ecoprProblem } from "../../src/document/ecopr/fault.ts";
import { makeCertificate } from "../../src/tool/demo/certificate.ts";
import { ecoprFacts } from "../support/ecopr-facts.ts";

interface Reading {
  readonly pages: number;
  /** What is content, piece by piece in reading order. */
  readonly content: readonly string[];
  /** What is drawn as artifact, by sheet. */
  readonly artifacts: readonly string[];
  readonly document: Awaited<ReturnType<typeof getDocument>["promise"]>;
}

/** Reads a PDF with a reader that is not the one that made it. */
async function read(bytes: Uint8Array): Promise<Reading> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const content: string[] = [];
  const artifacts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    let artifact = false;
    artifacts.push("");
    for (const item of items) {
      if ("type" in item) {
        if (item.type.startsWith("beginMarkedContent")) artifact = "tag" in item && item.tag === "Artifact";
      } else if (artifact) artifacts[number - 1] += `${item.str}\n`;
      else if (item.str.trim() !== "") content.push(item.str.trim());
    }
  }
  return { pages: document.numPages, content, artifacts, document };
}

const make = async (changed: Partial<EcoprFacts> = {}) => read(await makeEcopr({ ...ecoprFacts, ...changed }));
const textOf = ({ content }: Reading) => content.join("\n");

describe("the eCOPR", () => {
  it("says every fact on one sheet, in both languages, the applicant's first", async () => {
    const paper = await make();
    expect(paper.pages).toBe(1);
    const text = textOf(paper);
    for (const said of [
      "Family name /\nNom de famille\nŁucja",
      "Given name(s) /\nPrénom(s)\nZoë",
      "Date of birth /\nDate de naissance\nMarch 1, 1990 /\n1er mars 1990",
      "Sex /\nSexe\nFemale /\nFéminin",
      "Place of birth /\nLieu de naissance\nHuế",
      "Country of birth /\nPays de naissance\nVietnam",
      "Citizenship /\nCitoyenneté\nGermany /\nAllemagne",
      "Marital status /\nÉtat matrimonial\nCommon-law /\nUnion de fait",
      "Height /\nTaille\n170 cm",
      "Eye colour /\nCouleur des yeux\nHazel /\nNoisette",
      "Date of grant /\nDate d’octroi\nNovember 21, 2026 /\n21 novembre 2026",
      "Document number /\nNuméro du document\nL000012345678",
      "1123456789",
      "Application number /\nNuméro de demande\nE002345678",
      "Express Entry /\nEntrée express",
      "British Columbia /\nColombie-Britannique",
      "Signature of the person named above\nSignature de la personne nommée ci-dessus",
    ])
      expect(text).toContain(said);
  });

  it("puts French first for those who chose it", async () => {
    const text = textOf(await make({ language: "fr" }));
    expect(text.indexOf("Confirmation de résidence permanente")).toBe(0);
    expect(text).toContain("Date de naissance /\nDate of birth\n1er mars 1990 /\nMarch 1, 1990");
    expect(text).toContain("Nom de famille /\nFamily name");
  });

  it("says of what is absent that it was not provided", async () => {
    const absent = { givenName: "", birthPlace: null, birthCountry: null, sex: null, citizenship: null };
    const more = { maritalStatus: null, heightCm: null, eyeColour: null, destinationProvince: null };
    const text = textOf(await make({ ...absent, ...more }));
    expect(text.match(/not provided \/\nnon fourni/g)).toHaveLength(9);
  });

  it("prints what is no known code as it is written", async () => {
    const text = textOf(await make({ citizenship: "stateless", category: "start-up", maritalStatus: "toString" }));
    for (const written of ["stateless", "start-up", "toString"]) expect(text).toContain(written);
  });

  it.each([
    "Nguyễn Thị Ánh",
    "Łucja Ślązak-Żółć",
    "Zoë Müller-Weiß",
    "ʻOkina Kahananui",
    "Ștefan Țîrlea",
    "İbrahim Işık",
    "Øystein Ærø Åsgård",
    "Ñuñez Íñigo",
    "Đặng Đình",
    "GROẞE ŒUVRE",
    "Ŋaliŋ Ɓalde Ɗan Əliyev",
    "Þórður Ðórir",
    "Ḥāfiẓ Ğül O’Brien Oʼodham",
  ])("carries the name %s letter for letter", async (name) => {
    expect((await make({ familyName: name })).content).toContain(name.normalize("NFC"));
  });

  it("can print every letter of the Latin script but the newest phonetic ones and the full-width forms", () => {
    const letters = Array.from({ length: 0x20000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((letter) => /^\p{Script=Latin}$/u.test(letter) && /\p{L}/u.test(letter));
    expect(letters.length).toBeGreaterThan(1300);
    const missing = letters.filter((letter) => ecoprProblem({ ...ecoprFacts, familyName: letter }) !== null);
    // Unicode 15 to 17 added letters of phonetic and of a few Salishan writings (A7CB–A7F1, 1DF25–1DF2A), which the font lacks yet.
    const newest = /^[\uA7CB-\uA7CF\uA7D2\uA7D4\uA7DA-\uA7DC\uA7F1\u{1DF25}-\u{1DF2A}]$/u;
    const fullWidth = /^[\uFF21-\uFF5A]$/;
    expect(missing.filter((letter) => !newest.test(letter) && !fullWidth.test(letter))).toEqual([]);
  });

  it("composes a name that was sent decomposed, and keeps marks that no letter composes", async () => {
    expect((await make({ familyName: "Nguye\u0302\u0303n" })).content).toContain("Nguyễn");
    const marked = textOf(await make({ familyName: "Sa\u0331n\u0308a" })).replaceAll(/\s/g, "");
    expect(marked).toContain("Sa\u0331n\u0308a");
  });

  it("bears the watermark in both languages on every sheet, as an artifact", async () => {
    const paper = await make({ familyName: "Wolfe ".repeat(50), givenName: "Adolph ".repeat(42) });
    expect(paper.pages).toBeGreaterThan(1);
    for (const artifacts of paper.artifacts) {
      expect(artifacts).toContain("NOT FOR TRAVEL");
      expect(artifacts).toContain("NE PEUT SERVIR DE TITRE DE VOYAGE");
      expect(artifacts).toContain("L000012345678");
      expect(artifacts).not.toMatch(/SPECIMEN/);
    }
    expect(textOf(paper)).not.toContain("NOT FOR TRAVEL");
  });

  it("bears SPECIMEN on every sheet, and says so where a screen reader begins", async () => {
    const paper = await make({ specimen: true, familyName: "Wolfe ".repeat(50), givenName: "Adolph ".repeat(42) });
    expect(paper.pages).toBeGreaterThan(1);
    for (const artifacts of paper.artifacts) expect(artifacts).toContain("SPECIMEN");
    expect(paper.content[0]).toContain("SPECIMEN");
    expect(paper.content[1]).toContain("SPÉCIMEN");
    expect(textOf(await make())).not.toMatch(/SP[EÉ]CIMEN/);
  });

  it("prints where it can be checked", async () => {
    const url = "https://portal.example/check/0f9a";
    expect(textOf(await make({ verification: { url } }))).toContain(url);
  });

  it("is tagged in reading order with its language, for screen readers", async () => {
    const { document } = await make();
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({
      Language: "en-CA",
      Title: "Confirmation of Permanent Residence (eCOPR) L000012345678",
    });
    expect(metadata?.get("pdfuaid:part")).toBe("1");
    const outline = JSON.stringify(await (await document.getPage(1)).getStructTree());
    const roles = [...outline.matchAll(/"role":"(\w+)"/g)].map((match) => match[1]);
    expect(roles.slice(0, 4)).toEqual(["Document", "H1", "Span", "P"]);
    expect(roles.filter((role) => role === "LI")).toHaveLength(16);
    expect(roles.filter((role) => role === "H2")).toHaveLength(3);
    expect(outline).toContain('"lang":"fr-CA"');
  });

  it("is the same, byte for byte, for the same facts, and another for others", async () => {
    const first = Buffer.from(await makeEcopr(ecoprFacts));
    expect(first.equals(await makeEcopr({ ...ecoprFacts }))).toBe(true);
    const later = { ...ecoprFacts, createdAt: ecoprFacts.createdAt.add({ seconds: 1 }) };
    expect(first.equals(await makeEcopr(later))).toBe(false);
  });

  it("is the same, byte for byte, when it is certified, and dated by the clock alone", async () => {
    const certificate = openCertificate(makeCertificate("Trial authority", "open", ecoprFacts.createdAt), "open");
    const first = Buffer.from(await makeEcopr(ecoprFacts, certificate));
    expect(first.equals(await makeEcopr({ ...ecoprFacts }, certificate))).toBe(true);
    expect(first.toString("latin1")).toContain("/M (D:20261121150000Z)");
    expect(first.equals(await makeEcopr(ecoprFacts))).toBe(false);
    expect(first.length).toBeLessThan(200 * 1024);
  });

  it("is small", async () => {
    const long = { familyName: "Nguyễn ".repeat(40), givenName: "Ștefan Øystein ".repeat(19) };
    expect((await makeEcopr({ ...ecoprFacts, ...long, specimen: true })).length).toBeLessThan(200 * 1024);
  });
});

describe("facts that cannot be printed", () => {
  it.each([
    [{ familyName: "王" }, "the family name holds “王” (U+738B), which the document cannot print"],
    [{ givenName: "Zo\u200bë" }, "the given name(s) holds a character that cannot be seen (U+200B)"],
    [{ birthPlace: "תל אביב" }, "the place of birth holds “ת” (U+05EA)"],
    [{ birthDate: "1990-02-30" }, "the date of birth is “1990-02-30”, which is no date"],
    [{ familyName: "x".repeat(301) }, "the family name has 301 characters"],
  ])("are named, not dropped: %j", async (wrong, sentence) => {
    const bad = { ...ecoprFacts, ...wrong };
    expect(ecoprProblem(bad)?.sentence).toContain(`The eCOPR of E002345678 cannot be made: ${sentence}`);
    await expect(makeEcopr(bad)).rejects.toThrow(EcoprFault);
  });

  it("good facts have no problem", () => {
    expect(ecoprProblem(ecoprFacts)).toBeNull();
  });
});

describe("the words of the eCOPR", () => {
  it("are there in both languages, and differ where they are sentences", () => {
    const keys = (words: object): string[] =>
      Object.entries(words).flatMap(([key, value]) =>
        typeof value === "string" ? [key] : keys(value as object).map((inner) => `${key}.${inner}`),
      );
    expect(keys(french)).toEqual(keys(english));
    for (const note of ["status", "sign", "travel"] as const) expect(french.use[note]).not.toBe(english.use[note]);
  });
});
