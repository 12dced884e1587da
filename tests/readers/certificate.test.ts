import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCertificate } from "../../src/document/certificate.ts";
import { makeEcopr } from "../../src/document/ecopr.ts";
import { facts } from "./facts.ts";
import { printedBy } from "./programs.ts";

const folder = mkdtempSync(join(tmpdir(), "landfall-openssl-"));
const openssl = (...words: string[]) => execFileSync("openssl", words, { cwd: folder, stdio: "pipe" });
const file = (name: string) => readFileSync(join(folder, name));

/** An authority, an office under it, and a key of the office's, as an organisation would be given them. */
beforeAll(() => {
  writeFileSync(join(folder, "ca.cnf"), "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n");
  writeFileSync(
    join(folder, "leaf.cnf"),
    "basicConstraints=CA:FALSE\nkeyUsage=critical,digitalSignature,nonRepudiation\n",
  );
  const key = (name: string, ...kind: string[]) =>
    openssl(
      "req",
      "-newkey",
      ...kind,
      "-nodes",
      "-keyout",
      `${name}.key`,
      "-out",
      `${name}.csr`,
      "-subj",
      `/CN=Trial ${name}/C=CA`,
    );
  const signedBy = (name: string, by: string, extensions: string) =>
    openssl(
      "x509",
      "-req",
      "-in",
      `${name}.csr`,
      "-CA",
      `${by}.pem`,
      "-CAkey",
      `${by}.key`,
      "-CAcreateserial",
      "-days",
      "3650",
      "-extfile",
      extensions,
      "-out",
      `${name}.pem`,
    );
  openssl(
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-days",
    "3650",
    "-keyout",
    "authority.key",
    "-out",
    "authority.pem",
    "-subj",
    "/CN=Trial authority/C=CA",
  );
  key("office", "rsa:2048");
  signedBy("office", "authority", "ca.cnf");
  key("signer", "rsa:4096");
  signedBy("signer", "office", "leaf.cnf");
  key("short", "rsa:1024");
  signedBy("short", "office", "leaf.cnf");
  key("curve", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1");
  signedBy("curve", "office", "leaf.cnf");
  writeFileSync(join(folder, "chain.pem"), Buffer.concat([file("office.pem"), file("authority.pem")]));
  const bundle = (name: string, out: string, ...more: string[]) =>
    openssl(
      "pkcs12",
      "-export",
      "-inkey",
      `${name}.key`,
      "-in",
      `${name}.pem`,
      "-passout",
      "pass:open sesame",
      "-out",
      out,
      ...more,
    );
  bundle("signer", "modern.p12", "-certfile", "chain.pem");
  bundle("signer", "legacy.p12", "-certfile", "chain.pem", "-legacy");
  bundle("signer", "accented.p12", "-passout", "pass:sésame");
  bundle("short", "short.p12");
  bundle("curve", "curve.p12");
  openssl("pkcs12", "-export", "-nokeys", "-in", "signer.pem", "-passout", "pass:open sesame", "-out", "keyless.p12");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a PKCS#12 file that openssl has made", () => {
  it.each(["modern.p12", "legacy.p12"])("certifies (%s), with the whole chain in the signature", async (name) => {
    const certificate = openCertificate(file(name), "open sesame");
    expect(certificate.name).toBe("Trial signer");
    expect(certificate.chain).toHaveLength(3);
    const pdf = await makeEcopr(facts, certificate);
    expect(printedBy(pdf, ["pdfsig", "FILE"])).toContain("Signature Validation: Signature is Valid.");
    expect(pdf.length).toBeLessThan(200 * 1024);
  });

  it.each([
    ["modern.p12", "another", "names no PKCS#12 file that ECOPR_PASSPHRASE opens"],
    ["signer.key", "open sesame", "names no PKCS#12 file that ECOPR_PASSPHRASE opens"],
    ["accented.p12", "sésame", "or export the file anew under a pass-phrase without accents"],
    ["short.p12", "open sesame", "holds an RSA key of fewer than 2048 bits"],
    ["curve.p12", "open sesame", "holds a key that is no RSA key"],
    ["keyless.p12", "open sesame", "names a file that holds no private key"],
  ])("is refused with what is wrong with it: %s opened with “%s”", (name, passphrase, sentence) => {
    expect(() => openCertificate(file(name), passphrase)).toThrow(sentence);
  });
});
