import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { setImmediate as turn } from "node:timers/promises";
import { limits } from "../limits.ts";
import { damaged, type DataKey, headLength, nonceBytes, sealedHead, sealedVersion, tagBytes } from "./vault.ts";

/**
 * Digest, seal and open for bytes of any length: the same result as in one go, with a turn of the main loop after each
 * slice. 50 MiB at once would hold it for a tenth of a second each time.
 */
export async function digestInTurns(bytes: Buffer): Promise<string> {
  const hash = createHash("sha256");
  for (const slice of slicesOf(bytes)) {
    hash.update(slice);
    if (bytes.length > limits.store.sliceBytes) await turn();
  }
  return hash.digest("hex");
}

/** As `Vault.seal` does it. */
export async function sealInTurns(key: DataKey, value: Buffer, about: string): Promise<Buffer> {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(about));
  const sealed = Buffer.allocUnsafe(headLength + value.length);
  let at = headLength;
  for (const slice of slicesOf(value)) {
    at += cipher.update(slice).copy(sealed, at);
    if (value.length > limits.store.sliceBytes) await turn();
  }
  cipher.final();
  sealedHead(nonce, cipher.getAuthTag()).copy(sealed);
  return sealed;
}

/**
 * As `Vault.open` does it, from the slices of sealed bytes as they come; the first holds the head. `length` is that of all
 * of them. Nothing is given out before the tag has been checked; `VaultFault` where it does not hold.
 */
export async function openInTurns(
  key: DataKey,
  slices: AsyncIterable<Buffer>,
  length: number,
  about: string,
): Promise<Buffer> {
  const opened = Buffer.allocUnsafe(Math.max(0, length - headLength));
  let decipher: ReturnType<typeof createDecipheriv> | null = null;
  let at = 0;
  try {
    for await (const slice of slices) {
      if (decipher === null) {
        decipher = decipherOf(key, slice, about);
        at += decipher.update(slice.subarray(headLength)).copy(opened, at);
      } else at += decipher.update(slice).copy(opened, at);
      if (length > limits.store.sliceBytes) await turn();
    }
    if (decipher === null || at !== opened.length) throw new RangeError("not in the sealed form");
    decipher.final();
    return opened;
  } catch (cause) {
    throw damaged(cause);
  }
}

function decipherOf(key: DataKey, head: Buffer, about: string): ReturnType<typeof createDecipheriv> {
  if (head.length < headLength || head[0] !== sealedVersion) throw new RangeError("not in the sealed form");
  const nonce = head.subarray(1, 1 + nonceBytes);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(head.subarray(1 + nonceBytes, headLength));
  return decipher;
}

function* slicesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += limits.store.sliceBytes)
    yield bytes.subarray(at, at + limits.store.sliceBytes);
}
