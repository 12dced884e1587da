import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importedCase, type TestContext, testContext } from "../../support/context.ts";
import { listEscalations } from "../../../src/store/escalations.ts";
import { caseIdByApplication } from "../../../src/store/cases.ts";
import { mailsOfCase } from "../../../src/store/mails.ts";
import { receive } from "../../../src/workflow/receive.ts";
import { interpretWaiting } from "../../../src/workflow/interpret.ts";
import { browser, visitor } from "./stage.ts";

let engine: TestContext;
beforeAll(async () => {
  engine = await testContext();
});
afterAll(() => engine.close());

/** A mail from the address on file with a question that no rule answers; gives the escalation it opened. */
async function question(words: string): Promise<{ id: string; application: string; caseId: number }> {
  const { context } = engine;
  const email = `zoe${Math.random().toString(36).slice(2, 8)}@example.org`;
  const application = await importedCase(context, {
    people: [
      {
        id: "p1",
        role: "principal",
        givenName: "Zoë",
        familyName: "Łucja",
        birthDate: "1990-02-03",
        uci: "1123456789",
        email,
        language: "en",
      },
    ],
  });
  const raw = Buffer.from(
    [
      `From: Zoe <${email}>`,
      "To: confirmation@landfall.example",
      "Subject: Question",
      `Message-ID: <${Math.random().toString(36).slice(2)}@example.org>`,
      "Date: Sat, 21 Nov 2026 15:00:00 +0000",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "",
      words,
      "",
    ].join("\r\n"),
  );
  const at = context.now().toString();
  await receive(context, { mailbox: "ingest", uidValidity: 1, uid: null, receivedAt: at, raw });
  await interpretWaiting(context);
  const caseId = (await caseIdByApplication(context.database.db, application)) ?? 0;
  const [escalation] = await listEscalations(context.database.db, { caseId, state: "open" });
  if (!escalation) throw new Error("No escalation was opened.");
  return { id: escalation.id, application, caseId };
}

describe("an agent's way", () => {
  it("leads from a one-time link over the queue to a mail in the outbox", async () => {
    const { context } = engine;
    const { id, application, caseId } = await question("Will my cat need a card as well?");
    const ada = await visitor(context, "Ada", "agent");
    const queue = await ada.page("/console/queue");
    expect(queue).toContain(`href="/console/escalations/${id}"`);
    expect(queue).toContain(application);
    const page = await ada.page(`/console/escalations/${id}`);
    expect(page).toContain("Will my cat need a card as well?");
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? "";
    const sent = await ada.post(`/console/escalations/${id}/reply`, { template: "status", person: "p1", version });
    expect(sent.status).toBe(200);
    expect(await sent.text()).toContain(`${id} is settled.`);
    const mails = await mailsOfCase(context.database.db, context.vault, caseId);
    expect(mails.map(({ template }) => template)).toEqual(["portal1", "acknowledge", "status"]);
    expect(await listEscalations(context.database.db, { caseId, state: "open" })).toEqual([]);
  });

  it("begins at the sign-in, which leads back to where somebody wanted to go", async () => {
    const guest = browser(engine.context);
    const away = await guest.get("/console/queue");
    expect(away.status).toBe(303);
    expect(away.headers.get("location")).toBe("/console/sign-in?to=%2Fconsole%2Fqueue");
  });
});
