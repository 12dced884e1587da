import { sql } from "kysely";
import type { Store } from "../../src/engine.ts";
import { readCase } from "../../src/store/cases.ts";
import type { Db } from "../../src/store/database.ts";
import { mailsOfCase, type Mail } from "../../src/store/mails.ts";
import type { Actor, People } from "./people.ts";
import type { Taken } from "./post.ts";

/** What there still is to do, in words; nothing where the engine has come to rest. `now`: ISO instant. */
export async function unrest(db: Db, now: string): Promise<string[]> {
  const { rows } = await sql<{ what: string; count: number }>`
    select 'messages to read' as what, count(*)::int as count from messages where status <> 'done'
    union all select 'mails to send', count(*)::int from outbox where state in ('queued', 'sending')
      or (state = 'unsure' and next_attempt_at < '9999-01-01')
    union all select 'webhooks to call', count(*)::int from webhooks where state in ('queued', 'sending')
    union all select 'deadlines due', count(*)::int from deadlines where due_at <= ${now}`.execute(db);
  return rows.filter(({ count }) => count > 0).map(({ what, count }) => `${count} ${what}`);
}

/** Everything that a kill could have lost or doubled, each fault a sentence; `unsure`: mails that the rule leaves at that. */
export async function audit(
  store: Store,
  people: People,
  taken: readonly Taken[],
  heard: ReadonlySet<string>,
  now: Temporal.Instant,
): Promise<{ readonly faults: string[]; readonly unsure: number }> {
  const { db } = store.database;
  const faults = [...(await messageFaults(db, people)), ...(await journalFaults(db)), ...(await hookFaults(db, heard))];
  const mails: Mail[] = [];
  const reached = new Set(taken.map(({ mail }) => (mail.messageId ?? "").toLowerCase()));
  let unsure = 0;
  for (const actor of people.actors) {
    const { id } = await db.selectFrom("cases").select("id").where("application", "=", actor.application).executeTakeFirstOrThrow(); // prettier-ignore
    const own = await mailsOfCase(db, store.vault, id);
    mails.push(...own);
    const found = await readCase(db, store.vault, id);
    if (!found) throw new Error(`There is no case ${actor.application}.`);
    const about = (fault: string) => `${actor.application} (${actor.conduct}) ${fault}`;
    const photos = await db.selectFrom("photos").select("id").where("case_id", "=", id).execute();
    // Twice unsure and never come: by the rule it stays to be seen, and its reader cannot have answered.
    const lost = own.filter((mail) => mail.state === "unsure" && !reached.has(mail.messageId));
    unsure += lost.length;
    if (lost.length === 0)
      faults.push(...orderFaults(actor, own, now).map(about), ...caseFaults(actor, found.case.phase).map(about));
    if (photos.length !== (actor.photo === "taken" ? 1 : photos.length))
      faults.push(about(`has ${photos.length} photos`));
    if (photos.length > 1) faults.push(about(`has ${photos.length} photos`));
    if ((await waitsForNothing(db, id)) && found.case.phase !== "closed")
      faults.push(about("waits without a deadline"));
  }
  return { faults: [...faults, ...deliveryFaults(mails, taken)], unsure };
}

/** Every message that arrived is stored once, and ended as it should. */
async function messageFaults(db: Db, { expected }: People): Promise<string[]> {
  const rows = await db.selectFrom("messages").select(["sha256", "outcome", "reason"]).execute();
  const faults: string[] = [];
  const counted = new Map<string, number>();
  const found = new Set(rows.map(({ sha256 }) => sha256));
  for (const { sha256, outcome, reason } of rows) {
    const one = expected.get(sha256);
    if (!one) faults.push(`A message ${sha256} was stored that nobody wrote.`);
    else if (!one.outcomes.some((allowed) => allowed === outcome))
      faults.push(`A message that should be ${one.outcomes.join(" or ")} is ${outcome} (${reason}).`);
    if (one?.pair != null && outcome !== "duplicate") counted.set(one.pair, (counted.get(one.pair) ?? 0) + 1);
  }
  for (const sha256 of expected.keys()) if (!found.has(sha256)) faults.push(`A message ${sha256} was lost.`);
  for (const { pair } of expected.values())
    if (pair !== null && counted.get(pair) !== 1) faults.push(`Of two copies ${counted.get(pair) ?? 0} counted.`);
  return faults;
}

async function journalFaults(db: Db): Promise<string[]> {
  const { rows } = await sql<{ application: string }>`
    select application from cases
    where version <> (select count(*) from journal where case_id = cases.id)
      or version <> coalesce((select max(version) from journal where case_id = cases.id), 0)`.execute(db);
  return rows.map(({ application }) => `The journal of ${application} has a gap.`);
}

async function hookFaults(db: Db, heard: ReadonlySet<string>): Promise<string[]> {
  const rows = await db.selectFrom("webhooks").select("id").where("state", "=", "sent").execute();
  return rows.filter(({ id }) => !heard.has(id)).map(({ id }) => `The webhook ${id} counts as told and was not.`);
}

/** What was ordered for one person: nothing that must come once was ordered twice, and nothing was left out. */
function orderFaults(actor: Actor, mails: readonly Mail[], now: Temporal.Instant): string[] {
  const of = (template: string) => mails.filter((mail) => mail.template === template);
  const faults: string[] = [];
  const between = (template: string, least: number, most: number) => {
    const count = of(template).length;
    if (count < least || count > most) faults.push(`was to get ${least}–${most} mails "${template}" and got ${count}`);
  };
  const answered = actor.conduct !== "silent" && actor.conduct !== "gone";
  between("portal1", 1, 1);
  // Who takes their time is reminded of the question, twice at most.
  between("clarify", actor.conduct === "unclear" ? 1 : 0, actor.conduct === "unclear" ? 3 : 0);
  between("portal2", answered ? 1 : 0, answered ? 1 : 0);
  const replaced = mails.filter((mail) => mail.state === "cancelled" && carriesPassword(mail)).length;
  between("password-new", actor.requests, actor.requests + replaced);
  if (actor.conduct === "silent") {
    const days = now.since(actor.since).total("hours") / 24;
    between("portal1-reminder", days > 15 ? 2 : days > 8 ? 1 : 0, days > 13 ? 2 : days > 6 ? 1 : 0);
  }
  return faults;
}

function caseFaults(actor: Actor, phase: string): string[] {
  const due = actor.conduct === "silent" || actor.conduct === "gone" ? "invited" : "active";
  return phase === due ? [] : [`is ${phase} and should be ${due}`];
}

async function waitsForNothing(db: Db, caseId: number): Promise<boolean> {
  const deadline = db.selectFrom("deadlines").select("kind").where("case_id", "=", caseId);
  const escalation = db
    .selectFrom("escalations")
    .select("id")
    .where("case_id", "=", caseId)
    .where("state", "=", "open");
  return (await deadline.executeTakeFirst()) === undefined && (await escalation.executeTakeFirst()) === undefined;
}

/** Every mail reached its person once; twice, the same bytes, only where it was unsure; a password never twice. */
function deliveryFaults(mails: readonly Mail[], taken: readonly Taken[]): string[] {
  const faults: string[] = [];
  const known = new Set(mails.map(({ messageId }) => messageId));
  const copies = Map.groupBy(taken, ({ mail }) => (mail.messageId ?? "").toLowerCase());
  for (const id of copies.keys()) if (!known.has(id)) faults.push(`A mail ${id} reached somebody that nobody ordered.`);
  for (const mail of mails) {
    const got = copies.get(mail.messageId) ?? [];
    const name = `"${mail.template}" ${mail.messageId}`;
    if (mail.state === "sent" && got.length === 0) faults.push(`${name} counts as sent and reached nobody.`);
    if (mail.state === "failed") faults.push(`${name} has failed.`);
    if (got.length > 1 + Math.min(1, mail.unsureTimes)) faults.push(`${name} reached its person ${got.length} times.`);
    if (got.length > 1 && carriesPassword(mail))
      faults.push(`${name} carries a password and went ${got.length} times.`);
    if (got.some(({ raw }) => !raw.equals(got[0]?.raw ?? Buffer.alloc(0)))) faults.push(`${name} went in two forms.`);
  }
  return faults;
}

function carriesPassword({ template }: Mail): boolean {
  return template === "portal2" || template === "password-new";
}
