import { mintToken, tokenDigest } from "../../src/mail/token.ts";
import { caseIdByApplication } from "../../src/store/cases.ts";
import { transaction } from "../../src/store/database.ts";
import { insertTokens } from "../../src/store/tokens.ts";
import type { Context } from "../../src/workflow/context.ts";

/** A link to the form of a person, as the invitation carries it; gives its token. */
export async function formLink(context: Context, application: string, person = "p1"): Promise<string> {
  const caseId = await caseIdByApplication(context.database.db, application);
  if (caseId === null) throw new Error(`There is no ${application}.`);
  const token = mintToken();
  const expiresAt = context.now().add({ hours: 24 }).toString();
  await transaction(context.database, (tx) =>
    insertTokens(tx, [
      { digest: tokenDigest(token), caseId, person, purpose: "form", mailId: null, expiresAt },
    ]).execute(),
  );
  return token;
}

/** A form filled in as it should be, for both of the couple, by field. */
export function filledForm(changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  const of = (person: string, fullName: string, uci: string, email: string) => ({
    [`fullName:${person}`]: fullName,
    [`uci:${person}`]: uci,
    [`email:${person}`]: email,
    [`firstEntry:${person}`]: "2019-08-25",
    [`lastEntry:${person}`]: "2024-03-04",
    [`lastEntryPlace:${person}`]: "Toronto Pearson",
    [`eyeColour:${person}`]: "brown",
    [`inCanada:${person}`]: "yes",
    [`plannedReturn:${person}`]: "",
  });
  return {
    ...of("p1", "Zoë Łucja", "1123456789", "zoe@example.org"),
    ...of("p2", "Minh Nguyễn", "11234567", "minh@example.org"),
    ...changes,
  };
}
