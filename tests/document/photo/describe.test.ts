import { describe, expect, it } from "vitest";
import { describeFinding, describeForReviewer } from "../../../src/document/photo/describe.ts";
import { finding, photoFindingSeverity } from "../../../src/document/photo/finding.ts";
import type { PhotoFindingCode } from "../../../src/document/photo/finding.ts";

const codes = Object.keys(photoFindingSeverity) as PhotoFindingCode[];

describe("what an applicant reads about a photo", () => {
  it("there is a sentence of its own for every finding, in both languages", () => {
    for (const language of ["en", "fr"] as const) {
      const said = [
        ...codes.map((code) => describeFinding(finding(code, 5, 4), language)),
        describeFinding(finding("exposure", 3, 4), language),
      ];
      expect(new Set(said).size).toBe(said.length);
      for (const sentence of said) expect(sentence).toMatch(/^[^{}]{15,}\.$/);
    }
  });

  it("dark and bright are told apart", () => {
    expect(describeFinding(finding("exposure", 50, 70), "en")).toContain("too dark");
    expect(describeFinding(finding("exposure", 0.3, 0.12), "fr")).toContain("trop claires");
  });

  it("a size is told in megabytes, a measure in pixels, each as its language writes it", () => {
    const size = finding("size", 4 * 1024 * 1024 + 1, 4 * 1024 * 1024);
    expect(describeFinding(size, "en")).toContain("4.1 MB. It may be 4 MB");
    expect(describeFinding(size, "fr")).toContain("4,1\u00a0Mo. Il ne peut dépasser 4\u00a0Mo");
    const pixels = finding("dimensions", "600×800", "715×1000 to 2000×2800");
    expect(describeFinding(pixels, "fr")).toContain("de 715×1000 à 2000×2800");
  });
});

describe("what a reviewer reads about a photo’s making", () => {
  const said = (taken: string | null, software: string | null) =>
    describeForReviewer({ taken, software, digest: null }, "2026-11-22", "en").join(" ");

  it("names the day, and says so when it is more than 12 months ago", () => {
    expect(said("2025-11-22", null)).toContain("taken on 2025-11-22.");
    expect(said("2025-11-21", null)).toContain("taken on 2025-11-21, more than 12 months before");
    expect(said(null, null)).toContain("does not say when");
  });

  it("names the program as it stands there, in both languages", () => {
    expect(said(null, "Editor $& 1")).toContain("“Editor $& 1”");
    expect(describeForReviewer(undefined, "2026-11-22", "fr")).toHaveLength(3);
  });
});
