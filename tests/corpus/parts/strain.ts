import { batch, data } from "./batch.ts";
import { reply, zoe } from "./reply.ts";
import type { Failure, Figure, Part } from "./report.ts";

/** Characters of each hostile text (issue 3). */
const size = 200_000;

/** Texts on which a careless pattern takes minutes: each 200 KB of one thing. */
const hostile: Readonly<Record<string, string>> = {
  spaces: " ".repeat(size),
  "spaces and an end": `${" ".repeat(size)}x`,
  "no-break spaces": "\u00a0".repeat(size),
  tabs: "\t".repeat(size),
  "line ends": "\n".repeat(size),
  "quote marks": ">".repeat(size),
  "quote marks and spaces": "> ".repeat(size / 2),
  "lines of quote marks": `${">".repeat(40)}\n`.repeat(size / 41),
  "one word again": "password ".repeat(size / 9),
  "one word without spaces": "canada".repeat(size / 6),
  "a wish again": "I want to leave Canada before I get my card ".repeat(size / 44),
  "not again": "not ".repeat(size / 4),
  digits: "1".repeat(size),
  "days again": "03/04/2019 ".repeat(size / 11),
  "a month again": "March ".repeat(size / 6),
  "attributions begun": "On Fri, Nov 20, 2026 at 9:15 AM ".repeat(size / 32),
  "attributions begun, a line each": "On Fri, Nov 20, 2026 at 9:15 AM\n".repeat(size / 32),
  headers: "From: a@b.c\n".repeat(size / 12),
  at: "a@".repeat(size / 2),
  dashes: "-".repeat(size),
  "dashes in lines": "--\n".repeat(size / 3),
  brackets: "<".repeat(size),
  apostrophes: "n'".repeat(size / 2),
  commas: "a, ".repeat(size / 3),
  accents: "e\u0301".repeat(size / 2),
  colons: "Name: ".repeat(size / 6),
  "regards again": "Best regards, ".repeat(size / 14),
  questions: "Can I? ".repeat(size / 7),
  "written signs": "年月日".repeat(size / 3),
};

/** Lines a second of each command on its corpus, and the longest that any hostile line took. */
export async function strain(): Promise<Part> {
  const { raw: sent } = (await batch(["render", "portal1"], [{ id: "sent", case: zoe, person: "p1" }])).answers[0] as {
    raw: string;
  };
  const receivedAt = "2026-11-21T15:00:00Z";
  const replied = (text: string, under?: "gmail"): string =>
    Buffer.from(reply(text, under, Buffer.from(sent, "base64").toString())).toString("base64");
  const read = (text: string, under?: "gmail"): object => ({
    case: zoe,
    sent,
    receivedAt,
    reply: replied(text, under),
  });
  const commands: Readonly<
    Record<string, { readonly lines: object[]; readonly line: (text: string) => object; readonly floor: number }>
  > = {
    read: {
      lines: data<{ text: string; under?: string }>("intents.ndjson").map(({ text, under }) =>
        read(text, under === undefined ? undefined : "gmail"),
      ),
      line: (text) => read(text),
      floor: 200,
    },
    unquote: { lines: data<object>("unquote.ndjson"), line: (text) => ({ text }), floor: 100 },
    dates: {
      lines: data<object>("dates.ndjson").map((date) => ({ ...date, receivedAt })),
      line: (text) => ({ text, receivedAt }),
      floor: 100,
    },
    classify: {
      lines: data<{ raw: string }>("classify.ndjson").map(({ raw }) => ({ raw: Buffer.from(raw).toString("base64") })),
      line: (text) => ({
        raw: Buffer.from(
          `From: MAILER-DAEMON@example.net\r\nTo: a@example.ca\r\nSubject: failure notice\r\n\r\n${text}`,
        ).toString("base64"),
      }),
      floor: 100,
    },
  };
  const figures: Figure[] = [];
  const failures: Failure[] = [];
  for (const [command, { lines, line, floor }] of Object.entries(commands)) {
    const many = Array.from({ length: Math.ceil(3000 / lines.length) }, () => lines).flat();
    const { rate } = await batch([command], many);
    figures.push({ name: `${command}: lines`, value: rate, floor, unit: "a second", of: many.length });
    const names = Object.keys(hostile);
    // A gentle line before them all takes the start, and one line between each two tells when the last was done.
    const { times } = await batch(
      [command],
      [...lines.slice(0, 50), ...names.map((name) => line(hostile[name] ?? ""))],
    );
    const took = names.map((name, index) => ({
      name,
      milliseconds: (times[50 + index] ?? 0) - (times[49 + index] ?? 0),
    }));
    const worst = took.reduce((one, other) => (other.milliseconds > one.milliseconds ? other : one));
    figures.push({
      name: `${command}: hostile, the longest (${worst.name})`,
      value: worst.milliseconds,
      floor: 250,
      unit: "ms",
      of: names.length,
    });
    for (const { name, milliseconds: own } of took.filter((one) => one.milliseconds > 250))
      failures.push({ cause: `${command} is slow`, input: name, wanted: "250 ms", got: `${Math.round(own)} ms` });
  }
  return { title: "Speed", figures, failures };
}
