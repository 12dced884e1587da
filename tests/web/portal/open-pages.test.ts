import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Certificate, openCertificate } from "../../../src/document/certificate.ts";
import { limits } from "../../../src/limits.ts";
import { caseIdByApplication } from "../../../src/store/cases.ts";
import { readRemarks } from "../../../src/store/remarks.ts";
import { makeCertificate } from "../../../src/tool/demo/certificate.ts";
import { portalApp } from "../../../src/web/server.ts";
import { applyTo } from "../../../src/workflow/apply.ts";
import { grantCase, voidEcopr } from "../../../src/workflow/grant.ts";
import { openedAccount } from "../../support/account.ts";
import { type TestContext, testContext } from "../../support/context.ts";
import { verificationOn } from "../../support/paper.ts";
import { Visitor } from "../../support/visitor.ts";

let engine: TestContext;
let app: ReturnType<typeof portalApp>;
let certificate: Certificate;
let callers = 0;

beforeAll(async () => {
  engine = await testContext();
  certificate = openCertificate(makeCertificate("Trial authority", "open", engine.context.now()), "open");
  app = portalApp(engine.context);
});
afterAll(() => engine.close());

const visitor = () => new Visitor(app, `198.51.100.${++callers}`);

describe("the page that every mail links to", () => {
  it("names the one address that mail comes from, and the official subject letter for letter, in each language", async () => {
    const page = await visitor().open("/portal/check?lang=en");
    expect(page.text).toContain("It comes from confirmation@landfall.example and from no other address.");
    expect(page.text).toContain(
      "IRCC - Permanent Residence Portal (PR Confirmation) / Portail de résidence permanente (Confirmation de la RP)",
    );
    expect((await visitor().open("/portal/check?lang=fr")).text).toContain("et d’aucune autre");
  });

  it("says on which days mail went, to who has both the reference and the address, and to nobody else", async () => {
    const { application } = await openedAccount(engine.context);
    await engine.context.database.db
      .updateTable("outbox")
      .set({ sent_at: "2026-11-21T15:00:00Z" })
      .where("to_digest", "is not", null)
      .execute();
    const ask = async (reference: string, address: string) =>
      (await visitor().send("/portal/check", { reference, address })).text;
    const right = await ask(application.toLowerCase(), "Zoe@example.org");
    expect(right).toContain("to this address on November 21, 2026.");
    const wrong = [
      await ask(application, "somebody@example.org"),
      await ask("E00000000", "zoe@example.org"),
      await ask("E00000000", "somebody@example.org"),
    ];
    const answers = wrong.map((page) => /role="status"[^>]*>(.*?)<\/div>/s.exec(page)?.[1]);
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain("We cannot confirm a message");
    expect(answers[0]).not.toContain("2026");
  });

  it("is not asked without end", async () => {
    const asking = visitor();
    const ask = () => asking.send("/portal/check", { reference: "E1", address: "a@example.org" });
    for (let time = 0; time < limits.portal.check.times; time += 1) expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(429);
  }, 60_000);
});

describe("the page that each eCOPR leads to", () => {
  const told = (page: string) => /role="status"[^>]*>\s*<p>(.*?)<\/p>/s.exec(page)?.[1];

  async function granted() {
    const { context } = engine;
    const { application } = await openedAccount(context);
    const caseId = (await caseIdByApplication(context.database.db, application)) ?? 0;
    await applyTo(
      context,
      application,
      { kind: "declare-presence", person: "p1", by: "test", inCanada: true, plannedReturn: null },
      { by: "test" },
    );
    const ended = await grantCase({ ...context, certificate }, caseId, "p1", "Odile");
    if (ended.kind !== "granted") throw new Error(JSON.stringify(ended));
    return { application, caseId, path: new URL(await verificationOn(ended.pdf)).pathname };
  }

  it("says genuine, the day and not void, and nothing else; then void", async () => {
    const { caseId, path } = await granted();
    const page = await visitor().open(`${path}?lang=en`);
    expect(told(page.text)).toBe("A genuine eCOPR with this code was issued on November 21, 2026. It is not void.");
    for (const fact of ["Zoë", "Łucja", "LFE-", "E00", "1123456789", "1990"]) expect(page.text).not.toContain(fact);
    expect(told((await visitor().open(`${path}?lang=fr`)).text)).toContain("a été délivrée le 21 novembre 2026.");
    await voidEcopr(engine.context, caseId, "p1", "Odile", { portOfEntry: false, reason: "a name" });
    expect(told((await visitor().open(`${path}?lang=en`)).text)).toContain("It is void and must not be accepted");
  });

  it("takes the code typed from paper, in the same words, and answers at an address of its own", async () => {
    const { path } = await granted();
    const typed = (path.split("/").at(-1) ?? "").toLowerCase().replaceAll("-", " ");
    const page = await visitor().open(`/portal/ecopr?lang=en&code=${encodeURIComponent(typed)}`);
    expect(told(page.text)).toContain("A genuine eCOPR");
    expect(page.text).toContain("lang=fr");
    expect((await visitor().open("/portal/ecopr?lang=en&code=")).text).toContain("Please write the code.");
  });

  it("says one neutral sentence to every other code, as late as to a right one", async () => {
    const { path } = await granted();
    const other = `${path.slice(0, -1)}${path.endsWith("2") ? "3" : "2"}`;
    const answers: (string | undefined)[] = [];
    for (const wrong of [other, "/portal/ecopr/1", `/portal/ecopr/${"A".repeat(5000)}`]) {
      const started = performance.now();
      answers.push(told((await visitor().open(`${wrong}?lang=en`)).text));
      expect(performance.now() - started).toBeGreaterThanOrEqual(limits.portal.evenMilliseconds - 5);
    }
    expect(new Set(answers)).toEqual(new Set([answers[0]]));
    expect(answers[0]).toContain("We cannot confirm a document with this code.");
  });

  it("is not asked without end", async () => {
    const asking = visitor();
    const asked = await Promise.all(
      Array.from({ length: limits.portal.verify.times }, () => asking.open("/portal/ecopr/AAAA")),
    );
    expect(asked.every(({ status }) => status === 200)).toBe(true);
    expect((await asking.open("/portal/ecopr/AAAA")).status).toBe(429);
  }, 60_000);
});

describe("the help pages", () => {
  it("stand in both languages and lead to one another", async () => {
    const list = await visitor().open("/portal/help?lang=en");
    const links = [...list.text.matchAll(/href="(\/portal\/help\/[\w-]+)"/g)].map(([, link]) => String(link));
    expect(links.length).toBeGreaterThan(5);
    for (const link of links)
      for (const language of ["en", "fr"]) expect((await visitor().open(`${link}?lang=${language}`)).status).toBe(200);
  });
});

describe("a remark", () => {
  it("is kept with no name to it, and its writer is told that nobody answers", async () => {
    const writer = visitor();
    expect((await writer.open("/portal/feedback")).text).toContain("is read, but not answered");
    expect((await writer.send("/portal/feedback", { remark: "  " })).status).toBe(422);
    expect((await writer.send("/portal/feedback", { remark: "More colours, please." })).text).toContain(
      "Nobody answers it",
    );
    const [kept] = await readRemarks(engine.context.database.db, engine.context.vault, 10);
    expect(kept).toMatchObject({ text: "More colours, please.", language: "en" });
    const raw = await engine.context.database.db.selectFrom("remarks").selectAll().execute();
    expect(JSON.stringify(raw)).not.toContain("colours");
  });

  it("from another site is not taken", async () => {
    const elsewhere = { "sec-fetch-site": "cross-site", origin: "https://evil.example" };
    const page = await visitor().send("/portal/feedback", { remark: "x" }, elsewhere);
    expect([page.status, page.text.includes("Please open the page again")]).toEqual([403, true]);
  });
});

it("runs nothing that is not ours, stands in no frame, and is kept by no cache", async () => {
  const { headers } = await visitor().open("/portal/sign-in");
  const policy = headers.get("content-security-policy") ?? "";
  for (const part of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'"])
    expect(policy).toContain(part);
  expect(policy).not.toContain("unsafe");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("cache-control")).toBe("no-store");
});

it("says that a page does not exist, in the portal's own words", async () => {
  const page = await visitor().open("/portal/nowhere");
  expect([page.status, page.text.includes("This page does not exist")]).toEqual([404, true]);
});
