import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "../../case/command.ts";
import type { Engine } from "../../engine.ts";
import { documentsOf, readDocument } from "../../store/documents.ts";
import { caseIdByApplication } from "../../store/cases.ts";
import { applyTo } from "../../workflow/apply.ts";
import { grantCase } from "../../workflow/grant.ts";
import { readStatus } from "../../workflow/status.ts";
import { tick } from "../../workflow/tick.ts";
import type { Delivered, PostOffice } from "./post.ts";
import { type Reply, writeReply } from "./reply.ts";

/** A clock that only the demo moves: a month passes while somebody reads a line. */
export interface Clock {
  now(): Temporal.Instant;
  pass(duration: Temporal.DurationLike): void;
}

export function createClock(): Clock {
  let ahead = Temporal.Duration.from({ seconds: 0 });
  return {
    now: () => Temporal.Now.instant().add(ahead),
    pass(duration) {
      ahead = ahead.add(Temporal.Duration.from(duration));
    },
  };
}

/** What the scenes are played with: a narrator, mailboxes, a portal, an officer, and the calendar. */
export interface Stage {
  say(line: string): void;
  chapter(title: string): void;
  mail(to: { email: string }, template: string): Promise<Delivered>;
  /** The mail that reached them last, whatever it was. */
  latest(to: { email: string }): Promise<Delivered>;
  reply(reply: Omit<Reply, "at" | "from"> & { from: { name: string; email: string } }): Promise<void>;
  portal(application: string, event: Readonly<Record<string, unknown>>): Promise<void>;
  officer(application: string, command: Command): Promise<void>;
  grant(application: string, person: string): Promise<void>;
  pass(hours: number): Promise<void>;
}

/** The officer whose name the journal will show. */
export const officer = "A. Officer";

export function createStage(engine: Engine, post: PostOffice, clock: Clock, apiKey: string, out: string): Stage {
  const { context } = engine;
  const say = (line: string) => process.stdout.write(`${line}\n`);
  return {
    say: (line) => say(`  ${line}`),
    chapter: (title) => say(`\n${title}`),
    mail: (to, template) => post.next(to.email, template),
    latest: async (to) => post.latest(to.email),
    async reply(reply) {
      const { raw, to } = await writeReply({ ...reply, at: clock.now() });
      await post.send(reply.from.email, to, raw);
    },
    async portal(application, event) {
      const answer = await fetch(`http://127.0.0.1:${engine.portalPort}/api/cases/${application}/events`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${apiKey}`,
          "content-type": "application/json",
          "idempotency-key": randomUUID(),
        },
        body: JSON.stringify(event),
      });
      if (!answer.ok)
        throw new Error(`The portal's event ${String(event["event"])} was refused: ${await answer.text()}`);
    },
    async officer(application, command) {
      const applied = await applyTo(context, application, command, { by: officer });
      if (applied?.kind !== "applied")
        throw new Error(`The officer's ${command.kind} was refused: ${applied?.reason ?? "no such case"}.`);
    },
    async grant(application, person) {
      const id = await caseIdByApplication(context.database.db, application);
      if (id === null) throw new Error(`There is no case ${application}.`);
      const granted = await grantCase(context, id, person, officer);
      if (granted.kind !== "granted") throw new Error(`The grant was refused: ${JSON.stringify(granted)}.`);
      for (const { number } of await documentsOf(context.database.db, id)) {
        const document = await readDocument(context.database.db, context.vault, number);
        if (document) writeFileSync(join(out, `ecopr-${number}.pdf`), document.pdf);
      }
    },
    async pass(hours) {
      await settled(engine);
      clock.pass({ hours });
      await tick(context);
      await settled(engine);
    },
  };
}

/** Nothing read half, nothing waiting to leave: only then may the calendar turn. */
async function settled(engine: Engine): Promise<void> {
  const { context } = engine;
  for (let look = 0; look < 300; look += 1) {
    const { inbound, outbox } = await readStatus(context.database, context.policy, context.now().toString());
    const later = await waitingForLater(engine);
    if (inbound.waiting === 0 && outbox.sending === 0 && outbox.queued <= later) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The engine did not come to rest within 30 seconds.");
}

/** Mails that were ordered for a later hour. */
async function waitingForLater({ context }: Engine): Promise<number> {
  const row = await context.database.db
    .selectFrom("outbox")
    .select((count) => count.fn.countAll<number>().as("mails"))
    .where("state", "=", "queued")
    .where("next_attempt_at", ">", context.now().toString())
    .executeTakeFirstOrThrow();
  return row.mails;
}
