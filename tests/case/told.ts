import type { Decision, Outcome } from "../../src/case/decision.ts";

/** An outcome in one line: events; mails; escalations; deadlines set (+) and cleared (-); webhooks. */
export function told(outcome: Outcome): string {
  if (outcome.kind === "refused") return `refused: ${outcome.reason}`;
  const { events, mails, escalations, deadlines, webhooks } = outcome.decision;
  const journalled = events.filter(({ kind }) => kind === "Escalated").length;
  if (journalled !== escalations.length) return `${escalations.length} escalations, ${journalled} of them journalled`;
  const cleared = deadlines.filter((change) => change.kind === "clear");
  const all = cleared.length > 12 ? ["- all"] : cleared.map(({ key }) => `- ${key.kind}:${key.person ?? "case"}`);
  const set = deadlines.filter((change) => change.kind === "set");
  const parts = [
    counted(events.flatMap(({ kind }) => (kind === "Escalated" ? [] : [kind]))).join(" "),
    mails.map((mail) => `${mail.template}${detailOf(mail)}→${mail.to}`).join(" "),
    escalations.map(({ reason, person }) => `!${reason}:${person ?? "case"}`).join(" "),
    set.map(({ key }) => `+ ${key.kind}:${key.person ?? "case"}`).join(" "),
    all.join(" "),
    webhooks.map(({ type }) => type).join(" "),
  ];
  return parts.filter((part) => part !== "").join(" | ");
}

/** What tells one mail of a template from another. */
function detailOf(mail: Decision["mails"][number]): string {
  if ("people" in mail) return `(${mail.people.join(" ")})`;
  if (mail.template === "acknowledge") return `(${mail.next})`;
  if ("cause" in mail) return `(${mail.cause})`;
  if ("asks" in mail) return `(${mail.asks.map((ask) => `${ask.question}:${ask.person} ${ask.why}`).join(", ")})`;
  if ("tasks" in mail)
    return `(${mail.tasks.map(({ task, person, softDay }) => `${task}:${person} ${softDay}`).join(", ")})`;
  return "person" in mail ? `(${mail.person})` : "";
}

/** Neighbours of one kind as `KIND×n`. */
function counted(kinds: readonly string[]): string[] {
  const runs: { kind: string; count: number }[] = [];
  for (const kind of kinds) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.count += 1;
    else runs.push({ kind, count: 1 });
  }
  return runs.map(({ kind, count }) => (count === 1 ? kind : `${kind}×${count}`));
}
