import { execFileSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Files of a certificate for the servers here, and of the authority that signed it. */
export interface Certificate {
  readonly key: string;
  readonly chain: string;
  readonly authority: string;
}

/** Makes an authority, and by it a certificate for these host names and addresses. */
export function makeCertificate(folder: string, names: readonly string[]): Certificate {
  const at = (name: string) => join(folder, name);
  const openssl = (...words: string[]) => execFileSync("openssl", words, { stdio: "pipe" });
  const fresh = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  openssl(
    "req",
    "-x509",
    ...fresh,
    "-days",
    "30",
    "-subj",
    "/CN=Test authority",
    "-keyout",
    at("ca.key"),
    "-out",
    at("ca.pem"),
  );
  openssl("req", ...fresh, "-subj", "/CN=mail", "-keyout", at("mail.key"), "-out", at("mail.csr"));
  const entries = names.map((name) => (/^[\d.]+$/.test(name) ? `IP:${name}` : `DNS:${name}`));
  writeFileSync(at("names"), `subjectAltName=${entries.join(",")}\n`);
  const signed = [
    "-CA",
    at("ca.pem"),
    "-CAkey",
    at("ca.key"),
    "-CAcreateserial",
    "-days",
    "30",
    "-extfile",
    at("names"),
  ];
  openssl("x509", "-req", "-in", at("mail.csr"), ...signed, "-out", at("mail.pem"));
  chmodSync(at("mail.key"), 0o600);
  return { key: at("mail.key"), chain: at("mail.pem"), authority: at("ca.pem") };
}
