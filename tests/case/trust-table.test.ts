import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/case/policy.ts";
import type { Matter } from "../../src/case/trust-table.ts";
import { treatmentOf } from "../../src/case/trust-table.ts";
import { trusts } from "../../src/case/trust.ts";

const matters: readonly Matter[] = ["answers", "password", "away", "back", "question", "request"];
const strict = { ...defaultPolicy, trust: { ...defaultPolicy.trust, answersFrom: "proven" as const } };

describe("the table of trust", () => {
  it("answers no stranger and applies nothing of one", () => {
    for (const matter of matters) {
      for (const about of ["own", "other"] as const) {
        expect(
          treatmentOf(matter, about, { trust: "stranger", onFile: false, contradicted: false }, defaultPolicy),
        ).toBe("silence");
      }
    }
  });

  it("applies nothing that is about somebody else", () => {
    for (const matter of matters) {
      for (const trust of trusts) {
        expect(treatmentOf(matter, "other", { trust, onFile: true, contradicted: false }, defaultPolicy)).not.toBe(
          "apply",
        );
      }
    }
  });

  it("never lets a token authorise", () => {
    for (const matter of matters) {
      expect(
        treatmentOf(matter, "own", { trust: "token-only", onFile: false, contradicted: false }, defaultPolicy),
      ).not.toBe("apply");
    }
  });

  it("takes answers and notices of leaving from the address on file with our token, unless something speaks against them", () => {
    const known = { trust: "known", onFile: true, contradicted: false } as const;
    for (const [matter, otherwise] of [
      ["answers", "challenge"],
      ["away", "note"],
    ] as const) {
      expect(treatmentOf(matter, "own", known, defaultPolicy)).toBe("apply");
      expect(treatmentOf(matter, "own", { ...known, contradicted: true }, defaultPolicy)).toBe(otherwise);
      expect(treatmentOf(matter, "own", known, strict)).toBe(otherwise);
      expect(treatmentOf(matter, "own", { ...known, trust: "proven" }, strict)).toBe("apply");
    }
  });

  it("releases nothing without proof", () => {
    for (const trust of trusts.filter((one) => one !== "proven")) {
      for (const onFile of [true, false]) {
        const sender = { trust, onFile, contradicted: false };
        expect(treatmentOf("back", "own", sender, defaultPolicy)).not.toBe("apply");
      }
    }
  });

  it("lets the address on file ask for a password, proven or not, and only note a departure", () => {
    const unproven = { trust: "stranger", onFile: true, contradicted: false } as const;
    expect(treatmentOf("password", "own", unproven, strict)).toBe("apply");
    expect(treatmentOf("away", "own", unproven, strict)).toBe("note");
    expect(treatmentOf("answers", "own", unproven, defaultPolicy)).toBe("challenge");
  });
});
