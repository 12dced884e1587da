import { fill, join, mail, multipart, numbered, part, type Shape, shape } from "./shape.ts";

const subject = (from: string, value: string | Buffer) => mail(from, { fields: { Subject: value } });
const field = (from: string, name: string, value: string | Buffer) => mail(from, { fields: { [name]: value } });
const extra = (from: string, lines: string | Buffer) => mail(from, { extra: lines });

/** Headers: bombs, doubles, and what one parser reads otherwise than the next. */
export const headers: readonly Shape[] = [
  shape("a header of 50 MB", 50, (from) => extra(from, fill(49, "X-Padding: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n"))),
  shape("a header of 80 MB", 80, (from) => extra(from, fill(80, "X-Padding: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n"))),
  shape("a header of 500 KB, just small enough", 1, (from) => extra(from, fill(0.48, "X: a\r\n"))),
  shape("a subject of 400 KB", 1, (from) => subject(from, fill(0.4, "Automatic reply "))),
  shape("a subject of spaces", 1, (from) => subject(from, join("a", fill(0.4, " "), "b"))),
  shape("a subject folded 100,000 times", 1, (from) => subject(from, "a\r\n ".repeat(100_000))),
  shape("a subject of 20,000 encoded words", 1, (from) => subject(from, "=?utf-8?B?WW91?= ".repeat(20_000))),
  shape("a subject of encoded words in 5 character sets", 1, (from) =>
    subject(from, "=?gb18030?B?xOM=?= =?iso-2022-jp?B?GyRCJEwbKEI=?= =?big5?Q?=A4=A4?= =?utf-7?Q?+AGE-?= =?x?B?e?= ".repeat(4000)),
  ),
  shape("a subject of beginnings of encoded words", 1, (from) => subject(from, "=?".repeat(200_000))),
  shape("a subject of encoded words that never end", 1, (from) => subject(from, "=?utf-8?Q?a".repeat(30_000))),
  shape("a subject whose encoded word is 400 KB", 1, (from) => subject(from, `=?utf-8?Q?${"=20".repeat(130_000)}?=`)),
  shape("an encoded word that hides a second field", 1, (from) => subject(from, "=?utf-8?Q?a=0D=0AFrom:_evil@example.net?=")),
  shape("a header name that is not ASCII", 1, (from) => extra(from, "Fróm: evil@example.net\r\nＦrom: evil@example.net\r\n")),
  shape("a field without a colon", 1, (from) => extra(from, "this is no field\r\nFrom evil@example.net\r\n")),
  shape("a field name with a space before its colon", 1, (from) => extra(from, "From : evil@example.net\r\nSubject\t: other\r\n")),
  shape("a From in a folded line", 1, (from) => extra(from, "X: a\r\n From: evil@example.net\r\n")),
  shape("a first line that is folded", 1, (from) => join(" From: evil@example.net\r\n", mail(from, {}))),
  shape("an mbox line before the header", 1, (from) => join("From evil@example.net Sat Nov 21 10:00:00 2026\r\n", mail(from, {}))),
  shape("two From fields", 1, (from) => extra(from, "From: evil@example.net\r\n")),
  shape("a second From after a bare return", 1, (from) => extra(from, "X: a\rFrom: evil@example.net\r\n")),
  shape("a second From after a vertical tab", 1, (from) => extra(from, "X: a\u000bFrom: evil@example.net\r\n\u2028From: evil@example.net\r\n")),
  shape("a second From after two bare returns", 1, (from) => join("X: a\r\r", mail(from, { extra: "From: evil@example.net\r\n" }))),
  shape("an end of the header made of spaces", 1, (from) => extra(from, "X: a\r\n \r\nFrom: evil@example.net\r\n")),
  shape("a header whose lines end in LF, then CRLF", 1, (from) => extra(from, "X: a\n\nFrom: evil@example.net\r\n\r\n")),
  shape("a NUL in a field name", 1, (from) => extra(from, "Fr\u0000om: evil@example.net\r\n")),
  shape("a NUL at the end of From", 1, (from) => field(from, "From", `<${from}>\u0000 <evil@example.net>`)),
  shape("two of every singular field", 1, (from) =>
    extra(from, "Subject: x\r\nMessage-ID: <x@y>\r\nIn-Reply-To: <x@y>\r\nIn-Reply-To: <z@y>\r\nReply-To: a@b\r\nReply-To: c@d\r\n"),
  ),
  shape("a From of 10,000 mailboxes", 1, (from) => field(from, "From", `${from}, ${numbered(10_000, "a#@example.org, ")}b@example.org`)),
  shape("a To of 100,000 mailboxes", 3, (from) => field(from, "To", numbered(25_000, "<a#@example.org>, "))),
  shape("a From of comments within comments", 1, (from) => field(from, "From", `${"(".repeat(200_000)}<${from}>`)),
  shape("a From whose name is one word of 400 KB", 1, (from) => field(from, "From", `${"a".repeat(400_000)} <${from}>`)),
  shape("a From of quotes and backslashes", 1, (from) => field(from, "From", `"${'\\"'.repeat(200_000)}" <${from}>`)),
  shape("a From of brackets", 1, (from) => field(from, "From", `${"<".repeat(200_000)}${from}${">".repeat(200_000)}`)),
  shape("a From of groups", 1, (from) => field(from, "From", `${"a:b@c,".repeat(50_000)}${from};`)),
  shape("a From of at signs", 1, (from) => field(from, "From", `${"@".repeat(400_000)}`)),
  shape("a From of semicolons and commas", 1, (from) => field(from, "From", `${",;".repeat(200_000)}${from}`)),
  shape("a From whose name is an address", 1, (from) => field(from, "From", `"evil@example.net" <${from}>`)),
  shape("a From whose name is an encoded address", 1, (from) => field(from, "From", `=?utf-8?Q?evil=40example=2Enet=2C?= <${from}>`)),
  shape("a From whose address is encoded", 1, (from) => field(from, "From", `=?utf-8?Q?<evil@example.net>?= <${from}>`)),
  shape("a From with a route", 1, (from) => field(from, "From", `<@evil.example,@other.example:${from}>`)),
  shape("a From with two at signs", 1, (from) => field(from, "From", `<${from}@evil.example>`)),
  shape("a From with a quoted local part", 1, (from) => field(from, "From", `<"${from}\u0020"@evil.example>`)),
  shape("a From with a comment in the address", 1, (from) => field(from, "From", `<${from.replace("@", "(x)@(y)")}>`)),
  shape("a From without brackets but with a name", 1, (from) => field(from, "From", `Zoë ${from} evil@example.net`)),
  shape("an empty From", 1, (from) => field(from, "From", "")),
  shape("no From", 1, (from) => mail(from, { fields: { From: null } })),
  shape("references of 20,000 Message-IDs", 1, (from) => field(from, "References", numbered(20_000, "<a#@example.org>\r\n "))),
  shape("references of opening brackets", 1, (from) => field(from, "References", "<".repeat(400_000))),
  shape("references of one ID of 400 KB", 1, (from) => field(from, "References", `<${"a".repeat(400_000)}@b>`)),
  shape("a Message-ID of 400 KB", 1, (from) => field(from, "Message-ID", `<${"a".repeat(400_000)}@b>`)),
  shape("a Message-ID without brackets, 400 KB of at signs", 1, (from) => field(from, "Message-ID", "a@".repeat(200_000))),
  shape("a Message-ID of two IDs", 1, (from) => field(from, "Message-ID", "<a@b> <c@d>")),
  shape("a Message-ID with a comment", 1, (from) => field(from, "Message-ID", "(<a@b>) <c@d>")),
  shape("an In-Reply-To of words", 1, (from) => field(from, "In-Reply-To", 'Your message of "Sat" <a@b> and <c@d>')),
  shape("a Reply-To elsewhere", 1, (from) => field(from, "Reply-To", "evil@example.net, other@example.net")),
  shape("a date of 400 KB of digits", 1, (from) => field(from, "Date", "9".repeat(400_000))),
  shape("a date of comments", 1, (from) => field(from, "Date", "(".repeat(200_000))),
  shape("a date that never was", 1, (from) => field(from, "Date", "Fri, 31 Feb 275761 99:99:99 +9999")),
  shape("5,000 Received fields", 1, (from) => extra(from, "Received: from a by b; Sat, 21 Nov 2026 10:00:00 -0500\r\n".repeat(5000))),
  shape("1,000 DKIM signatures", 1, (from) =>
    extra(from, numbered(1000, "DKIM-Signature: v=1; a=rsa-sha256; d=d#.example.org; s=s; h=From; bh=YQ==; b=YQ==\r\n")),
  ),
  shape("10 DKIM signatures over a body of 45 MB", 46, (from) =>
    mail(from, {
      extra: numbered(10, "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=d#.invalid; s=s; h=From; bh=YQ==; b=YQ==\r\n"),
      body: fill(45, "yes   \t  yes  \r\n"),
    }),
  ),
  shape("a DKIM signature over a line of spaces", 50, (from) =>
    mail(from, {
      extra: "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.invalid; s=s; h=From; bh=YQ==; b=YQ==\r\n",
      body: join(fill(45, " "), "\r\n"),
    }),
  ),
  shape("a DKIM signature over lines of 60 KB of spaces", 48, (from) =>
    mail(from, {
      extra: "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.invalid; s=s; h=From; bh=YQ==; b=YQ==\r\n",
      body: Buffer.concat(Array.from({ length: 750 }, () => join("a", fill(0.06, " "), "b\r\n"))),
    }),
  ),
  shape("a DKIM signature that lists 20,000 fields", 1, (from) =>
    extra(from, `DKIM-Signature: v=1; a=rsa-sha256; d=example.org; s=s; h=${"from:".repeat(60_000)}to; bh=YQ==; b=YQ==\r\n`),
  ),
  shape("1,000 ARC sets", 1, (from) =>
    extra(from, numbered(1000, "ARC-Seal: i=#; a=rsa-sha256; cv=pass; d=example.org; s=s; b=YQ==\r\nARC-Message-Signature: i=#; a=rsa-sha256; d=example.org; s=s; h=From; bh=YQ==; b=YQ==\r\n")),
  ),
  shape("1,000 Authentication-Results", 1, (from) =>
    extra(from, `Authentication-Results: mx.landfall.example; dkim=pass header.d=example.org ${"(a) ".repeat(50)}\r\n`.repeat(1000)),
  ),
  shape("a type with 50,000 parameters", 1, (from) => field(from, "Content-Type", `text/plain${numbered(40_000, "; a#=b")}`)),
  shape("a type with an endless quote", 1, (from) => field(from, "Content-Type", `text/plain; charset="${"\\".repeat(400_000)}`)),
  shape("a filename in 10,000 pieces (RFC 2231)", 1, (from) =>
    multipart(from, "mixed", [part("text/plain", "yes"), part("image/png", "x", `Content-Disposition: attachment${numbered(10_000, ";\r\n filename*#*=%41")}\r\n`)]),
  ),
  shape("a filename whose piece is number 999,999,999", 1, (from) =>
    multipart(from, "mixed", [part("text/plain", "yes"), part("image/png", "x", "Content-Disposition: attachment; filename*0*=utf-8''a; filename*999999999*=b; filename*4294967296*=c\r\n")]),
  ),
  shape("filenames of prototypes", 1, (from) =>
    multipart(from, "mixed", [part("text/plain; __proto__=x; constructor*0*=y; toString=z", "yes"), part("image/png", "x", "Content-Disposition: attachment; __proto__*0*=utf-8''a; filename=../../etc/passwd\r\n")]),
  ),
  shape("field names of prototypes", 1, (from) => extra(from, "__proto__: x\r\nconstructor: y\r\ntoString: z\r\nhasOwnProperty: w\r\n")),
  shape("bytes that are no UTF-8 in every field", 1, (from) =>
    mail(from, { fields: { Subject: Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80]), From: join(Buffer.from([0xe9]), ` <${from}>`) } }),
  ),
];
