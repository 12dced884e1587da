import { setTimeout as sleep } from "node:timers/promises";
import { type Config, needed } from "../../config.ts";
import { createMailbox, createMailSubmitter } from "../../engine.ts";
import { limits } from "../../limits.ts";
import { composeMessage } from "../../mail/compose.ts";
import type { Mailbox } from "../../mail/mailbox.ts";
import { bounceAddress, mintMessageId, mintToken, replyAddress } from "../../mail/token.ts";
import { domainOf } from "../../mail/addresses.ts";
import { fault, type Finding, ok, skipped } from "./finding.ts";

/**
 * Mails itself at an address with a detail and waits for it in the mailbox: the only proof that replies to our tokens
 * arrive. Sends one mail, and moves it to `Landfall/Done` once it is there.
 */
export async function checkRoundTrip(config: Config): Promise<Finding> {
  const name = "reply address";
  if (config.replyDetail === "none")
    return skipped(name, "REPLY_DETAIL=none: replies are threaded by Message-ID alone, so no detail address is tried");
  const mailFrom = needed(config.mailFrom, "MAIL_FROM", "the doctor writes to itself");
  const token = mintToken();
  const to = replyAddress(mailFrom, token, "plus");
  try {
    const mailbox = createMailbox(config);
    try {
      await mailbox.connect();
      const { uidNext } = await mailbox.state();
      const refused = await send(config, mailFrom, to);
      if (refused !== null)
        return fault(
          name,
          `The submission server does not take mail to ${to} (${refused}). Ask for addresses with a detail.`,
        );
      return (await arrives(mailbox, uidNext - 1, token))
        ? ok(name, `a mail to ${mailFrom} with a +detail comes back to the mailbox`)
        : fault(name, missing(mailFrom));
    } finally {
      await mailbox.close();
    }
  } catch (error) {
    return fault(name, `It cannot be tried: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function missing(mailFrom: string): string {
  return `A mail to ${mailFrom} with a +detail left and did not come within ${limits.doctor.roundTripSeconds} seconds. Let the mail server deliver addresses with a detail to this mailbox, or set REPLY_DETAIL=none (a running engine may also have taken it: look for X-Landfall-Template: doctor in Landfall/Done).`;
}

/** What the server said where it refused; null where it took the mail. */
async function send(config: Config, mailFrom: string, to: string): Promise<string | null> {
  const submitter = createMailSubmitter(config);
  try {
    const text = "landfall doctor looks whether this arrives.";
    const raw = await composeMessage({
      from: { name: "", address: mailFrom },
      to: { name: "", address: to },
      replyTo: mailFrom,
      subject: "landfall doctor",
      text: `${text}\n`,
      html: `<p>${text}</p>`,
      messageId: mintMessageId(domainOf(mailFrom)),
      date: Temporal.Now.instant(),
      headers: { "X-Landfall-Template": "doctor" },
      dkim: config.dkim && { domain: domainOf(mailFrom), ...config.dkim },
    });
    const ended = await submitter.submit({ from: bounceAddress(mailFrom, mintToken(), "plus"), to, raw });
    return ended.kind === "accepted" ? null : "response" in ended ? ended.response : ended.cause;
  } finally {
    await submitter.close();
  }
}

async function arrives(mailbox: Mailbox, after: number, token: string): Promise<boolean> {
  const until = Temporal.Now.instant().add({ seconds: limits.doctor.roundTripSeconds });
  while (Temporal.Instant.compare(Temporal.Now.instant(), until) < 0) {
    for await (const { uid, raw } of mailbox.fetch(await mailbox.uidsAfter(after))) {
      if (raw?.includes(token) !== true) continue;
      await mailbox.settle([uid]);
      return true;
    }
    await sleep(500);
  }
  return false;
}
