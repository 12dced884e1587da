import { readFileSync } from "node:fs";
import type { CorpusCase, Expected, Sent, Trial, Value } from "./shape.ts";

/** A line of replies.ndjson: what somebody else wrote without having seen the reader, and what they expect of it. */
interface Line {
  readonly name: string;
  readonly case: CorpusCase;
  readonly from: string;
  readonly receivedAt: string;
  readonly body: string;
  /** The mail that is answered stands below. */
  readonly quoted: boolean;
  readonly expect: {
    readonly disposition: readonly string[];
    readonly people: readonly { readonly person: string; readonly fields: Readonly<Record<string, Field>> }[];
  };
}

/** What another hand expects of one field. */
export interface Field {
  readonly answers?: readonly Value[];
  readonly unclear?: readonly Value[];
  readonly missing?: boolean;
  readonly may?: readonly string[];
  readonly values?: readonly Value[];
}

/** The replies that were written by another hand, each under the mail that `render` gives. */
export async function loadReplies(render: (template: string, lines: readonly object[]) => Promise<readonly Sent[]>): Promise<readonly Trial[]> {
  const lines = readFileSync(new URL("replies.ndjson", import.meta.url), "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line) as Line); // prettier-ignore
  const sent = await render("portal1", lines.map((line, id) => ({ id, case: line.case, person: "p1" }))); // prettier-ignore
  return lines.map((line, at) => trialOf(line, sent[at] as Sent));
}

function trialOf(line: Line, sent: Sent): Trial {
  const quote = sent.text.split(/\r?\n/).map((text) => `> ${text}`).join("\n"); // prettier-ignore
  const text = line.quoted ? `${line.body}\n\nOn Fri, Nov 20, 2026 at 9:12 AM IRCC <${sent.from}> wrote:\n\n${quote}` : line.body; // prettier-ignore
  const head = `From: ${line.from}\nTo: ${sent.from}\nSubject: Re: ${Buffer.from(sent.subject).toString("ascii")}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n`; // prettier-ignore
  const { disposition, people } = line.expect;
  return {
    name: line.name,
    style: "another hand",
    case: line.case,
    sent: sent.raw,
    reply: Buffer.from(`${head}${text}`.replaceAll(/\r?\n/g, "\r\n")),
    receivedAt: line.receivedAt,
    essence: line.body,
    expected: {
      kind: "human",
      dispositions: disposition,
      clear: disposition.length === 1 && disposition[0] === "accept",
      people: Object.fromEntries(people.map(({ person, fields }) => [person, Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, expectedOf(field)]))])), // prettier-ignore
    },
  };
}

/** The same in the words of `shape.ts`. */
export function expectedOf({ answers, unclear, missing, values = [] }: Field): Expected {
  if (answers) return { kind: "answer", values: answers };
  if (unclear) return { kind: "unclear", readings: unclear };
  return missing ? { kind: "missing" } : { kind: "open", values };
}
