import type { ImapFlow } from "imapflow";
import type { MailAuth } from "./account.ts";
import { MailboxFault, mailboxFault } from "./mailbox-fault.ts";
import { type Fetched, fetchMessages } from "./mailbox-fetch.ts";
import { inChunks } from "./mailbox-groups.ts";
import { openMailbox } from "./mailbox-open.ts";
import { removeSettled, type Settled, settledBefore, settledSince, stillSettled } from "./mailbox-settled.ts";
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

/** One message as the server holds it, and the UIDVALIDITY that its UID is of. */
export interface ReceivedMessage extends Fetched {
  readonly uidValidity: string;
}

/** Where messages go once they are stored, as path names; the server says what stands between them. */
const donePath = ["Landfall", "Done"];

/** UIDs of `Landfall/Done`, and the UIDVALIDITY that they are of. */
export interface SettledUids {
  readonly uidValidity: string;
  readonly uids: readonly number[];
}

/**
 * Our mailbox over IMAP (RFC 3501), over one connection. A UID means nothing without its folder: each use holds the lock
 * of the folder it is of, so that no two mix. Whatever fails throws a `MailboxFault`; after one with `retry`, `connect`
 * may be called again.
 */
export class Mailbox {
  readonly #settings: MailboxSettings;
  #client: ImapFlow | null = null;
  /** Something was announced since the folder was last looked through: waiting must not sleep over it. */
  #stirred = false;
  #doneMade = false;
  /** What the folder said of itself as it was opened, until `state` has been asked. */
  #told: { uidValidity: string; uidNext: number } | null = null;
  /** Of the folder as it was opened; every UID given by this connection is of it. */
  #uidValidity = "";

  constructor(settings: MailboxSettings) {
    this.#settings = settings;
  }

  /** Connects, logs in and opens the folder. A refused token is renewed once. */
  async connect(): Promise<void> {
    this.#client?.close();
    this.#doneMade = false;
    this.#stirred = true;
    try {
      this.#client = await openMailbox(this.#settings);
      this.#client.on("exists", () => {
        this.#stirred = true;
      });
      const { mailbox } = this.#client;
      this.#uidValidity = uidValidityOf(this.#client);
      this.#told = mailbox === false ? null : { uidValidity: this.#uidValidity, uidNext: mailbox.uidNext };
    } catch (error) {
      this.#client = null;
      throw mailboxFault(error, this.#settings);
    }
  }

  /** Whether calls can be made at all, as far as is known without asking the server. */
  get connected(): boolean {
    return this.#client?.usable === true;
  }

  /**
   * UIDVALIDITY as a string (when it changes, every UID of before is void) and the UID the next message will have at
   * least. A folder that was made anew while this connection has the one before open ends the connection.
   */
  async state(): Promise<{ uidValidity: string; uidNext: number }> {
    const told = this.#told;
    this.#told = null;
    if (told !== null && this.connected) return told;
    return this.#inFolder(async (client) => {
      const status = await client.status(this.#settings.folder, { uidValidity: true, uidNext: true });
      if (!status || status.uidValidity === undefined || status.uidNext === undefined)
        throw new Error("STATUS was refused");
      this.#sameFolder(client, String(status.uidValidity));
      return { uidValidity: this.#uidValidity, uidNext: status.uidNext };
    });
  }

  /** Every UID in the folder above `uid`, ascending. `uidsAfter(0)` is the full reconcile: no flag and no date is asked. */
  async uidsAfter(uid: number): Promise<number[]> {
    return this.#inFolder(async (client) => {
      this.#stirred = false;
      const found = await client.search({ uid: `${uid + 1}:*` }, { uid: true });
      if (!found) throw new Error("SEARCH was refused");
      // "n:*" names the last message even where its UID is below n (RFC 3501 6.4.8).
      return found.filter((one) => one > uid).toSorted((one, other) => one - other);
    });
  }

  /** The messages with these UIDs, one at a time (`mailbox-fetch.ts`). */
  async *fetch(uids: readonly number[]): AsyncGenerator<ReceivedMessage, void, undefined> {
    const uidValidity = this.#uidValidity;
    for await (const message of fetchMessages((work) => this.#inFolder(work), uids)) yield { uidValidity, ...message };
  }

  /**
   * Moves messages to `Landfall/Done`, made when missing; by COPY and EXPUNGE where the server has no MOVE (RFC 6851).
   * False where the server refuses (a full quota: RFC 5530 OVERQUOTA): the rest stays where it is.
   */
  async settle(uids: readonly number[]): Promise<boolean> {
    return this.#inFolder(async (client) => {
      for (const some of inChunks(uids)) {
        if (!(await this.#makeDone(client))) return false;
        if (await client.messageMove(some, donePath, { uid: true })) continue;
        if (!client.usable) throw new Error("The connection ended during MOVE.");
        return false;
      }
      return true;
    });
  }

  /**
   * What `Landfall/Done` received before `instant`. What is too large to have been stored is left out: nobody else has it.
   */
  async settledBefore(instant: Temporal.Instant): Promise<SettledUids> {
    const found = await this.#inDone(async (client) => ({
      uidValidity: uidValidityOf(client),
      uids: await settledBefore(client, instant),
    }));
    return found ?? { uidValidity: "", uids: [] };
  }

  /** Removes these from `Landfall/Done`; nothing where the folder was made anew meanwhile. */
  async removeSettled({ uidValidity, uids }: SettledUids): Promise<void> {
    await this.#inDone(async (client) => {
      if (uidValidityOf(client) === uidValidity) await removeSettled(client, uids);
    });
  }

  /** Which of these are in `Landfall/Done` still. */
  async stillSettled({ uidValidity, uids }: SettledUids): Promise<number[]> {
    const there = await this.#inDone(async (client) =>
      uidValidityOf(client) === uidValidity ? await stillSettled(client, uids) : [],
    );
    return there ?? [];
  }

  /**
   * What `Landfall/Done` has received since `instant`, the last `most` of it: size and the two header fields by which a
   * message is known to us.
   */
  async settledSince(instant: Temporal.Instant, most: number): Promise<Settled[]> {
    return (await this.#inDone((client) => settledSince(client, instant, most))) ?? [];
  }

  /**
   * Resolves when something arrives or goes, when `maxSeconds` are over, when `signal` aborts, or when the connection
   * ends; at once when something was announced since `uidsAfter`. It is a hint: the caller looks in any case.
   */
  async waitForMail(maxSeconds: number, signal?: AbortSignal): Promise<void> {
    const client = this.#client;
    if (this.#stirred || !client?.usable || signal?.aborted) return;
    // IDLE tells of the folder that is open, and of no other.
    await this.#inFolder(() => Promise.resolve()).catch(() => undefined);
    if (!client.usable || this.#hasStirred()) return;
    await waitForChange(client, maxSeconds, signal);
  }

  /** Asked anew: what was announced while the folder was opened came in between. */
  #hasStirred(): boolean {
    return this.#stirred;
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

  async #run<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const client = this.#client;
    if (!client?.usable) throw new MailboxFault("The mailbox is not connected. It is opened again.", true);
    try {
      return await work(client);
    } catch (error) {
      throw mailboxFault(error, this.#settings);
    }
  }

  #inFolder<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    return this.#run(async (client) => {
      const lock = await client.getMailboxLock(this.#settings.folder);
      try {
        this.#sameFolder(client, uidValidityOf(client));
        return await work(client);
      } finally {
        lock.release();
      }
    });
  }

  /** Null where the server refuses to make the folder: there is nothing in it then. */
  #inDone<T>(work: (client: ImapFlow) => Promise<T>): Promise<T | null> {
    return this.#run(async (client) => {
      if (!(await this.#makeDone(client))) return null;
      const lock = await client.getMailboxLock(donePath);
      try {
        return await work(client);
      } finally {
        lock.release();
      }
    });
  }

  #sameFolder(client: ImapFlow, uidValidity: string): void {
    if (uidValidity === this.#uidValidity) return;
    client.close();
    const { host, port, folder } = this.#settings;
    throw new MailboxFault(`The folder ${folder} at ${host}:${port} was made anew. It is opened again.`, true);
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

function uidValidityOf(client: ImapFlow): string {
  return client.mailbox === false ? "" : String(client.mailbox.uidValidity);
}
