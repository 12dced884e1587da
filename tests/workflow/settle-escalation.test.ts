import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { transaction } from "../../src/store/database.ts";
import { caseIdByApplication } from "../../src/store/cases.ts";
import { listEscalations, readEscalation } from "../../src/store/escalations.ts";
import { mailsOfCase } from "../../src/store/mails.ts";
import { apply } from "../../src/workflow/apply.ts";
import { escalateWithoutCase } from "../../src/workflow/escalate.ts";
import { answerEscalation, resolveWithNote } from "../../src/workflow/settle-escalation.ts";
import { showCase } from "../../src/workflow/show.ts";
import { importedCase, testContext, type TestContext } from "../support/context.ts";

let test: TestContext;
beforeAll(async () => {
  test = await testContext();
});
afterAll(() => test.close());

const db = () => test.context.database.db;

/** A case of which a message could not be read, and so an open escalation. */
async function escalated(): Promise<{ application: string; caseId: number; id: string }> {
  const { context } = test;
  const application = await importedCase(context);
  const caseId = (await caseIdByApplication(db(), application)) ?? 0;
  const message = { id: "<m@example.org>", order: 5, receivedAt: "2026-11-21T14:00:00Z", stored: null };
  await apply(context, caseId, { kind: "take-unread", reason: "nul-byte", message }, { message: message.id });
  const [open] = await listEscalations(db(), { caseId, state: "open" });
  return { application, caseId, id: open?.id ?? "" };
}

const show = async (application: string) => {
  const shown = await showCase(db(), test.context.vault, application);
  if (!shown) throw new Error(`There is no ${application}.`);
  return shown;
};

describe("an escalation", () => {
  it("answered with a standard mail sends it and is resolved, in the agent's name", async () => {
    const { application, caseId, id } = await escalated();
    const mail = { kind: "mail", template: "status", person: null } as const;
    expect(await answerEscalation(test.context, id, "Ana", mail)).toEqual({ kind: "recorded" });
    const [last] = (await mailsOfCase(db(), test.context.vault, caseId)).slice(-1);
    expect(last).toMatchObject({ template: "status", person: "p1" });
    const settled = await readEscalation(db(), test.context.vault, id);
    expect(settled).toMatchObject({ state: "resolved", resolvedBy: "Ana" });
    expect(settled?.resolution).toBe("Answered with the mail status.");
    expect((await show(application)).journal.at(-1)).toMatchObject({
      event: "AgentWrote",
      cause: { by: "agent:Ana", escalation: id },
    });
  });

  it("answered with values brings them into their normal form", async () => {
    const { application, id } = await escalated();
    const typed = [
      { person: "p1", question: "eyeColour", words: "bruns" },
      { person: "p2", question: "inCanada", words: "oui" },
      { person: "p2", question: "firstEntry", words: "August 25, 2019" },
    ];
    expect(await answerEscalation(test.context, id, "Ana", { kind: "answers", typed })).toEqual({ kind: "recorded" });
    const { people } = await show(application);
    expect(people[0]?.answers["eyeColour"]?.value).toBe("brown");
    expect(people[1]?.answers["inCanada"]?.value).toBe(true);
    expect(people[1]?.answers["firstEntry"]).toMatchObject({ value: "2019-08-25", rule: "agent.gave" });
  });

  it("stays open where a value has two readings or none, and where no such question is asked", async () => {
    const { id } = await escalated();
    const give = (question: string, words: string) =>
      answerEscalation(test.context, id, "Ana", { kind: "answers", typed: [{ person: "p1", question, words }] });
    expect(await give("firstEntry", "03/04/2019")).toMatchObject({
      kind: "unreadable",
      readings: expect.arrayContaining(["2019-03-04", "2019-04-03"]),
    });
    expect(await give("uci", "12")).toMatchObject({ kind: "unreadable", readings: [] });
    expect(await give("shoeSize", "43")).toMatchObject({ kind: "no-question" });
    expect((await readEscalation(db(), test.context.vault, id))?.state).toBe("open");
  });

  it("stays open where the rules refuse what was answered", async () => {
    const { id } = await escalated();
    const mail = { kind: "mail", template: "status", person: "p9" } as const;
    expect(await answerEscalation(test.context, id, "Ana", mail)).toEqual({
      kind: "refused",
      reason: "no-such-person",
    });
    expect((await readEscalation(db(), test.context.vault, id))?.state).toBe("open");
  });

  it("is resolved once: who comes second hears by whom, and nothing is sent twice", async () => {
    const { caseId, id } = await escalated();
    const mail = { kind: "mail", template: "status", person: null } as const;
    const both = await Promise.all(["Ana", "Ben"].map((name) => answerEscalation(test.context, id, name, mail)));
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(["recorded", "resolved-before"]);
    const mails = await mailsOfCase(db(), test.context.vault, caseId);
    expect(mails.filter(({ template }) => template === "status")).toHaveLength(1);
    expect(await resolveWithNote(test.context, id, "Cleo", "seen")).toMatchObject({ kind: "resolved-before" });
  });

  it("of no application takes a note and no answer", async () => {
    const { context } = test;
    await transaction(context.database, (tx) =>
      escalateWithoutCase(tx, context, { reason: "unknown-sender", messageId: null, evidence: {} }),
    );
    const open = await listEscalations(db(), { state: "open" });
    const id = open.find(({ caseId }) => caseId === null)?.id ?? "";
    const mail = { kind: "mail", template: "status", person: null } as const;
    expect(await answerEscalation(context, id, "Ana", mail)).toEqual({ kind: "no-case" });
    expect(await resolveWithNote(context, id, "Ana", "a newsletter")).toEqual({ kind: "recorded" });
    expect((await readEscalation(db(), context.vault, id))?.resolution).toBe("a newsletter");
    expect(await resolveWithNote(context, "nosuchid", "Ana", "x")).toEqual({ kind: "unknown" });
  });
});
