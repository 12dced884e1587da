import { Readable } from "node:stream";
import type SMTPConnection from "nodemailer/lib/smtp-connection";
import { limits } from "../limits.ts";
import { usableRecipient } from "./addresses.ts";
import { openSmtp, type SubmitSettings } from "./smtp-line.ts";
import { judgeFailure, type Submission } from "./submission.ts";

export interface MailToSubmit {
  /** Envelope sender, with its bounce token. */
  from: string;
  to: string;
  raw: Buffer;
  /** ENVID of RFC 3461, which a delivery report brings back; sent where the server takes it. */
  envelopeId?: string;
}

export interface Submitter {
  /** Sends one mail to one recipient. Never throws for what a server does; throws `UnusableAddress` for the recipient. */
  submit(mail: MailToSubmit): Promise<Submission>;
  /** Connects, logs in and leaves: null when that works, else the outcome that a submission would have had. */
  verify(): Promise<Submission | null>;
  /** Lets what is under way finish and closes every connection. */
  close(): Promise<void>;
}

/** One open connection, kept for the next mail. */
interface Line {
  connection: SMTPConnection;
  sent: number;
  dead: boolean;
  /** Closes the line when nobody has used it for a while. */
  idle: NodeJS.Timeout | undefined;
}

/**
 * A few connections to one submission server (RFC 6409), each used for one mail after another. Not nodemailer's own
 * pool: that one sends again by itself after a cut, where only the caller may decide.
 */
export function createSubmitter(settings: SubmitSettings): Submitter {
  const free: Line[] = [];
  const waiting: (() => void)[] = [];
  const underWay = new Set<Promise<Submission>>();
  let places = limits.mail.smtpConnections;
  let closed = false;

  async function inItsPlace(mail: MailToSubmit): Promise<Submission> {
    if (places > 0) places -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await carry({ ...mail, to: usableRecipient(mail.to) });
    } finally {
      const next = waiting.shift();
      if (next) next();
      else places += 1;
    }
  }

  async function carry(mail: MailToSubmit): Promise<Submission> {
    const used = free.pop();
    const first = used ? await sendOn(used, mail) : null;
    if (first && !first.neverBegun) return first.outcome;
    try {
      const line = lineOf(await openSmtp(settings));
      return (await sendOn(line, mail)).outcome;
    } catch (error) {
      return judgeFailure(error, false);
    }
  }

  /** `neverBegun`: the kept line turned out dead before a byte of the text left, so a fresh one may carry the same mail. */
  async function sendOn(line: Line, mail: MailToSubmit): Promise<{ outcome: Submission; neverBegun: boolean }> {
    clearTimeout(line.idle);
    const text = Readable.from([mail.raw], { objectMode: false });
    try {
      const info = await transact(line.connection, mail, text);
      line.sent += 1;
      keep(line);
      return { outcome: { kind: "accepted", response: info.response.slice(0, 1000) }, neverBegun: false };
    } catch (error) {
      const outcome = judgeFailure(error, text.readableDidRead);
      await recover(line, outcome);
      return { outcome, neverBegun: outcome.kind === "deferred" && outcome.code === null };
    }
  }

  /** A refusal of this mail leaves the line usable after RSET; anything else ends it (421: RFC 5321 3.8). */
  async function recover(line: Line, outcome: Submission): Promise<void> {
    const answered =
      (outcome.kind === "refused" || outcome.kind === "deferred") && outcome.code !== null && outcome.code !== 421;
    if (!answered || line.dead) return line.connection.close();
    await new Promise<void>((resolve) => {
      line.connection.once("end", resolve);
      line.connection.reset((error) => {
        line.connection.off("end", resolve);
        if (error) line.connection.close();
        else keep(line);
        resolve();
      });
    });
  }

  function keep(line: Line): void {
    if (line.dead) return;
    if (closed || line.sent >= limits.mail.smtpMessagesPerConnection) return line.connection.quit();
    line.idle = setTimeout(() => leaveLine(line), limits.mail.smtpIdleSeconds * 1000);
    line.idle.unref();
    free.push(line);
  }

  function leaveLine(line: Line): void {
    forget(line);
    line.connection.quit();
  }

  function forget(line: Line): void {
    clearTimeout(line.idle);
    const at = free.indexOf(line);
    if (at >= 0) free.splice(at, 1);
  }

  function lineOf(connection: SMTPConnection): Line {
    const line: Line = { connection, sent: 0, dead: false, idle: undefined };
    connection.once("end", () => {
      line.dead = true;
      forget(line);
    });
    return line;
  }

  return {
    submit(mail) {
      const submission = inItsPlace(mail);
      underWay.add(submission);
      const done = () => underWay.delete(submission);
      submission.then(done, done);
      return submission;
    },
    async verify() {
      try {
        (await openSmtp(settings)).quit();
        return null;
      } catch (error) {
        return judgeFailure(error, false);
      }
    },
    async close() {
      closed = true;
      await Promise.allSettled(underWay);
      for (const line of free.splice(0)) leaveLine(line);
    },
  };
}

/** One mail transaction: MAIL, RCPT, DATA, text, dot. `text` is read only once the server has said 354 to DATA. */
function transact(connection: SMTPConnection, mail: MailToSubmit, text: Readable): Promise<{ response: string }> {
  const report = { ret: "HDRS" as const, notify: ["FAILURE", "DELAY"] };
  const dsn = mail.envelopeId ? { dsn: { ...report, envid: mail.envelopeId } } : {};
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => {
      reject(new Error("The server did not finish within the time for one submission."));
      connection.close();
    }, limits.mail.submissionSeconds * 1000);
    connection.send({ from: mail.from, to: [mail.to], size: mail.raw.length, ...dsn }, text, (error, info) => {
      clearTimeout(tooLong);
      if (error) reject(error);
      else resolve(info);
    });
  });
}
