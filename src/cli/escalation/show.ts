import type { Command } from "commander";
import { applicationsOf, readCase } from "../../store/cases.ts";
import { type Escalation, type Evidence, readEscalation } from "../../store/escalations.ts";
import { readRaw } from "../../store/raw.ts";
import { readMessage, type StoredMessage } from "../../store/reading.ts";
import { say } from "../../web/wording.ts";
import { type Words, wordsOf } from "../../workflow/export.ts";
import type { Case } from "../../case/case.ts";
import type { Store } from "../../engine.ts";
import { plain } from "../plain.ts";
import { table } from "../table.ts";
import { howLong, ottawaTime } from "../time.ts";
import { print, printJson, Refused, withStore } from "../with.ts";
import { againstDue, shown } from "./list.ts";

interface Looked {
  readonly escalation: Escalation & { evidence: Evidence[]; resolution: string | null };
  readonly applications: ReadonlyMap<number, string>;
  readonly message: (StoredMessage & Words) | null;
  /** What was taken from that message, by person and question. */
  readonly read: readonly { person: string; question: string; readings: readonly unknown[]; words: string }[];
}

/** `landfall escalation show ID`: why, how old, of which case, on what evidence, and the message in its own words. */
export function addShow(parent: Command): void {
  parent
    .command("show")
    .argument("<id>", "id of the escalation, as list shows it")
    .option("--json", "prints one JSON object")
    .description("shows one escalation with its message")
    .action(async (id: string, options: { json?: boolean }) => {
      const found = await withStore((store) => look(store, id));
      if (found === null) throw unknownEscalation(id);
      if (options.json === true) {
        const { escalation, applications, message, read } = found;
        const { evidence, resolution } = escalation;
        printJson({
          ...shown(escalation, applications),
          evidence,
          resolution,
          received: messageForScripts(message),
          read,
        });
      } else print(inWords(found, Temporal.Now.instant().toString()));
    });
}

/** What every command says of an escalation that is not here: exit code 1. */
export function unknownEscalation(id: string): Refused {
  return new Refused(`There is no escalation ${plain(id)}. landfall escalation list shows those there are.`);
}

async function look({ database: { db }, vault }: Store, id: string): Promise<Looked | null> {
  const escalation = await readEscalation(db, vault, id);
  if (escalation === null) return null;
  const { caseId, messageId } = escalation;
  const applications = await applicationsOf(db, caseId === null ? [] : [caseId]);
  const stored = caseId === null ? null : await readCase(db, vault, caseId);
  const message = messageId === null ? null : await readMessage(db, vault, messageId);
  const whole = message && { ...message, ...(await wordsOf(await readRaw(db, vault, message.id))) };
  const read = stored && message ? readFrom(stored.case, message.messageId ?? message.id) : [];
  return { escalation, applications, message: whole, read };
}

function readFrom(state: Case, messageId: string): Looked["read"] {
  return state.people.flatMap((person) =>
    Object.entries(person.heard).flatMap(([question, statements]) =>
      statements
        .filter(({ by }) => by === messageId)
        .map(({ readings, words }) => ({ person: person.id, question, readings, words })),
    ),
  );
}

function messageForScripts(message: Looked["message"]): object | null {
  if (message === null) return null;
  const { id, messageId, receivedAt, kind, outcome, trust, person, from, subject, text, attachments } = message;
  return { id, messageId, receivedAt, kind, outcome, trust, person, from, subject, text, attachments };
}

function inWords({ escalation, applications, message, read }: Looked, now: string): string {
  const application = escalation.caseId === null ? "none" : (applications.get(escalation.caseId) ?? "none");
  const { state, resolvedBy, resolvedAt } = escalation;
  const head = table(
    [`escalation ${escalation.id}`, ""],
    [
      ["why", say("en", `escalations:${escalation.reason}`)],
      ["application", application],
      ["who", escalation.person ?? "–"],
      ["open for", howLong(escalation.openedAt, resolvedAt ?? now)],
      ["due", againstDue(escalation, now)],
      ["state", state === "open" ? "open" : `resolved by ${resolvedBy ?? "–"} on ${ottawaTime(resolvedAt)}`],
      ...(escalation.resolution === null ? [] : [["note", escalation.resolution]]),
    ],
  );
  const evidence = escalation.evidence.map((one) => `${ottawaTime(one.at)}  ${JSON.stringify(one.facts)}`);
  return [
    head,
    `Evidence\n${plain(evidence.join("\n"))}`,
    ...(message === null ? [] : [messageInWords(message)]),
    ...(read.length === 0 ? [] : [readInWords(read)]),
    ...(state === "open" ? [howToGoOn(escalation)] : []),
  ].join("\n\n");
}

function messageInWords(message: NonNullable<Looked["message"]>): string {
  const { receivedAt, person, trust, from, subject, text, attachments, id } = message;
  const rows = [
    ["received", `${ottawaTime(receivedAt)} (Ottawa)`],
    ["from", from.join(", ") || "–"],
    ["on file as", person ?? "nobody"],
    ["sender", trust ?? "not weighed"],
    ["subject", subject ?? "–"],
    ...(attachments.length === 0 ? [] : [["attachments", attachments.join(", ")]]),
    ["id", id],
  ];
  return `${table(["message", ""], rows)}\n\n${quoted(text ?? "(Its text is not kept any more, or cannot be read.)")}`;
}

/** Each line marked: nothing in a message can pass for our own words. */
function quoted(text: string): string {
  return plain(text)
    .trim()
    .split("\n")
    .map((line) => `  | ${line}`)
    .join("\n");
}

function readInWords(read: Looked["read"]): string {
  const rows = read.map((one) => [one.person, one.question, one.readings.map(String).join(" or "), one.words]);
  return `What was read from it\n${table(["who", "question", "reading", "words"], rows)}`;
}

function howToGoOn({ id, caseId }: Escalation): string {
  const answer = `landfall escalation answer ${id} --as NAME --template status   (or p1:uci=1123456789)\n`;
  return `${caseId === null ? "" : answer}landfall escalation resolve ${id} --as NAME --note "what was done"`;
}
