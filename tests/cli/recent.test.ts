import { describe, expect, it } from "vitest";
import { recent } from "../../src/cli/recent.ts";

describe("what was made lately", () => {
  it("is kept for as many keys as said, those asked for last", async () => {
    const lately = recent<string>(2);
    const made: string[] = [];
    const ask = (key: string) =>
      lately(key, async () => {
        made.push(key);
        return key;
      });
    for (const key of ["a", "b", "a", "c", "a", "b"]) expect(await ask(key)).toBe(key);
    expect(made).toEqual(["a", "b", "c", "b"]);
  });

  it("keeps no failure", async () => {
    const lately = recent<string>(2);
    await expect(lately("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await lately("a", async () => "made")).toBe("made");
  });
});
