import { describe, expect, it } from "vitest";
import { asksOf, demandedOf, isComplete, missingOf } from "../../src/case/completeness.ts";
import {
  answered,
  family,
  message,
  one,
  only,
  opened,
  portal,
  reads,
  reply,
  settledIn,
  withPassword,
} from "./story.ts";

describe("completeness", () => {
  it("demands the eight of everyone, and the planned return only of one who is not in Canada", () => {
    const story = family();
    expect(demandedOf(story.case, one(story.case, "p2")).map(({ id }) => id)).toEqual([
      "fullName",
      "uci",
      "email",
      "firstEntry",
      "lastEntry",
      "lastEntryPlace",
      "eyeColour",
      "inCanada",
    ]);
    story.then(reply(1, { people: [only("p2", { inCanada: false })] }));
    expect(missingOf(story.case, one(story.case, "p2"))).toContain("plannedReturn");
    expect(missingOf(story.case, one(story.case, "p1"))).not.toContain("plannedReturn");
  });

  it("demands the verification code once, of the principal, where the case has one", () => {
    const story = opened({ verificationCode: "AB12" });
    expect(missingOf(story.case, one(story.case, "p1"))).toContain("verificationCode");
    expect(missingOf(family().case, one(family().case, "p1"))).not.toContain("verificationCode");
  });

  it("asks only for what is missing, unclear or contradicted, with the readings", () => {
    const story = opened().then(
      (state) =>
        reply(1, { people: [reads(state, "p1", { eyeColour: undefined, lastEntry: ["2024-03-04", "2024-04-03"] })] }),
      reply(2, { people: [only("p1", { firstEntry: "2018-01-01" })] }),
    );
    expect(isComplete(story.case, story.case.people)).toBe(false);
    expect(asksOf(story.case, story.case.people)).toEqual([
      { question: "firstEntry", person: "p1", why: "conflict", choices: ["2018-01-01", "2019-08-25"] },
      { question: "lastEntry", person: "p1", why: "unclear", choices: ["2024-03-04", "2024-04-03"] },
      { question: "eyeColour", person: "p1", why: "missing", choices: [] },
    ]);
  });

  it("never offers a UCI that is not the case's as a choice", () => {
    const story = opened().then((state) => reply(1, { people: [reads(state, "p1", { uci: "99999999" })] }));
    expect(asksOf(story.case, story.case.people)).toEqual([
      { question: "uci", person: "p1", why: "unclear", choices: [] },
    ]);
  });
});

describe("a story over days", () => {
  it("reminds on days 7 and 14 of an unanswered invitation, and has the applicant rung on day 30", () => {
    const story = opened().days(31);
    expect(story.mails).toEqual(["portal1→p1", "portal1-reminder→p1", "portal1-reminder→p1"]);
    expect(story.escalations).toEqual(["no-reply"]);
    expect([...story.due.keys()]).toEqual([]);
  });

  it("collapses what an outage left overdue into one mail", () => {
    const story = withPassword(answered(family())).later({ days: 15 });
    const before = story.mails.length;
    story.sweep();
    expect(story.mails.slice(before)).toEqual(["task-reminder→p1"]);
  });

  it("reminds of a mailed password on days 3, 7 and 12, warns on day 25 and ends it after day 30", () => {
    const story = withPassword(answered(opened())).then({
      kind: "declare-presence",
      person: "p1",
      ...portal,
      inCanada: true,
      plannedReturn: null,
    });
    const told: string[] = [];
    for (let day = 1; day <= 31; day += 1) {
      const before = story.mails.length;
      story.days(1);
      told.push(...story.mails.slice(before).map((mail) => `${day} ${mail}`));
    }
    expect(told).toEqual([
      "3 task-reminder→p1",
      "7 task-reminder→p1",
      "12 task-reminder→p1",
      "14 task-reminder→p1",
      "21 task-reminder→p1",
      "25 password-warning→p1",
      "31 password-expired→p1",
    ]);
    const { account } = one(story.case, "p1");
    expect(account).toMatchObject({ kind: "temporary", expired: true });
    expect(story.escalations).toContain("overdue");
  });

  it("gives an expired password a successor, which dies with neither the wait nor an unsure delivery", () => {
    const story = withPassword(answered(opened())).days(31);
    story.then(reply(50, { answers: "password-expired", intents: ["password-reset"], passwordCause: "expired" }));
    expect(story.mails.at(-1)).toBe("password-new→p1");
    story.then({ kind: "issue-credential", mail: "m2", person: "p1", credential: { id: "c2", hash: "h2" } });
    expect(one(story.case, "p1").account).toMatchObject({ current: { id: "c1" }, next: { id: "c2" }, expired: true });
    story.then({ kind: "credential-unsure", mail: "m2", person: "p1", credential: "c2", template: "password-new" });
    story.then({ kind: "issue-credential", mail: "m3", person: "p1", credential: { id: "c3", hash: "h3" } });
    story.then({ kind: "credential-accepted", mail: "m3", person: "p1", credential: "c3" });
    expect(one(story.case, "p1").account).toMatchObject({ current: { id: "c3" }, next: null, expired: false });
    expect(one(story.case, "p1").account).toMatchObject({ current: { lastDay: "2027-01-23" } });
  });

  it("asks on the day of return, and goes on when the person is back", () => {
    const story = opened().then((state) =>
      reply(1, {
        intents: ["answers", "outside-canada"],
        people: [reads(state, "p1", { inCanada: false, plannedReturn: "2026-12-20" })],
      }),
    );
    expect(story.case.holds).toMatchObject([{ kind: "outside-canada", person: "p1", until: "2026-12-20" }]);
    expect(story.due.get("return-check:p1")).toBe("2026-12-20T05:00:00Z");
    story.days(27);
    expect(story.mails).toEqual(["portal1→p1", "hold→p1", "return-check→p1"]);
    story.then(
      reply(2, { answers: "return-check", people: [only("p1", { inCanada: true, lastEntry: "2026-12-20" })] }),
    );
    expect(story.case.holds).toEqual([]);
    expect(story.mails.at(-1)).toBe("portal2→p1");
  });

  it("keeps the address on file when an answer names another, until the new one has answered", () => {
    const story = opened().then((state) => reply(1, { people: [reads(state, "p1", { email: "zoe@exmaple.org" })] }));
    expect(one(story.case, "p1")).toMatchObject({
      email: "zoe@example.org",
      pendingEmail: { address: "zoe@exmaple.org", authorised: false },
    });
    expect(story.ask({ kind: "confirm-email", person: "p1", codeDigest: "d", message: message(9) })).toMatchObject({
      kind: "refused",
    });
    story.then({
      kind: "change-email",
      agent: "Ana",
      person: "p1",
      address: "zoe@new.example",
      code: "123456",
      codeDigest: "d",
    });
    story.then({ kind: "confirm-email", person: "p1", codeDigest: "d", message: message(9) });
    expect(one(story.case, "p1")).toMatchObject({ email: "zoe@new.example", pendingEmail: null });
    const told = story.decisions.flatMap(({ mails }) => mails).find(({ template }) => template === "address-changed");
    expect(told).toMatchObject({ former: "zoe@example.org", masked: "z•••@new.example" });
  });

  it("acknowledges one writer once a day, by Ottawa's date", () => {
    const story = settledIn(answered(opened()));
    const write = (order: number) => reply(order, { intents: ["other"] });
    story.then(write(20), write(21)).later({ days: 1 }).then(write(22));
    expect(story.mails.filter((mail) => mail === "acknowledge→p1")).toHaveLength(2);
  });
});
