import type { AddressInfo, Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import hoodiecrow from "hoodiecrow-imap";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { parseMessage } from "../../src/mail/parse.ts";
import type { Delivered } from "../../src/tool/demo/post.ts";

/** A mail as the submission server took it. */
export interface Taken extends Delivered {
  readonly raw: Buffer;
  readonly envelopeFrom: string;
}

/**
 * What the peer may do at a moment of its own, to whom the mail goes: true where the engine is now dead and nobody is
 * answered; an answer that comes later keeps the engine waiting.
 */
export type Strike = (moment: "smtp.recipient" | "smtp.dot", to: string) => boolean | Promise<boolean>;

/** Real SMTP and IMAP that outlive the engines, in the process of the crash test. */
export interface Post {
  readonly imapUrl: string;
  readonly smtpUrl: string;
  readonly taken: readonly Taken[];
  /** Puts a message into the engine's inbox; `at` is its INTERNALDATE. */
  arrive(raw: Buffer, at: Temporal.Instant): void;
  inbox(): number;
  close(): Promise<void>;
}

/** `strike` is asked at each recipient, and after each final dot, before the server says a word. */
export async function openPost(strike: Strike, onTaken: (mail: Taken) => void): Promise<Post> {
  const taken: Taken[] = [];
  const sockets = new Set<Socket>();
  const imap = hoodiecrow({
    plugins: ["IDLE", "MOVE", "UIDPLUS", "NAMESPACE"],
    storage: { INBOX: {}, "": { separator: "/" } },
  });
  imap.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => imap.listen(0, "127.0.0.1", resolve));

  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession) => {
    const raw = await buffer(stream);
    const to = session.envelope.rcptTo[0]?.address.toLowerCase() ?? "";
    const mail = await parseMessage(raw);
    const { mailFrom } = session.envelope;
    const template = mail.header("x-landfall-template")[0] ?? "none";
    const one = { to, template, mail, raw, envelopeFrom: mailFrom === false ? "" : mailFrom.address };
    taken.push(one);
    onTaken(one);
    return to;
  };
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo({ address }, _session, done) {
      void Promise.resolve(strike("smtp.recipient", address.toLowerCase())).then((dead) => dead || done());
    },
    onData(stream, session, done) {
      take(stream, session).then(async (to) => (await strike("smtp.dot", to)) || done(), done);
    },
  });
  smtp.on("error", () => undefined);
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));

  return {
    imapUrl: `imap://testuser:testpass@127.0.0.1:${(imap.server.address() as AddressInfo).port}/INBOX`,
    smtpUrl: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    taken,
    arrive: (raw, at) => imap.appendMessage("INBOX", [], internalDate(at), raw.toString("latin1")),
    inbox: () => imap.folderCache["INBOX"]?.messages.length ?? 0,
    async close() {
      for (const socket of sockets) socket.destroy();
      imap.close();
      await new Promise<void>((resolve) => smtp.close(resolve));
    },
  };
}

/** `21-Nov-2026 15:00:00 +0000` (RFC 3501 INTERNALDATE). */
function internalDate(instant: Temporal.Instant): string {
  const at = instant.toZonedDateTimeISO("UTC");
  const two = (value: number) => String(value).padStart(2, "0");
  const month = at.toLocaleString("en-US", { month: "short" });
  return `${two(at.day)}-${month}-${at.year} ${two(at.hour)}:${two(at.minute)}:${two(at.second)} +0000`;
}
