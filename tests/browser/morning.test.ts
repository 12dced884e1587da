import { describe, expect, it } from "vitest";
import { type EscalationReason, escalationReasons } from "../../src/case/decision.ts";
import { readCase } from "../../src/store/cases.ts";
import { type Escalation, listEscalations, readEscalation } from "../../src/store/escalations.ts";
import { keepShot } from "./browser.ts";
import { broughtByTime, causes } from "./causes.ts";
import { type Clerk, clerk, tabTo } from "./desk.ts";
import { browser, trial } from "./stage.ts";

const open = () => listEscalations(trial.context.database.db, { state: "open" });

/** What was done with one, to be held against what left and what changed. */
interface Done {
  readonly escalation: Escalation;
  readonly how: "mail" | "answers" | "note";
  /** The mail that was sent, or the words that were typed. */
  readonly what: string;
}

/** Reasons that are answered with what was looked for, and the words that answer it. */
const answered: Partial<Record<EscalationReason, string>> = { "unclear-after-rounds": "2024-04-03" };
/** Whoever cannot be written to is rung; what belongs to no case is noted. */
const rung: readonly EscalationReason[] = ["no-usable-address", "hard-bounce"];

/** Settles the escalation on the page, by keyboard alone. */
async function settle({ page }: Clerk, escalation: Escalation): Promise<Done> {
  const { reason } = escalation;
  await page.keyboard.press("c");
  await page.getByText("Yours until").waitFor();
  const words = answered[reason];
  if (words !== undefined) {
    await page.keyboard.press("e");
    await page.keyboard.type(words);
    await page.keyboard.press("Enter");
    return { escalation, how: "answers", what: words };
  }
  if (escalation.caseId === null || rung.includes(reason)) {
    const what = `Looked at: ${reason}.`;
    await page.keyboard.press("n");
    await page.keyboard.type(what);
    await page.keyboard.press("Escape");
    await page.keyboard.press("s");
    return { escalation, how: "note", what };
  }
  await page.keyboard.press("r");
  const what = await page.locator("#template").inputValue();
  await tabTo(page, "Preview");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /^Preview/ }).waitFor();
  await page.keyboard.press("s");
  return { escalation, how: "mail", what };
}

/** What must be true afterwards: the mail that left, the answer on file, or the note and nothing else. */
async function follow({ escalation, how, what }: Done, all: readonly Done[], sentBefore: number): Promise<void> {
  const { database, vault } = trial.context;
  const { id, caseId, reason } = escalation;
  const kept = await readEscalation(database.db, vault, id);
  expect([reason, kept?.state, kept?.resolvedBy]).toEqual([reason, "resolved", "Ada Keys"]);
  if (how === "note") {
    expect([reason, kept?.resolution]).toEqual([reason, what]);
    return;
  }
  const stored = await readCase(database.db, vault, caseId ?? 0);
  if (stored === null) throw new Error(`${reason} belongs to no case.`);
  const { journal } = await trial.show(stored.case.application);
  if (how === "answers") {
    expect(stored.case.people[0]?.answers["lastEntry"]?.value).toBe(what);
    expect(stored.case.people[0]?.unclear["lastEntry"]).toBeUndefined();
    return;
  }
  const entry = journal.find(({ event, cause }) => event === "AgentWrote" && cause["escalation"] === id);
  expect([reason, entry]).toMatchObject([
    reason,
    { facts: { agent: "Ada Keys", template: what }, cause: { by: "agent:Ada Keys", escalation: id } },
  ]);
  const left = trial.post.taken
    .slice(sentBefore)
    .filter(({ to }) => stored.case.people.some(({ email }) => email === to));
  const ordered = all.filter((one) => one.how === "mail" && one.escalation.caseId === caseId).map((one) => one.what);
  expect([reason, left.map(({ template }) => template)]).toEqual([reason, ordered]);
}

describe("an agent's morning", () => {
  it("settles an escalation of every reason by keyboard alone", { timeout: 1_200_000 }, async () => {
    const others = escalationReasons.filter((reason) => !broughtByTime.includes(reason));
    for (const reason of [...broughtByTime, ...others]) await causes[reason](trial);
    await trial.settled();
    const waiting = new Map((await open()).map((one) => [one.id, one]));
    const reasons = new Set([...waiting.values()].map(({ reason }) => reason));
    expect(escalationReasons.filter((reason) => !reasons.has(reason))).toEqual([]);

    const ada = await clerk(trial, browser, "Ada Keys", "agent");
    const { page, asked, base } = ada;
    await page.waitForURL(/\/console\/queue/);
    expect(await page.locator("[data-row]").count()).toBe(waiting.size);
    await keepShot(page, "morning-queue");
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    const done: Done[] = [];
    const sentBefore = trial.post.taken.length;
    while (done.length < waiting.size) {
      await page.waitForURL(/\/console\/escalations\/[a-z0-9]{8}$/);
      const escalation = waiting.get(new URL(page.url()).pathname.split("/").at(-1) ?? "");
      if (escalation === undefined) throw new Error(`${page.url()} was not in the queue.`);
      done.push(await settle(ada, escalation));
      await page.getByRole("heading", { name: "Settled" }).waitFor();
      if (done.length < waiting.size) await page.keyboard.press("j");
    }
    await page.keyboard.press("k");
    await page.getByText("Nothing waits here.").waitFor();
    expect(await open()).toEqual([]);
    await trial.settled();
    for (const one of done) await follow(one, done, sentBefore);
    expect(new Set(done.map(({ how }) => how))).toEqual(new Set(["mail", "answers", "note"]));
    expect(asked.filter((address) => !address.startsWith(base))).toEqual([]);
    await ada.close();
  });
});
