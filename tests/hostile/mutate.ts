import { headerLength } from "../../src/mail/headers.ts";
import type { Random } from "../reading/random.ts";

/** The longest message a mutation may make: larger ones are the generator's. */
const longest = 128 * 1024;

/** A message taken apart, in latin1 so that every byte survives. */
interface Open {
  fields: string[];
  body: string;
}

/** One to six changes to a message, each of a kind that mail programs, hops or attackers make. `others` lend their parts. */
export function mutate(random: Random, seed: Buffer, others: readonly Buffer[]): Buffer {
  const mail = open(seed);
  const changes = 1 + random.below(6);
  for (let change = 0; change < changes; change += 1) {
    random.pick(mutations)(random, mail, open(random.pick(others)));
    mail.body = mail.body.slice(0, longest);
  }
  const ends = random.chance(0.9) ? "\r\n" : random.pick(["\n", "\r", "\n\r", "\r\r\n"]);
  const raw = Buffer.from(`${mail.fields.join("\r\n")}\r\n\r\n${mail.body}`.replaceAll("\r\n", ends), "latin1");
  return random.chance(0.1) ? flipped(random, raw) : raw;
}

function open(raw: Buffer): Open {
  const end = headerLength(raw);
  const fields = raw.subarray(0, end).toString("latin1").split(/\r?\n(?![ \t])/);
  return { fields, body: raw.subarray(end).toString("latin1").replace(/^(?:\r?\n){1,2}/, "") };
}

const utf8 = (text: string) => Buffer.from(text, "utf8").toString("latin1");

const names = ["From", "To", "Cc", "Subject", "Message-ID", "In-Reply-To", "References", "Reply-To", "Date", "Content-Type", "Content-Transfer-Encoding", "Return-Path", "Auto-Submitted", "Precedence", "List-Id", "X-Failed-Recipients", "X-Autoreply", "Delivered-To", "DKIM-Signature", "Authentication-Results", "MIME-Version"];
const types = ["text/plain", "text/html", "text/plain; format=flowed", "text/html; charset=utf-7", "text/plain; charset=gb18030", "text/plain; charset=utf-16", "multipart/mixed; boundary=b", "multipart/alternative; boundary=b", 'multipart/report; report-type=delivery-status; boundary="b"', "multipart/report; report-type=feedback-report; boundary=b", "multipart/report; report-type=disposition-notification; boundary=b", "message/rfc822", "message/delivery-status", "message/feedback-report", "application/ms-tnef", "application/pkcs7-mime", "text/calendar", "multipart/signed; boundary=b", "text/rfc822-headers", "x/y"];
const encodings = ["7bit", "8bit", "binary", "base64", "quoted-printable", "x-uuencode", "BASE64", "q"];

/** Words that some reader waits for. */
const tokens = [
  "yes", "no", "Oui", "non", "brown", "hazel", "1123456789", "1123-4567", "03/04/2019", "25 August 2019", "2019-08-25", "Toronto Pearson", "YYZ", "5'7\"", "170 cm", "K1A 0B1", "zoe@example.org",
  "LF-7K3M-9QXZ-2B4N-6RTA", "I lost my password", "I am leaving Canada", "same for all of us", "On Sat, Nov 21, 2026 at 10:00 AM, x <x@y> wrote:", "-----Original Message-----", "> ", "-- ", "From: x", "Sent: y",
  "550 5.1.1 user unknown", "Final-Recipient: rfc822; zoe@example.org", "Action: failed", "Status: 5.1.1", "This is the mail system", "Message-ID: <a@b>", "--b", "--b--", "=?utf-8?Q?a?=", "=?utf-8?B?", "=\r\n", "=00", "\0", "\r", "\t", "\u00a0", "\u200b", "\u202e", "\u0301", "é", "你好", "👩‍👩‍👧", "&nbsp;", "<div>", "</div>", "<blockquote type=cite>", '<td data-answer="uci:p1">', "<!--", "<style>", "1.", "|", "*", "?", "(", "<", ">", ",", ":", ";", "\"", "@", "%", "\\",
]; // prettier-ignore

type Mutation = (random: Random, mail: Open, other: Open) => void;

const mutations: readonly Mutation[] = [
  // The header.
  (random, mail) => void mail.fields.splice(random.below(mail.fields.length + 1), 0, random.pick(mail.fields.length ? mail.fields : [""])),
  (random, mail) => void mail.fields.splice(random.below(mail.fields.length || 1), 1),
  (random, mail, other) => void mail.fields.splice(random.below(mail.fields.length + 1), 0, random.pick(other.fields.length ? other.fields : [""])),
  (random, mail) => void mail.fields.push(`${random.pick(names)}: ${utf8(random.pick(tokens))}`),
  (random, mail) => setField(mail, "Content-Type", random.pick(types)),
  (random, mail) => setField(mail, "Content-Transfer-Encoding", random.pick(encodings)),
  (random, mail) => changeField(random, mail, (value) => insert(random, value, utf8(random.pick(tokens)))),
  (random, mail) => changeField(random, mail, (value) => value.replace(/ /g, () => (random.chance(0.3) ? "\r\n " : " "))),
  (random, mail) => changeField(random, mail, (value) => `=?utf-8?B?${Buffer.from(value.slice(0, 40), "latin1").toString("base64")}?=${value.slice(40)}`),
  (random, mail) => changeField(random, mail, (value) => value.repeat(1 + random.below(64)).slice(0, 60_000)),
  (random, mail) => changeField(random, mail, (value) => value.slice(0, random.below(value.length + 1))),
  (random, mail) => void mail.fields.splice(0, mail.fields.length, ...mail.fields.toReversed()),
  (random, mail) => void (mail.fields[0] = `${random.pick([" ", "\t", "\u000b", "From x\r\n", ":", ""])}${mail.fields[0] ?? ""}`),
  // The structure.
  (_, mail) => wrap(mail, "multipart/mixed", []),
  (_, mail, other) => wrap(mail, "multipart/alternative", [`Content-Type: text/html\r\n\r\n${other.body}`]),
  (_, mail, other) => wrap(mail, "multipart/mixed", [`Content-Type: message/rfc822\r\n\r\n${other.fields.join("\r\n")}\r\n\r\n${other.body}`]),
  (random, mail) => wrap(mail, "multipart/report; report-type=delivery-status", [`Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; ${random.pick(["zoe@example.org", "x", ""])}\r\nAction: ${random.pick(["failed", "delayed", "delivered", ""])}\r\nStatus: ${random.pick(["5.1.1", "4.2.2", "5.7.1", "2.0.0", "9"])}\r\n`]),
  (_, mail) => wrap(mail, "multipart/report; report-type=feedback-report", ["Content-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nOriginal-Rcpt-To: zoe@example.org\r\n"]),
  (random, mail, other) => void (mail.body = insert(random, mail.body, `\r\n--b\r\n${partOf(random, other)}\r\n`)),
  (random, mail) => void (mail.body = mail.body.slice(0, random.below(mail.body.length + 1))),
  (random, mail) => void (mail.body = mail.body.replace(random.pick([/--(\r?\n|$)/g, /^--/gm, /boundary/gi]), "")),
  // The coding.
  (_, mail) => coded(mail, "base64", (bytes) => bytes.toString("base64").replace(/.{76}/g, "$&\r\n")),
  (_, mail) => coded(mail, "quoted-printable", (bytes) => [...bytes].map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte))).join("")),
  (random, mail) => void (mail.body = Buffer.from(mail.body, random.pick(["latin1", "utf8"] as const)).toString(random.pick(["latin1", "utf8", "hex"] as const))),
  // The words.
  (random, mail) => void (mail.body = insert(random, mail.body, utf8(random.pick(tokens)))),
  (random, mail) => void (mail.body = insert(random, mail.body, `\r\n${utf8(random.pick(tokens))}\r\n`)),
  (random, mail) => void (mail.body = insert(random, mail.body, utf8(random.pick(tokens)).repeat(1 << random.below(11)))),
  (random, mail) => repeatSlice(random, mail),
  (random, mail) => removeSlice(random, mail),
  (_, mail) => void (mail.body = mail.body.replace(/^/gm, "> ")),
  (_, mail) => void (mail.body = mail.body.replace(/^> ?/gm, "")),
  (random, mail) => shuffleLines(random, mail),
  (random, mail, other) => void (mail.body = insert(random, mail.body, other.body.slice(0, 4096))),
  (_, mail, other) => void (mail.body = other.body),
  (random, mail) => void (mail.body = mail.body.replace(/[0-9]/g, (digit) => (random.chance(0.3) ? String(random.below(10)) : digit))),
  (random, mail) => void (mail.body = random.chance(0.5) ? mail.body.toUpperCase() : mail.body.replace(/\s+/g, " ")),
];

function setField(mail: Open, name: string, value: string): void {
  const at = mail.fields.findIndex((field) => field.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  if (at < 0) mail.fields.push(`${name}: ${value}`);
  else mail.fields[at] = `${name}: ${value}`;
}

function changeField(random: Random, mail: Open, change: (value: string) => string): void {
  const at = random.below(mail.fields.length || 1);
  const field = mail.fields[at] ?? "";
  const colon = field.indexOf(":") + 1;
  mail.fields[at] = field.slice(0, colon) + change(field.slice(colon));
}

/** Makes the whole body the first part of a multipart, keeping the type it had. */
function wrap(mail: Open, type: string, more: readonly string[]): void {
  const isContent = (field: string) => /^content-/i.test(field);
  const first = `${mail.fields.filter(isContent).join("\r\n")}\r\n\r\n${mail.body}`;
  const boundary = `w${mail.body.length}`;
  mail.fields = [...mail.fields.filter((field) => !isContent(field)), `Content-Type: ${type}; boundary=${boundary}`];
  mail.body = `${[first, ...more].map((part) => `--${boundary}\r\n${part}\r\n`).join("")}--${boundary}--\r\n`;
}

function partOf(random: Random, other: Open): string {
  return `Content-Type: ${random.pick(types)}\r\nContent-Transfer-Encoding: ${random.pick(encodings)}\r\n\r\n${other.body.slice(0, 8192)}`;
}

function coded(mail: Open, encoding: string, encode: (bytes: Buffer) => string): void {
  mail.body = encode(Buffer.from(mail.body, "latin1"));
  setField(mail, "Content-Transfer-Encoding", encoding);
}

function insert(random: Random, text: string, piece: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}

function repeatSlice(random: Random, mail: Open): void {
  const at = random.below(mail.body.length + 1);
  const slice = mail.body.slice(at, at + 1 + random.below(200));
  mail.body = mail.body.slice(0, at) + slice.repeat(1 << random.below(9)) + mail.body.slice(at);
}

function removeSlice(random: Random, mail: Open): void {
  const at = random.below(mail.body.length + 1);
  mail.body = mail.body.slice(0, at) + mail.body.slice(at + random.below(400));
}

function shuffleLines(random: Random, mail: Open): void {
  const lines = mail.body.split("\r\n");
  const [line] = lines.splice(random.below(lines.length), 1);
  lines.splice(random.below(lines.length + 1), 0, line ?? "");
  mail.body = lines.join("\r\n");
}

function flipped(random: Random, raw: Buffer): Buffer {
  for (let flip = 0; flip <= random.below(8); flip += 1) raw[random.below(raw.length || 1)] = random.below(256);
  return raw;
}
