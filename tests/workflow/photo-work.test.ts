import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { defaultPhotoThresholds } from "../../src/document/photo/thresholds.ts";
import { OutOfBounds, type Pool } from "../../src/workflow/bounded/pool.ts";
import type { Context } from "../../src/workflow/context.ts";
import { workOnPhoto } from "../../src/workflow/photo-work.ts";

/** A pool in which the first so many attempts go over their bounds; `asked` holds whether each looked for a face. */
function poolThatFails(times: number, fault: Error = new OutOfBounds("It took longer than 10 seconds.")) {
  const asked: unknown[] = [];
  const run = (_: string, input: object) => {
    asked.push("faces" in input && input.faces);
    return asked.length <= times ? Promise.reject(fault) : Promise.resolve("measured");
  };
  return { asked, pool: { run, close: () => undefined } as unknown as Pool };
}

const work = (pool: Pool, findFaces = true) =>
  workOnPhoto({ pool, findFaces, log: pino({ level: "silent" }) } as unknown as Context, "photo", {
    bytes: Buffer.alloc(1),
    thresholds: defaultPhotoThresholds,
  });

describe("a photo on a machine that is too busy to look for the face", () => {
  it("is measured without", async () => {
    const { asked, pool } = poolThatFails(1);
    expect([await work(pool), asked]).toEqual(["measured", [true, false]]);
  });

  it("is given up when that takes too much as well", async () => {
    const { asked, pool } = poolThatFails(2);
    expect([await work(pool), asked]).toEqual([null, [true, false]]);
  });

  it("is tried once where no face is looked for", async () => {
    const { asked, pool } = poolThatFails(1);
    expect([await work(pool, false), asked]).toEqual([null, [false]]);
  });

  it("is not tried again after another fault", async () => {
    const { asked, pool } = poolThatFails(1, new Error("broken"));
    await expect(work(pool)).rejects.toThrow("broken");
    expect(asked).toEqual([true]);
  });
});
