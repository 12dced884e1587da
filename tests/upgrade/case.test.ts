import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { caseVersion, upgrade } from "../../src/case/upgrade.ts";
import { decide } from "../../src/case/decide.ts";
import { defaultPolicy } from "../../src/case/policy.ts";

const folder = new URL(".", import.meta.url);
const golden = readdirSync(folder).filter((name) => /^case-v\d+\.json$/u.test(name));
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

describe("a case written by an older program", () => {
  it("has a golden file for every version", () => {
    const versions = golden.map((name) => Number(/\d+/u.exec(name)?.[0]));
    expect(versions.toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: caseVersion }, (_, index) => index + 1),
    );
  });

  it.each(golden)("is lifted to today's shape: %s", (name) => {
    const lifted = upgrade(read(name));
    expect(lifted.v).toBe(caseVersion);
    const outcome = decide(
      lifted,
      { kind: "declare-presence", person: "p1", by: "portal", inCanada: true, plannedReturn: null },
      { now: "2026-12-01T15:00:00Z", policy: defaultPolicy },
    );
    expect(outcome.kind).toBe("decided");
    // Today's shape, key by key, is that of today's golden file.
    expect(shapeOf(lifted)).toEqual(shapeOf(read(`case-v${caseVersion}.json`)));
  });

  it("is refused where a newer program wrote it, or nobody did", () => {
    expect(() => upgrade({ v: caseVersion + 1 })).toThrow("run a newer one");
    expect(() => upgrade({ application: "E1" })).toThrow("no version");
    expect(() => upgrade(null)).toThrow("no version");
  });
});

function shapeOf(document: unknown): unknown {
  const { people, ...rest } = document as { people: object[] };
  return { case: Object.keys(rest).toSorted(), person: Object.keys(people[0] ?? {}).toSorted() };
}
