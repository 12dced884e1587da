import { describe, expect, it } from "vitest";
import { enhancedCodeIn, judgeRefusal } from "../../src/mail/refusals.ts";

const judge = (text: string) =>
  judgeRefusal(enhancedCodeIn(text), Number(/\b([45]\d\d)[ -]/.exec(text)?.[1] ?? 550), text);

/** What servers are known to say of an address, or a domain, that is not there. */
const gone = [
  "550 5.1.1 <zoe@example.net>: Recipient address rejected: User unknown in virtual mailbox table",
  "550 5.1.1 User unknown in local recipient table",
  "550-5.1.1 The email account that you tried to reach does not exist. Please try 550-5.1.1 double-checking",
  "550 5.2.1 The email account that you tried to reach is disabled.",
  "550 Requested action not taken: mailbox unavailable",
  "550 5.5.0 Requested action not taken: mailbox unavailable",
  "554 delivery error: dd This user doesn't have a yahoo.com account (zoe@example.net) [-5]",
  "554 delivery error: dd Sorry, your message to zoe@example.net cannot be delivered. This mailbox is disabled (554.30).",
  "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
  "550 5.4.1 Recipient address rejected: Access denied",
  "550 5.1.1 RESOLVER.ADR.RecipNotFound; not found",
  "550 Mailbox not found. http://service.mail.qq.example/cgi-bin/help",
  "550 User not found: zoe@example.net",
  "550 RC:NE The email account does not exist.",
  "550 RC:LD The email account that you tried to reach does no exists.",
  "551 5.1.1 recipient is not exist",
  "550 abcd:user not exist",
  "550 Local User [zoe@example.net] not found.",
  "550 #2175041 unavailable mail user",
  '552 "RCPT TO" mailbox unavailable',
  "550 no such user here (umail mta)",
  "550 5.1.1 Bad destination mailbox address",
  "550 5.1.1 is not a valid mailbox",
  "550 Invalid recipient <zoe@example.net>",
  "550 unknown or illegal alias: zoe@example.net",
  "550 No Such User Here",
  "550 Unknown user",
  "550 Unrouteable address",
  "550 Address unknown",
  "550 sorry: zoe: user unknown",
  "550 sorry, no mailbox here by that name.",
  "550 5.1.1 sorry, no mailbox here by that name (#5.1.1 - chkusr)",
  "Sorry, I couldn't find any host named example.invalid. (#5.1.2)",
  "Sorry, I couldn't find a mail exchanger or IP address. (#5.4.4)",
  "550 5.1.2 Host unknown (Name server: example.invalid: host not found)",
  "Host or domain name not found. Name service error for name=example.invalid type=A: Host not found",
  "all relevant MX records point to non-existent hosts",
  "550 5.1.1 unknown or illegal alias",
  '550 <zoe@example.net>: Recipient address rejected: undeliverable address: unknown user: "zoe"',
  "553 5.3.0 <zoe@example.net>... No such user here",
  "550 5.1.6 recipient no longer on server: zoe@example.net",
  "550 This account has been disabled or discontinued",
  "550 Account closed",
  "550 Mailbox has been deactivated",
  "556 5.1.10 Domain does not accept mail (nullMX)",
  "550 Recipient does not exist here",
  "550 This address no longer accepts mail.",
  "550 The user is no longer employed here",
  "550 5.1.1 Adresse d au moins un destinataire invalide. Invalid recipient. OFR204_416",
  "550 Utilisateur inconnu",
  "550 Cette adresse n'existe pas",
  "550 Boîte aux lettres inexistante",
  "550 用户不存在",
  "退信原因：收件人邮件地址不存在，邮件无法送达。",
  "550 Benutzer unbekannt",
  "550 Empfänger existiert nicht",
  "550 El usuario no existe",
  "550 5.4.310 DNS domain example.invalid does not exist [Message=InfoDomainNonexistent]",
  "550 not local user",
  "550 user disabled",
  "550 recipient does not have an account",
  "550 not user of this server",
  "User zoe (zoe@example.net) not listed in Domino Directory",
  "The recipient name is not recognized",
  "The e-mail address could not be found. Perhaps the recipient moved to a different e-mail organization",
  "5.1.1 <zoe@example.net>... User unknown",
  "The e-mail account does not exist at the organization this message was sent to.",
  "550 5.1.0 Address rejected zoe@example.net",
  "550 Invalid mailbox: zoe@example.net",
  "No such person at this address",
  "550 Unknown address error 550-'5.1.1 User unknown'",
  "Unknown local part zoe in <zoe@example.net>",
  "550 RCPT TO:<zoe@example.net> User unknown",
  "550 zoe@example.net is not known here",
  "554 5.4.4 [internal] Domain Lookup Failed: no such domain",
  "DNS Error: 3 DNS type 'mx' lookup of example.invalid responded with code NXDOMAIN Domain name not found",
];

/** What servers say of us, of the mail, or of a moment: never a reason to stop writing to a person. */
const notGone = [
  "550 5.7.1 Message rejected: see http://www.spamhaus.example",
  "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org",
  "550 5.7.1 Unable to relay for zoe@example.net",
  "550 5.7.1 user unknown",
  "550 5.7.26 This mail is unauthenticated, which poses a security risk",
  "554 Message rejected due to content restrictions",
  "550 This message is considered spam; user unknown",
  "550 Message contains a virus",
  "550 relaying denied: invalid recipient domain",
  "552 5.2.2 Mailbox full",
  "552 5.2.2 The email account that you tried to reach is over quota",
  "550 5.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages",
  "452 4.2.2 The email account that you tried to reach is over quota",
  "451 4.7.1 Greylisting in action, please come back later",
  "450 4.1.1 <zoe@example.net>: Recipient address rejected: unverified address",
  "450 4.1.2 Domain not found",
  "421 4.7.0 Try again later, closing connection",
  "552 5.3.4 Message size exceeds fixed maximum message size",
  "550 5.6.0 Message content rejected",
  "Connection timed out",
  "554 5.4.6 Too many hops",
  "554 5.4.7 Delivery expired (message too old)",
  "553 5.1.8 Sender address does not exist",
  "550 5.1.7 Invalid sender address",
  "550 SPF check failed for sender domain",
  "554 Your IP has a poor reputation",
  "550 5.1.0 <desk@example.org> sender rejected",
  "530 5.7.0 Must issue a STARTTLS command first",
  "554 Transaction failed",
  "550 permanent failure for one or more recipients (zoe@example.net:blocked)",
  "5.1.0 - Unknown address error 550-'5.7.0 user access deny.'",
  "550 Mail rejected due to possible SPAM",
  "552 This person's account is exceeding their quota.",
  "User zoe exceed storage quota",
  "boîte pleine",
  "邮箱已满",
];

describe("a refusal means that the address is gone", () => {
  it.each(gone)("when a server says: %s", (text) => {
    expect(judge(text)).toEqual({ about: "address", hard: true });
  });
});

describe("a refusal means nothing of the kind", () => {
  it.each(notGone)("when a server says: %s", (text) => {
    expect(judge(text).hard).toBe(false);
  });

  it("whatever the recipient's name or a link spells", () => {
    expect(
      judge("554 Transaction failed <user.unknown@no-such-user.example> https://x.example/?p=NoSuchUser").hard,
    ).toBe(false);
  });
});

describe("an enhanced code", () => {
  it.each([
    ["550 5.1.1 no", "5.1.1"],
    ["550-5.1.10 no", "5.1.10"],
    ["sorry (#5.1.2)", "5.1.2"],
    ["from 192.5.1.1", null],
    ["version 5.0.1.2 of it", null],
    ["550 no", null],
  ])("is found in %s: %s", (text, code) => {
    expect(enhancedCodeIn(text)).toBe(code);
  });
});
