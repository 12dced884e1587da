import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { limits } from "../limits.ts";

const derive = promisify(argon2);

/**
 * The argon2id hash in PHC form, with OWASP's floor of 19 MiB: a temporary password has 75 bits of its own, and one that
 * somebody chose is tried a few times an hour at most.
 */
export async function hashPassword(password: string): Promise<string> {
  const { memoryKib: memory, passes, tagBytes: tagLength, saltBytes } = limits.password;
  const nonce = randomBytes(saltBytes);
  const tag = await derive("argon2id", {
    message: bytesOf(password),
    nonce,
    parallelism: 1,
    tagLength,
    memory,
    passes,
  });
  const base64 = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
  return `$argon2id$v=19$m=${memory},t=${passes},p=1$${base64(nonce)}$${base64(tag)}`;
}

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

/** Whether a password has this hash. Without one as much work is done, so that nobody learns from the time it takes. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = phc.exec(hash ?? (await nobodys())) ?? [];
  if (salt === undefined || tag === undefined)
    throw new Error("A stored password hash is not in the PHC form of argon2id.");
  const expected = Buffer.from(tag, "base64");
  const derived = await derive("argon2id", {
    message: bytesOf(password),
    nonce: Buffer.from(salt, "base64"),
    parallelism: Number(parallelism),
    tagLength: expected.length,
    memory: Number(memory),
    passes: Number(passes),
  });
  return timingSafeEqual(derived, expected) && hash !== null;
}

let nobody: Promise<string> | undefined;

function nobodys(): Promise<string> {
  return (nobody ??= hashPassword(randomBytes(limits.password.saltBytes).toString("hex")));
}

/** One form for what two keyboards write differently (NIST SP 800-63B, 3.1.1.2). */
function bytesOf(password: string): Buffer {
  return Buffer.from(password.normalize("NFKC"));
}
