import { makePassword } from "../../src/case/credential.ts";
import { applyTo } from "../../src/workflow/apply.ts";
import type { Context } from "../../src/workflow/context.ts";
import { hashPassword } from "../../src/workflow/password.ts";
import { answered } from "./answered.ts";
import { importedCase } from "./context.ts";

let made = 0;

/** A fresh temporary password of a person, as a mail that was accepted has brought it. */
export async function mailedPassword(context: Context, application: string, person = "p1"): Promise<string> {
  const password = makePassword(Buffer.from(Array.from({ length: 15 }, (_, index) => (made * 7 + index * 3) % 256)));
  const id = `c${++made}`;
  const mail = { mail: `m${made}`, person };
  const credential = { id, hash: await hashPassword(password) };
  await applyTo(context, application, { kind: "issue-credential", ...mail, credential }, { by: "test" });
  await applyTo(context, application, { kind: "credential-accepted", ...mail, credential: id }, { by: "test" });
  return password;
}

/** A case whose principal has everything answered and a temporary password. */
export async function openedAccount(
  context: Context,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<{ application: string; password: string }> {
  const application = await importedCase(context, changes);
  await answered(context, application);
  return { application, password: await mailedPassword(context, application) };
}
