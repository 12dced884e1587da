import { hkdfSync } from "node:crypto";
import type { Policy } from "../case/policy.ts";
import type { Config } from "../config.ts";
import { limits } from "../limits.ts";
import { domainOf } from "../mail/addresses.ts";
import type { MailFigures } from "../mail/template/mailing.ts";
import type { Sender } from "./letter.ts";

/** How this deployment's mail is addressed and signed. */
export interface MailIdentity extends Sender {
  readonly domains: readonly string[];
  readonly replyDetail: "plus" | "none";
  readonly dkim: { readonly domain: string; readonly selector: string; readonly key: string } | null;
  readonly authservId: string | null;
  /** Socket of the antivirus daemon; null where nothing is scanned. */
  readonly clamdSocket: string | null;
  /** Seconds after which a mail whose delivery is unsure goes once more. */
  readonly unsureSeconds: number;
  /** Key of the signed links that mails carry. */
  readonly linkKey: Buffer;
}

/** The name beside the address in From: the service's, in both languages, since one From serves both. */
export const senderName = "IRCC - Permanent Residence Portal / Portail de résidence permanente";

/** The identity that settings and policy make. `secretKey` is SECRET_KEY, from which the key of links is derived. */
export function mailIdentity(config: Config, policy: Policy, mailFrom: string, secretKey: Buffer): MailIdentity {
  return {
    mailFrom,
    publicUrl: config.publicUrl,
    officialPage: config.officialPage,
    figures: figuresOf(policy),
    domains: config.mailDomains,
    replyDetail: config.replyDetail,
    dkim: config.dkim && { domain: domainOf(mailFrom), ...config.dkim },
    authservId: config.authservId,
    clamdSocket: config.clamdSocket,
    unsureSeconds: config.unsureSeconds ?? policy.delivery.unsureMinutes * 60,
    linkKey: Buffer.from(hkdfSync("sha256", secretKey, "landfall", "sign links in mails", 32)),
  };
}

function figuresOf(policy: Policy): MailFigures {
  const { portal2Days, ecoprDays, cardDays } = policy.estimates;
  return {
    portal2Weeks: inWeeks(portal2Days),
    ecoprWeeks: inWeeks(ecoprDays),
    cardWeeks: inWeeks(cardDays),
    passwordHours: policy.targets.passwordHours,
    codeHours: limits.trust.codeHours,
    linkHours: limits.portal.linkHours,
  };
}

/** A range in days as people say it. */
function inWeeks([from, to]: readonly [number, number]): readonly [number, number] {
  return [Math.max(1, Math.round(from / 7)), Math.max(1, Math.round(to / 7))];
}
