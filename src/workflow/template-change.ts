import { createHash } from "node:crypto";
import { languages } from "../mail/template/locale.ts";
import type { TemplateName } from "../mail/template/mailing.ts";
import { changeable, type Wording, wordingFault, type WordingFault } from "../mail/template/reword.ts";
import type { Language } from "../question/questionnaire.ts";
import { transaction, type Tx } from "../store/database.ts";
import {
  journalTemplate,
  lockTemplateChange,
  markChange,
  proposeChange,
  type TemplateChange,
  templateChange,
  type TemplateEvent,
} from "../store/template-changes.ts";
import type { Context } from "./context.ts";

type Witness = (tx: Tx) => Promise<void>;

export type Proposed =
  | { readonly kind: "proposed"; readonly change: number }
  /** Another change of this template waits to be approved or withdrawn. */
  | { readonly kind: "waiting" }
  | { readonly kind: "nothing-changed" }
  | { readonly kind: "unusable"; readonly key: string; readonly language: Language; readonly fault: WordingFault };

/**
 * Proposes other words for a template. `wording` is all of its changeable sentences as they are to be; those that say
 * what the engine's own files say are no change. Nothing that mails say has changed yet.
 */
export async function proposeWording(
  context: Context,
  template: TemplateName,
  wording: Wording,
  by: { readonly agent: string; readonly reason: string },
  witness: Witness,
): Promise<Proposed> {
  const shipped = changeable(template);
  const sentences = Object.fromEntries(
    Object.entries(wording).filter(([key, { en, fr }]) => en !== shipped[key]?.en || fr !== shipped[key]?.fr),
  );
  for (const [key, pair] of Object.entries(sentences))
    for (const language of languages) {
      const fault = wordingFault(template, key, language, pair[language]);
      if (fault !== null) return { kind: "unusable", key, language, fault };
    }
  const standing = await templateChange(context.database.db, template, "standing");
  if (digestOf(sentences) === digestOf(standing?.sentences ?? {})) return { kind: "nothing-changed" };
  const replaced = Object.fromEntries(Object.entries(shipped).filter(([key]) => key in sentences));
  const proposedAt = context.now().toString();
  return transaction(context.database, async (tx): Promise<Proposed> => {
    const proposal = { template, sentences, replaced, reason: by.reason, proposedBy: by.agent, proposedAt };
    const id = await proposeChange(tx, proposal);
    if (id === null) return { kind: "waiting" };
    await note(tx, context, { id, template, sentences }, "proposed", by.agent);
    await witness(tx);
    return { kind: "proposed", change: id };
  });
}

/** `own`: nobody approves what they wrote. `gone`: it was withdrawn, or stands already. */
export type Judged = { readonly kind: "approved" | "standing" | "withdrawn" | "own" | "gone" };

/** Approves one language of a proposal, in the name of somebody other than its author; with both, mails say it from now on. */
export async function approveWording(
  context: Context,
  id: number,
  language: Language,
  agent: string,
  witness: Witness,
): Promise<Judged> {
  return transaction(context.database, async (tx): Promise<Judged> => {
    const change = await lockTemplateChange(tx, id);
    if (change?.state !== "proposed") return { kind: "gone" };
    if (change.proposedBy === agent) return { kind: "own" };
    await markChange(tx, id, language === "en" ? { english_by: agent } : { french_by: agent });
    await note(tx, context, change, `approved-${language}`, agent);
    await witness(tx);
    const other = language === "en" ? change.frenchBy : change.englishBy;
    if (other === null) return { kind: "approved" };
    const before = await templateChange(tx, change.template, "standing");
    if (before !== null) {
      await markChange(tx, before.id, { state: "replaced" });
      await note(tx, context, before, "replaced", agent);
    }
    await markChange(tx, id, { state: "standing" });
    await note(tx, context, change, "standing", agent);
    return { kind: "standing" };
  });
}

/** Takes a proposal back; its author may, and whoever may approve. */
export async function withdrawWording(context: Context, id: number, agent: string, witness: Witness): Promise<Judged> {
  return transaction(context.database, async (tx): Promise<Judged> => {
    const change = await lockTemplateChange(tx, id);
    if (change?.state !== "proposed") return { kind: "gone" };
    await markChange(tx, id, { state: "withdrawn" });
    await note(tx, context, change, "withdrawn", agent);
    await witness(tx);
    return { kind: "withdrawn" };
  });
}

function note(
  tx: Tx,
  context: Context,
  { id, template, sentences }: Pick<TemplateChange, "id" | "template" | "sentences">,
  event: TemplateEvent,
  agent: string,
): Promise<void> {
  const at = context.now().toString();
  return journalTemplate(tx, template, { change: id, event, agent, digest: digestOf(sentences), at });
}

/** The database keeps no order of keys. */
function digestOf(sentences: Wording): string {
  const lines = Object.entries(sentences)
    .map(([key, { en, fr }]) => JSON.stringify([key, en, fr]))
    .toSorted();
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}
