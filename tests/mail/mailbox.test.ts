import type { AddressInfo, Socket } from "node:net";
import { createServer } from "node:net";
import { inspect } from "node:util";
import hoodiecrow, { type Folder, type ImapServer } from "hoodiecrow-imap";
import { afterEach, describe, expect, it } from "vitest";
import type { MailAuth } from "../../src/mail/account.ts";
import { Mailbox, MailboxFault, type ReceivedMessage } from "../../src/mail/mailbox.ts";
import { openProxy } from "../faults/proxy.ts";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const letter = (id: number, day = 1) => ({
  raw: `Message-ID: <${id}@example.org>\r\nSubject: letter ${id}\r\n\r\nbody ${id}\r\n`,
  internaldate: `${String(day).padStart(2, "0")}-Nov-2026 10:00:00 +0000`,
});

interface House {
  server: ImapServer;
  mailbox: Mailbox;
  port: number;
  sockets: Set<Socket>;
  cut: () => void;
}

interface Options {
  plugins?: string[];
  storage?: Record<string, Folder>;
  folder?: string;
  auth?: MailAuth;
}

const password: MailAuth = { kind: "password", user: "testuser", password: "testpass" };
const modern = ["IDLE", "MOVE", "UIDPLUS", "NAMESPACE", "STARTTLS"];

async function house({ plugins = modern, storage, folder = "INBOX", auth = password }: Options = {}): Promise<House> {
  const server = hoodiecrow({
    plugins,
    storage: storage ?? { INBOX: { messages: [letter(1), letter(2)] }, "": { separator: "/" } },
  });
  const sockets = new Set<Socket>();
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const mailbox = new Mailbox({ host: "127.0.0.1", port, secure: false, folder, auth });
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  closers.push(async () => {
    await mailbox.close();
    cut();
    server.close();
  });
  return { server, mailbox, port, sockets, cut };
}

async function all(mailbox: Mailbox, uids: number[]): Promise<ReceivedMessage[]> {
  return Array.fromAsync(mailbox.fetch(uids));
}

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("a mailbox is read", () => {
  it("by UID alone: seen or not, in order, with the bytes and the day of receipt", async () => {
    const seen = { ...letter(3, 5), flags: ["\\Seen"] };
    const { mailbox, server } = await house({
      storage: { INBOX: { messages: [letter(1), letter(2), seen] }, "": { separator: "/" } },
    });
    await mailbox.connect();
    const { uidValidity, uidNext } = await mailbox.state();
    expect(await mailbox.uidsAfter(0)).toEqual([1, 2, 3]);
    expect(await mailbox.uidsAfter(2)).toEqual([3]);
    expect(await mailbox.uidsAfter(3)).toEqual([]);
    expect(uidNext).toBe(4);
    const messages = await all(mailbox, [1, 3]);
    expect(messages.map((one) => [one.uid, one.raw?.toString(), one.receivedAt, one.uidValidity])).toEqual([
      [1, letter(1).raw, "2026-11-01T10:00:00Z", uidValidity],
      [3, letter(3).raw, "2026-11-05T10:00:00Z", uidValidity],
    ]);
    expect(server.folderCache.INBOX?.messages[0]?.flags).toEqual([]);
  });

  it("an empty one as well, and a UID that has gone is left out", async () => {
    const { mailbox } = await house({ storage: { INBOX: {}, "": { separator: "/" } } });
    await mailbox.connect();
    expect(await mailbox.uidsAfter(0)).toEqual([]);
    expect(await all(mailbox, [7])).toEqual([]);
  });

  it("a message above the bound only by its size", async () => {
    const huge = { raw: `Subject: huge\r\n\r\n${"x".repeat(51 * 1024 * 1024)}` };
    const { mailbox } = await house({ storage: { INBOX: { messages: [huge, letter(2)] }, "": { separator: "/" } } });
    await mailbox.connect();
    const [first, second] = await all(mailbox, [1, 2]);
    expect(first?.raw).toBeNull();
    expect(first?.size).toBeGreaterThan(51 * 1024 * 1024);
    expect(second?.raw?.toString()).toContain("letter 2");
  });

  it("whole, longer ones too, in the order of their UIDs", async () => {
    const long = (nth: number) => ({ raw: `Subject: long ${nth}\r\n\r\n${"long ".repeat(60_000)}` });
    const sent = [letter(1), long(2), letter(3), long(4)];
    const { mailbox } = await house({
      storage: { INBOX: { messages: structuredClone(sent) }, "": { separator: "/" } },
    });
    await mailbox.connect();
    const messages = await all(mailbox, [1, 2, 3, 4]);
    expect(messages.map(({ raw }) => raw?.toString() ?? "")).toEqual(sent.map(({ raw }) => raw));
  });

  it("while its caller settles each message as it comes", async () => {
    const { mailbox } = await house();
    await mailbox.connect();
    for await (const message of mailbox.fetch(await mailbox.uidsAfter(0))) await mailbox.settle([message.uid]);
    expect(await mailbox.uidsAfter(0)).toEqual([]);
  });
});

describe("a stored message is settled", () => {
  it.each([
    ["with MOVE", modern, "/"],
    ["without MOVE", ["IDLE", "UIDPLUS"], "/"],
    ["without MOVE, UIDPLUS or IDLE", [], "/"],
    ["where a dot stands between folders", modern, "."],
  ])("into Landfall/Done %s", async (_title, plugins, separator) => {
    const { mailbox, server } = await house({
      plugins,
      storage: { INBOX: { messages: [letter(1), letter(2)] }, "": { separator } },
    });
    await mailbox.connect();
    await mailbox.settle([1]);
    expect(await mailbox.uidsAfter(0)).toEqual([2]);
    expect(server.folderCache[`Landfall${separator}Done`]?.messages.map((one) => one.raw)).toEqual([letter(1).raw]);
    await mailbox.connect();
    await mailbox.settle([2]);
    expect(server.folderCache[`Landfall${separator}Done`]?.messages).toHaveLength(2);
  });

  it("and removed once it is old enough, to the instant", async () => {
    const { mailbox, server } = await house({
      storage: { INBOX: { messages: [letter(1, 1), letter(2, 9), letter(3, 10)] }, "": { separator: "/" } },
    });
    await mailbox.connect();
    await mailbox.settle([1, 2, 3]);
    const old = await mailbox.settledBefore(Temporal.Instant.from("2026-11-10T10:00:00Z"));
    expect(old.uids).toEqual([1, 2]);
    await mailbox.removeSettled({ ...old, uidValidity: "7" });
    expect(await mailbox.stillSettled(old)).toEqual([1, 2]);
    await mailbox.removeSettled(old);
    expect(await mailbox.stillSettled(old)).toEqual([]);
    expect(server.folderCache["Landfall/Done"]?.messages.map((one) => one.raw)).toEqual([letter(3).raw]);
    expect(await mailbox.uidsAfter(0)).toEqual([]);
  });
});

describe("a UID is of one folder", () => {
  it("whatever else is done over the connection meanwhile: no look ever falls into Landfall/Done", async () => {
    const { mailbox, server } = await house({
      storage: { INBOX: { messages: [1, 2, 3, 4, 5].map((one) => letter(one)) }, "": { separator: "/" } },
    });
    await mailbox.connect();
    await mailbox.settle([1, 2, 3, 4]);
    const before = Temporal.Instant.from("2026-11-01T00:00:00Z");
    let over = false;
    const removing = mailbox.settledBefore(before).then(() => mailbox.settledSince(before, 10));
    void removing.finally(() => {
      over = true;
    });
    const seen = new Set<string>();
    while (!over) {
      const uids = await mailbox.uidsAfter(0);
      const raws = (await all(mailbox, [5])).map(({ raw }) => raw?.toString().trim().slice(-6));
      seen.add([...uids, ...raws].join(" "));
    }
    expect([...seen]).toEqual(["5 body 5"]);
    expect(await mailbox.settle([5])).toBe(true);
    expect(server.folderCache["Landfall/Done"]?.messages).toHaveLength(5);
  });

  it("a folder that was made anew ends the connection, whose UIDs are void; the next connection has the new one", async () => {
    const { mailbox, server } = await house();
    await mailbox.connect();
    const { uidValidity } = await mailbox.state();
    const inbox = server.folderCache.INBOX;
    if (!inbox) throw new Error("There is no inbox.");
    inbox.uidvalidity += 77;
    await expect(mailbox.state()).rejects.toMatchObject({ retry: true, message: expect.stringContaining("made anew") });
    expect(mailbox.connected).toBe(false);
    await mailbox.connect();
    const state = await mailbox.state();
    expect(state.uidValidity).toBe(String(Number(uidValidity) + 77));
    expect((await all(mailbox, [1])).map((one) => one.uidValidity)).toEqual([state.uidValidity]);
  });
});

describe("waiting for mail", () => {
  async function quiet(options?: Options): Promise<House> {
    const made = await house(options);
    await made.mailbox.connect();
    await made.mailbox.uidsAfter(0);
    return made;
  }

  it("ends when a message arrives", async () => {
    const { mailbox, server } = await quiet();
    const waited = mailbox.waitForMail(20);
    await rest(100);
    server.appendMessage("INBOX", [], undefined, letter(3).raw);
    await waited;
    expect(await mailbox.uidsAfter(2)).toEqual([3]);
  });

  it("does not begin when a message was announced since the last look", async () => {
    const { mailbox, server } = await quiet();
    server.appendMessage("INBOX", [], undefined, letter(3).raw);
    await mailbox.state();
    await mailbox.waitForMail(20);
    expect(await mailbox.uidsAfter(2)).toEqual([3]);
  });

  it("ends when the time is over, when it is called off, and when the connection is cut", async () => {
    const { mailbox, cut } = await quiet();
    await mailbox.waitForMail(0.1);
    await mailbox.waitForMail(20, AbortSignal.timeout(100));
    expect(await mailbox.uidsAfter(0)).toEqual([1, 2]);
    setTimeout(cut, 100);
    await mailbox.waitForMail(20);
  });

  it("works where the server has no IDLE", async () => {
    const { mailbox } = await quiet({ plugins: [] });
    await mailbox.waitForMail(0.1);
    expect(await mailbox.uidsAfter(1)).toEqual([2]);
  });
});

describe("what goes wrong with a mailbox", () => {
  const faultOf = async (work: Promise<unknown>) => {
    const fault = await work.then(
      () => null,
      (error: unknown) => error,
    );
    expect(fault).toBeInstanceOf(MailboxFault);
    return fault as MailboxFault;
  };

  it("is a wrong password: said in a sentence without the password, and not tried again", async () => {
    const { mailbox } = await house({ auth: { kind: "password", user: "testuser", password: "hunter2" } });
    const fault = await faultOf(mailbox.connect());
    expect(fault.retry).toBe(false);
    expect(fault.message).toMatch(/refuses the login of testuser\. Correct IMAP_URL\.$/);
    expect(fault.message).not.toContain("hunter2");
    expect(fault.cause).toBeInstanceOf(Error);
    expect(inspect(fault, { depth: 10, showHidden: true })).not.toContain("hunter2");
  });

  it("is a server that is not there: tried again", async () => {
    const fault = await faultOf(
      new Mailbox({ host: "127.0.0.1", port: 1, secure: false, folder: "INBOX", auth: password }).connect(),
    );
    expect(fault).toMatchObject({
      retry: true,
      message: "Nothing answers at 127.0.0.1:1. Check IMAP_URL and that the mailbox server runs.",
    });
  });

  it("is a folder that is not there: not tried again", async () => {
    const { mailbox } = await house({ folder: "Nowhere" });
    expect(await faultOf(mailbox.connect())).toMatchObject({
      retry: false,
      message: expect.stringContaining("no folder Nowhere"),
    });
  });

  it("is a connection that the server closes: every call says so, and it can be opened again", async () => {
    const { mailbox, cut } = await house();
    await mailbox.connect();
    cut();
    await rest(50);
    expect(mailbox.connected).toBe(false);
    for (const call of [mailbox.state(), mailbox.uidsAfter(0), mailbox.settle([1]), all(mailbox, [1])])
      expect((await faultOf(call)).retry).toBe(true);
    await mailbox.waitForMail(20);
    await mailbox.connect();
    expect(await mailbox.uidsAfter(0)).toEqual([1, 2]);
  });

  it("is a connection that breaks during a call", async () => {
    const { mailbox, cut } = await house();
    await mailbox.connect();
    const call = mailbox.uidsAfter(0);
    cut();
    expect((await faultOf(call)).retry).toBe(true);
  });

  it("is a server that hangs up before its greeting", async () => {
    const server = createServer((socket) => socket.end());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closers.push(() => server.close());
    const { port } = server.address() as AddressInfo;
    const fault = await faultOf(
      new Mailbox({ host: "127.0.0.1", port, secure: false, folder: "INBOX", auth: password }).connect(),
    );
    expect(fault.retry).toBe(true);
  });
});

describe("a mailbox that wants a token", () => {
  const plugins = [...modern, "SASL-IR", "XOAUTH2"];

  it("takes it, and asks for a new one when the first is refused", async () => {
    const asked: (boolean | undefined)[] = [];
    const accessToken = async (renew?: boolean) => {
      asked.push(renew);
      return renew ? "testtoken" : "stale";
    };
    const { mailbox } = await house({ plugins, auth: { kind: "oauth2", user: "testuser", accessToken } });
    await mailbox.connect();
    expect(await mailbox.uidsAfter(0)).toEqual([1, 2]);
    expect(asked).toEqual([false, true]);
  });

  it("and says which settings to check when no token is good enough", async () => {
    const { mailbox } = await house({
      plugins,
      auth: { kind: "oauth2", user: "testuser", accessToken: async () => "stale" },
    });
    await expect(mailbox.connect()).rejects.toMatchObject({ retry: false, message: expect.stringContaining("OAUTH_") });
  });
});

/** What a server says, with nothing in the place of each message. */
function emptied(said: Buffer): Buffer {
  const literal = /(BODY\[\](?:<0>)?) \{([1-9]\d*)\}\r\n/;
  let text = said.toString("latin1");
  for (let match = literal.exec(text); match; match = literal.exec(text)) {
    const from = match.index + match[0].length;
    text = `${text.slice(0, match.index)}${match[1]} {0}\r\n${text.slice(from + Number(match[2]))}`;
  }
  return Buffer.from(text, "latin1");
}

describe("a server that gives nothing where it stated something", () => {
  it.each([
    ["for several at once is asked for each by itself", /FETCH \d+,\d+ /, 2],
    ["for each gives no message, so that none is stored empty and moved away", /FETCH /, 0],
  ])("%s", async (_, lines, count) => {
    const { port } = await house({ plugins: modern.filter((plugin) => plugin !== "STARTTLS") });
    const proxy = await openProxy(port, { rewrite: (said, line) => (lines.test(line) ? emptied(said) : said) });
    closers.push(() => proxy.close());
    const mailbox = new Mailbox({
      host: "127.0.0.1",
      port: proxy.port,
      secure: false,
      folder: "INBOX",
      auth: password,
    });
    closers.push(() => mailbox.close());
    await mailbox.connect();
    const messages = await Array.fromAsync(mailbox.fetch(await mailbox.uidsAfter(0)));
    expect(messages).toHaveLength(count);
    for (const message of messages) expect(message.raw?.length).toBe(message.size);
    expect(messages.every(({ size }) => size > 0)).toBe(true);
  });
});
