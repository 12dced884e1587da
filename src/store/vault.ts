import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** 32 bytes that seal the values of one case or one message; kept only in wrapped form. */
export type DataKey = Buffer;

/**
 * What turns values into sealed bytes and back (AES-256-GCM, NIST SP 800-38D, a fresh 96-bit nonce each), and words into
 * digests that cannot be guessed without the key. `about` is bound to the bytes: what was sealed about one thing does
 * not open about another.
 */
export interface Vault {
  /** A fresh data key and the form that may be stored. */
  newDataKey(): { key: DataKey; wrapped: Buffer };
  /** The data key of a wrapped one; `VaultFault` when it was wrapped by another SECRET_KEY. */
  unwrap(wrapped: Buffer): DataKey;
  /** Bytes or text in, sealed bytes out. With `null` for the key, the vault's own is used (rows that belong to no case). */
  seal(key: DataKey | null, value: Buffer | string, about: string): Buffer;
  /** The bytes that were sealed; `VaultFault` when key, bytes or `about` are not the same. */
  open(key: DataKey | null, sealed: Buffer, about: string): Buffer;
  /** Anything JSON can hold, sealed. */
  sealJson(key: DataKey | null, value: unknown, about: string): Buffer;
  openJson(key: DataKey | null, sealed: Buffer, about: string): unknown;
  /** Keyed digest (HMAC-SHA-256) for look-ups, 43 characters of base64url. Equal words of another kind differ. */
  digest(kind: string, text: string): string;
}

/** Sealed bytes that do not open: another SECRET_KEY, another row, or damage. */
export class VaultFault extends Error {
  override name = "VaultFault";
}

export const sealedVersion = 1;
export const nonceBytes = 12;
export const tagBytes = 16;
/** What stands before the sealed words: version, nonce, tag. */
export const headLength = 1 + nonceBytes + tagBytes;

/** `secretKey`: at least 32 bytes. Its uses have a subkey each (HKDF-SHA-256, RFC 5869). */
export function createVault(secretKey: Buffer): Vault {
  if (secretKey.length < 32) throw new RangeError("SECRET_KEY is too short: it must hold at least 32 bytes.");
  const subkey = (use: string) => Buffer.from(hkdfSync("sha256", secretKey, "landfall", use, 32));
  const wrapping = subkey("wrap data keys");
  const own = subkey("seal rows without a case");
  const digesting = subkey("digest for look-ups");

  const vault: Vault = {
    newDataKey() {
      const key = randomBytes(32);
      return { key, wrapped: encrypt(wrapping, key, "data key") };
    },
    unwrap: (wrapped) => decrypt(wrapping, wrapped, "data key"),
    seal: (key, value, about) => encrypt(key ?? own, value, about),
    open: (key, sealed, about) => decrypt(key ?? own, sealed, about),
    sealJson: (key, value, about) => encrypt(key ?? own, JSON.stringify(value), about),
    openJson: (key, sealed, about) => JSON.parse(decrypt(key ?? own, sealed, about).toString("utf8")) as unknown,
    digest: (kind, text) => createHmac("sha256", digesting).update(`${kind}\0${text}`).digest("base64url"),
  };
  return vault;
}

function encrypt(key: Buffer, value: Buffer | string, about: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(about));
  const body = typeof value === "string" ? cipher.update(value, "utf8") : cipher.update(value);
  cipher.final();
  return Buffer.concat([sealedHead(nonce, cipher.getAuthTag()), body]);
}

/** The bytes before the sealed words. */
export function sealedHead(nonce: Buffer, tag: Buffer): Buffer {
  return Buffer.concat([Buffer.of(sealedVersion), nonce, tag]);
}

function decrypt(key: Buffer, sealed: Buffer, about: string): Buffer {
  try {
    if (sealed.length < headLength || sealed[0] !== sealedVersion) throw new RangeError("not in the sealed form");
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(1, 1 + nonceBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(about));
    decipher.setAuthTag(sealed.subarray(1 + nonceBytes, headLength));
    const body = decipher.update(sealed.subarray(headLength));
    decipher.final();
    return body;
  } catch (cause) {
    throw damaged(cause);
  }
}

/** What is thrown where sealed bytes do not open. */
export function damaged(cause: unknown): VaultFault {
  return new VaultFault(
    "A stored value does not open: it was sealed with another SECRET_KEY, or it is damaged. Give the SECRET_KEY that this database was made with.",
    { cause },
  );
}
