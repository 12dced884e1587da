import { createPrivateKey } from "node:crypto";
import { defaultPolicy, type Policy } from "../../case/policy.ts";
import { type Config, ConfigurationFault, isLoopback } from "../../config.ts";
import { certificateProblem } from "../../document/certificate.ts";
import { certificateOf } from "../../engine.ts";
import { limits } from "../../limits.ts";
import { readPolicy } from "../../workflow/policy-file.ts";
import { fault, type Finding, ok, skipped } from "./finding.ts";

/** The one address, its domain, and the key that signs for it. */
export function checkSender({ mailFrom, mailDomains, dkim, webhookUrl, webhookSecret }: Config): Finding {
  const name = "settings";
  if (mailFrom === null)
    return fault(
      name,
      "MAIL_FROM is not set: it is the one address that mail comes from. Set it, e.g. MAIL_FROM=confirmation@landfall.example.",
    );
  if (dkim !== null && !isPrivateKey(dkim.key))
    return fault(name, "DKIM_KEY is no private key; give the whole PEM text, or its path as DKIM_KEY_FILE.");
  if (webhookUrl !== null && webhookSecret === null)
    return fault(name, "WEBHOOK_URL is set and WEBHOOK_SECRET is not; webhooks are signed, so set both.");
  return ok(
    name,
    `mail comes from ${mailFrom}, domains ${mailDomains.join(", ")}, signed ${dkim ? "here" : "by the relay"}`,
  );
}

/** By what a sender can be proven, and what is taken without. */
export function checkProof({ authservId, policyFile }: Config): Finding {
  const name = "senders";
  if (authservId !== null)
    return ok(name, `proven by the verdict of ${authservId}; what it does not vouch for is challenged`);
  const policy = policyFile === null ? defaultPolicy : policyOrFault(policyFile);
  if (policy instanceof ConfigurationFault) return skipped(name, "the policy cannot be read");
  return ok(
    name,
    policy.trust.answersFrom === "proven"
      ? "proven by their signatures, verified here; what bears none is challenged"
      : "proven by their signatures, verified here; from domains that never sign, our reply token is enough for answers. To challenge those too, set AUTHSERV_ID, or trust.answersFrom to proven",
  );
}

function policyOrFault(path: string): Policy | ConfigurationFault {
  try {
    return readPolicy(path);
  } catch (error) {
    if (error instanceof ConfigurationFault) return error;
    throw error;
  }
}

export function checkPolicy({ policyFile }: Config): Finding {
  const name = "policy";
  if (policyFile === null) return ok(name, "as built in");
  const policy = policyOrFault(policyFile);
  return policy instanceof ConfigurationFault
    ? fault(name, policy.message)
    : ok(name, `as built in, with the figures of ${policyFile}`);
}

/** Fact 23: a genuine mail links to the official page. */
export function checkOfficialPage({ officialPage }: Config): Finding {
  const name = "official page";
  return officialPage === null
    ? fault(
        name,
        "OFFICIAL_PAGE is not set: mails cannot link to the page that tells a genuine one. Set it to that page's address.",
      )
    : ok(name, officialPage);
}

export function checkPublicUrl({ publicUrl, smtp }: Config): Finding {
  const name = "public address";
  const far = smtp !== null && !isLoopback(smtp.host);
  if (far && isLoopback(new URL(publicUrl).hostname))
    return fault(
      name,
      `Links in mails begin with ${publicUrl}, which no applicant can open. Set PUBLIC_URL to the portal's address.`,
    );
  return ok(name, publicUrl);
}

/** Whether eCOPRs are certified, by whom, and until when, at `now`. */
export function checkCertificate(config: Config, now = Temporal.Now.instant()): Finding {
  const name = "eCOPR";
  try {
    const certificate = certificateOf(config);
    if (certificate === null) return ok(name, "no ECOPR_KEY, so each page bears SPECIMEN");
    const problem = certificateProblem(certificate, now);
    if (problem !== null) return fault(name, problem);
    const days = Math.floor(now.until(certificate.validTo).total("hours") / 24);
    if (days < limits.doctor.certificateDays)
      return fault(name, `The certificate of ECOPR_KEY ends in ${days} days. Renew it before.`);
    const pages = certificate.specimen ? ", whose name makes each page bear SPECIMEN" : "";
    return ok(name, `certified by “${certificate.name}”${pages}, for ${days} more days`);
  } catch (error) {
    if (error instanceof ConfigurationFault) return fault(name, error.message);
    throw error;
  }
}

/** Whether OpenSSL reads it as a private key in PEM form. */
export function isPrivateKey(pem: string): boolean {
  try {
    createPrivateKey(pem);
    return true;
  } catch {
    return false;
  }
}
