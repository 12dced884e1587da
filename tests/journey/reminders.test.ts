import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { opens, passwordIn } from "../support/passwords.ts";
import { startTrial, type Trial } from "../support/trial.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

/** Lets a number of days pass, one at a time, and says on which of them mails of a template came. */
async function days(count: number, to: { email: string }): Promise<Record<string, number[]>> {
  const came: Record<string, number[]> = {};
  for (let day = 1; day <= count; day += 1) {
    const before = trial.mailsTo(to).length;
    await trial.pass({ days: 1 });
    for (const template of trial.mailsTo(to).slice(before)) (came[template] ??= []).push(day);
  }
  return came;
}

describe("what is not done", () => {
  it("is reminded of, is never closed, and after a month is one person's to look at", async () => {
    const { application, zoe, portal2 } = await trial.active();
    const came = await days(33, zoe);
    expect(came["task-reminder"]).toEqual([3, 7, 12, 14]);
    expect(came["password-warning"]).toEqual([25]);
    expect(came["password-expired"]).toEqual([31]);
    const shown = await trial.show(application);
    expect(shown.phase).toBe("active");
    expect(shown.escalations.filter((one) => one.reason === "overdue")).toHaveLength(1);
    expect(opens(await trial.state(application), zoe.id, passwordIn(portal2))).toBe(false);
    await trial.reply(zoe, trial.latestTo(zoe), "My temporary password has expired. Please send me a new one.");
    const fresh = passwordIn(await trial.mailTo(zoe, "password-new"));
    await trial.settled();
    expect(opens(await trial.state(application), zoe.id, fresh)).toBe(true);
  });

  it("an invitation is sent again after one and two weeks, and after a month somebody rings", async () => {
    const { application, zoe } = await trial.open();
    await trial.mailTo(zoe, "portal1");
    const came = await days(31, zoe);
    expect(came).toEqual({ "portal1-reminder": [7, 14] });
    expect((await trial.show(application)).escalations).toMatchObject([{ reason: "no-reply" }]);
    await trial.pass({ days: 30 });
    expect(trial.mailsTo(zoe)).toHaveLength(3);
  });

  it("an outage of two weeks is told in one mail", async () => {
    const { zoe } = await trial.active();
    await trial.pass({ days: 15 });
    expect(trial.mailsTo(zoe)).toEqual(["portal1", "portal2", "task-reminder"]);
  });

  it("what is done is not reminded of", async () => {
    const { application, zoe } = await trial.active();
    const { id: person } = zoe;
    const address = { line1: "12 Main St", city: "Ottawa", province: "ON", postalCode: "K1A 0B1" };
    await trial.portal(application, { event: "password-changed", person });
    await trial.portal(application, { event: "presence-declared", person, inCanada: true });
    await trial.portal(application, { event: "address-confirmed", person, use: "mailing", address });
    await trial.pass({ days: 7, hours: 12 });
    const reminder = await trial.mailTo(zoe, "task-reminder");
    const [english = ""] = (reminder.mail.text ?? "").split("FRAN");
    expect(english.toLowerCase()).toContain("photo");
    expect(trial.mailsTo(zoe)).toEqual(["portal1", "portal2", "task-reminder"]);
  });
});
