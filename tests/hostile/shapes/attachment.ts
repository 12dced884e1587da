import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import { base64, fill, join, mail, multipart, numbered, part, type Shape, shape } from "./shape.ts";

const attached = (from: string, type: string, filename: string, content: Buffer | string) =>
  multipart(from, "mixed", [
    part("text/plain", "Please find my answers attached."),
    part(type, lines(Buffer.from(content)), `Content-Disposition: attachment; filename="${filename}"\r\n${base64}`),
  ]);

/** Attachments that explode in whoever opens them, and the formats that programs send instead of a mail. */
export const attachments: readonly Shape[] = [
  shape("a zip of 1 GB of nothing", 2, (from) => attached(from, "application/zip", "a.zip", zip(1024))),
  shape("a zip within a zip within a zip", 1, (from) => attached(from, "application/zip", "a.zip", zipOf(zipOf(zip(64))))),
  shape("a zip of 36 MB", 50, (from) => attached(from, "application/zip", "a.zip", fill(36, "PK\u0003\u0004"))),
  shape("a PNG of 30,000 by 30,000", 1, (from) => attached(from, "image/png", "photo.png", png(30_000))),
  shape("a JPEG that ends in its header", 1, (from) => attached(from, "image/jpeg", "photo.jpg", Buffer.from("ffd8ffe000104a464946", "hex"))),
  shape("an SVG of a billion laughs", 1, (from) => attached(from, "image/svg+xml", "a.svg", laughs())),
  shape("a PDF that runs a script", 1, (from) => attached(from, "application/pdf", "a.pdf", "%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.launchURL('http://example.net'))>>>>endobj\n%%EOF")),
  shape("a PDF of streams within streams", 5, (from) => attached(from, "application/pdf", "a.pdf", join("%PDF-1.4\n", numbered(20_000, "# 0 obj<</Filter[/FlateDecode/FlateDecode]/Length 4>>stream\nxxxx\nendstream endobj\n")))),
  shape("winmail.dat of garbage", 5, (from) => attached(from, "application/ms-tnef", "winmail.dat", join(Buffer.from("789f3e22", "hex"), fill(4, "\u0001\u0002")))),
  shape("nothing but a winmail.dat", 1, (from) => mail(from, { fields: { "Content-Type": "application/ms-tnef; name=winmail.dat" }, body: Buffer.from("789f3e220001ffffffff", "hex") })),
  shape("opaque S/MIME", 1, (from) => mail(from, { fields: { "Content-Type": "application/pkcs7-mime; smime-type=signed-data; name=smime.p7m", "Content-Transfer-Encoding": "base64" }, body: fill(0.5, "MIAGCSqGSIb3DQEHAqCAMIACAQEx\r\n") })),
  shape("PGP in the text", 5, (from) => mail(from, { body: join("-----BEGIN PGP MESSAGE-----\r\n\r\n", fill(5, `${"hQEMA".repeat(12)}\r\n`), "-----END PGP MESSAGE-----\r\n") })),
  shape("a calendar that repeats for ever", 5, (from) => multipart(from, "alternative", [part("text/calendar; method=REQUEST", fill(5, "BEGIN:VEVENT\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT\r\n"))])),
  shape("a filename of 100 KB", 1, (from) => attached(from, "image/png", "a".repeat(100_000), "x")),
  shape("a filename that climbs and turns", 1, (from) => attached(from, "image/png", "../../\u202egpj.exe\u0000.png", "x")),
  shape("an HTML page with a script as a file", 1, (from) => attached(from, "text/html", "a.html", "<script>fetch('http://example.net')</script>")),
  shape("a text file of 30 MB", 42, (from) => attached(from, "text/plain", "answers.txt", fill(30, "My UCI is 1123456789.\r\n"))),
  shape("a spreadsheet of 20 MB of commas", 28, (from) => attached(from, "text/csv", "answers.csv", fill(20, ","))),
  shape("an attached mail of 10 MB in soft breaks", 10, (from) => multipart(from, "mixed", [part("text/plain", "see"), part("message/rfc822", join("From: a@b\r\n\r\n", fill(10, "=\r\n")))])),
  shape("an attached mail of 20 MB of hex", 20, (from) => multipart(from, "mixed", [part("text/plain", "see"), part("message/rfc822", join("From: a@b\r\n\r\n", fill(20, "=4C=46=2D")))])),
  shape("an attached mail of 20 MB of base64 lines", 20, (from) => multipart(from, "mixed", [part("text/plain", "see"), part("message/rfc822", join("From: a@b\r\n\r\n", fill(20, `${"TEYt".repeat(19)}\r\n`)))])),
  shape("an attached mail of one line of base64", 20, (from) => multipart(from, "mixed", [part("text/plain", "see"), part("message/rfc822", join("From: a@b\r\n\r\n", fill(20, "TEYt")))])),
  shape("an attached mail of line ends", 20, (from) => multipart(from, "mixed", [part("text/plain", "see"), part("message/rfc822", join("From: a@b\r\n\r\n", fill(20, "\r\n")))])),
];

const daemon = (from: string, body: string | Buffer, subject = "Undelivered Mail Returned to Sender") =>
  mail(from, { fields: { From: "Mail Delivery System <MAILER-DAEMON@mail.example.net>", Subject: subject, "Return-Path": "<>", "Message-ID": `<daemon.${from}>` }, body });

/** Words for the table of bounces: each expression there meets what it repeats. */
const reported: readonly (readonly [string, string])[] = [
  ["addresses", "<a@b.example> "],
  ["addresses on lines", "<a@b.example>: user unknown\n"],
  ["brackets", "<"],
  ["at signs", "a@"],
  ["dots", "a."],
  ["apostrophes", "o'"],
  ["names before addresses", "a b c (a@b.example "],
  ["recipients", "the following recipient address "],
  ["To lines", "To: "],
  ["codes", "550 5.1.1 "],
  ["codes without words", "5.1."],
  ["mailboxes", "mailbox user recipient address account "],
  ["domains that do not exist", "host name domain a.a.a.a "],
  ["Message-IDs", "Message-ID: <"],
  ["spaces", " "],
  ["line ends", "\n"],
  ["quote marks", "> "],
  ["bullets", "* • - "],
  ["links", "https://"],
  ["delays", "will be delayed to "],
  ["of mailers", "this message was created automatically by "],
  ["in French", "n'a pas pu être remis à l'adresse "],
  ["in Chinese", "您的邮件无法投递收件人地址"],
];

/** Reports and automatic answers that were made by somebody. */
export const machines: readonly Shape[] = [
  ...reported.map(([name, pattern]) => shape(`a bounce of 1 MB of ${name}`, 1, (from) => daemon(from, join("This is the mail system.\n\n", fill(1, pattern))))),
  shape("a bounce in 4 MB of HTML", 4, (from) => mail(from, { fields: { From: "postmaster@example.net", "Content-Type": "text/html", Subject: "Undeliverable: x" }, body: fill(4, "<div><p>a@b.example<br>") })),
  shape("a subject of 400 KB of bounce words", 1, (from) => daemon(from, "550 5.1.1", "delivery status notification ".repeat(14_000))),
  shape("an automatic reply of 30 MB", 30, (from) => mail(from, { fields: { "Auto-Submitted": "auto-replied" }, body: fill(30, "I am away.\r\n") })),
  shape("a List-Id of 400 KB", 1, (from) => mail(from, { fields: { "List-Id": fill(0.4, "<a.b>") } })),
];

function lines(content: Buffer): Buffer {
  return Buffer.from(content.toString("base64").replace(/.{76}/g, "$&\r\n"));
}

/** A zip with one file of so many megabytes of NULs. Each layer of `zipOf` is one around it. */
function zip(megabytes: number): Buffer {
  const piece = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: 2 });
  const packed = Buffer.concat([...Array.from({ length: megabytes }, () => piece), Buffer.from([3, 0])]);
  return stored(packed, 8, megabytes * 1024 * 1024, 0);
}

function zipOf(content: Buffer): Buffer {
  return stored(deflateRawSync(content), 8, content.length, crc32(content));
}

function stored(packed: Buffer, method: number, size: number, crc: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(crc >>> 0, 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(1, 26);
  return Buffer.concat([header, Buffer.from("a"), packed]);
}

/** A black picture of `side` by `side`: some 100 KB that want a gigabyte. */
function png(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 1;
  const rows = deflateSync(Buffer.alloc((side / 8 + 1) * side));
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

function laughs(): string {
  const entities = numbered(10, '<!ENTITY a# "ha">').concat(Array.from({ length: 10 }, (_, at) => `<!ENTITY b${at + 1} "${`&b${at};`.repeat(10)}">`).join(""));
  return `<?xml version="1.0"?><!DOCTYPE svg [${entities}]><svg>&b10;</svg>`;
}
