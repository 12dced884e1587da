import { PDFDict, PDFHexString, PDFName, PDFString } from "pdf-lib";
import type { PDFArray, PDFDocument, PDFRef } from "pdf-lib";
import type { Language } from "./facts.ts";

/** Roles of ISO 32000-1, 14.8.4, as far as the eCOPR needs them. */
export type Role = "Document" | "Sect" | "H1" | "H2" | "P" | "L" | "LI" | "Lbl" | "LBody" | "Span" | "Figure" | "Form";

/** A piece of drawn content: its page (from 0) and its number on that page. */
interface Mark {
  readonly page: number;
  readonly mcid: number;
}

/** An object of the document that is no drawing on a page, such as the field of the signature. */
interface Thing {
  readonly page: number;
  readonly object: PDFRef;
}

/** A node of the tree that screen readers follow, in reading order. */
export interface Element {
  readonly role: Role;
  readonly language: Language | null;
  readonly children: (Element | Mark | Thing)[];
  /** What is said in place of it, where it is no text; and where it stands, in points from the lower left corner. */
  readonly instead?: { readonly text: string; readonly box: readonly [number, number, number, number] };
}

export function element(
  role: Role,
  parent: Element | null = null,
  language: Language | null = null,
  instead?: Element["instead"],
): Element {
  const made: Element = { role, language, children: [], ...(instead === undefined ? {} : { instead }) };
  parent?.children.push(made);
  return made;
}

/**
 * Writes the structure tree (ISO 32000-1, 14.7): the elements with their marked content, and the parent tree that
 * leads from a page's marks back to their elements.
 */
export function writeStructure(pdf: PDFDocument, root: Element): void {
  const { context } = pdf;
  const pages = pdf.getPages();
  const parents: PDFRef[][] = pages.map(() => []);
  /** Of objects, which have a number each where pages have one for all their marks. */
  const owners: PDFRef[] = [];
  const treeRef = context.nextRef();

  const write = (node: Element, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    const kids = node.children.map((child) => {
      if ("role" in child) return write(child, ref);
      const page = pages[child.page];
      if (page !== undefined && "object" in child) {
        const number = pages.length + owners.push(ref) - 1;
        context.lookup(child.object, PDFDict).set(PDFName.of("StructParent"), context.obj(number));
        return context.obj({ Type: "OBJR", Pg: page.ref, Obj: child.object });
      }
      const known = parents[child.page];
      if (page === undefined || known === undefined || "object" in child)
        throw new Error("The eCOPR marks content on a page it has not.");
      known[child.mcid] = ref;
      return context.obj({ Type: "MCR", Pg: page.ref, MCID: child.mcid });
    });
    const dictionary = context.obj({ Type: "StructElem", S: node.role, P: parent, K: context.obj(kids) });
    if (node.language !== null) dictionary.set(PDFName.of("Lang"), PDFString.of(`${node.language}-CA`));
    if (node.instead !== undefined) {
      dictionary.set(PDFName.of("Alt"), PDFHexString.fromText(node.instead.text));
      dictionary.set(PDFName.of("A"), context.obj({ O: "Layout", BBox: [...node.instead.box] }));
    }
    context.assign(ref, dictionary);
    return ref;
  };

  const rootRef = write(root, treeRef);
  const numbers: (number | PDFArray | PDFRef)[] = [
    ...parents.flatMap((refs, page) => [page, context.obj(refs)]),
    ...owners.flatMap((ref, index) => [pages.length + index, ref]),
  ];
  const parentTree = context.register(context.obj({ Nums: numbers }));
  context.assign(
    treeRef,
    context.obj({
      Type: "StructTreeRoot",
      K: rootRef,
      ParentTree: parentTree,
      ParentTreeNextKey: pages.length + owners.length,
    }),
  );
  pdf.catalog.set(PDFName.of("StructTreeRoot"), treeRef);
  pdf.catalog.set(PDFName.of("MarkInfo"), context.obj({ Marked: true }));
  pages.forEach((page, index) => {
    page.node.set(PDFName.of("StructParents"), context.obj(index));
    page.node.set(PDFName.of("Tabs"), PDFName.of("S"));
  });
}

/** Title, language and dates where readers and archives look for them: catalogue, info dictionary and XMP alike. */
export function writeIdentity(
  pdf: PDFDocument,
  about: {
    readonly language: Language;
    readonly titles: Readonly<Record<Language, string>>;
    readonly createdAt: Temporal.Instant;
    /** 32 hex digits that stand for this document's facts. */
    readonly id: string;
  },
): void {
  const { context } = pdf;
  const title = about.titles[about.language];
  // pdf-lib takes nothing but a Date here.
  const created = new Date(about.createdAt.epochMilliseconds);
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setLanguage(`${about.language}-CA`);
  pdf.setProducer("Landfall");
  pdf.setCreator("Landfall");
  pdf.setCreationDate(created);
  pdf.setModificationDate(created);
  context.trailerInfo.ID = context.obj([PDFHexString.of(about.id), PDFHexString.of(about.id)]);

  const metadata = context.stream(Buffer.from(xmp(about)), { Type: "Metadata", Subtype: "XML" });
  pdf.catalog.set(PDFName.of("Metadata"), context.register(metadata));
}

function xmp(about: Parameters<typeof writeIdentity>[1]): string {
  const stamp = about.createdAt.toString({ smallestUnit: "second" });
  const titled = (language: string, text: string): string => `<rdf:li xml:lang="${language}">${xml(text)}</rdf:li>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt>${titled("x-default", about.titles[about.language])}${titled("en-CA", about.titles.en)}${titled("fr-CA", about.titles.fr)}</rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${about.language}-CA</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${stamp}</xmp:CreateDate><xmp:ModifyDate>${stamp}</xmp:ModifyDate><xmp:CreatorTool>Landfall</xmp:CreatorTool>
<pdf:Producer>Landfall</pdf:Producer><pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

function xml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
