import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/case/policy.ts";
import { type Standing, stuckOf } from "../../src/workflow/stuck.ts";

const now = "2026-11-22T12:00:00Z";
const ago = (minutes: number) => Temporal.Instant.from(now).subtract({ minutes }).toString();
const well: Standing = {
  ages: { unread: null, unsent: null, password: null, unsure: null, unsureForGood: 0, quarantined: 0 },
  deadlines: { due: 0, oldest: null },
  compared: { endedAt: ago(600), findings: [] },
  nights: { firstCase: ago(100_000), retained: ago(600) },
};
const stuck = (change: Partial<Standing>) =>
  stuckOf({ ...well, ...change }, defaultPolicy, now).map(({ what }) => what);
const aged = (ages: Partial<Standing["ages"]>) => stuck({ ages: { ...well.ages, ...ages } });

describe("is anything stuck?", () => {
  it("no, while what waits is young", () => {
    expect(stuck({})).toEqual([]);
    expect(stuck({ compared: null, nights: { firstCase: ago(2800), retained: null } })).toEqual([]);
    expect(stuck({ compared: null, nights: { firstCase: null, retained: null } })).toEqual([]);
    expect(aged({ unread: ago(29), unsent: ago(59), password: ago(11 * 60) })).toEqual([]);
    expect(stuck({ deadlines: { due: 5, oldest: ago(14) } })).toEqual([]);
  });

  it("yes, once it waits for longer than it does while all is well", () => {
    expect(aged({ unread: ago(31) })).toEqual(["messages-unread"]);
    expect(aged({ unsent: ago(61) })).toEqual(["mail-unsent"]);
    expect(aged({ password: ago(12 * 60 + 1) })).toEqual(["password-late"]);
    expect(aged({ unsure: ago(1), unsureForGood: 1 })).toEqual(["mail-unsure"]);
    expect(aged({ quarantined: 2 })).toEqual(["quarantined"]);
    expect(stuck({ deadlines: { due: 5, oldest: ago(16) } })).toEqual(["deadlines-late"]);
    expect(stuck({ compared: { endedAt: ago(3000), findings: [{ count: 2 }] } })).toEqual([
      "does-not-add-up",
      "not-compared",
    ]);
    expect(stuck({ nights: { ...well.nights, retained: ago(3000) } })).toEqual(["not-retained"]);
  });

  it("yes, where something began in a time to come, as a clock told it that was ahead", () => {
    expect(aged({ unread: ago(-59), unsent: ago(-6000) })).toEqual([]);
    expect(aged({ unread: ago(-61) })).toEqual(["messages-unread"]);
    expect(stuck({ nights: { ...well.nights, retained: ago(-61) } })).toEqual(["not-retained"]);
  });

  it("yes, where nightly work was never done though there was some for two nights", () => {
    expect(stuck({ compared: null })).toEqual(["not-compared"]);
    expect(stuck({ nights: { ...well.nights, retained: null } })).toEqual(["not-retained"]);
  });
});
