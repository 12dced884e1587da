import { Hono } from "hono";
import { html, raw } from "hono/html";
import { addAgent, type Agent, disableAgent, findAgent, inviteAgent, listAgents } from "../../store/agents.ts";
import { transaction, type Tx } from "../../store/database.ts";
import { endSessionsOf } from "../../store/sessions.ts";
import type { Context } from "../../workflow/context.ts";
import type { Html } from "../page.ts";
import { actorOf, type ConsoleCall, type ConsoleEnv, fieldsOf, witnessOf } from "./call.ts";
import { mintInvite } from "./credentials.ts";
import type { Door } from "./door.ts";
import { consolePage, formToken, type Say, sayer } from "./layout.ts";
import { listTable } from "./list-table.ts";
import { isRole, may, roles } from "./roles.ts";
import { clock } from "./time.ts";

/** Gives somebody a one-time link to choose a password and set up codes; any older link of theirs is void. */
export async function handOutLink(
  tx: Tx,
  name: string,
  now: Temporal.Instant,
): Promise<{ readonly path: string; readonly expiresAt: string }> {
  const { token, digest, expiresAt } = mintInvite(now);
  await inviteAgent(tx, name, { digest, expiresAt });
  return { path: `/console/welcome/${token}`, expiresAt };
}

/** `/console/staff`: who may act for the department; adds somebody, changes a role, hands out a new link, shuts out. */
export function staffRoutes(context: Context, door: Door): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const now = () => context.now();
  const show = async (c: ConsoleCall, told: Html, status: 200 | 422 = 200) =>
    c.html(staffPage(c, await listAgents(context.database.db, context.vault), told), status);

  app.get("/", door.allow("staff.see"), (c) => show(c, html``));

  app.post("/", door.allow("staff.keep"), async (c) => {
    const say = sayer(c.get("language"));
    const { name, role } = await fieldsOf(c, ["name", "role"]);
    if (!/^[\p{L}\p{N} .@'-]{1,100}$/u.test(name) || !isRole(role))
      return show(c, html`<p class="fault" role="alert">${say("staff.wrongName")}</p>`, 422);
    const known = await findAgent(context.database.db, context.vault, name);
    const link = await transaction(context.database, async (tx) => {
      await addAgent(tx, { name, role }, now().toString());
      // Whoever has another role now begins anew with it.
      await endSessionsOf(tx, "console", name);
      await witnessOf(c, `agent ${name}`)(tx);
      return known?.passwordHash == null ? handOutLink(tx, name, now()) : null;
    });
    return show(c, linkPart(c, name, link));
  });

  app.post("/link", door.allow("staff.keep"), async (c) => {
    const { name } = await fieldsOf(c, ["name"]);
    const link = await transaction(context.database, async (tx) => {
      await witnessOf(c, `agent ${name}`)(tx);
      return handOutLink(tx, name, now());
    });
    return show(c, linkPart(c, name, link));
  });

  app.post("/remove", door.allow("staff.keep"), async (c) => {
    const { name } = await fieldsOf(c, ["name"]);
    // Nobody shuts themself out: there would be nobody left to let them in.
    if (name !== actorOf(c).name)
      await transaction(context.database, async (tx) => {
        await disableAgent(tx, name, now().toString());
        await endSessionsOf(tx, "console", name);
        await witnessOf(c, `agent ${name}`)(tx);
      });
    return c.redirect("/console/staff", 303);
  });
  return app;
}

function linkPart(c: ConsoleCall, name: string, link: { path: string; expiresAt: string } | null): Html {
  const say = sayer(c.get("language"));
  if (link === null) return html`<p class="note" role="status">${say("staff.changed", { name })}</p>`;
  return html`<div class="panel" role="status">
    <p>${say("staff.link", { name, until: clock(link.expiresAt) })}</p>
    <p><code>${new URL(link.path, c.req.url).toString()}</code></p>
  </div>`;
}

function staffPage(c: ConsoleCall, agents: readonly Agent[], told: Html): Html {
  const say = sayer(c.get("language"));
  const keeps = may(actorOf(c).role, "staff.keep");
  const title = say("staff.title");
  return consolePage(
    c,
    title,
    html`<h1>${title}</h1>
      ${told}
      ${listTable(
        ["name", "role", "state", "since", ...(keeps ? ["do"] : [])].map((head) => say(`staff.${head}`)),
        agents.map((agent) => agentRow(c, agent, keeps, say)),
        "",
      )}
      ${keeps ? addPart(c, say) : ""}`,
    true,
  );
}

function agentRow(c: ConsoleCall, agent: Agent, keeps: boolean, say: Say): Html {
  const state = agent.disabledAt !== null ? "out" : agent.passwordHash === null ? "invited" : "in";
  const button = (to: string, key: string) =>
    html`<form method="post" action="/console/staff/${to}">
      ${formToken(c)}<input type="hidden" name="name" value="${agent.name}" />
      <button class="quiet" aria-label="${say(key)} – ${agent.name}">${say(key)}</button>
    </form>`;
  return html`<tr data-row="${agent.name}">
    <td>${agent.name}</td>
    <td>${isRole(agent.role) ? say(`role.${agent.role}`) : agent.role}</td>
    <td>${say(`staff.state.${state}`)}</td>
    <td>${clock(agent.createdAt)}</td>
    ${
      keeps
        ? html`<td class="row">
            ${state === "out" ? "" : button("link", "staff.newLink")}
            ${state === "out" || agent.name === actorOf(c).name ? "" : button("remove", "staff.remove")}
          </td>`
        : ""
    }
  </tr>`;
}

function addPart(c: ConsoleCall, say: Say): Html {
  return html`<section aria-labelledby="add">
    <h2 id="add">${say("staff.add")}</h2>
    <form method="post" action="/console/staff" class="row">
      ${formToken(c)}
      <label>${say("staff.name")} <input name="name" required maxlength="100" autocomplete="off" data-edit /></label>
      <label
        >${say("staff.role")}
        <select name="role">
          ${roles.map(
            (role) =>
              html`<option value="${role}" ${role === "agent" ? raw("selected") : ""}>${say(`role.${role}`)}</option>`,
          )}
        </select></label
      >
      <button>${say("staff.addDo")}</button>
    </form>
  </section>`;
}
