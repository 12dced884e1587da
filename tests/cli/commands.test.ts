import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { run } from "../../src/cli/run.ts";
import { couple } from "../support/context.ts";
import { emptyFolder } from "./landfall.ts";

/** One embedded database, opened and closed by each command as on a real machine. */
const folder = emptyFolder();
const settings = { DATA_DIR: join(folder, "data"), MAIL_FROM: "confirmation@landfall.example", DATABASE_URL: "" };

beforeAll(() => {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function landfall(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const spies = (["out", "err"] as const).map((way) =>
    vi.spyOn(process[`std${way}`], "write").mockImplementation((text) => {
      said[way] += String(text);
      return true;
    }),
  );
  try {
    return { code: await run(words), ...said };
  } finally {
    process.exitCode = 0;
    for (const spy of spies) spy.mockRestore();
  }
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const json = (text: string) => JSON.parse(text) as Record<string, never>;
const lines = (text: string) => text.trim().split("\n").filter(Boolean).map(json);

describe("the commands on one embedded database", () => {
  it("import takes what is good, says what is not, and may be called again", async () => {
    const good = JSON.stringify({ ...couple, application: "E1" });
    const path = file("cases.ndjson", `${good}\nnonsense\n${JSON.stringify({ ...couple, application: "E 2" })}\n`);
    const first = await landfall("case", "import", path);
    expect(first).toMatchObject({ code: 1, out: "1 taken in, 0 known already, 2 refused.\n" });
    expect(first.err).toBe(
      "line 2: The line is not JSON.\nline 3: application may hold letters, digits and - only, 32 at most.\n",
    );
    const again = await landfall("case", "import", path, "--json");
    expect(json(again.out)).toMatchObject({ imported: 0, known: 1, refused: [{ line: 2 }, { line: 3 }] });
    const csv = file("cases.txt", "application;id\nE3;p1\n");
    expect(await landfall("case", "import", csv)).toMatchObject({ code: 1, err: "line 2: category is missing.\n" });
    const broken = file("broken.csv", 'application,id\nE3,"p1\n');
    const end = await landfall("case", "import", broken);
    expect(end).toMatchObject({ code: 2, out: "" });
    expect(end.err).toMatch(/^landfall: .*broken\.csv: The CSV cannot be read near line \d+: a quotation mark .*\.\n$/);
  });

  it("show and list tell of it, for people and for scripts", async () => {
    const shown = await landfall("case", "show", "E1", "--json");
    expect(json(shown.out)).toMatchObject({
      application: "E1",
      phase: "invited",
      people: [{ id: "p1", email: "zoe@example.org", account: "none" }, { id: "p2" }],
      mail: [{ template: "portal1", person: "p1", to: "zoe@example.org", state: "queued" }],
      journal: [{ version: 1, event: "CaseOpened", cause: { by: "import" } }, { version: 2 }],
    });
    const words = (await landfall("case", "show", "E1")).out;
    for (const part of ["p1: Zoë Łucja, principal", "Still missing: fullName", "Deadlines", "All times are Ottawa's."])
      expect(words).toContain(part);
    expect(lines((await landfall("case", "list", "--json", "--phase", "invited")).out)).toMatchObject([
      { application: "E1", phase: "invited", holds: [], people: 2 },
    ]);
    expect(await landfall("case", "list", "--hold", "interview")).toMatchObject({ code: 0, out: "No case.\n" });
    expect(await landfall("case", "show", "E9")).toMatchObject({ code: 1, out: "" });
  });

  it("record keeps the rules, names the reason of a refusal, and journals who decided", async () => {
    const refused = await landfall("case", "record", "E1", "presence-declared", "inCanada=true");
    expect(refused.code).toBe(1);
    expect(refused.err).toBe("landfall: Not recorded for E1 p1: The person has no account yet. (no-account)\n");
    expect((await landfall("case", "record", "E1", "assist", "--as", "Ana")).code).toBe(0);
    const both = await landfall(
      "case",
      "record",
      "E1",
      "presence-declared",
      "inCanada=true",
      "--as",
      "Ana",
      "--person",
      "all",
    );
    expect(both.out).toBe("E1 p1: presence-declared is recorded.\nE1 p2: presence-declared is recorded.\n");
    const address = JSON.stringify({ use: "mailing", address: { ...couple.address, city: "Gatineau" } });
    const confirmed = [
      "case",
      "record",
      "E1",
      "address-confirmed",
      "address.province=QC",
      "address.postalCode=J8X 3X7",
    ];
    expect((await landfall(...confirmed, "--json", address, "--as", "Ana")).code).toBe(0);
    const exported = (await landfall("case", "export", "E1")).out;
    expect(json(exported)["case"]).toMatchObject({
      people: [{ confirmedAddress: { address: { line1: "12 Main St", city: "Gatineau", province: "QC" } } }, {}],
    });
    const grant = await landfall("case", "record", "E1", "grant", "--as", "Odile");
    expect(grant.err).toMatch(/\(answers-incomplete\)\n$/);
    const shown = json((await landfall("case", "show", "E1", "--json")).out) as unknown as {
      journal: { event: string; cause: object }[];
    };
    expect(shown.journal.find(({ event }) => event === "PresenceDeclared")?.cause).toEqual({ by: "agent:Ana" });
    expect((await landfall("case", "erase", "E1")).err).toMatch(/E1 is not closed/);
  });

  it("escalations are listed, shown without harm to a terminal, answered and resolved", async () => {
    const raw = [
      "From: Zoe <zoe@example.org>",
      "To: confirmation@landfall.example",
      "Subject: =?utf-8?Q?=1B[2Jtulips?=",
      "Message-ID: <q1@example.org>",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "My neighbour \u001b[31msays\u001b[0m that tulips grow on the moon. What do you think about that, dear office?",
      "",
    ];
    expect((await landfall("ingest", file("q1.eml", raw.join("\r\n")))).code).toBe(0);
    const open = lines((await landfall("escalation", "list", "--json")).out);
    expect(open[0]).toMatchObject({ application: "E1", state: "open" });
    const id = String(open[0]?.["id"]);
    const shown = (await landfall("escalation", "show", id)).out;
    expect(shown).toContain("  | My neighbour [31msays[0m that tulips");
    expect(shown).toContain("zoe@example.org");
    expect(shown).not.toContain("\u001b");
    const wrong = await landfall("escalation", "answer", id, "p1:firstEntry=03/04/2019", "--as", "Ana");
    expect(wrong).toMatchObject({ code: 2, out: "" });
    expect(wrong.err).toMatch(/has several: 2019-0\d-0\d, 2019-0\d-0\d/);
    const given = await landfall("escalation", "answer", id, "p1:firstEntry=2019-04-03", "--as", "Ana");
    expect(given).toMatchObject({ code: 0, out: `${id} is answered and resolved.\n` });
    expect((await landfall("escalation", "resolve", id, "--as", "Ben", "--note", "x")).err).toBe(
      `landfall: ${id} is resolved already, by Ana.\n`,
    );
    expect(lines((await landfall("escalation", "list", "--json", "--state", "resolved")).out)).toMatchObject([
      { id, resolvedBy: "Ana" },
    ]);
  });
});
