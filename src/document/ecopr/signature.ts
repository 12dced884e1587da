import { constants, privateEncrypt } from "node:crypto";
import { SignPdf } from "@signpdf/signpdf";
import { DEFAULT_BYTE_RANGE_PLACEHOLDER, Signer } from "@signpdf/utils";
import forge from "node-forge";
import { PDFHexString, PDFName, PDFNumber, PDFString } from "pdf-lib";
import type { PDFDocument, PDFRef } from "pdf-lib";
import type { Certificate } from "../certificate.ts";

/** Bytes of a signature beside its certificates: attributes, 4096 bits of signature, the names of the issuer. */
const ownBytes = 2048;

/** How the signature is named to who reads with ears. */
export interface SignatureWords {
  readonly field: string;
  readonly reason: string;
}

/**
 * Writes the place of a certifying signature (ISO 32000-1, 12.8: DocMDP with P 1, no change is permitted after it) into a
 * document that is otherwise complete; gives the widget, on the last sheet, which belongs into the structure tree. Nothing of it is drawn:
 * what is on the sheet is for paper.
 */
export function placeSignature(
  pdf: PDFDocument,
  { name, chain }: Certificate,
  words: SignatureWords,
  at: Temporal.Instant,
): PDFRef {
  const { context } = pdf;
  const page = pdf.getPages().at(-1);
  if (page === undefined) throw new Error("A document without a sheet cannot be signed.");
  const range = context.obj([0]);
  for (let place = 0; place < 3; place += 1) range.push(PDFName.of(DEFAULT_BYTE_RANGE_PLACEHOLDER));
  const bytes = chain.reduce((sum, one) => sum + derOf(one).length, ownBytes);
  const signature = context.register(
    context.obj({
      Type: "Sig",
      Filter: "Adobe.PPKLite",
      SubFilter: "adbe.pkcs7.detached",
      ByteRange: range,
      Contents: PDFHexString.of("00".repeat(bytes)),
      Name: PDFHexString.fromText(name),
      Reason: PDFHexString.fromText(words.reason),
      M: PDFString.of(pdfDate(at)),
      Reference: [
        {
          Type: "SigRef",
          TransformMethod: "DocMDP",
          TransformParams: { Type: "TransformParams", P: 1, V: PDFName.of("1.2") },
        },
      ],
    }),
  );
  const printed = 4;
  const locked = 128;
  const widget = context.register(
    context.obj({
      Type: "Annot",
      Subtype: "Widget",
      FT: "Sig",
      T: PDFString.of("Certification"),
      TU: PDFHexString.fromText(words.field),
      F: PDFNumber.of(printed + locked),
      Rect: [0, 0, 0, 0],
      P: page.ref,
      V: signature,
    }),
  );
  page.node.set(PDFName.of("Annots"), context.obj([widget]));
  pdf.catalog.set(PDFName.of("AcroForm"), context.obj({ Fields: [widget], SigFlags: 3 }));
  pdf.catalog.set(PDFName.of("Perms"), context.obj({ DocMDP: signature }));
  return widget;
}

/** Signs the bytes of a document that has a place for it. The same bytes, key and instant give the same signature. */
export async function signAt(pdf: Uint8Array, certificate: Certificate, at: Temporal.Instant): Promise<Buffer> {
  // Both libraries take nothing but a Date.
  return await new SignPdf().sign(Buffer.from(pdf), new KeySigner(certificate), new Date(at.epochMilliseconds));
}

/**
 * The detached CMS signature (RFC 5652). As `@signpdf/signer-p12` makes it, but the key is Node's own: that one opens the
 * PKCS#12 file anew for each document and computes RSA in JavaScript.
 */
class KeySigner extends Signer {
  readonly #certificate: Certificate;

  constructor(certificate: Certificate) {
    super();
    this.#certificate = certificate;
  }

  override async sign(pdf: Buffer, signingTime?: Date): Promise<Buffer> {
    const { key, chain } = this.#certificate;
    const [own] = chain;
    if (own === undefined || signingTime === undefined) throw new Error("A signature needs a certificate and a time.");
    const { oids } = forge.pki;
    const signed = forge.pkcs7.createSignedData();
    signed.content = forge.util.createBuffer(pdf.toString("binary"));
    for (const one of chain) signed.addCertificate(one);
    signed.addSigner({
      key: { sign: (digest: forge.md.MessageDigest) => signDigest(digest, key) } as unknown as forge.pki.rsa.PrivateKey,
      certificate: own,
      digestAlgorithm: oids["sha256"] ?? "",
      authenticatedAttributes: [
        { type: oids["contentType"] ?? "", value: oids["data"] ?? "" },
        { type: oids["signingTime"] ?? "", value: signingTime as unknown as string },
        { type: oids["messageDigest"] ?? "" },
      ],
    });
    signed.sign({ detached: true });
    return Buffer.from(forge.asn1.toDer(signed.toAsn1()).getBytes(), "binary");
  }
}

/** DigestInfo of SHA-256 (RFC 8017, 9.2, note 1), which PKCS#1 v1.5 pads and signs. */
const digestInfo = Buffer.from("3031300d060960864801650304020105000420", "hex");

function signDigest(digest: forge.md.MessageDigest, key: Certificate["key"]): string {
  const info = Buffer.concat([digestInfo, Buffer.from(digest.digest().getBytes(), "binary")]);
  return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, info).toString("binary");
}

function derOf(certificate: forge.pki.Certificate): string {
  return forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes();
}

/** `D:20261121150000Z` (ISO 32000-1, 7.9.4). */
function pdfDate(at: Temporal.Instant): string {
  return `D:${at.toString({ smallestUnit: "second" }).replaceAll(/[-:T]/g, "")}`;
}
