import type { Command } from "commander";
import { ConfigurationFault } from "../../config.ts";
import { applicationsOf } from "../../store/cases.ts";
import { type Escalation, listEscalations } from "../../store/escalations.ts";
import { say } from "../../web/wording.ts";
import { table } from "../table.ts";
import { howLong } from "../time.ts";
import { print, printJson, withStore } from "../with.ts";

const states = ["open", "resolved"] as const;

/** `landfall escalation list`: the open ones, the longest open first; NDJSON with `--json`. */
export function addList(parent: Command): void {
  parent
    .command("list")
    .option("--state <state>", `open (where it is left out) or resolved`)
    .option("--json", "prints NDJSON, an object an escalation")
    .description("lists what needs a person")
    .action(async (options: { state?: string; json?: boolean }) => {
      const state = states.find((one) => one === (options.state ?? "open"));
      if (state === undefined)
        throw new ConfigurationFault(`There is no state "${options.state}". Write open or resolved.`);
      const [escalations, applications] = await withStore(async ({ database: { db } }) => {
        const found = await listEscalations(db, { state });
        return [found, await applicationsOf(db, caseIdsOf(found))] as const;
      });
      const now = Temporal.Now.instant().toString();
      if (options.json === true) for (const one of escalations) printJson(shown(one, applications));
      else if (escalations.length === 0) print(state === "open" ? "Nothing needs a person." : "None.");
      else
        print(
          table(
            ["id", "application", "who", "open for", "due", "why"],
            escalations.map((one) => row(one, applications, now)),
          ),
        );
    });
}

function caseIdsOf(escalations: readonly Escalation[]): number[] {
  return [...new Set(escalations.flatMap(({ caseId }) => (caseId === null ? [] : [caseId])))];
}

/** An escalation as scripts see it: with its application in the place of our own number of the case. */
export function shown(one: Escalation, applications: ReadonlyMap<number, string>): object {
  const { id, person, reason, state, messageId, joined, openedAt, dueAt, resolvedAt, resolvedBy } = one;
  const application = one.caseId === null ? null : (applications.get(one.caseId) ?? null);
  return {
    id,
    application,
    person,
    reason,
    state,
    message: messageId,
    joined,
    openedAt,
    dueAt,
    resolvedAt,
    resolvedBy,
  };
}

function row(one: Escalation, applications: ReadonlyMap<number, string>, now: string): string[] {
  const application = one.caseId === null ? undefined : applications.get(one.caseId);
  const more = one.joined === 0 ? "" : ` (and ${one.joined} more)`;
  return [
    one.id,
    application ?? "–",
    one.person ?? "–",
    howLong(one.openedAt, one.resolvedAt ?? now),
    againstDue(one, now),
    say("en", `escalations:${one.reason}`) + more,
  ];
}

/** How an escalation stands against our own target. */
export function againstDue({ dueAt, resolvedAt }: Escalation, now: string): string {
  if (dueAt === null) return "–";
  const at = resolvedAt ?? now;
  const late = Temporal.Instant.compare(at, dueAt) > 0;
  if (resolvedAt !== null) return late ? `${howLong(dueAt, at)} late` : "in time";
  return late ? `${howLong(dueAt, at)} overdue` : `in ${howLong(at, dueAt)}`;
}
