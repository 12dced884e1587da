import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agentEventNames, officerEventNames } from "../../../src/workflow/officer-events.ts";
import { actions, may, type Role, roles } from "../../../src/web/console/roles.ts";
import { listAudit } from "../../../src/store/audit.ts";
import { importedCase, type TestContext, testContext } from "../../support/context.ts";
import { type Visitor, visitor } from "./stage.ts";

/** Who may do what, written out once more: a letter for each of agent, reviewer, officer, supervisor, admin, auditor. */
const expected = `
  queue.see           A.OSMU
  escalation.see      A.OSMU
  escalation.claim    A.OSM.
  escalation.answer   A.OS..
  escalation.resolve  A.OSM.
  escalation.bulk     A..S..
  corpus.keep         A..S..
  case.find           A.OS.U
  case.see            A.OS.U
  photo.see           .ROS.U
  grant.see           ..OS.U
  mail.see            A.OSMU
  mail.raw            ...SMU
  mail.reprocess      ...SM.
  mail.settle         A..SM.
  template.see        AROSMU
  template.propose    ...SM.
  template.approve    ..OSM.
  report.see          ...SMU
  audit.see           .....U
  account.own         AROSMU
  staff.see           ....MU
  staff.keep          ....M.
  hold                A.OS..
  release             A.OS..
  send-again          A..S..
  new-password        A..S..
  assist              A..S..
  lift-suppression    A..S..
  call-done           A..S..
  change-email        A..S..
  separate-accounts   A..S..
  join-accounts       A..S..
  representative      A..S..
  close               ..OS..
  grant               ..O...
  photo-review        .RO...
  photo-accept        .RO...
  photo-return        .RO...
  card-production     ..O...
  card-mailed         ..O...
  card-undelivered    ..O...
  card-issue          ..O...
  ecopr-amend         ..O...
  ecopr-void          ..O...
  interview           ..O...
  interview-passed    ..O...`;

const letters: Readonly<Record<Role, string>> = {
  agent: "A",
  reviewer: "R",
  officer: "O",
  supervisor: "S",
  admin: "M",
  auditor: "U",
};

describe("the table of roles and actions", () => {
  it("says of every pair what is written here", () => {
    const rows = actions.map((action) => {
      const allowed = roles.map((role) => (may(role, action) ? letters[role] : ".")).join("");
      return `  ${action.padEnd(20)}${allowed}`;
    });
    expect(`\n${rows.join("\n")}`).toBe(expected);
  });

  it("names every event that an agent or an officer can record", () => {
    for (const event of [...agentEventNames, ...officerEventNames]) expect(actions).toContain(event);
  });
});

/** Every page that is opened by its address, with what one must be allowed for it. */
const pages = {
  "/console/queue": "queue.see",
  "/console/bulk?reason=overdue": "escalation.bulk",
  "/console/cases": "case.find",
  "/console/cases/APPLICATION": "case.see",
  "/console/cases/APPLICATION/do/hold": "hold",
  "/console/cases/APPLICATION/do/close": "close",
  "/console/cases/APPLICATION/do/card-mailed": "card-mailed",
  "/console/photos": "photo.see",
  "/console/grants": "grant.see",
  "/console/grants/APPLICATION/p1": "grant.see",
  "/console/mail/in": "mail.see",
  "/console/mail/out": "mail.see",
  "/console/mail/suppressed": "mail.see",
  "/console/templates": "template.see",
  "/console/templates/portal1": "template.see",
  "/console/templates/portal1/dark": "template.see",
  "/console/templates/status/words": "template.propose",
  "/console/reports": "report.see",
  "/console/audit": "audit.see",
  "/console/audit/export": "audit.see",
  "/console/passkeys": "account.own",
  "/console/staff": "staff.see",
} as const;

describe("the door", () => {
  let engine: TestContext;
  let application: string;
  const people = {} as Record<Role, Visitor>;
  beforeAll(async () => {
    engine = await testContext();
    application = await importedCase(engine.context);
    for (const role of roles) people[role] = await visitor(engine.context, `The ${role}`, role);
  });
  afterAll(() => engine.close());

  it.each(Object.entries(pages))(
    "opens %s to those whose role may, in both languages, and to nobody else",
    async (path, action) => {
      const address = path.replace("APPLICATION", application);
      for (const role of roles) {
        const allowed = may(role, action);
        for (const language of ["en", "fr"]) {
          const response = await people[role].get(`${address}${address.includes("?") ? "&" : "?"}lang=${language}`);
          const text = await response.text();
          expect([role, language, response.status]).toEqual([role, language, allowed ? 200 : 403]);
          if (response.headers.get("Content-Type")?.includes("html") === true && !path.endsWith("dark"))
            expect(text).toContain(`<html lang="${language}">`);
        }
      }
    },
  );

  it("writes down what was seen, and what was refused", async () => {
    await people.auditor.get(`/console/cases/${application}`);
    await people.reviewer.get(`/console/cases/${application}`);
    const subject = `case ${application}`;
    const [refused, seen] = await listAudit(engine.context.database.db, { subject }, 2);
    expect(seen).toMatchObject({ agent: "The auditor", action: "case.see", status: 200 });
    expect(refused).toMatchObject({ agent: "The reviewer", action: "case.see", status: 403 });
  });

  it("lets nobody change or remove a line of the log", async () => {
    const { db } = engine.context.database;
    await expect(db.updateTable("audit").set({ agent: "x" }).execute()).rejects.toThrow("append-only");
    await expect(db.deleteFrom("audit").execute()).rejects.toThrow("append-only");
  });

  it("takes no form without its token, from another origin, or from who may not", async () => {
    const path = `/console/cases/${application}/do/hold`;
    const fields = { person: "p1", hold: "agent", note: "x", version: "0" };
    expect((await people.agent.forge(path, {}, false)).status).toBe(403);
    expect((await people.agent.forge(path, { origin: "https://evil.example" }, true)).status).toBe(403);
    await people.auditor.get("/console/help");
    expect((await people.auditor.post(path, fields)).status).toBe(403);
    expect((await people.agent.post(path, fields)).status).toBe(409);
  });

  it("gives every page a policy that lets nothing in from elsewhere", async () => {
    const response = await people.agent.get("/console/queue");
    const policy = response.headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain("unsafe");
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(response.headers.get("X-Frame-Options")).toBe("DENY");
  });
});
