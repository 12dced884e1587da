import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/case/decision.ts";
import { escalationReasons, refusals } from "../../src/case/decision.ts";
import { deadlineKinds } from "../../src/case/command.ts";
import { everyEvent, everyTemplate } from "./everything.ts";
import { regions } from "./rows/index.ts";
import type { Row } from "./rows/row.ts";
import { told } from "./told.ts";

function walk(row: Row): { line: string; decision: Decision | null; refusal: string | null } {
  const story = row.given();
  const outcome = story.ask(typeof row.when === "function" ? row.when(story.case) : row.when);
  return {
    line: told(outcome),
    decision: outcome.kind === "decided" ? outcome.decision : null,
    refusal: outcome.kind === "refused" ? outcome.reason : null,
  };
}

for (const [region, rows] of Object.entries(regions)) {
  describe(`the region ${region}`, () => {
    it.each(rows)("$name", (row) => expect(walk(row).line).toBe(row.then));
  });
}

const walked = Object.values(regions).flat().map(walk);
const decisions = walked.flatMap(({ decision }) => decision ?? []);

/** What `workflow` opens by itself, about mail servers and the engine. */
const outsideTheCase = new Set(["domain-refusals", "quarantined", "engine-fault", "does-not-add-up"]);

describe("the transitions together", () => {
  const events = new Set(decisions.flatMap((decision) => decision.events.map(({ kind }) => kind)));
  const mails = new Set(decisions.flatMap((decision) => decision.mails.map(({ template }) => template)));
  const raised = new Set(decisions.flatMap((decision) => decision.escalations.map(({ reason }) => reason)));
  const changes = decisions.flatMap((decision) => decision.deadlines);
  const webhooks = new Set(decisions.flatMap((decision) => decision.webhooks.map(({ type }) => type)));
  const refused = new Set(walked.flatMap(({ refusal }) => refusal ?? []));

  it.each(Object.keys(everyEvent))("walk the event %s", (kind) => expect(events).toContain(kind));
  it.each(refusals)("are refused for the reason %s", (reason) => expect(refused).toContain(reason));
  it.each(Object.keys(everyTemplate))("order the mail %s", (template) => expect(mails).toContain(template));
  it.each(escalationReasons.filter((reason) => !outsideTheCase.has(reason)))(
    "put before a person, for the reason %s",
    (reason) => expect(raised).toContain(reason),
  );
  it.each(deadlineKinds)("set the deadline %s", (kind) => {
    expect(changes.some((change) => change.kind === "set" && change.key.kind === kind)).toBe(true);
  });
  it.each(deadlineKinds)("clear the deadline %s", (kind) => {
    expect(changes.some((change) => change.kind === "clear" && change.key.kind === kind)).toBe(true);
  });
  it.each(["account.open", "password.replaced", "case.held", "case.released", "photo.returned", "ecopr.ready"])(
    "tell an outside portal %s",
    (type) => expect(webhooks).toContain(type),
  );

  it("have names of their own", () => {
    const names = Object.values(regions).flatMap((rows) => rows.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  });
});
