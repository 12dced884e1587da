import type { Selectable } from "kysely";
import type { Db, Tables, Tx } from "./tables.ts";

/** A sentence in both languages, by its key. */
export type ChangedSentences = Readonly<Record<string, { readonly en: string; readonly fr: string }>>;

/** Some sentences of a template said otherwise: who proposed it, and whose eyes each language has passed. */
export interface TemplateChange {
  readonly id: number;
  readonly template: string;
  readonly sentences: ChangedSentences;
  /** What this engine's files said there when it was proposed. */
  readonly replaced: ChangedSentences;
  readonly reason: string;
  /** `standing` is what mails say now; `replaced` and `withdrawn` stay for the record. */
  readonly state: "proposed" | "standing" | "replaced" | "withdrawn";
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly englishBy: string | null;
  readonly frenchBy: string | null;
}

export type TemplateEvent = "proposed" | "approved-en" | "approved-fr" | "standing" | "replaced" | "withdrawn";

/** A line of a template's journal. `digest`: SHA-256 of the sentences as they were then. */
export interface TemplateEntry {
  readonly at: string;
  readonly agent: string;
  readonly event: TemplateEvent;
  readonly change: number;
  readonly digest: string;
}

/** The change of a template in this state, or null; there is one at most of `proposed` and of `standing`. */
export async function templateChange(
  db: Db,
  template: string,
  state: "proposed" | "standing",
): Promise<TemplateChange | null> {
  const row = await db
    .selectFrom("template_changes")
    .selectAll()
    .where("template", "=", template)
    .where("state", "=", state)
    .executeTakeFirst();
  return row ? changeOf(row) : null;
}

/** The same, locked: two who decide on one change wait for each other. */
export async function lockTemplateChange(tx: Tx, id: number): Promise<TemplateChange | null> {
  const row = await tx.selectFrom("template_changes").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row ? changeOf(row) : null;
}

/** Every template with a change that is proposed or stands. */
export async function changedTemplates(db: Db): Promise<{ template: string; state: string }[]> {
  return db
    .selectFrom("template_changes")
    .select(["template", "state"])
    .where("state", "in", ["proposed", "standing"])
    .execute();
}

/** Keeps a proposal and gives its number; null where another one waits for the same template. */
export async function proposeChange(
  tx: Tx,
  change: Pick<TemplateChange, "template" | "sentences" | "replaced" | "reason" | "proposedBy" | "proposedAt">,
): Promise<number | null> {
  const row = await tx
    .insertInto("template_changes")
    .values({
      template: change.template,
      sentences: JSON.stringify(change.sentences),
      replaced: JSON.stringify(change.replaced),
      reason: change.reason,
      proposed_by: change.proposedBy,
      proposed_at: change.proposedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Notes whose eyes a change has passed, or what has become of it. */
export async function markChange(
  tx: Tx,
  id: number,
  mark: { readonly english_by: string } | { readonly french_by: string } | { readonly state: TemplateChange["state"] },
): Promise<void> {
  await tx.updateTable("template_changes").set(mark).where("id", "=", id).execute();
}

/** Adds a line to a template's journal. */
export async function journalTemplate(tx: Tx, template: string, entry: TemplateEntry): Promise<void> {
  const { change, event, agent, digest, at } = entry;
  await tx.insertInto("template_journal").values({ template, change_id: change, event, agent, digest, at }).execute();
}

/** A template's journal, the newest line first. */
export async function templateJournal(db: Db, template: string, limit: number): Promise<TemplateEntry[]> {
  const rows = await db
    .selectFrom("template_journal")
    .selectAll()
    .where("template", "=", template)
    .orderBy("seq", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    at: row.at,
    agent: row.agent,
    event: row.event as TemplateEvent,
    change: row.change_id,
    digest: row.digest,
  }));
}

function changeOf(row: Selectable<Tables["template_changes"]>): TemplateChange {
  return {
    id: row.id,
    template: row.template,
    sentences: row.sentences as ChangedSentences,
    replaced: row.replaced as ChangedSentences,
    reason: row.reason,
    state: row.state as TemplateChange["state"],
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    englishBy: row.english_by,
    frenchBy: row.french_by,
  };
}
