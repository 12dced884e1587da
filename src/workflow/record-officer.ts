import type { Command } from "../case/command.ts";
import type { Refusal } from "../case/decision.ts";
import { transaction } from "../store/database.ts";
import { type Applied, applySeenIn } from "./apply.ts";
import type { Context } from "./context.ts";
import { type FromPage, type Moved, noPage } from "./from-page.ts";
import { amendEcopr, grantCase, voidEcopr } from "./grant.ts";
import { type AgentEvent, agentCommandOf, type OfficerEvent, officerCommandOf } from "./officer-events.ts";

/** What became of an officer's or an agent's event. Only `recorded` has changed anything. */
export type OfficerEnd =
  | { readonly kind: "recorded"; readonly version: number }
  | { readonly kind: "refused"; readonly reason: Refusal }
  | Moved
  /** One plain sentence: what the document cannot print. */
  | { readonly kind: "unprintable"; readonly sentence: string };

/** Records an officer's event, journalled with the officer's name. Throws where there is no such case. */
export async function recordOfficer(
  context: Context,
  caseId: number,
  event: OfficerEvent,
  officer: string,
  page: FromPage = noPage,
): Promise<OfficerEnd> {
  if (event.event === "grant") {
    const granted = await grantCase(context, caseId, event.person, officer, page);
    return granted.kind === "granted" ? { kind: "recorded", version: granted.version } : granted;
  }
  if (event.event === "ecopr-amend") {
    const { event: _event, person, reason, ...corrections } = event;
    const amended = await amendEcopr(context, caseId, person, officer, { reason, corrections }, page);
    return amended.kind === "granted" ? { kind: "recorded", version: amended.version } : amended;
  }
  const ended =
    event.event === "ecopr-void"
      ? await voidEcopr(context, caseId, event.person, officer, event, page)
      : await applySeen(context, caseId, officerCommandOf(event, officer), `officer:${officer}`, page);
  return ended.kind === "applied" ? { kind: "recorded", version: ended.version } : ended;
}

/** Records what a support agent settles, journalled with the agent's name. Throws where there is no such case. */
export async function recordAgent(
  context: Context,
  caseId: number,
  event: AgentEvent,
  agent: string,
  page: FromPage = noPage,
): Promise<OfficerEnd> {
  const command = agentCommandOf(event, agent, context.vault);
  const ended = await applySeen(context, caseId, command, `agent:${agent}`, page);
  return ended.kind === "applied" ? { kind: "recorded", version: ended.version } : ended;
}

function applySeen(
  context: Context,
  caseId: number,
  command: Command,
  by: string,
  page: FromPage,
): Promise<Applied | Moved> {
  return transaction(context.database, (tx) => applySeenIn(tx, context, caseId, command, { by }, page));
}
