import { randomInt } from "node:crypto";
import type { Vault } from "../store/vault.ts";

/** Six digits for the mail to a new address; its owner shows by them that the mail arrived. */
export function mintAddressCode(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

/** What the case keeps of a code: a keyed digest, since a million codes are soon tried against a plain one. */
export function addressCodeDigest(vault: Vault, code: string): string {
  return vault.digest("address-code", code.trim());
}
