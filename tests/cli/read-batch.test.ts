import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { landfall } from "./landfall.ts";

const { single: given } = JSON.parse(readFileSync("tests/corpus/cases.json", "utf8")) as { single: object };

const reply = (text: string) =>
  Buffer.from(`From: zoe@example.org\nSubject: Re: hello\n\n${text}\n`).toString("base64");

const line = (id: number, text: string) => JSON.stringify({ id, case: given, sent: null, reply: reply(text), receivedAt: "2026-11-21T15:00:00Z" }); // prettier-ignore

it("answers in the order of the lines, whichever thread is done first", async () => {
  const lines = Array.from({ length: 60 }, (_, id) => (id % 20 === 0 ? line(id, "Yes, I am. ".repeat(8_000)) : id % 20 === 7 ? "{not JSON" : line(id, "Eyes: brown"))); // prettier-ignore
  const { out, err, code } = await landfall(["read", "--batch"], {}, `${lines.join("\n")}\n`);
  const answers = out.trimEnd().split("\n").map((one) => JSON.parse(one) as { id: unknown; error?: string }); // prettier-ignore
  expect({ err, code }).toEqual({ err: "", code: 0 });
  expect(answers.map(({ id }) => id)).toEqual(lines.map((_, id) => (id % 20 === 7 ? null : id)));
  expect(answers.filter(({ error }) => error !== undefined)).toHaveLength(3);
});
