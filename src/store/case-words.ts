import { type Insertable, sql } from "kysely";
import type { Case, MailingAddress, Person } from "../case/case.ts";
import { upgrade } from "../case/upgrade.ts";
import { limits } from "../limits.ts";
import { inSlices } from "./slices.ts";
import type { Db, Tables, Tx } from "./tables.ts";
import type { Vault } from "./vault.ts";

/**
 * Words as a case is found by them: without accents, case or marks, so that "Lucja" finds Łucja and "k1a 0b1" finds
 * K1A 0B1. An address of email stays whole.
 */
export function searchWords(text: string): string[] {
  const plain = [...text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()]
    .map((letter) => letters[letter] ?? letter)
    .join("");
  const words = plain.split(/[^\p{L}\p{N}@._+-]+/u).flatMap((word) => {
    const bare = word.replace(/^[._+-]+|[._+-]+$/g, "");
    return bare.includes("@") ? [bare] : bare.split(/[._+@-]+/);
  });
  return [...new Set(words.filter((word) => word !== ""))].slice(0, limits.console.searchWords);
}

/** Letters that Unicode takes for letters of their own, by what people type for them. */
const letters: Readonly<Record<string, string>> = {
  ł: "l",
  đ: "d",
  ð: "d",
  ø: "o",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ı: "i",
  ħ: "h",
  ŧ: "t",
};

/** The rows that a case's document asks for. */
export function wordRows(vault: Vault, caseId: number, state: Case): Insertable<Tables["case_words"]>[] {
  return wordsOf(state).map((word) => ({ digest: digestOf(vault, word), case_id: caseId }));
}

/** Whether two documents hold the same texts to be found by. */
export function sameWords(before: Case, after: Case): boolean {
  return JSON.stringify(textsOf(before)) === JSON.stringify(textsOf(after));
}

/** Brings the rows into step with a changed document; nothing is written where no word has changed. */
export async function keepWords(tx: Tx, vault: Vault, caseId: number, before: Case, after: Case): Promise<void> {
  if (sameWords(before, after)) return;
  await tx.deleteFrom("case_words").where("case_id", "=", caseId).execute();
  await tx
    .insertInto("case_words")
    .values(wordRows(vault, caseId, after))
    .execute();
}

/** Ids of the cases in which every word of a search stands, the one that changed last first. */
export async function findCases(db: Db, vault: Vault, search: string, limit: number): Promise<number[]> {
  const words = searchWords(search.slice(0, limits.console.searchLength));
  if (words.length === 0) return [];
  // "1234 5678" and "K1A 0B1" are written as one word as often as in two.
  const digests = words.map((word) => digestOf(vault, word));
  const joined = digestOf(vault, words.join(""));
  const rows = await db
    .selectFrom("cases")
    .select("id")
    .where(sql<boolean>`length(key_wrapped) > 0`)
    .where((where) =>
      where.or([
        where("id", "in", where.selectFrom("case_words").select("case_id").where("digest", "=", joined)),
        where(
          "id",
          "in",
          where
            .selectFrom("case_words")
            .select("case_id")
            .where("digest", "in", digests)
            .groupBy("case_id")
            .having((group) => group.fn.countAll(), "=", digests.length),
        ),
      ]),
    )
    .orderBy("updated_at", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Makes the cases findable that came in before there was a search. Gives how many there were, a page at most. */
export async function indexOldCases(tx: Tx, vault: Vault): Promise<number> {
  const rows = await tx
    .selectFrom("cases")
    .select(["id", "application", "key_wrapped", "document_sealed"])
    .where(sql<boolean>`length(key_wrapped) > 0`)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("case_words").select("digest").whereRef("case_words.case_id", "=", "cases.id"))),
    )
    .limit(limits.store.rowsInOnePage)
    .execute();
  const words = rows.flatMap((row) => {
    const document = vault.openJson(vault.unwrap(row.key_wrapped), row.document_sealed, `case ${row.application}`);
    return wordRows(vault, row.id, upgrade(document));
  });
  for (const slice of inSlices(words))
    await tx
      .insertInto("case_words")
      .values(slice)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return rows.length;
}

function wordsOf(state: Case): string[] {
  return [...new Set(textsOf(state).flatMap((text) => allWords(text)))];
}

function textsOf(state: Case): string[] {
  return [state.application, ...addressWords(state.address), ...state.people.flatMap(personTexts)];
}

function personTexts(person: Person): string[] {
  const { givenName, familyName, uci, email, phone, pendingEmail, confirmedAddress } = person;
  const own = [givenName, familyName, uci, email, phone, pendingEmail?.address];
  return [
    ...own.flatMap((text) => (text ? [text] : [])),
    ...(confirmedAddress ? addressWords(confirmedAddress.address) : []),
  ];
}

function addressWords(address: MailingAddress | null): string[] {
  return address ? [address.line1, address.line2 ?? "", address.city, address.postalCode] : [];
}

/** A text's words, and the text as one word where it is a number or a code in groups. */
function allWords(text: string): string[] {
  const words = searchWords(text);
  return /^[\p{L}\p{N}\s.()+-]{1,20}$/u.test(text) && /\d/.test(text) ? [...words, words.join("")] : words;
}

function digestOf(vault: Vault, word: string): string {
  return vault.digest("search word", word);
}
