import { Hono } from "hono";
import { html } from "hono/html";
import { standardReplies } from "../../case/command.ts";
import { limits } from "../../limits.ts";
import {
  claimEscalation,
  claimOf,
  draftOf,
  keepDraft,
  lookAtEscalation,
  releaseClaim,
} from "../../store/escalation-claims.ts";
import { transaction } from "../../store/database.ts";
import { nextInQueue } from "../../store/escalation-queue.ts";
import { readEscalation } from "../../store/escalations.ts";
import { caseKey } from "../../store/cases.ts";
import type { Context } from "../../workflow/context.ts";
import { type Desk, openDesk } from "../../workflow/desk.ts";
import type { TypedAnswer } from "../../workflow/given-answers.ts";
import {
  answerEscalation,
  type EscalationAnswer,
  resolveWithNote,
  type Settled,
} from "../../workflow/settle-escalation.ts";
import { actorOf, type ConsoleCall, type ConsoleEnv, fieldsOf, pageOf, witnessOf } from "./call.ts";
import type { Door } from "./door.ts";
import { escalationPage, type Notice } from "./escalation-page.ts";
import { chosenField, type Filled, typedField } from "./escalation-work.ts";
import { consolePage, refused, sayer } from "./layout.ts";
import { noticeOf } from "./settled.ts";

/** One escalation on one page: seen, claimed, answered, noted. */
export function escalationRoutes(context: Context, door: Door): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const about = (c: ConsoleCall) => `escalation ${c.req.param("id") ?? ""}`;
  const idOf = (c: ConsoleCall) => (c.req.param("id") ?? "").toLowerCase();
  const now = () => context.now().toString();

  app.get("/:id", door.allow("escalation.see", about), async (c) => show(context, c, idOf(c), null));

  app.post("/:id/claim", door.allow("escalation.claim", about), async (c) => {
    const { name } = actorOf(c);
    const id = idOf(c);
    if ((await readEscalation(context.database.db, context.vault, id)) === null)
      return c.html(refused(c, "nowhere"), 404);
    const claim = await transaction(context.database, async (tx) => {
      const held = await claimEscalation(tx, id, name, now());
      if (held.agent === name) await witnessOf(c)(tx);
      return held;
    });
    if (claim.agent !== name) return show(context, c, id, { kind: "claimed", by: claim.agent }, 409);
    return c.redirect(`/console/escalations/${id}`, 303);
  });

  app.post("/:id/release", door.allow("escalation.claim", about), async (c) => {
    await transaction(context.database, async (tx) => {
      await releaseClaim(tx, idOf(c), actorOf(c).name);
      await witnessOf(c)(tx);
    });
    return c.redirect(`/console/escalations/${idOf(c)}`, 303);
  });

  app.post("/:id/draft", door.allow("escalation.resolve", about), async (c) => {
    const id = idOf(c);
    const escalation = await readEscalation(context.database.db, context.vault, id);
    if (escalation === null) return c.html(refused(c, "nowhere"), 404);
    const fields = await filledIn(c);
    const draft = { agent: actorOf(c).name, at: now(), fields };
    await transaction(context.database, async (tx) => {
      const key = escalation.caseId === null ? null : await caseKey(tx, context.vault, escalation.caseId);
      await keepDraft(tx, context.vault, key, id, draft);
      await witnessOf(c)(tx);
    });
    return show(context, c, id, { kind: "drafted" });
  });

  app.post("/:id/resolve", door.allow("escalation.resolve", about), async (c) => {
    const id = idOf(c);
    const { note } = await fieldsOf(c, ["note"]);
    if (note === "" || note.length > limits.officer.noteLength) return again(context, c, id, { kind: "note" });
    const taken = await takenByAnother(context, c, id);
    if (taken !== null) return taken;
    const page = { seenVersion: null, witness: witnessOf(c) };
    return settled(context, c, id, await resolveWithNote(context, id, actorOf(c).name, note, page));
  });

  app.post("/:id/reply", door.allow("escalation.answer", about), async (c) => {
    const id = idOf(c);
    const { template, person } = await fieldsOf(c, ["template", "person"]);
    const known = standardReplies.find((one) => one === template);
    if (known === undefined) return again(context, c, id, { kind: "template" });
    return answer(context, c, id, { kind: "mail", template: known, person: person === "" ? null : person });
  });

  app.post("/:id/answers", door.allow("escalation.answer", about), async (c) => {
    const id = idOf(c);
    const desk = await openDesk(context, id);
    if (desk === null) return c.html(refused(c, "nowhere"), 404);
    const typed = typedAnswers(desk, await filledIn(c));
    if (typed.length === 0) return again(context, c, id, { kind: "no-answers" });
    return answer(context, c, id, { kind: "answers", typed });
  });
  return app;
}

/** What an agent chose or typed. What is typed counts over what is chosen; what is left as it was is no answer. */
function typedAnswers({ rows }: Desk, filled: Filled): TypedAnswer[] {
  return rows.flatMap((row): TypedAnswer[] => {
    const about = { person: row.person.id, question: row.question.id };
    const typed = filled[typedField(row)] ?? "";
    const chosen = filled[chosenField(row)] ?? "";
    if (typed !== "") return [{ ...about, words: typed }];
    if (chosen === "none") return [{ ...about, words: null }];
    return chosen.startsWith("=") ? [{ ...about, words: chosen.slice(1) }] : [];
  });
}

async function answer(context: Context, c: ConsoleCall, id: string, given: EscalationAnswer): Promise<Response> {
  const taken = await takenByAnother(context, c, id);
  if (taken !== null) return taken;
  const { version } = await fieldsOf(c, ["version"]);
  return settled(context, c, id, await answerEscalation(context, id, actorOf(c).name, given, pageOf(c, version)));
}

/** Who has claimed it settles it: the other is told who that is, and nothing is done. */
async function takenByAnother(context: Context, c: ConsoleCall, id: string): Promise<Response | null> {
  const claim = await claimOf(context.database.db, id, context.now().toString());
  if (claim === null || claim.agent === actorOf(c).name) return null;
  return again(context, c, id, { kind: "claimed", by: claim.agent });
}

/** Done: on to the next one, where there is one; or the page once more with what stood in the way. */
async function settled(context: Context, c: ConsoleCall, id: string, end: Settled): Promise<Response> {
  const notice = noticeOf(c, end);
  if (notice !== null) return again(context, c, id, notice);
  const next = await nextInQueue(context.database.db, id, actorOf(c).name, context.now().toString());
  const say = sayer(c.get("language"));
  const title = say("settled.title");
  return c.html(
    consolePage(
      c,
      title,
      html`<h1>${title}</h1>
        <p role="status">${say("settled.text", { id })}</p>
        <p class="actions">
          ${
            next === null
              ? ""
              : html`<a class="button" href="/console/escalations/${next}" data-key="j" autofocus
                  >${say("settled.next")}</a
                >`
          }
          <a href="/console/queue" data-key="k">${say("settled.queue")}</a>
        </p>`,
    ),
  );
}

/** The page once more, with everything that was filled in. */
async function again(context: Context, c: ConsoleCall, id: string, notice: Notice): Promise<Response> {
  return show(context, c, id, notice, notice.kind === "claimed" || notice.kind === "moved" ? 409 : 422);
}

async function show(
  context: Context,
  c: ConsoleCall,
  id: string,
  notice: Notice | null,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const desk = await openDesk(context, id);
  if (desk === null) return c.html(refused(c, "nowhere"), 404);
  const { database, vault } = context;
  const now = context.now().toString();
  const { name } = actorOf(c);
  const others = await transaction(database, (tx) => lookAtEscalation(tx, desk.escalation.id, name, now));
  const draft = await draftOf(database.db, vault, desk.stored?.key ?? null, desk.escalation.id);
  const filled = c.req.method === "POST" ? await filledIn(c) : (draft?.fields ?? {});
  const claim = await claimOf(database.db, desk.escalation.id, now);
  return c.html(escalationPage(c, desk, { notice, filled, draft, claim, others, now }), status);
}

/** The form's own fields; its token and the version it was made at are no part of a draft. */
async function filledIn(c: ConsoleCall): Promise<Filled> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === "string" && /^(?:a:|r:|note$|template$|person$)/.test(entry[0]),
    ),
  );
}
