import type { Config } from "../config.ts";
import {
  checkCertificate,
  checkOfficialPage,
  checkPolicy,
  checkProof,
  checkPublicUrl,
  checkSender,
} from "./doctor/settings.ts";
import type { Finding } from "./doctor/finding.ts";
import { checkStore } from "./doctor/store.ts";
import { checkCertificates } from "./doctor/certificate.ts";
import { checkDomain } from "./doctor/dns.ts";
import { checkVersions } from "./doctor/versions.ts";
import type { Tell } from "../workflow/reconcile.ts";
import { checkMailbox, checkSubmission } from "./doctor/mail.ts";
import { checkRoundTrip } from "./doctor/round-trip.ts";

/**
 * Looks at everything an engine needs before it serves (settings, versions, database and key, clock, disk, mailbox,
 * submission, certificates, our domain's DNS) and at whether all that is stored adds up; `tell` hears how far that is.
 * Changes nothing but the mailbox, where the folder `Landfall/Done` is made if it is missing, and brings the database's
 * schema up to date as every start does. Never throws for what it finds. `mails`: writes a mail to itself besides.
 */
export async function examineDeployment(
  config: Config,
  mails = false,
  tell: Tell = () => undefined,
): Promise<Finding[]> {
  // Servers are waited for side by side: one that does not answer takes its whole time.
  const [store, certificates, domain, mailbox, submission] = await Promise.all([
    checkStore(config, tell),
    checkCertificates(config),
    checkDomain(config),
    checkMailbox(config),
    checkSubmission(config),
  ]);
  return [
    checkSender(config),
    checkProof(config),
    checkPolicy(config),
    checkOfficialPage(config),
    checkPublicUrl(config),
    checkCertificate(config),
    checkVersions(),
    ...store,
    mailbox,
    submission,
    ...certificates,
    ...domain,
    ...(mails ? [await checkRoundTrip(config)] : []),
  ];
}
