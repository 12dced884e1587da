import { randomInt } from "node:crypto";
import type { ChallengeCode } from "../case/command.ts";
import type { Vault } from "../store/vault.ts";

/** Six digits for a mail; whoever sends them back shows that they can read the mailbox it went to. */
export function mintCode(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

/** What the case keeps of an address's code: a keyed digest, since a million codes are soon tried against a plain one. */
export function addressCodeDigest(vault: Vault, code: string): string {
  return vault.digest("address-code", code.trim());
}

/** The same of a challenge's code. */
export function challengeDigest(vault: Vault, code: string): string {
  return vault.digest("challenge-code", code.trim());
}

/** A fresh code for a message whose sender may have to prove themself. */
export function mintChallenge(vault: Vault): ChallengeCode {
  const code = mintCode();
  return { code, digest: challengeDigest(vault, code) };
}
