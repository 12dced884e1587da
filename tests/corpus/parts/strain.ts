import { batch, data } from "./batch.ts";
import { hostile } from "./hostile-texts.ts";
import { reply, zoe } from "./reply.ts";
import type { Failure, Figure, Part } from "./report.ts";

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
