import { batch, data } from "./batch.ts";
import type { Failure, Figure, Part } from "./report.ts";
import { short } from "./report.ts";

/** A mail of which nothing sent is known, and what its writer wrote. */
interface Quoted {
  readonly group: string;
  readonly text?: string;
  readonly html?: string;
  readonly reply: string;
  readonly signature?: string;
  readonly name?: string;
}

interface Got {
  readonly reply?: string;
  readonly signature?: string;
}

/** Replies without their quotes, and every attribution line (unquote.ndjson), equal after collapsing white space. */
export async function unquote(): Promise<Part> {
  const quoted = data<Quoted>("unquote.ndjson");
  const lines = quoted.map(({ text, html }, index) => ({
    id: String(index),
    ...(html === undefined ? { text } : { html }),
  }));
  const { answers } = await batch(["unquote"], lines);
  const seen = quoted.map((mail, index) => ({ mail, got: (answers[index] ?? {}) as Got }));
  const figures = [...Map.groupBy(seen, ({ mail }) => tableRow(mail.group))].map(([name, some]): Figure => {
    const right = some.filter(({ mail, got }) => isRight(mail, got)).length;
    return {
      name,
      value: right / some.length,
      floor: /^attribution (?:en|fr|zh)/.test(name) ? 1 : 0.9,
      unit: "share",
      of: some.length,
    };
  });
  const right = seen.filter(({ mail, got }) => isRight(mail, got)).length;
  figures.push({ name: "all", value: right / seen.length, floor: 0.95, unit: "share", of: seen.length });
  const failures = seen
    .filter(({ mail, got }) => !isRight(mail, got))
    .map(({ mail, got }): Failure => ({
      cause: mail.group,
      input: `${mail.name ?? ""} ${short(mail.text ?? mail.html ?? "", 500)}`,
      wanted: short(mail.reply),
      got: `${short(got.reply ?? JSON.stringify(got))} | signature: ${short(got.signature ?? "")}`,
    }));
  return { title: "Quotes", figures, failures };
}

function tableRow(group: string): string {
  return /^attribution/.test(group) ? (group.split(",")[0] ?? group) : group;
}

function isRight({ reply, signature }: Quoted, got: Got): boolean {
  const wanted = squeezed(reply);
  const alone = squeezed(got.reply ?? "");
  if (alone === wanted) return true;
  // A closing line may be called signature; a signature called reply is wrong.
  return signature === undefined && squeezed(`${got.reply} ${got.signature}`) === wanted;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
