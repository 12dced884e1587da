import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { limits } from "../../src/limits.ts";
import { digestInTurns, openPieces, sealInPieces } from "../../src/store/large.ts";
import { createVault } from "../../src/store/vault.ts";

const vault = createVault(Buffer.alloc(32, 1));
const { key } = vault.newDataKey();
const piece = limits.store.pieceBytes;

async function* each(pieces: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* pieces;
}

describe.each([0, 1, piece, 2 * piece + 17])("%i bytes", (length) => {
  const bytes = Buffer.alloc(length, "Zoë ");
  const seal = async (about: string) => {
    const pieces: Buffer[] = [];
    const keep = (sealed: Buffer) => Promise.resolve(void pieces.push(sealed));
    return { head: await sealInPieces(key, bytes, about, keep), pieces };
  };
  const open = (head: Buffer, pieces: readonly Buffer[], about = "message 1") =>
    openPieces(key, { head, pieces: each(pieces), length }, about);

  it("are digested and sealed in pieces as they are in one", async () => {
    expect(await digestInTurns(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
    const { head, pieces } = await seal("message 1");
    expect(vault.open(key, Buffer.concat([head, ...pieces]), "message 1").equals(bytes)).toBe(true);
    expect((await open(head, pieces)).equals(bytes)).toBe(true);
  });

  it("do not open about another thing, with a head changed, a piece missing or out of its place", async () => {
    const { head, pieces } = await seal("message 1");
    const changed = Buffer.from(head);
    changed.writeUInt8(changed.readUInt8(20) ^ 1, 20);
    const attempts = [open(head, pieces, "message 2"), open(changed, pieces)];
    if (pieces.length > 0) attempts.push(open(head, pieces.slice(0, -1)));
    if (pieces.length > 1) attempts.push(open(head, pieces.toReversed()));
    for (const ended of await Promise.allSettled(attempts)) expect(ended.status).toBe("rejected");
  });
});
