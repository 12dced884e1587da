import { Hono } from "hono";
import { html, raw } from "hono/html";
import { escalationReasons, type EscalationReason } from "../../case/decision.ts";
import { type StandardReply, standardReplies } from "../../case/command.ts";
import { limits } from "../../limits.ts";
import { queuePage, type QueueRow } from "../../store/escalation-queue.ts";
import type { Context } from "../../workflow/context.ts";
import { answerEscalation, resolveWithNote } from "../../workflow/settle-escalation.ts";
import type { Html } from "../page.ts";
import { actorOf, type ConsoleCall, type ConsoleEnv, witnessOf } from "./call.ts";
import type { Door } from "./door.ts";
import { consolePage, formToken, refused, sayer } from "./layout.ts";
import { noticeOf } from "./settled.ts";
import { span } from "./time.ts";

/** `/console/bulk`: the same word to many who wait for it, each in a transaction of its own (decision 22). */
export function bulkRoutes(context: Context, door: Door): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();

  app.get("/", door.allow("escalation.bulk"), async (c) => {
    const reason = reasonOf(c);
    if (reason === null) return c.html(refused(c, "nowhere"), 404);
    return c.html(choosePage(c, reason, await free(context, reason, actorOf(c).name), context.now().toString()));
  });

  app.post("/", door.allow("escalation.bulk"), async (c) => {
    const reason = reasonOf(c);
    const body = await c.req.parseBody();
    const ids = Object.keys(body)
      .flatMap((name) => /^id:([a-z0-9]{8})$/.exec(name)?.[1] ?? [])
      .slice(0, limits.console.bulk);
    const note = typeof body["note"] === "string" ? body["note"].trim() : "";
    const template = standardReplies.find((one) => one === body["template"]) ?? null;
    if (reason === null || (template === null && note === "") || note.length > limits.officer.noteLength)
      return c.html(refused(c, "bulk"), 422);
    return c.html(await donePage(context, c, ids, template, note));
  });
  return app;
}

function reasonOf(c: ConsoleCall): EscalationReason | null {
  return escalationReasons.find((one) => one === c.req.query("reason")) ?? null;
}

/** What nobody has claimed, page by page up to the bound. */
async function free(context: Context, reason: EscalationReason, agent: string): Promise<QueueRow[]> {
  const now = context.now().toString();
  const found: QueueRow[] = [];
  for (let page = 0; found.length < limits.console.bulk; page += 1) {
    const { rows, more } = await queuePage(context.database.db, { reason, claimed: "nobody" }, page, agent, now);
    found.push(...rows);
    if (!more) break;
  }
  return found.slice(0, limits.console.bulk);
}

/** One after the other: what cannot be answered is named with its reason and stays in the queue. */
async function donePage(
  context: Context,
  c: ConsoleCall,
  ids: readonly string[],
  template: StandardReply | null,
  note: string,
): Promise<Html> {
  const say = sayer(c.get("language"));
  const { name } = actorOf(c);
  const left: { id: string; why: string }[] = [];
  for (const id of ids) {
    const page = { seenVersion: null, witness: witnessOf(c, `escalation ${id}`) };
    const end =
      template === null
        ? await resolveWithNote(context, id, name, note, page)
        : await answerEscalation(context, id, name, { kind: "mail", template, person: null }, page);
    const notice = noticeOf(c, end);
    if (notice === null) continue;
    const by = "by" in notice ? { by: notice.by } : {};
    left.push({ id, why: "text" in notice ? notice.text : say(`notice.${notice.kind}`, by) });
  }
  const title = say("bulk.done");
  return consolePage(
    c,
    title,
    html`<h1>${title}</h1>
      <p role="status">${say("bulk.settled", { count: ids.length - left.length })}</p>
      ${
        left.length === 0
          ? ""
          : html`<h2>${say("bulk.left")}</h2>
              <ul>
                ${left.map(({ id, why }) => html`<li><a href="/console/escalations/${id}">${id}</a>: ${why}</li>`)}
              </ul>`
      }
      <p><a href="/console/queue" data-key="k">${say("settled.queue")}</a></p>`,
  );
}

function choosePage(c: ConsoleCall, reason: EscalationReason, rows: readonly QueueRow[], now: string): Html {
  const language = c.get("language");
  const say = sayer(language);
  const title = say("bulk.title", { reason: say(`reason.${reason}`) });
  return consolePage(
    c,
    title,
    html`<h1>${title}</h1>
      ${
        rows.length === 0
          ? html`<p>${say("queue.none")}</p>`
          : html`<form method="post" action="/console/bulk?reason=${reason}">
              ${formToken(c)}
              <p>${say("bulk.intro", { most: limits.console.bulk })}</p>
              <div class="row">
                <label
                  >${say("reply.template")}
                  <select name="template" data-key="r">
                    <option value="">${say("bulk.noMail")}</option>
                    ${standardReplies.map(
                      (one) =>
                        html`<option value="${one}" ${one === "status" ? raw("selected") : ""}>
                          ${say(`template.${one}`)}
                        </option>`,
                    )}
                  </select></label
                >
                <label
                  >${say("bulk.note")} <input name="note" maxlength="${limits.officer.noteLength}" data-key="n"
                /></label>
                <button data-key="s">${say("bulk.do")}</button>
              </div>
              <fieldset class="answer">
                <legend>${say("bulk.which", { count: rows.length })}</legend>
                ${rows.map(
                  (row) =>
                    html`<label class="choice"
                      ><input type="checkbox" name="id:${row.id}" value="yes" checked />
                      <span>${row.application ?? row.id} · ${span(language, row.openedAt, now)}</span></label
                    >`,
                )}
              </fieldset>
            </form>`
      }`,
    true,
  );
}
