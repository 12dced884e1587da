import { copied } from "./bounce-original.ts";

/** Reports as mailers are known to write them, rewritten with invented names. `text` bodies unless `parts` are given. */
export interface BounceSample {
  name: string;
  from: string;
  subject: string;
  headers?: string[];
  text: string;
  html?: boolean;
  /** Fields of the delivery-status part, groups parted by an empty line. */
  status?: string;
  /** Header of the original, as message/rfc822 or text/rfc822-headers. */
  original?: "message/rfc822" | "text/rfc822-headers";
  expected: { address: string; status: string; hard: boolean }[];
  id?: string | null;
}

const gone = (status: string) => [{ address: "zoe@example.net", status, hard: true }];
const soft = (status: string) => [{ address: "zoe@example.net", status, hard: false }];
const daemon = "Mail Delivery System <MAILER-DAEMON@mx.example.org>";

export const bounceSamples: readonly BounceSample[] = [
  {
    name: "Postfix",
    from: daemon,
    subject: "Undelivered Mail Returned to Sender",
    headers: ["Auto-Submitted: auto-replied", "Return-Path: <>"],
    text: "This is the mail system at host mx.example.org.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\n<zoe@example.net>: host mx.example.net[192.0.2.1] said: 550 5.1.1\n    <zoe@example.net>: Recipient address rejected: User unknown in virtual\n    mailbox table (in reply to RCPT TO command)",
    status:
      "Reporting-MTA: dns; mx.example.org\nX-Postfix-Queue-ID: ABC\nOriginal-Envelope-Id: abc+2Bdef\n\nFinal-Recipient: rfc822; zoe@example.net\nOriginal-Recipient: rfc822;zoe@example.net\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mx.example.net\nDiagnostic-Code: smtp; 550 5.1.1 <zoe@example.net>: Recipient address\n    rejected: User unknown in virtual mailbox table",
    original: "text/rfc822-headers",
    expected: gone("5.1.1"),
  },
  {
    name: "Postfix, a domain that is not there",
    from: daemon,
    subject: "Undelivered Mail Returned to Sender",
    text: "This is the mail system at host mx.example.org.",
    status:
      "Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; zoe@example.net\nAction: failed\nStatus: 5.4.4\nDiagnostic-Code: X-Postfix; Host or domain name not found. Name service error for name=example.net type=AAAA: Host not found",
    original: "message/rfc822",
    expected: gone("5.4.4"),
  },
  {
    name: "Postfix, a generic status over a full mailbox",
    from: daemon,
    subject: "Undelivered Mail Returned to Sender",
    text: "This is the mail system at host mx.example.org.",
    status:
      "Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; zoe@example.net\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 552 5.2.2 Mailbox full",
    original: "message/rfc822",
    expected: soft("5.2.2"),
  },
  {
    name: "Postfix, refused by policy although it speaks of the user",
    from: daemon,
    subject: "Undelivered Mail Returned to Sender",
    text: "This is the mail system at host mx.example.org.",
    status:
      "Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; zoe@example.net\nAction: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp; 550 5.7.1 Unable to relay: user unknown",
    original: "message/rfc822",
    expected: soft("5.7.1"),
  },
  {
    name: "a 5.1.1 that is really about reputation",
    from: daemon,
    subject: "Undelivered Mail Returned to Sender",
    text: "This is the mail system at host mx.example.org.",
    status:
      "Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; zoe@example.net\nAction: failed\nStatus: 5.1.0\nDiagnostic-Code: smtp; 550 5.1.0 Message rejected: 192.0.2.9 is listed at zen.spamhaus.org",
    original: "message/rfc822",
    expected: soft("5.1.0"),
  },
  {
    name: "a delay",
    from: daemon,
    subject: "Delayed Mail (still being retried)",
    text: "THIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.\n\nYour message could not be delivered for more than 4 hours.",
    status:
      "Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; zoe@example.net\nAction: delayed\nStatus: 4.4.1\nDiagnostic-Code: X-Postfix; connect to mx.example.net[192.0.2.1]:25: Connection timed out",
    original: "text/rfc822-headers",
    expected: soft("4.4.1"),
  },
  {
    name: "a report of success",
    from: daemon,
    subject: "Successful Mail Delivery Report",
    text: "Your message was successfully delivered.",
    status:
      "Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; zoe@example.net\nAction: delivered\nStatus: 2.0.0\nDiagnostic-Code: smtp; 250 2.0.0 Ok",
    expected: soft("2.0.0"),
    id: null,
  },
  {
    name: "a forward: both addresses are named",
    from: daemon,
    subject: "Returned mail: see transcript for details",
    text: "   ----- The following addresses had permanent fatal errors -----\n<z.lucja@other.example>\n    (reason: 550 5.1.1 User unknown)",
    status:
      "Reporting-MTA: dns; mx\n\nOriginal-Recipient: rfc822;zoe@example.net\nFinal-Recipient: RFC822; z.lucja@other.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: SMTP; 550 5.1.1 User unknown",
    original: "message/rfc822",
    expected: [...gone("5.1.1").map((one) => ({ ...one, address: "z.lucja@other.example" })), ...gone("5.1.1")],
  },
  {
    name: "qmail",
    from: "MAILER-DAEMON@mx.example.org",
    subject: "failure notice",
    text: `Hi. This is the qmail-send program at mx.example.org.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<zoe@example.net>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 5.1.1 sorry, no mailbox here by that name (#5.1.1)\nGiving up on 192.0.2.1.\n\n--- Below this line is a copy of the message.\n\n${copied}`,
    expected: gone("5.1.1"),
  },
  {
    name: "qmail without a code",
    from: "MAILER-DAEMON@mx.example.org",
    subject: "failure notice",
    text: `Hi. This is the qmail-send program at mx.example.org.\n\n<zoe@example.net>:\nSorry, no mailbox here by that name.\n\n--- Below this line is a copy of the message.\n\n${copied}`,
    expected: gone("5.0.0"),
  },
  {
    name: "Exim",
    from: "Mail Delivery System <Mailer-Daemon@mx.example.org>",
    subject: "Mail delivery failed: returning message to sender",
    headers: ["X-Failed-Recipients: zoe@example.net", "Auto-Submitted: auto-replied"],
    text: `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  zoe@example.net\n    Unrouteable address\n\n------ This is a copy of the message, including all the headers. ------\n\n${copied}`,
    expected: gone("5.0.0"),
  },
  {
    name: "Exim, without the header that names the recipient, and full",
    from: "Mail Delivery System <Mailer-Daemon@mx.example.org>",
    subject: "Mail delivery failed: returning message to sender",
    text: `A message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  zoe@example.net\n    SMTP error from remote mail server after RCPT TO:<zoe@example.net>:\n    host mx.example.net [192.0.2.1]: 552 5.2.2 mailbox is over quota\n\n------ This is a copy of the message, including all the headers. ------\n\n${copied}`,
    expected: soft("5.2.2"),
  },
  {
    name: "Exim, a warning",
    from: "Mail Delivery System <Mailer-Daemon@mx.example.org>",
    subject: "Warning: message 1abcde-0001 delayed 24 hours",
    text: "This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 hours on the queue on mx.example.org.\n\nThe message identifier is:     1abcde-0001\nThe address to which the message has not yet been delivered is:\n\n  zoe@example.net\n\nNo action is required on your part. Delivery attempts will continue.",
    expected: soft("4.0.0"),
    id: null,
  },
  {
    name: "sendmail without a status part",
    from: "Mail Delivery Subsystem <MAILER-DAEMON@mx.example.org>",
    subject: "Returned mail: User unknown",
    text: `The original message was received at Sat, 21 Nov 2026 10:00:00 -0500\nfrom localhost\n\n   ----- The following addresses had permanent fatal errors -----\n<zoe@example.net>\n\n   ----- Transcript of session follows -----\n... while talking to mx.example.net.:\n>>> RCPT To:<zoe@example.net>\n<<< 550 <zoe@example.net>... User unknown\n550 <zoe@example.net>... User unknown\n\n   ----- Original message follows -----\n\n${copied}`,
    expected: gone("5.0.0"),
  },
  {
    name: "Courier",
    from: '"Courier mail server at mx.example.org" <@mx.example.org>',
    subject: "NOTICE: mail delivery status.",
    headers: ["Return-Path: <>"],
    text: "This is a delivery status notification from mx.example.org,\nrunning the Courier mail server.\n\nUNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be delivered:\n\n<zoe@example.net>:\n   mx.example.net [192.0.2.1]:\n<<< 550 No such user here",
    original: "message/rfc822",
    expected: gone("5.0.0"),
  },
  {
    name: "Exchange 2003",
    from: "System Administrator <postmaster@example.net>",
    subject: "Undeliverable: Your account",
    text: "Your message\n\n  To:      zoe@example.net\n  Subject: Your account\n  Sent:    Sat, 21 Nov 2026 10:00:00 -0500\n\ndid not reach the following recipient(s):\n\nzoe@example.net on Sat, 21 Nov 2026 10:00:05 -0500\n    The e-mail account does not exist at the organization this message was sent to.\n    Check the e-mail address, or contact the recipient directly.\n    <mx.example.net #5.1.1>",
    original: "message/rfc822",
    expected: gone("5.1.1"),
  },
  {
    name: "Office 365 in HTML",
    from: "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.net>",
    subject: "Undeliverable: Your account",
    html: true,
    headers: ["In-Reply-To: <original@example.org>"],
    text: '<html><head><title>NDR</title><style>.x{}</style></head><body><p><b>Delivery has failed to these recipients or groups:</b></p><p><a href="mailto:zoe@example.net">zoe@example.net</a></p><p>The email address you entered couldn&#39;t be found. Please check the recipient&#39;s email address.</p><p>Diagnostic information for administrators:</p><p>Generating server: X.example.net</p><p>zoe@example.net<br>Remote Server returned &#39;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup&#39;</p></body></html>',
    expected: gone("5.1.10"),
  },
  {
    name: "Exchange Online, access denied at the edge",
    from: "postmaster@example.net",
    subject: "Undeliverable: Your account",
    text: "Delivery has failed to these recipients or groups:\n\nzoe@example.net<mailto:zoe@example.net>\nYour message wasn't delivered.",
    status:
      "Reporting-MTA: dns;X.example.net\n\nFinal-Recipient: rfc822;zoe@example.net\nAction: failed\nStatus: 5.4.1\nDiagnostic-Code: smtp;550 5.4.1 Recipient address rejected: Access denied. AS(201806281)",
    original: "message/rfc822",
    expected: gone("5.4.1"),
  },
  {
    name: "Exchange in French",
    from: "Microsoft Outlook <postmaster@example.net>",
    subject: "Non remis : Votre compte",
    text: "Échec de la remise pour les destinataires ou groupes suivants :\n\nzoe@example.net<mailto:zoe@example.net>\nL'adresse de messagerie que vous avez entrée est introuvable.\n\nInformations de diagnostic pour les administrateurs :\nServeur de génération : X.example.net\nzoe@example.net\nRemote Server returned '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found'",
    original: "message/rfc822",
    expected: gone("5.1.1"),
  },
  {
    name: "Gmail of old",
    from: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
    subject: "Delivery Status Notification (Failure)",
    headers: ["X-Failed-Recipients: zoe@example.net"],
    text: "Delivery to the following recipient failed permanently:\n\n     zoe@example.net\n\nTechnical details of permanent failure:\nGoogle tried to deliver your message, but it was rejected by the recipient domain. The error that the other server returned was: 550 550 5.1.1 <zoe@example.net>: Recipient address rejected: User unknown (state 14).\n\n----- Original message -----\n\nMIME-Version: 1.0\nReceived: by 192.0.2.7\nMessage-ID: <original@example.org>\nTo: zoe@example.net",
    expected: gone("5.1.1"),
  },
  {
    name: "Gmail of today",
    from: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
    subject: "Delivery Status Notification (Failure)",
    headers: ["In-Reply-To: <original@example.org>", "References: <original@example.org>"],
    text: "** Address not found **\n\nYour message wasn't delivered to zoe@example.net because the address couldn't be found, or is unable to receive mail.\n\nThe response from the remote server was:\n550 5.1.1 The email account that you tried to reach does not exist.",
    status:
      "Reporting-MTA: dns; googlemail.com\nX-Original-Message-ID: <original@example.org>\n\nFinal-Recipient: rfc822; zoe@example.net\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.",
    expected: gone("5.1.1"),
  },
  {
    name: "Yahoo",
    from: "MAILER-DAEMON@yahoo.example",
    subject: "Failure Notice",
    text: `Sorry, we were unable to deliver your message to the following address.\n\n<zoe@example.net>:\n554: delivery error: dd This user doesn't have a yahoo.example account (zoe@example.net) [0] - mta1\n\n--- Below this line is a copy of the message.\n\n${copied}`,
    expected: gone("5.0.0"),
  },
  {
    name: "Lotus Notes",
    from: "Postmaster@example.net",
    subject: "DELIVERY FAILURE: User zoe (zoe@example.net) not listed in Domino Directory",
    text: "Your message\n\n  Subject: Your account\n\nwas not delivered to:\n\n  zoe@example.net\n\nbecause:\n\n  User zoe (zoe@example.net) not listed in Domino Directory",
    original: "message/rfc822",
    expected: gone("5.0.0"),
  },
  {
    name: "MDaemon",
    from: "MDaemon at mx.example.org <MDaemon@mx.example.org>",
    subject: "MDaemon Warning - Mail delivery failed",
    headers: ["Return-Path: <>"],
    text: "The following data may contain a description of the problem.\nThe attached message had PERMANENT fatal delivery errors!\n\nFailed address: zoe@example.net\n\n--- Session Transcript ---\n RCPT To:<zoe@example.net>\n 550 5.1.1 No such user",
    original: "message/rfc822",
    expected: gone("5.1.1"),
  },
  {
    name: "a Chinese provider",
    from: "postmaster@qq.example",
    subject: "系统退信",
    text: "抱歉，您的邮件被退回来了……\n原邮件信息：\n时间 2026-11-21\n主题 Your account\n收件人 zoe@example.net\n退信原因：收件人邮件地址（zoe@example.net）不存在，邮件无法送达。\nhost mx.example.net said: 550 Mailbox not found",
    original: "message/rfc822",
    expected: gone("5.0.0"),
  },
  {
    name: "a report in words from an unknown mailer",
    from: "postmaster@mx.example.net",
    subject: "Delivery failure",
    text: "Your message could not be delivered to zoe@example.net.\nReason: mailbox full (552).",
    original: "message/rfc822",
    expected: soft("5.0.0"),
  },
];
