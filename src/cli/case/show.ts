import type { Command } from "commander";
import type { Case } from "../../case/case.ts";
import { caseIdByApplication, readCase } from "../../store/cases.ts";
import { showCase } from "../../workflow/show.ts";
import { table } from "../table.ts";
import { ottawaTime } from "../time.ts";
import { print, printJson, Refused, withStore } from "../with.ts";
import { say } from "../../web/wording.ts";
import { describePerson } from "./person.ts";

type Shown = NonNullable<Awaited<ReturnType<typeof showCase>>>;

/** `landfall case show APPLICATION`: state, people, answers, tasks and deadlines, mail, journal. */
export function addShow(parent: Command): void {
  parent
    .command("show")
    .argument("<application>", "application number")
    .option("--json", "prints one JSON object")
    .description("shows everything about one case")
    .action(async (application: string, options: { json?: boolean }) => {
      const found = await withStore(async ({ database, vault }) => {
        const shown = await showCase(database.db, vault, application);
        const id = await caseIdByApplication(database.db, application);
        const stored = id === null ? null : await readCase(database.db, vault, id);
        return shown && stored && { shown, state: stored.case };
      });
      if (!found) throw unknownApplication(application);
      if (options.json === true) printJson(found.shown);
      else print(inWords(found.shown, found.state));
    });
}

/** What every command says of an application that is not here: exit code 1. */
export function unknownApplication(application: string): Refused {
  return new Refused(`There is no application ${application}. landfall case list shows those there are.`);
}

function inWords(shown: Shown, state: Case): string {
  const nameOf = (id: string | null) => {
    const person = state.people.find((one) => one.id === id);
    return person ? `${person.givenName} ${person.familyName}`.trim() : "the case";
  };
  const parts = [
    heading(shown, state),
    section("Holds", ["who", "why", "since", "until"], shown.holds, (hold) => [
      nameOf(hold.person),
      hold.kind,
      ottawaTime(hold.since),
      hold.until ?? "not said",
    ]),
    ...shown.people.map((person) => describePerson(person, nameOf(person.id), state)),
    section("Deadlines", ["when", "what", "who"], shown.deadlines, (one) => [
      ottawaTime(one.due),
      one.kind,
      nameOf(one.person),
    ]),
    section("Mail we sent", ["when", "mail", "who", "to", "state"], shown.mail, (mail) => [
      ottawaTime(mail.at),
      mail.template,
      nameOf(mail.person),
      mail.to ?? "–",
      mail.state,
    ]),
    section("Mail we received", ["when", "what became of it", "sender", "Message-ID"], shown.received, (one) => [
      ottawaTime(one.at),
      one.outcome ?? "waiting",
      one.trust ?? "–",
      one.messageId ?? "none",
    ]),
    section("Escalations", ["id", "state", "reason"], shown.escalations, (one) => [
      one.id,
      one.state,
      say("en", `escalations:${one.reason}`),
    ]),
    section("Journal", ["no.", "when", "what", "why", "about"], shown.journal, (entry) => [
      String(entry.version),
      ottawaTime(entry.at),
      entry.event,
      facts(entry.cause),
      facts(entry.facts),
    ]),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n\nAll times are Ottawa's.`;
}

function heading(shown: Shown, state: Case): string {
  const rows = [
    ["application", shown.application],
    ["phase", shown.phase],
    ["category", state.category],
    ["track", state.track],
    ["accounts", state.separateAccounts ? "each adult their own" : "the principal acts for all"],
    ...(state.assisted ? [["assisted", "an agent records for them"]] : []),
    ...(state.representative ? [["representative", state.representative.name]] : []),
  ];
  return table(["case", ""], rows);
}

function section<Row>(
  title: string,
  head: readonly string[],
  rows: readonly Row[],
  cells: (row: Row) => readonly string[],
): string {
  return rows.length === 0 ? "" : `${title}\n${table(head, rows.map(cells))}`;
}

function facts(record: Readonly<Record<string, unknown>>): string {
  return Object.entries(record)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(" ") : String(value)}`)
    .join(", ");
}
