import { ImapFlow } from "imapflow";
import { limits } from "../limits.ts";
import { isLoopback, type MailAuth } from "./account.ts";
import { MailboxFault, mailboxFault } from "./mailbox-fault.ts";
import { inChunks, inGroups, type Known, rangeOf } from "./mailbox-groups.ts";
import { type Settled, settledSince } from "./mailbox-settled.ts";
import { waitForChange } from "./mailbox-wait.ts";

export { MailboxFault } from "./mailbox-fault.ts";

export interface MailboxSettings {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise STARTTLS, which is demanded off loopback and taken where offered on it. */
  secure: boolean;
  folder: string;
  auth: MailAuth;
  /** Seconds of silence after which a server counts as gone; tests shorten it. */
  silenceSeconds?: number;
}

/** One message as the server holds it. `raw` is null where it is larger than `limits.mail.messageBytes`. */
export interface ReceivedMessage {
  uid: number;
  uidValidity: string;
  /** Bytes, as the server states them. */
  size: number;
  raw: Buffer | null;
  /** INTERNALDATE, when the server took it in, as an ISO instant. */
  receivedAt: string;
}

/** Where messages go once they are stored, as path names; the server says what stands between them. */
const donePath = ["Landfall", "Done"];

/**
 * Our mailbox over IMAP (RFC 3501). One connection, one caller at a time. Whatever fails throws a `MailboxFault`; after
 * one with `retry`, `connect` may be called again.
 */
export class Mailbox {
  readonly #settings: MailboxSettings;
  #client: ImapFlow | null = null;
  /** Something was announced since the folder was last looked through: waiting must not sleep over it. */
  #stirred = false;
  #doneMade = false;

  constructor(settings: MailboxSettings) {
    this.#settings = settings;
  }

  /** Connects, logs in and opens the folder. A refused token is renewed once. */
  async connect(): Promise<void> {
    this.#client?.close();
    this.#doneMade = false;
    this.#stirred = true;
    try {
      this.#client = await this.#open(false);
    } catch (error) {
      this.#client = null;
      throw mailboxFault(error, this.#settings);
    }
  }

  /** Whether calls can be made at all, as far as is known without asking the server. */
  get connected(): boolean {
    return this.#client?.usable === true;
  }

  /** UIDVALIDITY as a string (when it changes, every UID of before is void) and the UID the next message will have at least. */
  async state(): Promise<{ uidValidity: string; uidNext: number }> {
    return this.#run(async (client) => {
      const status = await client.status(this.#settings.folder, { uidValidity: true, uidNext: true });
      if (!status || status.uidValidity === undefined || status.uidNext === undefined)
        throw new Error("STATUS was refused");
      return { uidValidity: String(status.uidValidity), uidNext: status.uidNext };
    });
  }

  /** Every UID in the folder above `uid`, ascending. `uidsAfter(0)` is the full reconcile: no flag and no date is asked. */
  async uidsAfter(uid: number): Promise<number[]> {
    return this.#run(async (client) => {
      this.#stirred = false;
      const found = await client.search({ uid: `${uid + 1}:*` }, { uid: true });
      if (!found) throw new Error("SEARCH was refused");
      // "n:*" names the last message even where its UID is below n (RFC 3501 6.4.8).
      return found.filter((one) => one > uid).toSorted((one, other) => one - other);
    });
  }

  /**
   * The messages with these UIDs, one at a time, without setting a flag (BODY.PEEK). One that has gone meanwhile is left
   * out. Sizes are asked first, and no more than the bound is ever fetched, whatever size the server stated.
   */
  async *fetch(uids: readonly number[]): AsyncGenerator<ReceivedMessage, void, undefined> {
    for (const some of inChunks(uids)) {
      const known = await this.#run((client) =>
        client.fetchAll(some, { uid: true, size: true, internalDate: true }, { uid: true }),
      );
      for (const group of inGroups(known.toSorted((one, other) => one.uid - other.uid))) {
        const sources = await this.#sources(group);
        for (const { uid, size = 0, internalDate } of group) {
          const together = sources.get(uid);
          const whole = together?.length === size ? together : null;
          const fetched = size > limits.mail.messageBytes ? null : (whole ?? (await this.#source(uid, size)));
          if (fetched === "gone") continue;
          const receivedAt = Temporal.Instant.fromEpochMilliseconds(new Date(internalDate ?? 0).getTime()).toString();
          yield { uid, uidValidity: this.#uidValidity(), size: fetched?.length ?? size, raw: fetched, receivedAt };
        }
      }
    }
  }

  /**
   * Moves messages to `Landfall/Done`, made when missing; by COPY and EXPUNGE where the server has no MOVE (RFC 6851).
   * False where the server refuses (a full quota: RFC 5530 OVERQUOTA): the rest stays where it is.
   */
  async settle(uids: readonly number[]): Promise<boolean> {
    return this.#run(async (client) => {
      for (const some of inChunks(uids)) {
        if (!(await this.#makeDone(client))) return false;
        if (await client.messageMove(some, donePath, { uid: true })) continue;
        if (!client.usable) throw new Error("The connection ended during MOVE.");
        return false;
      }
      return true;
    });
  }

  /** Removes from `Landfall/Done` what was received before `instant`, and gives the UIDs that it had there. */
  async removeSettledBefore(instant: Temporal.Instant): Promise<number[]> {
    return this.#run(async (client) => {
      if (!(await this.#makeDone(client))) return [];
      const lock = await client.getMailboxLock(donePath);
      try {
        // BEFORE counts whole days in the server's time zone: ask for a day more, then look at each instant.
        const dayAfter = new Date(instant.add({ hours: 48 }).epochMilliseconds);
        // Asked for what is older than a day to come, Dovecot refuses: then every message is looked at.
        const old = dayAfter.getTime() < Date.now() ? { before: dayAfter } : { all: true };
        const found = await client.search(old, { uid: true });
        if (!found) throw new Error("SEARCH was refused");
        const removed: number[] = [];
        for (const some of inChunks(found)) {
          const known = await client.fetchAll(some, { uid: true, internalDate: true }, { uid: true });
          const due = known.filter(
            (one) => new Date(one.internalDate ?? Number.NaN).getTime() < instant.epochMilliseconds,
          );
          if (due.length === 0) continue;
          if (!(await client.messageDelete(rangeOf(due.map((one) => one.uid)), { uid: true })))
            throw new Error("EXPUNGE was refused");
          removed.push(...due.map((one) => one.uid));
        }
        return removed;
      } finally {
        lock.release();
        await client.mailboxOpen(this.#settings.folder);
      }
    });
  }

  /**
   * What `Landfall/Done` has received since `instant`, the last `most` of it: size and the two header fields by which a
   * message is known to us. For a connection of one's own: the folder is left again only at the end.
   */
  async settledSince(instant: Temporal.Instant, most: number): Promise<Settled[]> {
    return this.#run(async (client) => {
      if (!(await this.#makeDone(client))) return [];
      try {
        return await settledSince(client, donePath, instant, most);
      } finally {
        await client.mailboxOpen(this.#settings.folder);
      }
    });
  }

  /**
   * Resolves when something arrives or goes, when `maxSeconds` are over, when `signal` aborts, or when the connection
   * ends; at once when something was announced since `uidsAfter`. It is a hint: the caller looks in any case.
   */
  async waitForMail(maxSeconds: number, signal?: AbortSignal): Promise<void> {
    const client = this.#client;
    if (this.#stirred || !client?.usable || signal?.aborted) return;
    await waitForChange(client, maxSeconds, signal);
  }

  /** Says goodbye and closes; never throws, never waits long. */
  async close(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    if (!client) return;
    const patience = setTimeout(() => client.close(), 2000);
    await client.logout().catch(() => undefined);
    clearTimeout(patience);
    client.close();
  }

  async #open(renew: boolean): Promise<ImapFlow> {
    const { host, port, secure, folder, auth, silenceSeconds } = this.#settings;
    const here = isLoopback(host);
    const login =
      auth.kind === "password"
        ? { user: auth.user, pass: auth.password }
        : { user: auth.user, accessToken: await auth.accessToken(renew) };
    const client = new ImapFlow({
      host,
      port,
      secure,
      ...(secure || here ? {} : { doSTARTTLS: true }),
      auth: login,
      tls: { rejectUnauthorized: !here },
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: limits.mail.connectSeconds * 1000,
      greetingTimeout: limits.mail.connectSeconds * 1000,
      socketTimeout: (silenceSeconds ?? limits.mail.imapSilenceSeconds) * 1000,
      maxLiteralSize: limits.mail.messageBytes + 1024 * 1024,
      maxResponseSize: limits.mail.messageBytes + 2 * 1024 * 1024,
    });
    // Without a listener, a connection that breaks between two calls would end the process.
    client.on("error", () => undefined);
    client.on("exists", () => {
      this.#stirred = true;
    });
    try {
      await client.connect();
      await client.mailboxOpen(folder);
      return client;
    } catch (error) {
      client.close();
      const refused = error instanceof Error && "authenticationFailed" in error && error.authenticationFailed === true;
      if (refused && auth.kind === "oauth2" && !renew) return this.#open(true);
      throw error;
    }
  }

  async #run<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const client = this.#client;
    if (!client?.usable) throw new MailboxFault("The mailbox is not connected. It is opened again.", true);
    try {
      return await work(client);
    } catch (error) {
      throw mailboxFault(error, this.#settings);
    }
  }

  /**
   * Small messages together, in one command, each bounded by `maxLiteralSize` whatever size was stated. What is missing
   * from the answer, or is not as long as was stated, is asked for by itself.
   */
  async #sources(group: readonly Known[]): Promise<Map<number, Buffer>> {
    if (group.length < 2) return new Map();
    const uids = rangeOf(group.map(({ uid }) => uid));
    const found = await this.#run((client) => client.fetchAll(uids, { uid: true, source: true }, { uid: true }));
    const within = found.filter(({ source }) => source !== undefined && source.length <= limits.receive.fetchBytes);
    return new Map(within.map(({ uid, source }) => [uid, source as Buffer]));
  }

  /** One message by itself. Nothing where something was stated is no message: left out, and looked for at the next reconcile. */
  async #source(uid: number, size: number): Promise<Buffer | null | "gone"> {
    const maxLength = limits.mail.messageBytes + 1;
    const message = await this.#run((client) =>
      client.fetchOne(String(uid), { uid: true, source: { maxLength } }, { uid: true }),
    );
    if (!message || !message.source || (message.source.length === 0 && size > 0)) return "gone";
    return message.source.length > limits.mail.messageBytes ? null : message.source;
  }

  #uidValidity(): string {
    const open = this.#client?.mailbox;
    if (!open) throw new MailboxFault("The mailbox is not connected. It is opened again.", true);
    return String(open.uidValidity);
  }

  /** False where the server refuses to make the folder. */
  async #makeDone(client: ImapFlow): Promise<boolean> {
    if (this.#doneMade) return true;
    if (!(await client.status(donePath, { messages: true }).catch(() => false))) {
      try {
        await client.mailboxCreate(donePath);
      } catch (error) {
        if (client.usable && error instanceof Error && "responseStatus" in error) return false;
        throw error;
      }
    }
    this.#doneMade = true;
    return true;
  }
}
