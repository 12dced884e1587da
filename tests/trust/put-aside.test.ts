import { createHash } from "node:crypto";
import { createServer, type Server } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findPasswords, makePassword } from "../../src/case/credential.ts";
import { limits } from "../../src/limits.ts";
import { holdsWords } from "../../src/mail/blot.ts";
import { transaction } from "../../src/store/database.ts";
import { listEscalations } from "../../src/store/escalations.ts";
import { readRaw } from "../../src/store/raw.ts";
import { readMessage, reopenMessages, type StoredMessage } from "../../src/store/reading.ts";
import type { Context } from "../../src/workflow/context.ts";
import { interpretWaiting } from "../../src/workflow/interpret.ts";
import { openStage, type Stage, write } from "./stage.ts";

let stage: Stage;
let daemon: Server;
/** What the daemon says next; null: it hangs up without a word. */
let verdict: string | null = "stream: OK";
const scanned: Buffer[] = [];

beforeAll(async () => {
  stage = await openStage();
  daemon = createServer((line) => {
    const heard: Buffer[] = [];
    line.on("error", () => undefined);
    line.on("data", (chunk: Buffer) => {
      heard.push(chunk);
      if (!chunk.subarray(-4).equals(Buffer.alloc(4))) return;
      scanned.push(Buffer.concat(heard));
      line.end(verdict === null ? "" : `${verdict}\0`);
    });
  });
  await new Promise<void>((resolve) => daemon.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  daemon.close();
  await stage.close();
});

const password = makePassword(Uint8Array.from({ length: 15 }, (_, at) => at * 41));

async function latest(): Promise<StoredMessage> {
  const { database, vault } = stage.context;
  const row = await database.db.selectFrom("messages").select("id").orderBy("seq", "desc").executeTakeFirstOrThrow();
  const message = await readMessage(database.db, vault, row.id);
  if (message === null) throw new Error("There is no message.");
  return message;
}
const kept = async ({ id }: StoredMessage) => readRaw(stage.context.database.db, stage.context.vault, id);
const useDaemon = (socket: string | null) =>
  Object.assign(stage.context, { mail: { ...stage.context.mail, clamdSocket: socket } satisfies Context["mail"] });

describe("what cannot be read", () => {
  it("is kept with its password blotted, and its SHA-256 as it came", async () => {
    const scene = await stage.scene();
    const raw = await write(stage, scene, {
      words: `It was ${password}.`,
      then: (one) => `${"\r\n--b".repeat(600_000)}${one}`,
    });
    await stage.arrive(Buffer.concat([Buffer.from("From: a@b.example\r\n"), raw]));
    const message = await latest();
    expect(message).toMatchObject({ outcome: "quarantined", reason: "UnreadableMessage", redacted: true });
    const bytes = await kept(message);
    expect(bytes).toHaveLength(raw.length + 19);
    expect(holdsWords(bytes ?? raw, findPasswords)).toBe(false);
    const original = Buffer.concat([Buffer.from("From: a@b.example\r\n"), raw]);
    expect(message.sha256).toBe(createHash("sha256").update(original).digest("hex"));
  });
});

describe("an antivirus daemon", () => {
  it("is handed every message whole; what it finds is put aside, blotted, and answered by nobody", async () => {
    const { port } = daemon.address() as { port: number };
    useDaemon(`127.0.0.1:${port}`);
    const scene = await stage.scene("bare.example");
    const raw = await write(stage, scene, { words: `Here is ${password}` });
    verdict = "stream: Eicar-Test-Signature FOUND";
    const sent = stage.sent.length;
    await stage.arrive(raw);
    expect(scanned.at(-1)?.subarray(0, 10).toString()).toBe("zINSTREAM\0");
    expect(scanned.at(-1)?.includes(raw)).toBe(true);
    const message = await latest();
    expect(message).toMatchObject({ outcome: "quarantined", reason: "InfectedMessage", redacted: true });
    expect(holdsWords((await kept(message)) ?? raw, findPasswords)).toBe(false);
    expect(stage.sent.length).toBe(sent);
    const open = await listEscalations(stage.context.database.db, { state: "open" });
    expect(open.some((one) => one.reason === "quarantined" && one.messageId === message.id)).toBe(true);
  });

  it("that finds nothing lets the mail be read; reprocessed, an infected one is looked at once more", async () => {
    const infected = await latest();
    verdict = "stream: OK";
    await transaction(stage.context.database, (tx) => reopenMessages(tx, { ids: [infected.id] }));
    await interpretWaiting(stage.context);
    expect((await latest()).outcome).not.toBe("quarantined");
  });

  it("that says nothing is waited for: unscanned mail is not read, and a person sees it after four hours", async () => {
    verdict = null;
    const scene = await stage.scene("bare.example");
    await stage.arrive(await write(stage, scene));
    expect((await latest()).status).toBe("waiting");
    await stage.pass({ hours: limits.trust.temperrorHours, minutes: 1 });
    for (let attempt = 0; attempt < limits.interpret.attempts; attempt += 1) await stage.pass({ minutes: 1 });
    expect(await latest()).toMatchObject({ outcome: "quarantined" });
    expect(stage.mailsTo(scene.zoe)).toEqual(["portal1"]);
    useDaemon(null);
  });
});
