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
import { checkDisk, checkStore } from "./doctor/store.ts";
import { checkMailbox, checkSubmission } from "./doctor/mail.ts";
import { checkRoundTrip } from "./doctor/round-trip.ts";

/**
 * Looks at everything an engine needs before it serves: settings, database and key, mailbox, submission, clock, disk.
 * Changes nothing but the mailbox, where the folder `Landfall/Done` is made if it is missing, and brings the database's
 * schema up to date as every start does. Never throws for what it finds. `mails`: writes a mail to itself besides.
 */
export async function examineDeployment(config: Config, mails = false): Promise<Finding[]> {
  // Servers are waited for side by side: one that does not answer takes its whole time.
  const [store, mailbox, submission] = await Promise.all([
    checkStore(config),
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
    ...store,
    mailbox,
    submission,
    ...(mails ? [await checkRoundTrip(config)] : []),
    await checkDisk(config),
  ];
}
