import { describe, expect, it } from "vitest";
import { laneOf, mayLeaveAt } from "../../src/case/lanes.ts";
import { defaultPolicy } from "../../src/case/policy.ts";

describe("the lanes", () => {
  it("take passwords first, what we start ourselves last, and the rest between", () => {
    expect(laneOf("password-new")).toBe("credential");
    expect(laneOf("portal2")).toBe("credential");
    expect(laneOf("portal1")).toBe("bulk");
    expect(laneOf("task-reminder")).toBe("bulk");
    expect(laneOf("acknowledge")).toBe("answer");
  });

  it("keep bulk to Ottawa's hours and nothing else", () => {
    const bulkWindow = { from: "07:00", to: "21:00" };
    const policy = { ...defaultPolicy, delivery: { ...defaultPolicy.delivery, bulkWindow } };
    const at = (lane: "bulk" | "answer", now: string) => mayLeaveAt(lane, now, policy);
    expect(at("bulk", "2026-11-22T08:00:00Z")).toBe("2026-11-22T12:00:00Z");
    expect(at("bulk", "2026-11-22T15:00:00Z")).toBe("2026-11-22T15:00:00Z");
    expect(at("bulk", "2026-11-23T02:00:00Z")).toBe("2026-11-23T12:00:00Z");
    // Over the night in which the clocks go forward.
    expect(at("bulk", "2026-03-08T02:30:00Z")).toBe("2026-03-08T11:00:00Z");
    expect(at("answer", "2026-11-22T08:00:00Z")).toBe("2026-11-22T08:00:00Z");
  });

  it("may keep bulk to the whole day", () => {
    const bulkWindow = { from: "00:00", to: "24:00" };
    const policy = { ...defaultPolicy, delivery: { ...defaultPolicy.delivery, bulkWindow } };
    for (const hour of ["05", "12", "20"]) {
      const now = `2026-11-22T${hour}:30:00Z`;
      expect(mayLeaveAt("bulk", now, policy)).toBe(now);
    }
  });
});
