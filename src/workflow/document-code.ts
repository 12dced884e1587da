import { ottawaDate } from "../case/day.ts";
import { documentCodeIn } from "../document/number.ts";
import { documentByCode } from "../store/documents.ts";
import type { Context } from "./context.ts";

/** What is kept of the code on an eCOPR: nobody who reads the table could make a document that passes for it. */
export function digestOfCode({ vault }: Context, code: string): string {
  return vault.digest("document code", code);
}

/** What is said of a document to whoever holds it. `issuedOn` is Ottawa's date. */
export type Verification =
  | { readonly kind: "genuine" | "void" | "specimen"; readonly issuedOn: string }
  /** No code of ours. Which part of it is wrong, nobody is told. */
  | { readonly kind: "unknown" };

/** Looks a document up by the code that is printed on it, typed or scanned. */
export async function verifyDocument(context: Context, typed: string): Promise<Verification> {
  // As much is looked up for what is no code at all: the time tells nothing.
  const found = await documentByCode(context.database.db, digestOfCode(context, documentCodeIn(typed) ?? ""));
  if (found === null) return { kind: "unknown" };
  const issuedOn = ottawaDate(found.createdAt);
  if (found.specimen) return { kind: "specimen", issuedOn };
  return { kind: found.voidAt === null ? "genuine" : "void", issuedOn };
}
