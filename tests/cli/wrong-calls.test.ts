import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { run } from "../../src/cli/run.ts";
import { lockFolder } from "../../src/store/lock.ts";
import { openTestPostOffice, type TestPostOffice } from "../support/post-office.ts";
import { emptyFolder, type Ended, landfall } from "./landfall.ts";

/** Everything a tired person gets wrong at the keyboard. None may touch a database. */
const wrongCalls: readonly (readonly [words: string, says: RegExp])[] = [
  ["", /Usage: landfall/],
  ["frobnicate", /unknown command 'frobnicate'/],
  ["status --frob", /unknown option '--frob'/],
  ["doctor --frob", /unknown option '--frob'/],
  ["serve --frob", /unknown option '--frob'/],
  ["demo --frob", /unknown option '--frob'/],
  ["demo --out /etc/hostname", /\/etc\/hostname is a file: name a folder/],
  ["case", /Usage: landfall case/],
  ["case import", /missing required argument 'file'/],
  ["case import /nowhere", /\/nowhere cannot be read; name a file/],
  ["case import /tmp", /\/tmp is a folder/],
  ["case show", /missing required argument 'application'/],
  ["case list --phase sleeping", /no phase "sleeping"\. Write one of: invited, answering, active, closed/],
  ["case list --hold weather", /no hold "weather"\. Write one of: leaving-canada/],
  ["case record E1", /missing required argument 'event'/],
  ["case record E1 frob", /no event "frob"\. Write one of: signed-in/],
  ["case record E1 presence-declared", /inCanada is missing/],
  ["case record E1 presence-declared inCanada", /"inCanada" is not key=value/],
  ["case record E1 presence-declared inCanada=perhaps", /inCanada is yes or no/],
  ["case record E1 signed-in shoe=7", /unknown key "shoe"/],
  ["case record E1 address-confirmed use=home address.line1=x", /address\.city is missing/],
  ["case record E1 photo-submitted", /The photo is missing; write photo=FILE/],
  ["case record E1 photo-submitted photo=/nowhere", /\/nowhere cannot be read/],
  ["case record E1 grant", /say who with --as NAME/],
  ["case record E1 grant --as a;b", /A name has letters, digits/],
  ["case record E1 photo-return reasons=ugly --as Odile", /reasons\.0 is none of: too-dark/],
  ["case record E1 hold hold=agent --as Ana", /note is missing/],
  ["case record E1 close note=x --as Ana --person p1", /is about the whole case/],
  ["case record E1 signed-in --json {", /--json is not JSON/],
  ["case export", /missing required argument/],
  ["case erase", /missing required argument/],
  ["escalation list --state lost", /no state "lost"\. Write open or resolved/],
  ["escalation show", /missing required argument 'id'/],
  ["escalation answer abc", /required option '--as <name>'/],
  ["escalation answer abc --as Ana", /either --template NAME or answers/],
  ["escalation answer abc --as Ana --template poem", /no standard mail "poem"\. Write one of: ecopr-wont-open/],
  ["escalation answer abc uci --as Ana", /"uci" is not person:question=value/],
  ["escalation resolve abc --as Ana", /required option '--note <text>'/],
  ["agent add Ana --role king", /no role "king"/],
  ["api-key add", /missing required argument 'name'/],
  ["ingest /nowhere", /\/nowhere cannot be read/],
  ["reprocess --outcome lost", /no outcome "lost"/],
  ["reprocess 12", /"12" is no id of a message/],
  ["render poem --batch", /no template "poem"/],
  ["render portal1", /required option '--batch/],
  ["read", /required option '--batch/],
  ["classify", /required option '--batch/],
  ["unquote", /required option '--batch/],
  ["dates", /required option '--batch/],
  ["photo check /nowhere", /\/nowhere cannot be read/],
  ["backup", /missing required argument 'file'/],
  ["restore /nowhere", /\/nowhere cannot be read/],
];

describe("a wrong call", () => {
  it.each(wrongCalls)("landfall %s is told what to write instead", async (words, says) => {
    const said: string[] = [];
    const write = vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0);
    try {
      expect(await run(words.split(" ").filter((word) => word !== ""))).toBe(2);
    } finally {
      write.mockRestore();
    }
    expect(said.join("")).toMatch(says);
    expect(said.join("")).not.toMatch(/\n\s+at /);
    expect(existsSync("data")).toBe(false);
  });
});

describe("a configuration that does not work", () => {
  let post: TestPostOffice;
  let unlock: () => void;
  const ended: Record<string, Promise<Ended>> = {};

  beforeAll(async () => {
    post = await openTestPostOffice();
    const mail = { MAIL_FROM: "confirmation@landfall.example", OFFICIAL_PAGE: "https://www.example.org/confirm" };
    const wrong = post.imapUrl.replace(/:[^:@/]+@/, ":wrong@");
    const servers = { ...mail, IMAP_URL: wrong, SMTP_URL: post.smtpUrl };
    const ports = { PORTAL_LISTEN: "127.0.0.1:0", CONSOLE_LISTEN: "127.0.0.1:0", LOG_LEVEL: "fatal" };
    const key = Buffer.alloc(32, 3).toString("base64");
    const closed = "postgres://landfall:s3cret@127.0.0.1:9/landfall";
    const taken = emptyFolder();
    unlock = lockFolder(taken);
    Object.assign(ended, {
      "no settings": landfall(["serve"]),
      "no key": landfall(["status"], { DATABASE_URL: closed }),
      "no TLS": landfall(["serve"], { ...mail, IMAP_URL: "imap://a:b@mail.example.org", SMTP_URL: post.smtpUrl }),
      "wrong password": landfall(["serve"], { ...servers, ...ports }),
      "database down": landfall(["case", "show", "E1"], { DATABASE_URL: closed, SECRET_KEY: key }),
      "folder taken": landfall(["status", "--json"], { DATA_DIR: taken }),
      "doctor, folder taken": landfall(["doctor"], { ...servers, DATA_DIR: taken }),
      "doctor, nothing set": landfall(["doctor", "--json"], { DATABASE_URL: closed, SECRET_KEY: key }),
      "backup of PostgreSQL": landfall(["backup", "x.tgz"], { DATABASE_URL: closed }),
    });
    await Promise.all(Object.values(ended));
  });
  afterAll(async () => {
    unlock();
    await post.close();
  });

  it.each([
    ["no settings", 2, /^landfall: MAIL_FROM is not set: .*e\.g\. MAIL_FROM=/],
    ["no key", 2, /^landfall: SECRET_KEY is not set: .*openssl rand/],
    ["no TLS", 2, /^landfall: IMAP_URL without TLS .*write it as IMAP_URL=imaps:/],
    ["wrong password", 2, /^landfall: The mailbox server .* refuses the login of testuser\. Correct IMAP_URL\./],
    ["database down", 1, /^landfall: The database cannot be used: nothing answers .*correct DATABASE_URL\./],
    ["folder taken", 2, new RegExp(`^landfall: The database in .* is in use by the process ${process.pid}\\.`)],
    ["backup of PostgreSQL", 2, /^landfall: DATABASE_URL is set.*use pg_dump for PostgreSQL/],
  ])("%s: ends with %i and one plain sentence", async (which, code, says) => {
    const end = await ended[which];
    expect(end?.err).toMatch(says);
    expect(end?.err.trim().split("\n")).toHaveLength(1);
    expect(end?.err).not.toMatch(/s3cret|:wrong/);
    expect(end?.out).toBe("");
    expect(end?.code).toBe(code);
  });

  it("doctor names who has the folder, and still looks at the rest", async () => {
    const end = await ended["doctor, folder taken"];
    expect(end?.code).toBe(2);
    expect(end?.out).toMatch(new RegExp(`in use +database .*process ${process.pid}`));
    expect(end?.out).toMatch(/WRONG +mailbox .*refuses the login/);
    expect(end?.out).toMatch(/ok +submission /);
    expect(end?.out).toMatch(/ok +official page/);
  });

  it("doctor tells of everything that is wrong, as JSON where asked", async () => {
    const end = await ended["doctor, nothing set"];
    expect(end?.code).toBe(1);
    const report = JSON.parse(end?.out ?? "") as {
      ok: boolean;
      findings: { name: string; state: string; sentence: string }[];
    };
    expect(report.ok).toBe(false);
    const wrong = report.findings.filter(({ state }) => state === "fault").map(({ name }) => name);
    expect(wrong).toEqual(["settings", "official page", "database", "mailbox", "submission"]);
    for (const { sentence } of report.findings.filter(({ state }) => state === "fault"))
      expect(sentence).toMatch(/\.$/);
  });
});
