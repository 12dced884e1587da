import { ImapFlow } from "imapflow";
import { simpleParser } from "mailparser";
import nodemailer, { type SendMailOptions } from "nodemailer";
import type { Pool } from "pg";

/**
 * The least that anybody would write for each path, of libraries alone: what the engine is measured by. Nothing of
 * Landfall is used here.
 */
export const floor = {
  /** A reply: imapflow fetch, mailparser, one committed transaction a message. */
  async replies(imapUrl: string, pool: Pool): Promise<void> {
    const { hostname, port, username, password } = new URL(imapUrl);
    const auth = { user: username, pass: password };
    const client = new ImapFlow({ host: hostname, port: Number(port), secure: false, auth, logger: false });
    await client.connect();
    await client.mailboxOpen("INBOX");
    const database = await pool.connect();
    for await (const { uid, source } of client.fetch("1:*", { uid: true, source: true })) {
      const mail = await simpleParser(source ?? "");
      await database.query("begin");
      await database.query("insert into floor_messages (uid, subject, words, raw) values ($1, $2, $3, $4)", [
        uid,
        mail.subject,
        mail.text,
        source,
      ]);
      await database.query("commit");
    }
    database.release();
    await client.logout();
  },

  /** A mail: nodemailer, pooled. */
  async mails(smtpUrl: string, mails: readonly SendMailOptions[]): Promise<void> {
    const { hostname, port } = new URL(smtpUrl);
    const carrier = nodemailer.createTransport({ host: hostname, port: Number(port), pool: true, maxConnections: 4 });
    await Promise.all(mails.map((mail) => carrier.sendMail(mail)));
    carrier.close();
  },

  /** Understanding a reply: mailparser alone. */
  async reading(raws: readonly Buffer[]): Promise<void> {
    for (const raw of raws) await simpleParser(raw);
  },

  /** A deadline sweep: one indexed query of as many rows. */
  async sweep(pool: Pool, now: string, rows: number): Promise<number> {
    const due = await pool.query("select * from deadlines where due_at <= $1 order by due_at limit $2", [now, rows]);
    return due.rows.length;
  },
};
