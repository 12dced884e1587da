import { argon2Sync } from "node:crypto";
import type { Case, Person } from "../../src/case/case.ts";
import { findPasswords } from "../../src/case/credential.ts";
import type { Taken } from "./post-office.ts";

/** The one temporary password in a mail, as its reader finds it. */
export function passwordIn({ mail }: Taken): string {
  const found = findPasswords(mail.text ?? "").map(({ password }) => password);
  const different = [...new Set(found)];
  if (different.length !== 1 || !different[0]) throw new Error(`The mail carries ${different.length} passwords.`);
  return different[0];
}

/** Whether a person's portal would let this password in: it is compared with the hash that counts now. */
export function opens(state: Case, person: string, password: string): boolean {
  const account = (state.people.find((one) => one.id === person) as Person).account;
  if (account.kind !== "temporary" || account.expired || account.current === null) return false;
  return isHashOf(account.current.hash, password);
}

/** Whether an argon2id hash in PHC form is one of this password. */
export function isHashOf(phc: string, password: string): boolean {
  const [, kind, , parameters = "", salt = "", tag = ""] = phc.split("$");
  const figures = Object.fromEntries(parameters.split(",").map((one) => one.split("=") as [string, string]));
  const expected = Buffer.from(tag, "base64");
  const made = argon2Sync(kind as "argon2id", {
    message: password,
    nonce: Buffer.from(salt, "base64"),
    parallelism: Number(figures["p"]),
    tagLength: expected.length,
    memory: Number(figures["m"]),
    passes: Number(figures["t"]),
  });
  return made.equals(expected);
}
