import { Hono } from "hono";
import { html, raw } from "hono/html";
import { holdKinds } from "../../case/case.ts";
import { limits } from "../../limits.ts";
import { fullName } from "../../mail/template/wording.ts";
import type { StoredCase } from "../../store/cases.ts";
import type { Context } from "../../workflow/context.ts";
import { agentEventSchema, officerEventSchema } from "../../workflow/officer-events.ts";
import { type OfficerEnd, recordAgent, recordOfficer } from "../../workflow/record-officer.ts";
import type { Html } from "../page.ts";
import { actorOf, type ConsoleCall, type ConsoleEnv, pageOf } from "./call.ts";
import { type CaseAction, caseActionOf } from "./case-actions.ts";
import { aboutCase, caseOf, wholeCase } from "./case-read.ts";
import type { Door } from "./door.ts";
import { consolePage, formToken, refused, type Say, sayer } from "./layout.ts";

/** `/console/cases/APPLICATION/do/EVENT`: what it will do is said first; done only by the form's own button. */
export function caseDoRoutes(context: Context, door: Door): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const allowed = door.allow((c) => caseActionOf(c.req.param("event"))?.event ?? null, aboutCase);

  app.get("/:application/do/:event", allowed, async (c) => {
    const stored = await caseOf(context, c.req.param("application"));
    const action = caseActionOf(c.req.param("event"));
    if (stored === null || action === null) return c.html(refused(c, "nowhere"), 404);
    return c.html(doPage(c, stored, action, null, {}));
  });

  app.post("/:application/do/:event", allowed, async (c) => {
    const stored = await caseOf(context, c.req.param("application"));
    const action = caseActionOf(c.req.param("event"));
    if (stored === null || action === null) return c.html(refused(c, "nowhere"), 404);
    const say = sayer(c.get("language"));
    const filled = await filledIn(c);
    const end = await carryOut(context, c, stored, action, filled);
    if (end === null) return c.html(doPage(c, stored, action, say("doing.incomplete"), filled), 422);
    const after = await caseOf(context, c.req.param("application"));
    if (end.kind !== "recorded") return c.html(doPage(c, after ?? stored, action, whyNot(end, say), filled), 409);
    const told = say("doing.done", { what: say(`do.${action.event}`) });
    return after === null ? c.redirect("/console/cases", 303) : c.html(await wholeCase(context, c, after, told));
  });
  return app;
}

/** Null where a field is missing or is not what it must be. */
async function carryOut(
  context: Context,
  c: ConsoleCall,
  stored: StoredCase,
  action: CaseAction,
  filled: Readonly<Record<string, string>>,
): Promise<OfficerEnd | null> {
  const { name } = actorOf(c);
  const page = pageOf(c, filled["version"]);
  const fields = Object.fromEntries(
    action.fields.flatMap((field): [string, unknown][] => {
      const value = filled[field] ?? "";
      if (field === "portOfEntry" || field === "mayBeCopied") return [[field, value === "yes"]];
      return value === "" ? [] : [[field, value]];
    }),
  );
  if (typeof fields["person"] === "string" && !stored.case.people.some(({ id }) => id === fields["person"]))
    return null;
  const given = { event: action.event, ...fields };
  if (action.by === "agent") {
    const event = agentEventSchema.safeParse(given);
    return event.success ? recordAgent(context, stored.id, event.data, name, page) : null;
  }
  const event = officerEventSchema.safeParse(given);
  return event.success ? recordOfficer(context, stored.id, event.data, name, page) : null;
}

/** Why an event was not recorded, for people. */
export function whyNot(end: Exclude<OfficerEnd, { kind: "recorded" }>, say: Say): string {
  if (end.kind === "moved") return say("notice.moved");
  return end.kind === "refused" ? say(`refusals:${end.reason}`) : end.sentence;
}

async function filledIn(c: ConsoleCall): Promise<Record<string, string>> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === "string" ? [[name, value.trim()]] : [])),
  );
}

function doPage(
  c: ConsoleCall,
  stored: StoredCase,
  action: CaseAction,
  fault: string | null,
  filled: Readonly<Record<string, string>>,
): Html {
  const say = sayer(c.get("language"));
  const { application } = stored.case;
  const title = say(`do.${action.event}`);
  return consolePage(
    c,
    title,
    html`<h1>${title}</h1>
      <p class="lead"><a href="/console/cases/${application}">${application}</a></p>
      ${fault === null ? "" : html`<p class="fault" role="alert">${fault}</p>`}
      <p>${say(`doing.${action.event}`)}</p>
      <form method="post" class="stack">
        ${formToken(c)} <input type="hidden" name="version" value="${stored.version}" />
        ${action.fields.map((field) => fieldOf(field, stored, filled[field] ?? "", say))}
        <button>${say("doing.do")}</button>
      </form>`,
  );
}

function fieldOf(field: CaseAction["fields"][number], { case: state }: StoredCase, value: string, say: Say): Html {
  const label = html`<label for="${field}">${say(`field.${field}`)}</label>`;
  const options = (values: readonly (readonly [string, string])[]) =>
    html`${label}
      <select id="${field}" name="${field}">
        ${values.map(
          ([option, text]) =>
            html`<option value="${option}" ${option === value ? raw("selected") : ""}>${text}</option>`,
        )}
      </select>`;
  switch (field) {
    case "person":
      return options(state.people.map((person) => [person.id, fullName(person)] as const));
    case "hold":
      return options(holdKinds.map((kind) => [kind, say(`hold.${kind}`)] as const));
    case "portOfEntry":
    case "mayBeCopied":
      return options([
        ["no", say(`field.${field}.no`)],
        ["yes", say(`field.${field}.yes`)],
      ]);
    case "note":
    case "reason":
      return html`${label}<textarea
          id="${field}"
          name="${field}"
          rows="3"
          required
          maxlength="${limits.officer.noteLength}"
        >
${value}</textarea>`;
    case "until":
    case "birthDate":
      return html`${label}<input id="${field}" name="${field}" type="date" value="${value}" />`;
    case "address":
      return html`${label}<input id="${field}" name="${field}" type="email" value="${value}" required />`;
    case "email":
      return html`${label}<input id="${field}" name="${field}" type="email" value="${value}" />`;
    case "name":
    case "organization":
    case "familyName":
    case "givenName":
    case "birthPlace":
    case "birthCountry":
    case "sex":
    case "citizenship":
    case "maritalStatus":
      return html`${label}<input id="${field}" name="${field}" value="${value}" />`;
  }
}
