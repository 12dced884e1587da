/** The lines of a report that the mail of this Message-ID could not be delivered to an address for good (RFC 3464), without the one that says to whom. */
export function bounceLines(messageId: string, address: string): string[] {
  return [
    "From: MAILER-DAEMON@example.net",
    "Subject: Undelivered Mail Returned to Sender",
    "Return-Path: <>",
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "No such user.",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example.net",
    "",
    `Final-Recipient: rfc822; ${address}`,
    "Action: failed",
    "Status: 5.1.1",
    "--b",
    "Content-Type: text/rfc822-headers",
    "",
    `Message-ID: ${messageId}`,
    "--b--",
  ];
}
