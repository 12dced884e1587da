import { base64, fill, html, join, mail, type Shape, shape, text } from "./shape.ts";

/** Bodies: too much, too long, coded to explode, or said to be what they are not. */
export const bodies: readonly Shape[] = [
  shape("text of 49 MB in lines", 50, (from) => text(from, fill(49, "My UCI is 1123456789. I am in Canada.\r\n"))),
  shape("text of 40 MB in one line", 40, (from) => text(from, fill(40, "brown "))),
  shape("text of 80 MB", 80, (from) => text(from, fill(80, "yes\r\n"))),
  shape("text of 51 MB, just too large", 51, (from) => text(from, fill(51, "yes\r\n"))),
  shape("HTML of 20 MB", 20, (from) => html(from, fill(20, "<p>My UCI is <b>1123456789</b></p>"))),
  shape("HTML of 80 MB", 80, (from) => html(from, fill(80, "<p>yes</p>"))),
  shape("HTML of 50,000 divs within one another", 1, (from) =>
    html(from, "<div>".repeat(50_000) + "brown" + "</div>".repeat(50_000)),
  ),
  shape("HTML of a million divs within one another", 11, (from) =>
    html(from, "<div>".repeat(1_000_000) + "brown" + "</div>".repeat(1_000_000)),
  ),
  shape("HTML of 2 MB of short bold words", 2, (from) => html(from, fill(2, "<b>a</b>"))),
  shape("HTML of 4 MB of quotes within one another", 4, (from) => html(from, fill(4, "<blockquote type=cite>a"))),
  shape("HTML of tables within one another", 4, (from) => html(from, fill(4, "<table><tr><td>a"))),
  shape("HTML of one element with 4 MB of attributes", 4, (from) =>
    html(from, join("<p ", fill(4, "data-answer=uci:p1 "), ">yes</p>")),
  ),
  shape("HTML of 100,000 places to answer", 6, (from) => html(from, '<td data-answer="uci:p1">1123456789</td>'.repeat(100_000))),
  shape("HTML of one comment that never ends", 4, (from) => html(from, join("<!--", fill(4, "<!-- -")))),
  shape("HTML of opening brackets", 4, (from) => html(from, fill(4, "<"))),
  shape("HTML of entities", 4, (from) => html(from, fill(4, "&amp;&#x10FFFF;&#0;&nbsp;&notin;"))),
  shape("HTML of list items that are never closed", 4, (from) => html(from, fill(4, "<li>yes<ul>"))),
  shape("HTML with styles of 4 MB", 4, (from) => html(from, join("<style>", fill(4, "p{a:b}"), "</style><p>yes"))),
  shape("HTML with a style of 1 MB on a quote", 2, (from) =>
    html(from, join('<div style="', fill(1, "border-top:solid #E1E1E1 1.0pt;"), '">From: x<br>'.repeat(2), "yes")),
  ),
  shape("HTML of Outlook's conditions", 4, (from) => html(from, fill(4, "<![if !mso]><o:p>&nbsp;</o:p><![endif]>"))),
  shape("10 MB of NULs", 10, (from) => text(from, Buffer.alloc(10 * 1024 * 1024))),
  shape("one NUL in a text", 1, (from) => text(from, "My UCI is 11234\u000056789.\r\n")),
  shape("49 MB of spaces in one line", 50, (from) => text(from, fill(49, " "))),
  shape("49 MB of empty lines", 50, (from) => text(from, fill(49, "\r\n"))),
  shape("20 MB of bare returns", 20, (from) => text(from, fill(20, "yes\r"))),
  shape("10 MB of tabs", 10, (from) => text(from, fill(10, "\t"))),
  shape("no body", 1, (from) => mail(from, { body: "" })),
  shape("no header, only a body", 1, () => join("\r\n", "My UCI is 1123456789.\r\n")),
  shape("no empty line, all header", 1, (from) => mail(from, { body: "" }).subarray(0, -2)),
  shape("random bytes", 2, (from) => text(from, Buffer.from(Uint8Array.from({ length: 2_000_000 }, (_, at) => (at * 2654435761) >>> 13)))),
  shape("base64 of 36 MB of text", 49, (from) =>
    mail(from, { fields: { "Content-Transfer-Encoding": "base64" }, body: fill(49, `${"eWVz".repeat(19)}\r\n`) }),
  ),
  shape("base64 in one line of 40 MB", 40, (from) =>
    mail(from, { fields: { "Content-Transfer-Encoding": "base64" }, body: fill(40, "eWVz") }),
  ),
  shape("base64 of nothing that is base64", 10, (from) =>
    mail(from, { fields: { "Content-Transfer-Encoding": "base64" }, body: fill(10, "=*=é\r\n") }),
  ),
  shape("base64 with a character a line", 20, (from) =>
    mail(from, { fields: { "Content-Transfer-Encoding": "base64" }, body: fill(20, "e\r\n") }),
  ),
  shape("quoted-printable of soft breaks", 20, (from) =>
    mail(from, { fields: { "Content-Transfer-Encoding": "quoted-printable" }, body: fill(20, "=\r\n") }),
  ),
  shape("quoted-printable of equals signs in one line", 20, (from) =>
    mail(from, { fields: { "Content-Transfer-Encoding": "quoted-printable" }, body: fill(20, "=") }),
  ),
  shape("quoted-printable that hides a NUL in each line", 10, (from) =>
    mail(from, { fields: { "Content-Transfer-Encoding": "quoted-printable" }, body: fill(10, "=00=0D=0Ayes\r\n") }),
  ),
  shape("quoted-printable of spaces before line ends", 10, (from) =>
    mail(from, { fields: { "Content-Transfer-Encoding": "quoted-printable" }, body: join(fill(10, " "), "\r\n") }),
  ),
  shape("flowed text of quote marks", 10, (from) =>
    mail(from, { fields: { "Content-Type": "text/plain; format=flowed; delsp=yes" }, body: fill(10, "> > > yes \r\n") }),
  ),
  shape("an encoding nobody knows", 1, (from) =>
    mail(from, { fields: { "Content-Transfer-Encoding": "x-rot13" }, body: fill(1, "lrf\r\n") }),
  ),
  shape("a character set nobody knows", 1, (from) =>
    mail(from, { fields: { "Content-Type": "text/plain; charset=x-hostile" }, body: "UCI : 1123456789 \xe9\r\n" }),
  ),
  shape("a character set with a name of 100 KB", 1, (from) =>
    mail(from, { fields: { "Content-Type": `text/plain; charset=${"utf-8".repeat(20_000)}` }, body: "yes\r\n" }),
  ),
  ...["utf-7", "utf-16", "utf-32", "iso-2022-jp", "iso-2022-kr", "hz-gb-2312", "gb18030", "big5", "euc-jp"].map((charset) =>
    shape(`5 MB said to be ${charset} that are not`, 5, (from) =>
      mail(from, {
        fields: { "Content-Type": `text/plain; charset=${charset}`, "Content-Transfer-Encoding": "8bit" },
        body: Buffer.alloc(5 * 1024 * 1024, Buffer.from("+AGEA-~{VPND~}\u001b$B\u001b(B\xff\xfe\x81\x30\r\n", "latin1")),
      }),
    ),
  ),
  shape("uuencode of 10 MB in the text", 10, (from) =>
    text(from, join("begin 644 me.exe\r\n", fill(10, `M${"0".repeat(60)}\r\n`), "`\r\nend\r\n")),
  ),
  shape("ten thousand beginnings of uuencode", 1, (from) => text(from, "begin 644 a.txt\r\n#0V%T\r\n".repeat(10_000))),
  shape("yEnc of 5 MB", 5, (from) => text(from, join("=ybegin line=128 size=5 name=a\r\n", Buffer.alloc(5_000_000, 0xb7)))),
  shape("a text of base64 lines", 5, (from) => text(from, fill(5, `${"TEYt".repeat(19)}\r\n`))),
  shape("base64 of a password, 200,000 lines", 16, (from) =>
    mail(from, { body: join(`Content-Type: message/rfc822\r\n${base64}\r\n`, fill(16, `${"TEYtMTIz".repeat(9)}\r\n`)) }),
  ),
];
