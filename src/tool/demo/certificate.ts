import { generateKeyPairSync } from "node:crypto";
import forge from "node-forge";

/**
 * A PKCS#12 file with a key and a certificate that it signed itself, good for twelve years from `now`: enough to see
 * documents certified, and believed by no reader. A name that begins with SPECIMEN makes specimens.
 */
export function makeCertificate(name: string, passphrase: string, now: Temporal.Instant): Buffer {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 3072 });
  const key = forge.pki.privateKeyFromPem(privateKey.export({ type: "pkcs1", format: "pem" }).toString());
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  certificate.serialNumber = "01";
  // The library takes nothing but a Date.
  certificate.validity.notBefore = new Date(now.subtract({ hours: 24 }).epochMilliseconds);
  certificate.validity.notAfter = new Date(now.add({ hours: 24 * 366 * 12 }).epochMilliseconds);
  const subject = [{ name: "commonName", value: name }];
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  certificate.setExtensions([
    { name: "basicConstraints", cA: false },
    { name: "keyUsage", critical: true, digitalSignature: true, nonRepudiation: true },
  ]);
  certificate.sign(key, forge.md.sha256.create());
  const file = forge.pkcs12.toPkcs12Asn1(key, [certificate], passphrase, { algorithm: "aes256" });
  return Buffer.from(forge.asn1.toDer(file).getBytes(), "binary");
}
