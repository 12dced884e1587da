import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limits } from "../../src/limits.ts";
import { listEscalations } from "../../src/store/escalations.ts";
import { resolveWithNote } from "../../src/workflow/settle-escalation.ts";
import { importCases } from "../../src/workflow/intake/import.ts";
import { caseOf } from "../support/applicants.ts";
import { startTrial, type Trial } from "../support/trial.ts";

const thousands = 2000;
let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

async function importMany(count: number, domain: string): Promise<string[]> {
  const values = Array.from({ length: count }, (_, index) => caseOf([{ email: `n${index}@${domain}` }], {}));
  const lines = values.map((value, index) => ({ line: index + 1, value }));
  const report = await importCases(trial.context, lines, () => undefined);
  expect(report.imported).toBe(count);
  return values.map((value) => value.application);
}

describe("a domain that refuses our mail", () => {
  it("stops its own invitations, once before a person, and suppresses nobody", async () => {
    const refusal = { at: "dot", answer: 550, words: "5.7.1 too much mail from you today" } as const;
    trial.post.fail("*@strict.example", refusal, 1000);
    const applications = await importMany(60, "strict.example");
    const others = await importMany(5, "kind.example");
    await trial.settled();
    const tried = trial.post.attempts.filter((address) => address.endsWith("@strict.example")).length;
    expect(tried).toBeGreaterThanOrEqual(20);
    // What is in the engine's hands when the domain is stopped, and what was taken for them, is tried all the same.
    expect(tried).toBeLessThanOrEqual(20 + limits.deliver.atOnce + limits.deliver.claimAtOnce);
    const { db } = trial.context.database;
    const stops = (await listEscalations(db, { state: "open" })).filter((one) => one.reason === "domain-refusals");
    expect(stops).toHaveLength(1);
    for (const application of applications) expect((await trial.show(application)).people[0]?.suppressed).toBe(false);
    for (const application of others)
      expect((await trial.show(application)).mail).toMatchObject([{ template: "portal1", state: "sent" }]);
    await trial.pass({ minutes: 2 });
    expect(trial.post.attempts.filter((address) => address.endsWith("@strict.example"))).toHaveLength(tried);

    trial.post.mend("*@strict.example");
    const [stop] = stops;
    await resolveWithNote(trial.context, stop?.id ?? "", "B. Agent", "Their postmaster has put it right.");
    await trial.settled();
    const came = trial.post.taken.filter((mail) => mail.to.endsWith("@strict.example"));
    expect(came).toHaveLength(60 - tried);
  });
});

describe("with thousands of invitations waiting", () => {
  it("a password leaves before them", async () => {
    const { zoe, portal2 } = await trial.active();
    await importMany(thousands, "many.example");
    await trial.reply(zoe, portal2, "I lost my temporary password. Please send me a new one.");
    await trial.mailTo(zoe, "password-new");
    const before = trial.post.taken.filter((mail) => mail.to.endsWith("@many.example")).length;
    expect(before).toBeLessThan(thousands / 2);
    const { queued } = (await trial.status()).outbox;
    expect(queued).toBeGreaterThan(thousands / 3);
  });
});
