import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The SECRET_KEY of the embedded database: 32 bytes, made at the first start and kept in `DATA_DIR/secret-key` as
 * base64, readable by its owner alone. Whoever copies the folder without it copies nothing that opens.
 */
export function folderSecret(dataDir: string): Buffer {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, "secret-key");
  try {
    writeFileSync(path, `${randomBytes(32).toString("base64")}\n`, { mode: 0o600, flag: "wx", flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const secret = Buffer.from(readFileSync(path, "utf8").trim(), "base64");
  if (secret.length < 32)
    throw new Error(
      `The key in ${path} is damaged: it holds ${secret.length} bytes, not 32. Restore it from a backup.`,
    );
  return secret;
}
