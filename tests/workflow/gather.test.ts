import { describe, expect, it } from "vitest";
import { gather } from "../../src/workflow/gather.ts";

describe("what several write together", () => {
  it("goes at once while nothing is being written, and else with all that came meanwhile", async () => {
    const written: number[][] = [];
    const write = gather(3, async (entries: readonly number[]) => {
      written.push([...entries]);
      await new Promise((resolve) => setTimeout(resolve, 5));
      return entries.map((entry) => entry * 10);
    });
    expect(await Promise.all([1, 2, 3, 4, 5].map(write))).toEqual([10, 20, 30, 40, 50]);
    expect(written).toEqual([[1], [2, 3, 4], [5]]);
    expect(await write(6)).toBe(60);
  });

  it("fails for all of them, and for nobody who comes later", async () => {
    let fails = true;
    const write = gather(9, (entries: readonly string[]) =>
      fails && entries.length > 1 ? Promise.reject(new Error("away")) : Promise.resolve(entries),
    );
    const ends = await Promise.allSettled(["a", "b", "c"].map(write));
    expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
    fails = false;
    expect(await write("d")).toBe("d");
  });
});
