import { type Insertable, sql } from "kysely";
import type { Case } from "../case/case.ts";
import { signingDomain } from "./signatures.ts";
import type { Db, Tables, Tx } from "./tables.ts";
import type { Vault } from "./vault.ts";

/**
 * Whose an address is: on file for a person, waiting to be (`pending`), or the representative's (`person` is empty). An
 * account's username is an address too; it has a row of its own (`username`) where the address on file is another by now.
 */
export interface AddressHolder {
  readonly caseId: number;
  readonly person: string;
  readonly kind: "file" | "pending" | "representative";
}

/** Keyed digest of an address. Case never tells two mailboxes apart in practice, so it is folded. */
export function addressDigest(vault: Vault, address: string): string {
  return vault.digest("address", address.trim().normalize("NFC").toLowerCase());
}

/**
 * Everybody, in any case, to whom an address belongs, none for a stranger's (a former one that still signs in does not
 * count); and whether a proven message has ever come from its `domain` (`signatures.ts`).
 */
export async function knownSender(
  db: Db,
  vault: Vault,
  address: string,
  domain: string,
): Promise<{ holders: AddressHolder[]; domainSigns: boolean }> {
  const { rows } = await sql<{ signs: boolean; caseId: number | null; person: string; kind: AddressHolder["kind"] }>`
    select domain.signs, held.case_id as "caseId", held.person_id as person, held.kind
    from (select exists (select from signing_domains where digest = ${signingDomain(vault, domain)}) as signs) domain
    left join case_addresses held on held.digest = ${addressDigest(vault, address)} and held.kind <> 'username'
    order by held.case_id, held.person_id`.execute(db);
  return {
    holders: rows.flatMap(({ caseId, person, kind }) => (caseId === null ? [] : [{ caseId, person, kind }])),
    domainSigns: rows[0]?.signs ?? false,
  };
}

/** Everybody who may sign in under a username: whose it is, or whose address on file. The newest case first. */
export async function holdersOfUsername(
  db: Db,
  vault: Vault,
  username: string,
): Promise<Pick<AddressHolder, "caseId" | "person">[]> {
  const rows = await db
    .selectFrom("case_addresses")
    .select(["case_id as caseId", "person_id as person"])
    .distinct()
    .where("digest", "=", addressDigest(vault, username))
    .where("kind", "in", ["file", "username"])
    .orderBy("case_id", "desc")
    .execute();
  return rows;
}

/** The rows that a case's document asks for. */
export function addressRows(vault: Vault, caseId: number, document: Case): Insertable<Tables["case_addresses"]>[] {
  return addressesOf(document).map(([person_id, kind, address]) => ({
    digest: addressDigest(vault, address),
    case_id: caseId,
    person_id,
    kind,
  }));
}

/** Whether two documents ask for the same rows. */
export function sameAddresses(before: Case, after: Case): boolean {
  return JSON.stringify(addressesOf(before)) === JSON.stringify(addressesOf(after));
}

/** Brings the rows into step with a changed document; nothing is written where no address has changed. */
export async function keepAddresses(tx: Tx, vault: Vault, caseId: number, before: Case, after: Case): Promise<void> {
  if (sameAddresses(before, after)) return;
  const rows = addressRows(vault, caseId, after);
  await tx.deleteFrom("case_addresses").where("case_id", "=", caseId).execute();
  if (rows.length > 0) await tx.insertInto("case_addresses").values(rows).execute();
}

type Address = readonly [person: string, kind: Tables["case_addresses"]["kind"], address: string];

function addressesOf(document: Case): Address[] {
  const one = (person: string, kind: Address[1], address: string | null | undefined): Address[] =>
    address ? [[person, kind, address]] : [];
  return [
    ...document.people.flatMap((person) => [
      ...one(person.id, "file", person.email),
      ...one(person.id, "pending", person.pendingEmail?.address),
      ...one(person.id, "username", formerUsername(person)),
    ]),
    ...one("", "representative", document.representative?.email),
  ];
}

function formerUsername({ account, email }: Case["people"][number]): string | null {
  return account.kind === "none" || account.username.toLowerCase() === email?.toLowerCase() ? null : account.username;
}
