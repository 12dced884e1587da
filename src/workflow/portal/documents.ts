import type { Person } from "../../case/case.ts";
import { transaction } from "../../store/database.ts";
import { readDocument } from "../../store/documents.ts";
import { applyIn } from "../apply.ts";
import type { Context } from "../context.ts";
import type { Recorded } from "../record.ts";

export type Downloaded =
  { readonly kind: "document"; readonly number: string; readonly pdf: Buffer } | Extract<Recorded, { kind: "refused" }>;

/** A person's eCOPR as it was issued, the download journalled in the same transaction (fact 98). */
export async function downloadEcopr(
  context: Context,
  caseId: number,
  { id: person, ecopr }: Person,
): Promise<Downloaded> {
  if (ecopr.kind === "none") return { kind: "refused", reason: "ecopr-not-issued" };
  const { documentNumber } = ecopr;
  return transaction(context.database, async (tx): Promise<Downloaded> => {
    const command = { kind: "download-ecopr", person, by: "portal", documentNumber } as const;
    const applied = await applyIn(tx, context, caseId, command, { by: "portal" });
    if (applied.kind === "refused") return applied;
    const document = await readDocument(tx, context.vault, documentNumber);
    if (document === null) throw new Error(`The eCOPR ${documentNumber} was issued and is kept nowhere.`);
    return { kind: "document", number: documentNumber, pdf: document.pdf };
  });
}
