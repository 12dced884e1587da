import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limits } from "../../src/limits.ts";
import { parseMessage, type ParsedMessage } from "../../src/mail/parse.ts";
import { transaction } from "../../src/store/database.ts";
import { listEscalations } from "../../src/store/escalations.ts";
import { readRaw } from "../../src/store/raw.ts";
import { readMessage, reopenMessages } from "../../src/store/reading.ts";
import { createPool } from "../../src/workflow/bounded/pool.ts";
import { interpretWaiting } from "../../src/workflow/interpret.ts";
import { readStatus } from "../../src/workflow/status.ts";
import { takeAll } from "../../src/workflow/receive.ts";
import { couple, importedCase, testContext, type TestContext } from "../support/context.ts";
import { disagreements } from "./differential.ts";
import { openFuzzer } from "./fuzz-run.ts";
import { shapes } from "./generate.ts";
import { headers } from "./shapes/header.ts";
import { text } from "./shapes/shape.ts";

/** The whole set, up to 80 MB, is `npm run hostile`; here a few of each kind that are quick. */
const some = [
  "HTML of 50,000 divs within one another",
  "HTML of 2 MB of short bold words",
  "one NUL in a text",
  "a million parts",
  "240 multiparts within one another",
  "1,000 DKIM signatures",
  "a subject of 20,000 encoded words",
  "a filename in 10,000 pieces (RFC 2231)",
  "1 MB of spaces",
  "1 MB of digits with slashes",
  "a bounce of 1 MB of addresses",
  "a zip of 1 GB of nothing",
  "text of 80 MB",
];

let test: TestContext;
let uid = 0;

beforeAll(async () => {
  test = await testContext();
});
afterAll(() => test.close());

/** A message arrives in the mailbox; read as often as it takes. */
async function meet(raw: Buffer): Promise<{ id: string; outcome: string | null; reason: string | null; attempts: number }> {
  const { context } = test;
  uid += 1;
  const tooLarge = raw.length > limits.mail.messageBytes;
  const receivedAt = context.now().toString();
  const message = { uid, uidValidity: "1", size: raw.length, raw: tooLarge ? null : raw, receivedAt };
  await takeAll(context, { mailbox: "inbox", uidValidity: 1 }, [message]);
  for (;;) {
    await interpretWaiting(context);
    const { id } = await context.database.db.selectFrom("messages").select("id").where("uid", "=", uid).executeTakeFirstOrThrow();
    const stored = await readMessage(context.database.db, context.vault, id);
    if (stored?.status === "done") return stored;
    test.advance({ seconds: limits.interpret.staleSeconds });
  }
}

/** A case of one person of this address. */
const caseOf = (email: string) => importedCase(test.context, { people: [{ ...couple.people[0], email }] });

describe("hostile mail", () => {
  it("has at least sixty shapes, of different names", () => {
    expect(shapes.length).toBeGreaterThan(60);
    expect(new Set(shapes.map((shape) => shape.name)).size).toBe(shapes.length);
  });

  it("ends with an outcome at the first reading, and the next message goes through", async () => {
    await caseOf("hostile@example.org");
    for (const name of some) {
      const raw = shapes.find((shape) => shape.name === name)?.make("hostile@example.org");
      if (raw === undefined) throw new Error(`There is no shape "${name}".`);
      const met = await meet(raw);
      expect([name, met.attempts <= 1, met.outcome]).toEqual([name, true, expect.any(String)]);
    }
    // What was too large stayed in the mailbox: to read it again would be to read the note that says so.
    expect(await transaction(test.context.database, (tx) => reopenMessages(tx, { outcome: "quarantined" }))).toBeLessThan(some.length);
    await interpretWaiting(test.context);
    const note = await test.context.database.db.selectFrom("messages").select("outcome").where("reason", "=", "too-large").execute();
    expect(note.map(({ outcome }) => outcome)).toEqual(["quarantined"]);
    await caseOf("next@example.org");
    const next = await meet(text("next@example.org", "2. 1123456789\r\n7. brown\r\n"));
    expect(next.outcome).not.toBe("quarantined");
  });

  it("is put aside at the third failure, kept whole, shown, and read again when the code is better", async () => {
    const { context } = test;
    await caseOf("third@example.org");
    const raw = text("third@example.org", "2. 1123456789\r\n");
    const impatient = createPool(1, { seconds: 0, residentBytes: limits.bounded.residentBytes });
    const before = await readStatus(context.database, context.policy, context.now().toString());
    const good = context.pool;
    Object.assign(context, { pool: impatient });
    const met = await meet(raw);
    Object.assign(context, { pool: good });
    impatient.close();
    expect(met).toMatchObject({ outcome: "quarantined", reason: "OutOfBounds", attempts: 3 });
    const { db } = context.database;
    expect(await readRaw(db, context.vault, met.id)).toEqual(raw);
    const after = await readStatus(context.database, context.policy, context.now().toString());
    expect(after.inbound.outcomes.quarantined).toBe((before.inbound.outcomes.quarantined ?? 0) + 1);
    const open = await listEscalations(db);
    expect(open.some((one) => one.messageId === met.id && one.reason === "quarantined")).toBe(true);

    expect(await transaction(context.database, (tx) => reopenMessages(tx, { ids: [met.id] }))).toBe(1);
    await interpretWaiting(context);
    expect((await readMessage(db, context.vault, met.id))?.outcome).toMatch(/applied|clarified|challenged|escalated/);
  });
});

describe("two parsers", () => {
  it("never part on a header without a person being told", async () => {
    const silent: string[] = [];
    for (const shape of headers.filter((one) => one.megabytes <= 1)) {
      const raw = shape.make("zoe@example.org");
      const parsed = await parseMessage(raw).catch((): ParsedMessage | null => null);
      if (parsed === null || parsed.hasNul || parsed.doubledHeaders.length + parsed.unsureHeaders.length > 0) continue;
      const parting = await disagreements(raw, parsed);
      silent.push(...parting.map((one) => `${shape.name}: ${one}`));
    }
    expect(silent).toEqual([]);
  });
});

describe("three hundred corrections", () => {
  it("are read in time that grows with them, not with their powers (found by the fuzzer)", async () => {
    await caseOf("corrections@example.org");
    const words = Array.from({ length: 300 }, (_, at) => `Sorry, I meant 03/04/${1950 + (at % 70)}, not 04/03/2019. `).join("");
    const met = await meet(text("corrections@example.org", `My UCI is 1123456789.\r\n${words}\r\n`));
    expect([met.attempts, met.outcome]).toEqual([0, expect.any(String)]);
  });
});

describe("the fuzzer", () => {
  it("meets no fault in a short run, and many outcomes", async () => {
    const fuzz = await openFuzzer();
    const report = await fuzz(7, 0, 120);
    expect(report.faults).toEqual([]);
    expect(Object.keys(report.outcomes).length).toBeGreaterThanOrEqual(8);
  });
});

describe("classify --batch", () => {
  it("names what is too large or no base64, and goes on", async () => {
    const line = (id: string, raw: string) => `${JSON.stringify({ id, raw })}\n`;
    const ordinary = Buffer.from("From: a@example.org\r\n\r\nyes\r\n").toString("base64");
    const tooLarge = Buffer.alloc(limits.mail.messageBytes + 3, "yes\r\n").toString("base64");
    const lines = [line("1", ordinary), line("2", tooLarge), line("3", `${" ".repeat(300_000)}!`), "{not JSON\n", line("4", ordinary)];
    const answers = await classified(lines);
    expect(answers).toMatchObject([
      { id: "1", kind: "human" },
      { id: "2", kind: "quarantined", reason: expect.stringContaining("50 MiB") },
      { id: "3", error: expect.any(String) },
      { id: null, error: expect.any(String) },
      { id: "4", kind: "human" },
    ]);
  });
});

async function classified(lines: readonly string[]): Promise<unknown[]> {
  const child = spawn(process.execPath, ["src/cli/main.ts", "classify", "--batch"], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(lines.join(""));
  const answers: unknown[] = [];
  for await (const line of createInterface({ input: child.stdout })) answers.push(JSON.parse(line));
  return answers;
}
