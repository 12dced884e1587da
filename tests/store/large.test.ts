import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { limits } from "../../src/limits.ts";
import { digestInTurns, openInTurns, sealInTurns } from "../../src/store/large.ts";
import { createVault } from "../../src/store/vault.ts";

const vault = createVault(Buffer.alloc(32, 1));
const { key } = vault.newDataKey();
const slice = limits.store.sliceBytes;

async function* inSlices(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += slice) yield bytes.subarray(at, at + slice);
}

describe.each([0, 1, slice, 2 * slice + 17])("%i bytes", (length) => {
  const bytes = Buffer.alloc(length, "Zoë ");

  it("are digested and sealed in turns as they are in one", async () => {
    expect(await digestInTurns(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
    const sealed = await sealInTurns(key, bytes, "message 1");
    expect(vault.open(key, sealed, "message 1").equals(bytes)).toBe(true);
    expect((await openInTurns(key, inSlices(sealed), sealed.length, "message 1")).equals(bytes)).toBe(true);
  });

  it("do not open about another thing, cut short, or with a byte changed", async () => {
    const sealed = vault.seal(key, bytes, "message 1");
    const open = (some: Buffer, about = "message 1") => openInTurns(key, inSlices(some), some.length, about);
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
    for (const refused of [open(sealed, "message 2"), open(sealed.subarray(0, -1)), open(changed)])
      await expect(refused).rejects.toThrow("does not open");
  });
});
