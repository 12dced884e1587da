import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { configFrom } from "../../src/config.ts";
import { openStore, openWorkshop } from "../../src/engine.ts";
import { writeReply } from "../../src/tool/demo/reply.ts";
import { importCases } from "../../src/workflow/intake/import.ts";
import { readStatus } from "../../src/workflow/status.ts";
import { postgresServer } from "../support/database.ts";
import { openTestPostOffice, type TestPostOffice } from "../support/post-office.ts";
import { answersOf, caseOf, numbered, ours, plainMail } from "../support/applicants.ts";
import { until } from "../support/rest.ts";
import { readyFolder } from "../support/trial.ts";

const main = join(import.meta.dirname, "../../src/cli/main.ts");
const node = join(import.meta.dirname, "../../node_modules/.bin/node");
const cases = 40;
const repliers = 8;

let folder: string;
let post: TestPostOffice;
let environment: Record<string, string>;
let serving: ChildProcess | null = null;
const invited = Array.from({ length: cases }, () => caseOf([{}], {}));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "landfall-kill-"));
  post = await openTestPostOffice();
  environment = {
    DATA_DIR: await readyFolder(folder),
    IMAP_URL: post.imapUrl,
    SMTP_URL: post.smtpUrl,
    MAIL_FROM: ours,
    PORTAL_LISTEN: "127.0.0.1:0",
    CONSOLE_LISTEN: "127.0.0.1:0",
    UNSURE_SECONDS: "2",
    LOG_LEVEL: "error",
  };
  const workshop = await openWorkshop(configFrom(environment), pino({ level: "silent" }));
  const lines = invited.map((value, index) => ({ line: index + 1, value }));
  const report = await importCases(workshop.context, lines, () => undefined);
  expect(report.imported).toBe(cases);
  await workshop.close();
});
afterAll(async () => {
  serving?.kill("SIGKILL");
  await post.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Mails that are queued, being sent or unsure, as a running engine says itself. */
async function unsettled(child: ChildProcess): Promise<number> {
  const page = await (await fetch(`http://${consoles.get(child)}/metrics`)).text();
  return ["queued", "sending", "unsure"].reduce((sum, state) => {
    const count = new RegExp(`^landfall_mails\\{state="${state}"\\} (\\d+)$`, "m").exec(page)?.[1];
    if (count === undefined) throw new Error(`The metrics say nothing of mails that are ${state}.`);
    return sum + Number(count);
  }, 0);
}

const consoles = new WeakMap<ChildProcess, string>();

/** `landfall serve` in a process of its own, once it takes mail. */
async function serve(): Promise<ChildProcess> {
  const env = { PATH: process.env["PATH"] ?? "", NODE_NO_WARNINGS: "1", ...environment };
  const child = spawn(node, [main, "serve"], { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"] });
  let words = "";
  child.stderr?.on("data", (chunk: Buffer) => (words += chunk.toString()));
  await until(
    () => (words.includes("ready") ? true : undefined),
    () => `It is not ready: ${words}`,
  );
  consoles.set(child, / and (\S+)/.exec(words)?.[1] ?? "");
  serving = child;
  return child;
}

function ended(child: ChildProcess): Promise<number | null> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once("exit", resolve));
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await ended(child);
}

const reached = (template: string) =>
  new Set(post.taken.filter((one) => one.template === template).map((one) => one.to));
/** Who has a password: where Portal 2 was cut, a fresh one went instead. */
const served = () => new Set([...reached("portal2"), ...reached("password-new")]);
const people = invited.map(({ people: [one] }) => ({
  id: "p1",
  name: `${one?.givenName} ${one?.familyName}`,
  email: one?.email ?? "",
  uci: one?.uci ?? "",
}));

describe.skipIf(postgresServer !== null)("an engine killed in the middle of its work", () => {
  it("loses nothing and doubles nothing, and stops in order when told to", { timeout: 90_000 }, async () => {
    const first = await serve();
    await until(
      () => (post.taken.length >= repliers ? true : undefined),
      () => `Only ${post.taken.length} invitations left.`,
    );
    await kill(first);
    expect(reached("portal1").size).toBeLessThan(cases);

    const answering = [...reached("portal1")].slice(0, repliers);
    for (const [index, email] of answering.entries()) {
      const to = post.taken.find((one) => one.to === email);
      const from = people.find((one) => one.email === email);
      if (!to || !from) throw new Error(`Nobody has ${email}.`);
      const at = Temporal.Now.instant();
      const { raw } = await writeReply({ from, to, at, words: numbered(answersOf(from)) });
      post.arrive(raw, at);
      const stranger = { name: "Stranger", email: `s${index}@elsewhere.example` };
      post.arrive(plainMail(stranger, "Hello", `Hello, I am number ${index}.`, at), at);
    }
    const second = await serve();
    await until(
      () => (reached("portal2").size > 0 ? true : undefined),
      () => "Nobody was answered.",
    );
    await kill(second);

    const third = await serve();
    await until(
      () => (reached("portal1").size === cases && served().size === answering.length ? true : undefined),
      () => `${reached("portal1").size} were invited, ${served().size} have an account.`,
    );
    // What was unsure goes once more after its two seconds, at the next look.
    await until(
      async () => ((await unsettled(third)) === 0 ? true : undefined),
      () => "Something is still to be sent.",
    );
    third.kill("SIGTERM");
    expect(await ended(third)).toBe(0);

    for (const email of reached("portal1")) {
      const copies = post.taken.filter((one) => one.to === email && one.template === "portal1");
      expect(new Set(copies.map((one) => one.mail.messageId)).size).toBe(1);
      expect(copies.every((one) => one.raw.equals(copies[0]?.raw ?? Buffer.alloc(0)))).toBe(true);
    }
    const store = await openStore(configFrom(environment));
    const { inbound, outbox } = await readStatus(store.database, store.policy, Temporal.Now.instant().toString());
    await store.database.close();
    expect(inbound).toMatchObject({ stored: 2 * repliers, waiting: 0 });
    expect(inbound.outcomes).toMatchObject({ applied: repliers, escalated: repliers });
    expect(outbox).toMatchObject({ queued: 0, sending: 0, unsure: 0, failed: 0 });
  });
});
