import { randomBytes, randomUUID } from "node:crypto";
import type { Person } from "../../case/case.ts";
import { makePassword } from "../../case/credential.ts";
import { carriesPassword } from "../../case/decide/delivery.ts";
import { limits } from "../../limits.ts";
import { mintToken, tokenDigest } from "../../mail/token.ts";
import { transaction } from "../../store/database.ts";
import type { Mail } from "../../store/mails.ts";
import { lockInHand } from "../../store/settle.ts";
import type { NewToken } from "../../store/tokens.ts";
import { type Applied, applyIn } from "../apply.ts";
import type { Context } from "../context.ts";
import type { Withheld } from "../deliver.ts";
import { type Enclosure, nothingEnclosed } from "../letter.ts";
import { notifyCase } from "../notify.ts";
import { hashPassword } from "../password.ts";

export type Enclosed =
  | {
      readonly kind: "enclosed";
      readonly enclosure: Enclosure;
      readonly credential: string | null;
      /** The recipient as the case has them once the credential is issued; null where nothing changed. */
      readonly person: Person | null;
      /** Tokens of the links in it, kept from when it goes. */
      readonly tokens: readonly NewToken[];
    }
  | Withheld;

/** Makes what only this mail will hold: a temporary password (issued through `apply` before it leaves), or a form's link. */
export async function enclose(context: Context, mail: Mail): Promise<Enclosed> {
  if (carriesPassword(mail.template)) return issuePassword(context, mail);
  if (mail.template === "password-reset") {
    const { url, token } = passwordLink(context, mail);
    return enclosed({ ...nothingEnclosed, resetUrl: url }, [token]);
  }
  const asks = mail.template === "portal1" || mail.template === "portal1-reminder";
  // A representative may read what is asked; the form would let them answer it.
  if (!asks || mail.order.copyFor !== undefined) return enclosed(nothingEnclosed, []);
  const { url, token } = formLink(context, mail);
  return enclosed({ ...nothingEnclosed, formUrl: url }, [token]);
}

function enclosed(enclosure: Enclosure, tokens: readonly NewToken[]): Enclosed {
  return { kind: "enclosed", enclosure, credential: null, person: null, tokens };
}

async function issuePassword(context: Context, mail: Mail): Promise<Enclosed> {
  // What an outside portal has not been told of the last attempt comes first: no fresh password an attempt.
  if (!(await portalKnows(context, mail.caseId))) return { kind: "waits", why: "portal-not-told" };
  const password = makePassword(randomBytes(limits.password.randomBytes));
  const credential = { id: randomUUID(), hash: await hashPassword(password) };
  const applied = await issueInHand(context, mail, credential);
  if (applied === null) return { kind: "waits", why: "not-in-hand" };
  if (applied.kind === "refused") return { kind: "cancelled", why: applied.reason };
  const person = applied.case.people.find((one) => one.id === mail.person);
  const lastDay = person?.account.kind === "temporary" ? person.account.next?.lastDay : undefined;
  if (!person || !lastDay) throw new Error(`A credential was issued to person ${mail.person} and stands nowhere.`);
  // An outside portal must know the account before its owner does.
  if (!(await portalKnows(context, mail.caseId))) return { kind: "waits", why: "portal-not-told" };
  const enclosure = { ...nothingEnclosed, password, lastDay };
  return { kind: "enclosed", enclosure, credential: credential.id, person, tokens: [] };
}

/**
 * Issues it under the mail's lock, and only while this engine holds the mail: one that was given up on would drop the
 * password that another engine is just mailing. Null where it holds it no longer.
 */
function issueInHand(context: Context, mail: Mail, credential: { id: string; hash: string }): Promise<Applied | null> {
  const command = { kind: "issue-credential", mail: mail.id, person: mail.person, credential } as const;
  return transaction(context.database, async (tx) => {
    if (!(await lockInHand(tx, mail))) return null;
    return applyIn(tx, context, mail.caseId, command, { mail: mail.messageId });
  });
}

async function portalKnows(context: Context, caseId: number): Promise<boolean> {
  return context.webhook === null || notifyCase(context, caseId);
}

/** A link with a token of its own. */
interface Link {
  readonly url: string;
  readonly token: NewToken;
}

/** The form for those who would rather not write (fact 44): a link of its own in each mail that asks everything. */
function formLink(context: Context, mail: Mail): Link {
  return link(context, mail, { path: "form", purpose: "form", hours: 24 * limits.web.formLinkDays });
}

/** Where a forgotten password is replaced (fact 75). Its time begins when the mail is made, which is when it leaves. */
function passwordLink(context: Context, mail: Mail): Link {
  return link(context, mail, { path: "forgotten", purpose: "password", hours: limits.portal.linkHours });
}

function link(context: Context, mail: Mail, to: { path: string; purpose: string; hours: number }): Link {
  const token = mintToken();
  const { caseId, person, id: mailId } = mail;
  const expiresAt = context.now().add({ hours: to.hours }).toString();
  return {
    url: `${context.mail.publicUrl}/portal/${to.path}/${token}`,
    token: { digest: tokenDigest(token), caseId, person, purpose: to.purpose, mailId, expiresAt },
  };
}
