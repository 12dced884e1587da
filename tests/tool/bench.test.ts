import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type BenchReport, benchSchema, growthOf, pathOf } from "../../src/tool/bench/report.ts";

const machine = { node: "v26", postgres: "18.4", cores: 2, cpu: "any", load: 0.1 };

describe("the report of the benchmark", () => {
  it("gives each path's ratio round by round: the floor's time by ours", () => {
    const path = pathOf("reply", { floor: [4, 5, 6], ours: [8, 5, 24] });
    expect(path.ratio).toEqual({ median: 0.5, least: 0.25, most: 1 });
    expect(path.ours).toEqual({ median: 8, least: 5, most: 24 });
  });

  it("says how much longer our own work takes with the most cases, and holds to its schema", () => {
    const run = (cases: number, ours: number) => ({
      cases,
      rounds: 1,
      paths: [pathOf("mail", { floor: [4], ours: [ours] })],
    });
    const runs: BenchReport["runs"] = [run(1000, 8), run(1_000_000, 9)];
    expect(growthOf(runs)).toEqual({ mail: 1.125 });
    expect(growthOf(runs.slice(0, 1))).toBeNull();
    const report = { at: "2026-11-22T03:00:00Z", machine, messages: 60, runs, growth: growthOf(runs) };
    expect(benchSchema.parse(report)).toEqual(report);
  });
});

describe("the floor", () => {
  it("is one file of at most 60 lines that uses nothing of ours", () => {
    const text = readFileSync(join(import.meta.dirname, "../../src/tool/bench/floor.ts"), "utf8");
    expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(60);
    expect(text).not.toMatch(/from "\./);
  });
});
