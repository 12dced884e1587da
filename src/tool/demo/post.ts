import { mkdirSync, writeFileSync } from "node:fs";
import type { AddressInfo, Socket } from "node:net";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import hoodiecrow from "hoodiecrow-imap";
import nodemailer from "nodemailer";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { parseMessage, type ParsedMessage } from "../../mail/parse.ts";

/** A mail as it lay in an applicant's mailbox. */
export interface Delivered {
  readonly to: string;
  readonly template: string;
  readonly mail: ParsedMessage;
}

/** A post office on loopback: real SMTP takes mail in, real IMAP gives ours out, and each applicant has a mailbox. */
export interface PostOffice {
  readonly imapUrl: string;
  readonly smtpUrl: string;
  /** The next mail of this template to this address that was not handed out yet; waits for it. */
  next(to: string, template: string): Promise<Delivered>;
  /** The mail that reached this address last. */
  latest(to: string): Delivered;
  /** Carries a person's reply in over SMTP. */
  send(from: string, to: string, raw: Buffer): Promise<void>;
  /** Every mail that reached an applicant so far. */
  count(): number;
  close(): Promise<void>;
}

/** Longer than any mail here ever takes: past it the demo is broken, and says so. */
const patienceSeconds = 30;

/** `ours`: the engine's address; `folder`: where each mail is written as .eml; `now`: the demo's clock. */
export async function openPostOffice(ours: string, folder: string, now: () => Temporal.Instant): Promise<PostOffice> {
  mkdirSync(folder, { recursive: true });
  const delivered: (Delivered & { taken: boolean })[] = [];
  const bells = new Set<() => void>();
  const sockets = new Set<Socket>();
  let files = 0;

  const imap = hoodiecrow({
    plugins: ["IDLE", "MOVE", "UIDPLUS", "NAMESPACE"],
    storage: { INBOX: {}, "": { separator: "/" } },
  });
  imap.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => imap.listen(0, "127.0.0.1", resolve));

  const keep = (raw: Buffer, name: string) => {
    files += 1;
    writeFileSync(join(folder, `${String(files).padStart(2, "0")}-${name}.eml`), raw);
  };
  const receive = async (stream: SMTPServerDataStream, session: SMTPServerSession) => {
    const raw = await buffer(stream);
    const mail = await parseMessage(raw);
    for (const { address } of session.envelope.rcptTo) {
      const to = address.replace(/\+[^@]*@/, "@").toLowerCase();
      if (to === ours) {
        keep(raw, `from-${nameOf(mail.from[0]?.address ?? "nobody")}`);
        imap.appendMessage("INBOX", [], internalDate(now()), raw.toString("latin1"));
      } else {
        const template = mail.header("x-landfall-template")[0] ?? "none";
        keep(raw, `to-${nameOf(to)}-${template}`);
        delivered.push({ to, template, mail, taken: false });
      }
    }
    for (const ring of bells) ring();
  };
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, session, done) => {
      receive(stream, session).then(() => done(), done);
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));

  const imapPort = (imap.server.address() as AddressInfo).port;
  const smtpPort = (smtp.server.address() as AddressInfo).port;
  const carrier = nodemailer.createTransport({
    host: "127.0.0.1",
    port: smtpPort,
    secure: false,
    ignoreTLS: true,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  return {
    imapUrl: `imap://testuser:testpass@127.0.0.1:${imapPort}/INBOX`,
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    async next(to, template) {
      const find = () => delivered.find((one) => !one.taken && one.to === to && one.template === template);
      const found = await waitFor(find, bells, `a mail "${template}" to ${to}`);
      found.taken = true;
      return found;
    },
    latest(to) {
      const found = delivered.findLast((one) => one.to === to);
      if (found === undefined) throw new Error(`No mail has reached ${to} yet.`);
      return found;
    },
    async send(from, to, raw) {
      await carrier.sendMail({ envelope: { from, to }, raw });
    },
    count: () => delivered.length,
    async close() {
      carrier.close();
      for (const socket of sockets) socket.destroy();
      imap.close();
      await new Promise<void>((resolve) => smtp.close(resolve));
    },
  };
}

function waitFor<T>(find: () => T | undefined, bells: Set<() => void>, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = find();
      if (found === undefined) return;
      clearTimeout(timer);
      bells.delete(look);
      resolve(found);
    };
    const timer = setTimeout(() => {
      bells.delete(look);
      reject(new Error(`The demo waited ${patienceSeconds} seconds for ${what}, and it did not come.`));
    }, patienceSeconds * 1000);
    bells.add(look);
    look();
  });
}

function nameOf(address: string): string {
  return address.split("@")[0]?.replace(/[^a-z0-9]/gi, "-") ?? "nobody";
}

/** `21-Nov-2026 15:00:00 +0000` (RFC 3501 INTERNALDATE). */
function internalDate(instant: Temporal.Instant): string {
  const at = instant.toZonedDateTimeISO("UTC");
  const two = (value: number) => String(value).padStart(2, "0");
  const month = at.toLocaleString("en-US", { month: "short" });
  return `${two(at.day)}-${month}-${at.year} ${two(at.hour)}:${two(at.minute)}:${two(at.second)} +0000`;
}
