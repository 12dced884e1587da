import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { setImmediate as turn } from "node:timers/promises";
import { limits } from "../limits.ts";
import { damaged, type DataKey, headLength, nonceBytes, sealedHead, sealedVersion, tagBytes } from "./vault.ts";

/**
 * Digest, seal and open for bytes of any length: the same result as in one go, in pieces of `limits.store.pieceBytes` with
 * a turn of the main loop after each. 50 MiB at once would hold it for a tenth of a second each time.
 */
export async function digestInTurns(bytes: Buffer): Promise<string> {
  const hash = createHash("sha256");
  for (const piece of piecesOf(bytes)) {
    hash.update(piece);
    if (isLarge(bytes)) await turn();
  }
  return hash.digest("hex");
}

/** As `Vault.seal` does it: hands each sealed piece to `keep`, in order, and gives the head that stands before them. */
export async function sealInPieces(
  key: DataKey,
  value: Buffer,
  about: string,
  keep: (sealed: Buffer) => Promise<void>,
): Promise<Buffer> {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(about));
  for (const piece of piecesOf(value)) {
    await keep(cipher.update(piece));
    if (isLarge(value)) await turn();
  }
  cipher.final();
  return sealedHead(nonce, cipher.getAuthTag());
}

/**
 * As `Vault.open` does it, from the head and the sealed pieces as they come, which have `length` bytes in all. Nothing is
 * given out before the tag has been checked; `VaultFault` where it does not hold.
 */
export async function openPieces(
  key: DataKey,
  sealed: { readonly head: Buffer; readonly pieces: AsyncIterable<Buffer>; readonly length: number },
  about: string,
): Promise<Buffer> {
  const opened = Buffer.allocUnsafe(sealed.length);
  let at = 0;
  try {
    const decipher = decipherOf(key, sealed.head, about);
    for await (const piece of sealed.pieces) {
      at += decipher.update(piece).copy(opened, at);
      await turn();
    }
    if (at !== opened.length) throw new RangeError("a piece is missing");
    decipher.final();
    return opened;
  } catch (cause) {
    throw damaged(cause);
  }
}

/** Whether bytes are kept in more than one piece. */
export function isLarge(bytes: Buffer): boolean {
  return bytes.length > limits.store.pieceBytes;
}

function decipherOf(key: DataKey, head: Buffer, about: string): ReturnType<typeof createDecipheriv> {
  if (head.length !== headLength || head[0] !== sealedVersion) throw new RangeError("not in the sealed form");
  const nonce = head.subarray(1, 1 + nonceBytes);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(head.subarray(1 + nonceBytes));
  return decipher;
}

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += limits.store.pieceBytes)
    yield bytes.subarray(at, at + limits.store.pieceBytes);
}
