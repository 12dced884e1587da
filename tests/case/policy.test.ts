import { describe, expect, it } from "vitest";
import { escalationReasons } from "../../src/case/decision.ts";
import { escalationDueAt, queueOf } from "../../src/case/escalation.ts";
import { defaultPolicy } from "../../src/case/policy.ts";

describe("policy", () => {
  it("is plain JSON, so that a file can override it", () => {
    expect(JSON.parse(JSON.stringify(defaultPolicy))).toEqual(defaultPolicy);
  });

  it("holds the figures that facts.md decides", () => {
    expect(defaultPolicy.password).toMatchObject({ days: 30, reminderDays: [3, 7, 12], mailsPerDay: 3 });
    expect(defaultPolicy.tasks).toEqual({ softDays: 7, secondReminderDays: 14, overdueDays: 30 });
    expect(defaultPolicy.grant).toEqual({ presenceDays: 7, waitsForPhoto: false });
    expect(defaultPolicy.answers).toMatchObject({ clarificationRounds: 3 });
    expect(defaultPolicy.accounts).toEqual({ inviteEachAdult: false, adultAge: 18 });
    expect(defaultPolicy.delivery.unsureMinutes).toBe(15);
  });
});

describe("an escalation", () => {
  it("about a password is due in 24 hours, and overdue tasks wait for their own queue", () => {
    expect(escalationDueAt("password-limit", "2026-11-21T10:00:00Z", defaultPolicy)).toBe("2026-11-22T10:00:00Z");
    expect(queueOf("overdue")).toBe("bulk");
    expect(escalationDueAt("overdue", "2026-11-21T10:00:00Z", defaultPolicy)).toBe("2026-12-01T10:00:00Z");
    expect(queueOf("hard-bounce")).toBe("phone");
  });

  it("has a queue and a day, whatever its reason", () => {
    for (const reason of escalationReasons) {
      expect(escalationDueAt(reason, "2026-11-21T10:00:00Z", defaultPolicy) > "2026-11-21T10:00:00Z").toBe(true);
    }
  });
});
