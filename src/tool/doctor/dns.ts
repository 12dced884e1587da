import { createPrivateKey, createPublicKey } from "node:crypto";
import { getDomain } from "tldts";
import type { Config } from "../../config.ts";
import { domainOf } from "../../mail/addresses.ts";
import { type Resolver, systemResolver } from "../../mail/resolver.ts";
import { fault, type Finding, ok, skipped } from "./finding.ts";
import { isPrivateKey } from "./settings.ts";

/** Set apart for examples and for one's own machine: no DNS knows them (RFC 2606, RFC 6761, RFC 6762). */
const reserved = /(?:^|\.)(?:example|test|invalid|localhost|local|example\.(?:com|net|org))$/;

/** What the DNS says of our own domain: the key that DKIM_KEY signs with (RFC 6376 3.6.1), and a DMARC policy (RFC 7489 6.1). */
export async function checkDomain(config: Config, resolver: Resolver = systemResolver()): Promise<Finding[]> {
  const unseen = (why: string) => [skipped("DKIM", why), skipped("DMARC", why)];
  if (config.mailFrom === null) return unseen("MAIL_FROM is not set");
  const domain = domainOf(config.mailFrom);
  if (reserved.test(domain)) return unseen(`${domain} is set apart for examples, and stands in no DNS`);
  // Behind a wall, name servers often say of every name outside that there is none.
  if (!(await isKnown(domain, resolver))) return unseen(`the DNS knows no ${domain} here, so it was not looked at`);
  return Promise.all([checkDkim(config.dkim, domain, resolver), checkDmarc(domain, resolver)]);
}

async function isKnown(domain: string, resolver: Resolver): Promise<boolean> {
  try {
    await resolver(domain, "TXT");
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ENOTFOUND";
  }
}

async function checkDkim(dkim: Config["dkim"], domain: string, resolver: Resolver): Promise<Finding> {
  const name = "DKIM";
  if (dkim === null)
    return skipped(
      name,
      "the relay signs, under a selector of its own; send yourself a mail and look at what it bears",
    );
  if (!isPrivateKey(dkim.key)) return skipped(name, "DKIM_KEY is no private key (see above)");
  const where = `${dkim.selector}._domainkey.${domain}`;
  const records = await ask(where, resolver);
  if (records === "silent") return skipped(name, silence(where));
  const key = records.map((record) => /(?:^|;)\s*p=([^;]*)/i.exec(record)?.[1]).find((found) => found !== undefined);
  if (key === undefined) return fault(name, `There is no key at ${where}. Publish: ${recordOf(dkim.key)}`);
  if (key.replace(/\s/g, "") === "")
    return fault(name, `The key at ${where} is revoked (p= is empty). Publish another.`);
  return key.replace(/\s/g, "") === publicKeyOf(dkim.key)
    ? ok(name, `${where} holds the key that DKIM_KEY signs with`)
    : fault(name, `The key at ${where} is not that of DKIM_KEY. Publish: ${recordOf(dkim.key)}`);
}

async function checkDmarc(domain: string, resolver: Resolver): Promise<Finding> {
  const name = "DMARC";
  for (const one of new Set([domain, getDomain(domain) ?? domain])) {
    const records = await ask(`_dmarc.${one}`, resolver);
    if (records === "silent") return skipped(name, silence(`_dmarc.${one}`));
    const found = records.filter((record) => /^v=DMARC1\b/.test(record));
    if (found.length > 1) return fault(name, `_dmarc.${one} has ${found.length} policies, so none counts. Leave one.`);
    const [policy] = found;
    if (policy !== undefined) return ok(name, `_dmarc.${one} says ${policy.slice(0, 200)}`);
  }
  return fault(
    name,
    `There is no DMARC policy at _dmarc.${domain}: large providers refuse mail in bulk without one. Publish at least: v=DMARC1; p=none; rua=mailto:postmaster@${domain}`,
  );
}

function silence(name: string): string {
  return `the DNS does not answer here, so ${name} was not looked at`;
}

/** The TXT records of a name, each in one string; none where there is no such name; `silent` where nobody answers. */
async function ask(name: string, resolver: Resolver): Promise<string[] | "silent"> {
  try {
    return (await resolver(name, "TXT")).map((record) => [record].flat().join(""));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === "ENOTFOUND" || code === "ENODATA" ? [] : "silent";
  }
}

/** As it stands behind p=: RSA as SubjectPublicKeyInfo, Ed25519 bare (RFC 8463 4.2). */
function publicKeyOf(pem: string): string {
  const key = createPublicKey(createPrivateKey(pem));
  if (key.asymmetricKeyType === "ed25519")
    return Buffer.from(key.export({ format: "jwk" }).x ?? "", "base64url").toString("base64");
  return key.export({ type: "spki", format: "der" }).toString("base64");
}

function recordOf(pem: string): string {
  const kind = createPrivateKey(pem).asymmetricKeyType === "ed25519" ? "ed25519" : "rsa";
  return `v=DKIM1; k=${kind}; p=${publicKeyOf(pem)}`;
}
