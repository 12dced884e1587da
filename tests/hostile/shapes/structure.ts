import { base64, fill, join, mail, multipart, numbered, part, type Shape, shape } from "./shape.ts";

const bounded = (from: string, boundary: string, body: string | Buffer) =>
  mail(from, { fields: { "Content-Type": `multipart/mixed; boundary=${boundary}` }, body });

const nested = (from: string, depth: number) => {
  const openings = Array.from({ length: depth }, (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`);
  return bounded(from, "b0", `${openings.join("")}--b${depth}\r\n\r\nyes\r\n`);
};

/** MIME structure: too many parts, too deep, broken, or in contradiction with itself. */
export const structures: readonly Shape[] = [
  shape("a million parts", 6, (from) => bounded(from, "b", "--b\r\n\r\n".repeat(1_000_000))),
  shape("250 parts, as many as may be", 1, (from) => multipart(from, "mixed", Array.from({ length: 249 }, () => part("text/plain", "yes")))),
  shape("251 parts, one too many", 1, (from) => multipart(from, "mixed", Array.from({ length: 251 }, () => part("text/plain", "yes")))),
  shape("240 texts of 200 KB, one after the other", 48, (from) =>
    multipart(from, "mixed", Array.from({ length: 240 }, () => part("text/plain", fill(0.2, "My UCI is 1123456789.\r\n")))),
  ),
  shape("240 HTML alternatives of 200 KB", 48, (from) =>
    multipart(from, "alternative", Array.from({ length: 240 }, () => part("text/html", fill(0.2, "<p>yes</p>")))),
  ),
  shape("240 texts in 240 character sets", 24, (from) =>
    multipart(
      from,
      "mixed",
      Array.from({ length: 240 }, (_, at) =>
        part(`text/plain; charset=${["gb18030", "utf-16le", "iso-2022-jp", "koi8-r"][at % 4]}`, fill(0.1, "\xe9\x81é")),
      ),
    ),
  ),
  shape("100,000 multiparts within one another", 6, (from) => nested(from, 100_000)),
  shape("240 multiparts within one another", 1, (from) => nested(from, 240)),
  shape("100,000 messages within one another", 4, (from) =>
    mail(from, {
      fields: { "Content-Type": "message/rfc822" },
      body: "From: a@example.org\r\nContent-Type: message/rfc822\r\n\r\n".repeat(70_000),
    }),
  ),
  shape("a message within that is 45 MB", 46, (from) =>
    multipart(from, "mixed", [part("text/plain", "see below"), part("message/rfc822", join("From: a@example.org\r\n\r\n", fill(45, "yes\r\n")))]),
  ),
  shape("the same boundary within and without", 1, (from) =>
    multipart(from, "mixed", [part("multipart/mixed; boundary=b", "--b\r\n\r\nyes\r\n--b--\r\n"), part("text/plain", "no")]),
  ),
  shape("a boundary that never closes", 10, (from) => bounded(from, "b", join("--b\r\n\r\n", fill(10, "--\r\n")))),
  shape("a boundary that never comes", 10, (from) => bounded(from, "b", fill(10, "--c\r\n\r\nyes\r\n"))),
  shape("a boundary of 100 KB", 10, (from) =>
    bounded(from, "b".repeat(100_000), `--${"b".repeat(100_000)}\r\n\r\nyes\r\n`.repeat(100)),
  ),
  shape("an empty boundary", 1, (from) => bounded(from, '""', "--\r\n\r\nyes\r\n----\r\n".repeat(1000))),
  shape("a boundary of special characters", 1, (from) => bounded(from, '"(.*)*+[a-z]{9}$"', "--(.*)*+[a-z]{9}$\r\n\r\nyes\r\n--(.*)*+[a-z]{9}$--\r\n")),
  shape("boundaries that begin alike", 20, (from) => bounded(from, "a".repeat(60), fill(20, `--${"a".repeat(59)}\r\n`))),
  shape("a preamble of 30 MB", 30, (from) => bounded(from, "b", join(fill(30, "This is MIME\r\n"), "--b\r\n\r\nyes\r\n--b--\r\n"))),
  shape("an epilogue of 30 MB", 30, (from) => bounded(from, "b", join("--b\r\n\r\nyes\r\n--b--\r\n", fill(30, "the end\r\n")))),
  shape("a multipart without parts", 1, (from) => bounded(from, "b", "")),
  shape("a multipart in base64", 10, (from) =>
    mail(from, {
      fields: { "Content-Type": "multipart/mixed; boundary=b", "Content-Transfer-Encoding": "base64" },
      body: join("--b\r\n\r\n", fill(10, "eWVz\r\n"), "--b--\r\n"),
    }),
  ),
  shape("a part's header of 5 MB", 5, (from) => multipart(from, "mixed", [join("X: ", fill(5, "a"), "\r\n\r\nyes")])),
  shape("a part with 50,000 header fields", 1, (from) => multipart(from, "mixed", [`${numbered(50_000, "X-#: a\r\n")}\r\nyes`])),
  shape("a part that is cut in its header", 1, (from) => bounded(from, "b", "--b\r\nContent-Type: text/pl")),
  shape("a message in parts (message/partial)", 1, (from) =>
    mail(from, { fields: { "Content-Type": 'message/partial; id="x"; number=1; total=999999' }, body: "From: a\r\n\r\nyes" }),
  ),
  shape("a body that is elsewhere (message/external-body)", 1, (from) =>
    mail(from, { fields: { "Content-Type": 'message/external-body; access-type=URL; URL="file:///etc/passwd"' }, body: "\r\n" }),
  ),
  shape("a type without a type", 1, (from) => mail(from, { fields: { "Content-Type": "/;=;;charset" }, body: "yes" })),
  shape("two types that differ", 1, (from) => mail(from, { extra: "Content-Type: text/html\r\nContent-Type: text/plain\r\n", body: "<p>yes" })),
  shape("a text said to be a multipart", 1, (from) => mail(from, { fields: { "Content-Type": "multipart/alternative" }, body: "yes" })),
  shape("an alternative that says another thing", 1, (from) =>
    multipart(from, "alternative", [part("text/plain", "My UCI is 1123456789."), part("text/html", "<p>My UCI is 9876543210.</p>")]),
  ),
  shape("a report of 20,000 recipients", 2, (from) =>
    multipart(from, "report; report-type=delivery-status", [
      part("text/plain", "failed"),
      part("message/delivery-status", `Reporting-MTA: dns; x\r\n\r\n${numbered(20_000, "Final-Recipient: rfc822; a#@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n")}`),
    ]),
  ),
  shape("a report whose diagnosis is 10 MB", 10, (from) =>
    multipart(from, "report; report-type=delivery-status", [
      part("message/delivery-status", join("Reporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; a@example.org\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; ", fill(10, "550 user unknown "))),
    ]),
  ),
  shape("a report that brings a header of 20 MB back", 20, (from) =>
    multipart(from, "report; report-type=delivery-status", [
      part("message/delivery-status", "Final-Recipient: rfc822; a@example.org\r\nAction: failed\r\n"),
      part("text/rfc822-headers", fill(20, "Message-ID: <a@b>\r\nX: \r\n y\r\n")),
    ]),
  ),
  shape("240 reports in one", 3, (from) =>
    multipart(from, "report; report-type=delivery-status", Array.from({ length: 240 }, () =>
      part("message/delivery-status", "X: y\r\n\r\nFinal-Recipient: rfc822; a@example.org\r\n\r\n".repeat(200)))),
  ),
  shape("a complaint with 100,000 recipients", 4, (from) =>
    multipart(from, "report; report-type=feedback-report", [part("message/feedback-report", numbered(100_000, "Original-Rcpt-To: a#@example.org\r\n"))]),
  ),
  shape("249 attachments", 1, (from) =>
    multipart(from, "mixed", Array.from({ length: 249 }, (_, at) => part("image/jpeg", "/9j/", `Content-Disposition: attachment; filename=${at}.jpg\r\n${base64}`))),
  ),
];
