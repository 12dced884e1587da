import { Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Mailbox } from "../../src/mail/mailbox.ts";
import { parseMessage } from "../../src/mail/parse.ts";
import { listEscalations, readEscalation } from "../../src/store/escalations.ts";
import { mailCopy, mailsOfCase } from "../../src/store/mails.ts";
import { readRaw } from "../../src/store/raw.ts";
import { caseIdByApplication } from "../../src/store/cases.ts";
import { retain } from "../../src/workflow/retain.ts";
import { passwordIn } from "../support/passwords.ts";
import type { Taken } from "../support/post-office.ts";
import { type Applicant, plainMail } from "../support/applicants.ts";
import { startTrial, type Trial } from "../support/trial.ts";

let trial: Trial;
let logged = "";
const passwords: string[] = [];
let application = "";

/** A journey in which the mailed password comes back in every way that mail programs and servers know. */
beforeAll(async () => {
  const log = pino(
    { level: "debug" },
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        logged += chunk.toString();
        done();
      },
    }),
  );
  trial = await startTrial({ log });
  const opened = await trial.active();
  application = opened.application;
  const { zoe, portal2 } = opened;
  passwords.push(passwordIn(portal2));
  for (const raw of waysBack(zoe, portal2)) trial.arrive(raw);
  await trial.settled();
  await trial.reply(zoe, portal2, "Hello, I lost my temporary password, please send me a new one.");
  const fresh = await trial.mailTo(zoe, "password-new");
  passwords.push(passwordIn(fresh));
  await trial.reply(zoe, fresh, `Thank you! ${passwordIn(fresh)} does not work.`);
  const other = await trial.active();
  passwords.push(passwordIn(other.portal2));
  trial.arrive(bounce(other.zoe, other.portal2));
  await trial.settled();
});
afterAll(() => trial.stop());

function waysBack(zoe: Applicant, { mail, raw }: Taken): Buffer[] {
  const text = mail.text ?? "";
  const password = passwords[0] ?? "";
  const quote = text.replace(/^/gm, "> ");
  const part = (type: string, body: string, encoding = "8bit") =>
    `--b\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;
  const within = (...parts: string[]) => {
    const plain = plainMail(zoe, "Re: your account", "", trial.now()).toString();
    const head = plain.slice(0, plain.indexOf("\r\n\r\n")).replace(/Content-T[^\r]*\r?\n?/g, "");
    return Buffer.from(
      `${head.trimEnd()}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts.join("")}--b--\r\n`,
    );
  };
  const base64 = (body: string | Buffer) => Buffer.from(body).toString("base64").replace(/.{76}/g, "$&\r\n");
  const letter = (words: string) => plainMail(zoe, "A question", words, trial.now());
  return [
    letter(`What now?\n\n${quote}`),
    letter(`Is it ${password.toLowerCase()}?`),
    letter(`Is it ${password.replaceAll("-", " ")}?`),
    letter(`Is it ${password.replaceAll("-", "-\n> ")}?`),
    plainMail(zoe, `My password is ${password}`, "See the subject.", trial.now()),
    within(
      part(
        "text/html; charset=utf-8",
        `<p>${password.replaceAll("-", "&#8209;")}</p><p><b>${password.slice(0, 6)}</b>${password.slice(6)}</p>`,
      ),
    ),
    within(part("text/plain; charset=utf-8", base64(text), "base64")),
    within(part("text/plain", "Forwarded."), part("message/rfc822", raw.toString())),
    within(part("text/plain", "Attached."), part('text/plain; name="mail.txt"', base64(text), "base64")),
    within(part("text/plain", "Attached."), part('application/octet-stream; name="mail.eml"', base64(raw), "base64")),
  ];
}

function bounce(zoe: Applicant, { raw, envelopeFrom }: Taken): Buffer {
  const lines = [
    "Return-Path: <>",
    "From: mailer-daemon@home.example",
    `To: ${envelopeFrom}`,
    "Subject: Undelivered Mail Returned to Sender",
    "Message-ID: <canary-bounce@home.example>",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b0"',
    "",
    "--b0",
    "Content-Type: message/delivery-status",
    "",
    `Final-Recipient: rfc822; ${zoe.email}`,
    "Action: failed",
    "Status: 5.1.1",
    "",
    "--b0",
    "Content-Type: message/rfc822",
    "",
    raw.toString(),
    "--b0--",
    "",
  ];
  return Buffer.from(lines.join("\r\n"));
}

/** Every form in which a reader, or a search, would know it again. */
const formsOf = (password: string) => [
  password,
  password.toLowerCase(),
  password.replaceAll("-", ""),
  password.replaceAll("-", " "),
  password.slice(3),
  Buffer.from(password).toString("hex"),
  Buffer.from(password).toString("base64").replace(/=+$/, ""),
];
const hits = (text: string) => passwords.flatMap(formsOf).filter((form) => text.includes(form));

describe("a mailed password that comes back", () => {
  it("was really there: three of them, in a dozen mails", async () => {
    expect(new Set(passwords).size).toBe(3);
    const rows = await trial.context.database.db.selectFrom("messages").select("redacted").execute();
    expect(rows.filter(({ redacted }) => redacted).length).toBe(13);
  });

  it("stands in no row of any table, the job queue's too", async () =>
    expect(hits(await trial.everyRow())).toEqual([]));

  it("stands in no log line, at whatever level", () => {
    expect(logged).toContain("message examined");
    expect(hits(logged)).toEqual([]);
    expect(logged).not.toMatch(/Łucja|zoe\.\d+@home\.example|Is it/);
  });

  it("stands in nothing that is kept sealed: raw mail, copies, evidence, the case itself", async () => {
    const { database, vault } = trial.context;
    const messages = await database.db.selectFrom("messages").select(["id", "sha256", "redacted"]).execute();
    for (const { id, redacted } of messages) {
      const raw = (await readRaw(database.db, vault, id)) ?? Buffer.alloc(0);
      const mail = await parseMessage(raw);
      const inside = mail.attachments.map(({ content }) => content.toString("utf8"));
      expect(hits([raw.toString("utf8"), mail.subject, mail.text, mail.html, ...inside].join("\n"))).toEqual([]);
      if (redacted) expect(mail.header("x-landfall-redacted")).toEqual(["yes"]);
    }
    const id = (await caseIdByApplication(database.db, application)) ?? 0;
    for (const mail of await mailsOfCase(database.db, vault, id))
      expect(hits(String(await mailCopy(database.db, vault, mail.id)))).toEqual([]);
    for (const { id: one } of await listEscalations(database.db))
      expect(hits(JSON.stringify(await readEscalation(database.db, vault, one)))).toEqual([]);
    expect(hits(JSON.stringify([await trial.state(application), await trial.show(application)]))).toEqual([]);
  });

  it("leaves the digest of the original, so that the same bytes are known again", async () => {
    const { db } = trial.context.database;
    const before = await db.selectFrom("messages").select("id").execute();
    const [first] = await db.selectFrom("messages").select("sha256").where("redacted", "=", true).execute();
    expect(first?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const again = trial.post.raws("Landfall/Done").at(-1) ?? Buffer.alloc(0);
    expect(await trial.ingest(again)).toBe("known");
    expect(await db.selectFrom("messages").select("id").execute()).toHaveLength(before.length);
  });

  it("stays in the mailbox's own raw copies alone, until retention removes them", async () => {
    const folders = () => ["INBOX", "Landfall/Done"].flatMap((name) => trial.post.raws(name)).map(String);
    expect(folders().filter((raw) => hits(raw).length > 0).length).toBeGreaterThan(0);
    await trial.pass({ days: trial.context.policy.retention.mailboxDays + 1 });
    const url = new URL(trial.post.imapUrl);
    const open = () =>
      new Mailbox({
        host: url.hostname,
        port: Number(url.port),
        secure: false,
        folder: "INBOX",
        auth: { kind: "password", user: "testuser", password: "testpass" },
      });
    await retain(trial.context, { name: "INBOX", open });
    expect(folders().filter((raw) => hits(raw).length > 0)).toEqual([]);
  });
});
