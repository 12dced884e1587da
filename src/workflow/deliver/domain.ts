import type { Tx } from "../../store/database.ts";
import { domainOutcomes, stopDomain } from "../../store/domains.ts";
import type { Mail } from "../../store/mails.ts";
import type { Context } from "../context.ts";
import { escalateWithoutCase } from "../escalate.ts";

/**
 * Stops the bulk lane to a domain that refuses too much of our mail, suppresses nobody for it, and puts it before a
 * person once: what refuses one invitation in twenty will soon refuse all of them.
 */
export async function watchDomain(tx: Tx, context: Context, mail: Mail): Promise<void> {
  const { refusalShare, refusalWindow } = context.policy.delivery;
  const { settled, refused } = await domainOutcomes(tx, mail.domain);
  if (settled < refusalWindow / 5 || refused / settled <= refusalShare) return;
  const stopped = await stopDomain(tx, mail.domain, "bulk", "refusals", context.now().toString());
  if (!stopped) return;
  await escalateWithoutCase(tx, context, {
    reason: "domain-refusals",
    messageId: null,
    evidence: { domain: mail.domain, settled, refused },
  });
}
