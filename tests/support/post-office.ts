import type { AddressInfo, Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import hoodiecrow from "hoodiecrow-imap";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { parseMessage } from "../../src/mail/parse.ts";
import type { Delivered } from "../../src/tool/demo/post.ts";

/** A mail as the submission server took it, with the envelope that it came in. */
export interface Taken extends Delivered {
  readonly raw: Buffer;
  readonly envelopeFrom: string;
}

/**
 * What the submission server does instead of taking a mail: `answer` with a code at RCPT or after the final dot, or
 * `cut` the connection before DATA or after the final dot; what was cut there was taken none the less.
 */
export type Fault =
  | { readonly at: "recipient" | "dot"; readonly answer: number; readonly words: string }
  | { readonly at: "before-data" | "after-dot"; readonly cut: true };

/** Real SMTP that takes our mail and real IMAP that holds the replies, both on loopback, with faults on demand. */
export interface TestPostOffice {
  readonly imapUrl: string;
  readonly smtpUrl: string;
  /** Every mail taken so far, in order. */
  readonly taken: readonly Taken[];
  /** Attempts at RCPT so far, refused and cut ones as well. */
  readonly attempts: readonly string[];
  /** The next `times` mails to this address (`*@domain` for all of a domain) meet this fault. */
  fail(to: string, fault: Fault, times?: number): void;
  /** From now on mails to this address meet no fault. */
  mend(to: string): void;
  /** Puts a message into our inbox; `at` is its INTERNALDATE. */
  arrive(raw: Buffer, at: Temporal.Instant): void;
  /** Messages of our inbox that the engine has not moved away. */
  inbox(): number;
  /** The bytes of every message in a folder of our mailbox, in their order. */
  raws(folder: string): Buffer[];
  /** Ends every IMAP connection and takes none for the time of `meanwhile`. */
  restartMailbox(meanwhile?: () => void | Promise<void>): Promise<void>;
  /** A new UIDVALIDITY, and every message that was moved away lies in the inbox again; gives how many those are. */
  startAnew(): Promise<number>;
  close(): Promise<void>;
}

export async function openTestPostOffice(): Promise<TestPostOffice> {
  const taken: Taken[] = [];
  const attempts: string[] = [];
  const faults: { to: string; fault: Fault; times: number }[] = [];
  const imapSockets = new Set<Socket>();
  const smtpSockets = new Map<number, Socket>();

  const imap = hoodiecrow({
    plugins: ["IDLE", "MOVE", "UIDPLUS", "NAMESPACE"],
    storage: { INBOX: {}, "": { separator: "/" } },
  });
  imap.server.on("connection", (socket: Socket) => {
    imapSockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => imapSockets.delete(socket));
  });
  const listen = (port: number) => new Promise<void>((resolve) => imap.listen(port, "127.0.0.1", resolve));
  const cutMailbox = () => {
    for (const socket of imapSockets) socket.destroy();
  };
  await listen(0);
  const imapPort = (imap.server.address() as AddressInfo).port;

  const meets = (to: string, at: readonly Fault["at"][]): Fault | null => {
    const found = faults.find((one) => one.times > 0 && matches(one.to, to) && at.includes(one.fault.at));
    if (!found) return null;
    found.times -= 1;
    return found.fault;
  };
  const cut = (session: SMTPServerSession) => smtpSockets.get(session.remotePort)?.destroy();
  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Fault | null> => {
    const raw = await buffer(stream);
    const to = session.envelope.rcptTo[0]?.address.toLowerCase() ?? "";
    const fault = meets(to, ["dot", "after-dot"]);
    if (fault && "answer" in fault) return fault;
    const mail = await parseMessage(raw);
    const template = mail.header("x-landfall-template")[0] ?? "none";
    const { mailFrom } = session.envelope;
    taken.push({ to, template, mail, raw, envelopeFrom: mailFrom === false ? "" : mailFrom.address });
    return fault;
  };
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo({ address }, session, done) {
      attempts.push(address.toLowerCase());
      const fault = meets(address.toLowerCase(), ["recipient", "before-data"]);
      if (fault && "cut" in fault) cut(session);
      else done(fault && refusal(fault.answer, fault.words));
    },
    onData(stream, session, done) {
      take(stream, session).then((fault) => {
        if (fault && "cut" in fault) cut(session);
        else done(fault && refusal(fault.answer, fault.words));
      }, done);
    },
  });
  smtp.server.on("connection", (socket: Socket) => {
    if (socket.remotePort !== undefined) smtpSockets.set(socket.remotePort, socket);
    socket.on("error", () => undefined);
  });
  smtp.on("error", () => undefined);
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
  const smtpPort = (smtp.server.address() as AddressInfo).port;

  const restartMailbox = async (meanwhile?: () => void | Promise<void>) => {
    const closed = new Promise<void>((resolve) => imap.server.close(() => resolve()));
    cutMailbox();
    await closed;
    await meanwhile?.();
    await listen(imapPort);
  };
  return {
    imapUrl: `imap://testuser:testpass@127.0.0.1:${imapPort}/INBOX`,
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    taken,
    attempts,
    fail(to, fault, times = 1) {
      faults.push({ to, fault, times });
    },
    mend(to) {
      for (const one of faults) if (one.to === to) one.times = 0;
    },
    arrive(raw, at) {
      imap.appendMessage("INBOX", [], internalDate(at), raw.toString("latin1"));
    },
    inbox: () => imap.folderCache["INBOX"]?.messages.length ?? 0,
    raws: (folder) => (imap.folderCache[folder]?.messages ?? []).map(({ raw }) => Buffer.from(raw, "latin1")),
    restartMailbox,
    async startAnew() {
      let back = 0;
      await restartMailbox(() => {
        const inbox = imap.folderCache["INBOX"];
        const done = imap.folderCache["Landfall/Done"]?.messages.splice(0) ?? [];
        if (!inbox) throw new Error("There is no inbox.");
        inbox.uidvalidity += 77;
        back = done.length;
        for (const { raw, internaldate } of done) imap.appendMessage("INBOX", [], internaldate, raw);
      });
      return back;
    },
    async close() {
      cutMailbox();
      imap.close();
      await new Promise<void>((resolve) => smtp.close(resolve));
    },
  };
}

function matches(pattern: string, address: string): boolean {
  return pattern.startsWith("*@") ? address.endsWith(pattern.slice(1)) : pattern === address;
}

function refusal(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}

/** `21-Nov-2026 15:00:00 +0000` (RFC 3501 INTERNALDATE). */
function internalDate(instant: Temporal.Instant): string {
  const at = instant.toZonedDateTimeISO("UTC");
  const two = (value: number) => String(value).padStart(2, "0");
  const month = at.toLocaleString("en-US", { month: "short" });
  return `${two(at.day)}-${month}-${at.year} ${two(at.hour)}:${two(at.minute)}:${two(at.second)} +0000`;
}
