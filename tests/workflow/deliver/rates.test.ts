import { describe, expect, it } from "vitest";
import { defaultPolicy, type Policy } from "../../../src/case/policy.ts";
import { createRates } from "../../../src/workflow/deliver/rates.ts";

const now = Temporal.Instant.from("2026-11-21T15:00:00Z");

function rates(delivery: Partial<Policy["delivery"]>) {
  return createRates({ ...defaultPolicy, delivery: { ...defaultPolicy.delivery, ...delivery } });
}

describe("the mails that may be taken at once", () => {
  it("are never more than what a lane has left of its minute", () => {
    const few = rates({ lanePerMinute: { credential: 100, answer: 100, bulk: 5 } });
    expect(few.room(["credential"], 8, now)).toBe(8);
    expect(few.room(["credential", "bulk"], 8, now)).toBe(5);
    for (let sent = 0; sent < 3; sent += 1) few.note("bulk", "a.example", now);
    expect(few.room(["credential", "bulk"], 8, now)).toBe(2);
    expect(few.room(["bulk"], 8, now.add({ seconds: 61 }))).toBe(5);
  });

  it("are never more than what any domain has left, be it one that was not written to yet", () => {
    const slow = rates({ domainPerMinute: 7, domainsPerMinute: { "slow.example": 4 } });
    expect(slow.room(["bulk"], 8, now)).toBe(4);
    for (let sent = 0; sent < 5; sent += 1) slow.note("bulk", "a.example", now);
    expect(slow.room(["bulk"], 8, now)).toBe(2);
    expect(slow.room(["answer"], 8, now)).toBe(4);
    // To one that has had its share nothing is taken: the others need not wait for it.
    for (let sent = 0; sent < 2; sent += 1) slow.note("bulk", "a.example", now);
    expect(slow.busyDomains("bulk", now)).toEqual(["a.example"]);
    expect(slow.room(["bulk"], 8, now)).toBe(4);
  });
});
