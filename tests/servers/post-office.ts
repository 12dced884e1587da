import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import nodemailer from "nodemailer";
import { SMTPServer } from "smtp-server";
import { parseMessage } from "../../src/mail/parse.ts";
import { ours } from "../support/applicants.ts";
import type { Fault, Taken, TestPostOffice } from "../support/post-office.ts";
import { type Certificate, makeCertificate } from "./certificate.ts";
import { type Dovecot, startDovecot } from "./dovecot.ts";
import { startPolicy } from "./policy.ts";
import { type Postfix, startPostfix } from "./postfix.ts";

/** Dovecot and Postfix: the engine submits with login over TLS, applicants write to the MX, all is delivered by LMTP. */
export interface RealPostOffice extends TestPostOffice {
  readonly dovecot: Dovecot;
  readonly postfix: Postfix;
  readonly certificate: Certificate;
  /** STARTTLS on the submission port, as most relays have it. */
  readonly submissionUrl: string;
}

/** The host names that its certificate is good for. */
export const hostNames = ["127.0.0.1", "localhost", "mail.landfall.example"];

export async function openRealPostOffice(): Promise<RealPostOffice> {
  const folder = mkdtempSync(join(tmpdir(), "landfall-servers-"));
  const taken: Taken[] = [];
  const attempts: string[] = [];
  const faults: { to: string; fault: Fault; times: number }[] = [];
  const judge = (recipient: string, state: string) => {
    const to = recipient.toLowerCase();
    if (state === "RCPT") attempts.push(to);
    const at = state === "RCPT" ? "recipient" : "dot";
    const found = faults.find((one) => one.times > 0 && one.fault.at === at && one.to === to);
    if (found === undefined || !("answer" in found.fault)) return "DUNNO";
    found.times -= 1;
    return `${found.fault.answer} ${found.fault.words}`;
  };
  const policy = await startPolicy(({ recipient, state }) => judge(recipient, state));
  const far = await farServer();
  const certificate = makeCertificate(folder, hostNames);
  const dovecot = await startDovecot(folder, certificate);
  const postfix = await startPostfix(folder, dovecot, certificate, { policyPort: policy.port, farPort: far.port });
  const outside = nodemailer.createTransport({
    host: "127.0.0.1",
    port: postfix.ports.mx,
    pool: true,
    ignoreTLS: true,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  let onTheWay = 0;

  const seen = new Set<string>();
  const look = async () => {
    for (const address of dovecot.addresses().filter((one) => one !== ours))
      for (const { path, raw } of dovecot.files(address, "INBOX")) {
        if (seen.has(path)) continue;
        seen.add(path);
        const mail = await parseMessage(raw);
        const template = mail.header("x-landfall-template")[0] ?? "none";
        const envelopeFrom = mail.header("return-path")[0]?.replace(/^<|>$/g, "") ?? "";
        taken.push({ to: address, template, mail, raw, envelopeFrom });
      }
  };
  let looking: Promise<void> = Promise.resolve();
  const watch = setInterval(() => {
    looking = looking.then(look);
  }, 100);

  const account = `${encodeURIComponent(ours)}:${dovecot.password}@127.0.0.1`;
  return {
    dovecot,
    postfix,
    certificate,
    imapUrl: `imaps://${account}:${dovecot.ports.imaps}/INBOX`,
    smtpUrl: `smtps://${account}:${postfix.ports.smtps}`,
    submissionUrl: `smtp://${account}:${postfix.ports.submission}`,
    taken,
    attempts,
    fail(to, fault, times = 1) {
      if ("cut" in fault) throw new Error("Postfix cuts nobody: put a proxy before it.");
      faults.push({ to, fault, times });
    },
    mend(to) {
      for (const one of faults) if (one.to === to) one.times = 0;
    },
    arrive(raw) {
      onTheWay += 1;
      const to = /^To: .*?([^\s<>]+@[^\s<>]+)/im.exec(raw.toString("latin1"))?.[1] ?? ours;
      const sent = outside.sendMail({ envelope: { from: "someone@elsewhere.example", to }, raw });
      void sent.finally(() => {
        onTheWay -= 1;
      });
    },
    inbox: () => onTheWay + postfix.inHand() + dovecot.files(ours, "INBOX").length,
    raws: (name) => dovecot.files(ours, name).map(({ raw }) => raw),
    restartMailbox: (meanwhile) => dovecot.restart(async () => meanwhile?.()),
    startAnew: () => dovecot.startAnew(ours),
    async close() {
      clearInterval(watch);
      await looking;
      outside.close();
      await postfix.stop();
      await dovecot.stop();
      await policy.close();
      await far.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The mail server of `far.example`, where nobody lives: Postfix takes a mail to it, and a real bounce comes back. */
async function farServer(): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo(address, _session, done) {
      done(Object.assign(new Error(`5.1.1 <${address.address}>: no such user here`), { responseCode: 550 }));
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
