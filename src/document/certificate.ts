import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";
import forge from "node-forge";

/** What certifies eCOPRs: a private key that leaves this object for nothing but signing, and its certificates. */
export interface Certificate {
  readonly key: KeyObject;
  /** The key's own certificate first, then those that lead to its authority. */
  readonly chain: readonly forge.pki.Certificate[];
  /** Whose it is, as viewers of the document show it. */
  readonly name: string;
  readonly validFrom: Temporal.Instant;
  readonly validTo: Temporal.Instant;
  /** What it signs is a specimen all the same: a certificate made for trials says so in its name. */
  readonly specimen: boolean;
}

/** A PKCS#12 file that certifies nothing here; the sentence continues “ECOPR_KEY …”. */
export class CertificateFault extends Error {
  override name = "CertificateFault";
}

/** Least bits of an RSA key that signs for years to come (NIST SP 800-57, part 1, table 2: beyond 2030 with 3072; 2048 until then). */
const leastBits = 2048;

/**
 * Opens a PKCS#12 file (RFC 7292) with its pass-phrase. RSA only: its PKCS#1 v1.5 signature of the same bytes is the
 * same bytes, which no ECDSA signature is. Throws `CertificateFault`.
 */
export function openCertificate(file: Buffer, passphrase: string): Certificate {
  const { pkcs12FromAsn1 } = forge.pkcs12;
  let safe: forge.pkcs12.Pkcs12Pfx;
  try {
    safe = pkcs12FromAsn1(forge.asn1.fromDer(file.toString("binary")), passphrase);
  } catch (cause) {
    // PBES2 takes UTF-8 and the file's own seal UTF-16 (RFC 7292, appendix B.1): the library knows the second only.
    const ascii = /^[ -~]*$/.test(passphrase) ? "" : ", or export the file anew under a pass-phrase without accents";
    throw new CertificateFault(`names no PKCS#12 file that ECOPR_PASSPHRASE opens; check both${ascii}`, { cause });
  }
  const key = keyOf(safe);
  const certificates = bagsOf(safe, forge.pki.oids["certBag"]).flatMap(({ cert }) => cert ?? []);
  const own = certificates.find((one) => new X509Certificate(pemOf(one)).checkPrivateKey(key));
  if (own === undefined)
    throw new CertificateFault("names a file that holds no certificate of its key; export both together");
  const { subject, validFromDate, validToDate } = new X509Certificate(pemOf(own));
  const name = nameIn(subject);
  return {
    key,
    chain: [own, ...certificates.filter((one) => one !== own)],
    name,
    validFrom: validFromDate.toTemporalInstant(),
    validTo: validToDate.toTemporalInstant(),
    specimen: /^specimen\b/i.test(name),
  };
}

/** Why a certificate signs nothing at `now`: one plain sentence for the officer; null where it does. */
export function certificateProblem(certificate: Certificate | null, now: Temporal.Instant): string | null {
  if (certificate === null) return null;
  const { validFrom, validTo } = certificate;
  if (Temporal.Instant.compare(now, validTo) >= 0)
    return `The certificate of ECOPR_KEY ended on ${dayOf(validTo)}; nothing can be certified until it is renewed.`;
  if (Temporal.Instant.compare(now, validFrom) < 0)
    return `The certificate of ECOPR_KEY begins on ${dayOf(validFrom)}; nothing can be certified before.`;
  return null;
}

function dayOf(instant: Temporal.Instant): string {
  return instant.toString().slice(0, 10);
}

function keyOf(safe: forge.pkcs12.Pkcs12Pfx): KeyObject {
  const { pkcs8ShroudedKeyBag, keyBag } = forge.pki.oids;
  const [bag] = [...bagsOf(safe, pkcs8ShroudedKeyBag), ...bagsOf(safe, keyBag)];
  // What is no RSA key is left unread, as ASN.1.
  if (bag === undefined) throw new CertificateFault("names a file that holds no private key; export it with its key");
  if (bag.key == null)
    throw new CertificateFault("holds a key that is no RSA key; take an RSA key of 2048 bits or more");
  const key = createPrivateKey(forge.pki.privateKeyToPem(bag.key));
  if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < leastBits)
    throw new CertificateFault(`holds an RSA key of fewer than ${leastBits} bits; take a longer one`);
  return key;
}

function bagsOf(safe: forge.pkcs12.Pkcs12Pfx, kind: string | undefined): forge.pkcs12.Bag[] {
  return kind === undefined ? [] : (safe.getBags({ bagType: kind })[kind] ?? []);
}

function pemOf(certificate: forge.pki.Certificate): string {
  return forge.pki.certificateToPem(certificate);
}

/** The common name of a subject as Node prints it, a part a line. */
function nameIn(subject: string): string {
  return /^CN=(.*)$/m.exec(subject)?.[1] ?? subject.split("\n")[0] ?? "";
}
