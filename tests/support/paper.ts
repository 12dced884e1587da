import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The words of a PDF, a piece a line, as a reader finds them that is not the one that wrote it. */
export async function wordsOn(pdf: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const words: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent({ disableNormalization: true });
    words.push(...items.flatMap((item) => ("str" in item ? [item.str] : [])));
  }
  await document.destroy();
  return words.join("\n");
}

/** The address of the verification page that an eCOPR prints. */
export async function verificationOn(pdf: Buffer): Promise<string> {
  const words = (await wordsOn(pdf)).replaceAll("\n", "");
  const [url] = /https?:\/\/[^\s/]+\/portal\/ecopr\/[A-Z2-9]{4}(?:-[A-Z2-9]{4}){6}/.exec(words) ?? [];
  if (url === undefined) throw new Error("The eCOPR prints no address of a verification page.");
  return url;
}
