import { batch, data } from "./batch.ts";
import { hostile } from "./hostile-texts.ts";
import { reply, zoe } from "./reply.ts";
import type { Figure, Part } from "./report.ts";

const receivedAt = "2026-11-21T15:00:00Z";
/** Milliseconds for one of these (issue 3; the aim is 50). */
const ceiling = 250;

/**
 * What 200 KB of one thing cost `read`, as text and as HTML, in processor time: by a program that has read mails before, and
 * as the first mail that a program reads, whose patterns are not compiled yet. A line a text, with the worst of the four.
 */
export async function strained(): Promise<Part> {
  const { answers } = await batch(["render", "portal1"], [{ id: "sent", case: zoe, person: "p1" }]);
  const { raw: sent } = answers[0] as { raw: string };
  const line = (raw: string): object => ({ case: zoe, sent, receivedAt, reply: Buffer.from(raw).toString("base64") });
  const plain = (text: string): object => line(reply(text, undefined, Buffer.from(sent, "base64").toString()));
  const gentle = data<{ text: string }>("intents.ndjson").filter((_, at) => at % 20 === 0);
  const names = Object.keys(hostile);
  const kinds = { text: plain, html: (text: string): object => line(inHtml(text)) };
  const worst = new Map<string, { readonly how: string; readonly milliseconds: number }>();
  const note = (name: string, how: string, milliseconds: number): void => {
    if (milliseconds >= (worst.get(name)?.milliseconds ?? 0)) worst.set(name, { how, milliseconds });
  };
  for (const [kind, made] of Object.entries(kinds)) {
    const lines = names.map((name) => made(hostile[name] ?? ""));
    // A line that is none, after each, tells when it was done; one before all of them that the program has started.
    const { times } = await batch(["read"], [...gentle.map(({ text }) => plain(text)), {}, ...lines.flatMap((one) => [one, {}])]);
    names.forEach((name, at) => {
      const before = gentle.length + 2 * at;
      note(name, `${kind}, warm`, (times[before + 2] ?? 0) - (times[before] ?? 0));
    });
    for (const [at, name] of names.entries()) {
      const { times: alone } = await batch(["read"], [{}, lines[at] ?? {}]);
      note(name, `${kind}, cold`, (alone[1] ?? 0) - (alone[0] ?? 0));
    }
  }
  const figures = names.map((name): Figure => {
    const { how, milliseconds } = worst.get(name) ?? { how: "", milliseconds: 0 };
    return { name: `${name} (${how})`, value: milliseconds, floor: ceiling, unit: "ms" };
  });
  return { title: "200 KB of hostile text", figures, failures: [] };
}

function inHtml(text: string): string {
  const markup = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>\n");
  return [
    "From: zoe@example.org",
    "To: confirm@example.ca",
    "Subject: Re: your application",
    "Message-ID: <reply-1@example.org>",
    "MIME-Version: 1.0",
    "Content-Type: text/html; charset=utf-8",
    "",
    `<html><body><div>${markup}</div></body></html>`,
  ].join("\r\n");
}
