import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { openCertificate } from "../../src/document/certificate.ts";
import { makeEcopr } from "../../src/document/ecopr.ts";
import { makeCertificate } from "../../src/tool/demo/certificate.ts";
import { facts, long, url } from "./facts.ts";
import { printedBy } from "./programs.ts";

const certificate = openCertificate(makeCertificate("Trial authority", "open", facts.createdAt), "open");

const papers = {
  english: await makeEcopr(facts, certificate),
  french: await makeEcopr({ ...facts, language: "fr" }, certificate),
  "two sheets": await makeEcopr({ ...facts, ...long }, certificate),
  specimen: await makeEcopr({ ...facts, specimen: true }),
};
type Paper = keyof typeof papers;
const all = Object.keys(papers) as Paper[];
const signed = all.filter((name) => name !== "specimen");

describe("pdfsig", () => {
  it.each(signed)(
    "calls the signature of the %s paper valid, for the whole document, at the time of the clock",
    (name) => {
      const said = printedBy(papers[name], ["pdfsig", "FILE"]);
      expect(said).toContain("Signature Validation: Signature is Valid.");
      expect(said).toContain("Total document signed");
      expect(said).toContain("Signer Certificate Common Name: Trial authority");
      expect(printedBy(papers[name], ["env", "TZ=UTC", "pdfsig", "FILE"])).toContain(
        "Signing Time: Nov 21 2026 15:00:00",
      );
    },
  );

  it("calls it invalid once a single byte has changed", () => {
    const changed = Buffer.from(papers.english);
    const at = changed.indexOf("/Lang");
    changed[at + 9] = (changed[at + 9] ?? 0) ^ 1;
    expect(printedBy(changed, ["pdfsig", "FILE"])).toContain("Digest Mismatch");
  });
});

describe("pdfinfo, pdffonts and pdftotext", () => {
  it.each(all)("find the %s paper tagged, titled, on US Letter, without a script", (name) => {
    const said = printedBy(papers[name], ["pdfinfo", "FILE"]);
    expect(said).toMatch(/^Tagged: +yes$/m);
    expect(said).toMatch(/^Suspects: +no$/m);
    expect(said).toMatch(/^JavaScript: +no$/m);
    expect(said).toMatch(/^Page size: +612 x 792 pts \(letter\)$/m);
    expect(said).toMatch(/^Title: +.+ LFE-ABCD-EFGH-JKMN$/m);
  });

  it.each(all)("find every font of the %s paper embedded, and its letters copied as they are", (name) => {
    const fonts = printedBy(papers[name], ["pdffonts", "FILE"]).trim().split("\n").slice(2);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
    const text = printedBy(papers[name], ["pdftotext", "-raw", "FILE", "-"]).normalize("NFC");
    expect(text).toContain(name === "two sheets" ? "Adolph" : "Nguyễn-Łucja");
    expect(text.replaceAll(/\s/g, "")).toContain(url);
  });
});

describe("zbarimg", () => {
  it("reads the square code off the printed sheet", () => {
    const read = printedBy(
      papers.french,
      ["pdftoppm", "-r", "100", "-png", "-singlefile", "FILE", "sheet"],
      ["zbarimg", "-q", "--raw", "sheet.png"],
    );
    expect(read.trim()).toBe(url);
  });
});

describe("pdf.js and poppler", () => {
  it.each(all)("read the same structure from the %s paper, in the same order", async (name) => {
    const tree = printedBy(papers[name], ["pdfinfo", "-struct", "FILE"]);
    const byPoppler = [...tree.matchAll(/^\s*([A-Z]\w*)(?= \((?:block|inline)\)|:?$)/gm)].map(([, role]) => role);
    // pdf.js shows the document once more for each sheet.
    const byPdfjs = (await rolesByPdfjs(papers[name])).filter(
      (role, place) => role !== "Root" && (role !== "Document" || place === 1),
    );
    expect(byPdfjs.filter((role) => role === "LI")).toHaveLength(16);
    expect(byPoppler).toEqual(byPdfjs);
  });
});

describe("pdf.js", () => {
  it.each(all)("finds nothing drawn on the %s paper that is neither tagged nor an artifact", async (name) => {
    const document = await getDocument({ data: new Uint8Array(papers[name]), verbosity: 0 }).promise;
    const drawing = new Set([OPS.showText, OPS.fill, OPS.stroke, OPS.constructPath, OPS.paintImageXObject]);
    for (let number = 1; number <= document.numPages; number += 1) {
      const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
      const open: boolean[] = [];
      let drawn = 0;
      for (const [index, operator] of fnArray.entries()) {
        if (operator === OPS.beginMarkedContentProps || operator === OPS.beginMarkedContent) {
          const [tag, mcid] = argsArray[index] as [string, number | null];
          open.push(tag === "Artifact" || typeof mcid === "number");
        } else if (operator === OPS.endMarkedContent) open.pop();
        else if (drawing.has(operator)) {
          drawn += 1;
          expect(open, `operator ${operator} on sheet ${number}`).toContain(true);
        }
      }
      expect(drawn).toBeGreaterThan(10);
    }
  });

  it.each(all)("shows the title of the %s paper in its window, claims PDF/UA, and knows its language", async (name) => {
    const document = await getDocument({ data: new Uint8Array(papers[name]), verbosity: 0 }).promise;
    expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
    const { info, metadata } = await document.getMetadata();
    expect(metadata?.get("pdfuaid:part")).toBe("1");
    expect(info).toMatchObject({
      Language: name === "french" ? "fr-CA" : "en-CA",
      IsSignaturesPresent: name !== "specimen",
    });
  });

  it("finds the signature in the field that certifies, where nothing may change after it", async () => {
    const document = await getDocument({ data: new Uint8Array(papers.english), verbosity: 0 }).promise;
    expect(await document.getFieldObjects()).toMatchObject({ Certification: [{ type: "signature" }] });
    const text = Buffer.from(papers.english).toString("latin1");
    expect(text).toMatch(/\/Perms <<\s*\/DocMDP \d+ 0 R\s*>>/);
    expect(text).toMatch(/\/TransformMethod \/DocMDP/);
    expect(text).toMatch(/\/P 1\b/);
  });

  it("hears what the square code is, where it leads, and that the signature is no field to fill in", async () => {
    const tree = JSON.stringify(await structure(papers.english));
    expect(tree).toContain(`QR code that leads to the page where this document can be checked: ${url}`);
    expect(tree).toContain("nothing is to be filled in");
  });
});

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}

async function structure(pdf: Uint8Array): Promise<Node[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const sheets: Node[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    sheets.push((await (await document.getPage(number)).getStructTree()) as Node);
  return sheets;
}

/** Roles in reading order. Each sheet has a tree of its own, whose branches are those that have content on it. */
async function rolesByPdfjs(pdf: Uint8Array): Promise<string[]> {
  const rolesOf = ({ role, children = [] }: Node): string[] => [
    ...(role === undefined ? [] : [role]),
    ...children.flatMap(rolesOf),
  ];
  return (await structure(pdf)).flatMap(rolesOf);
}
