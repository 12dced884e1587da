import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../../src/question/person.ts";
import { readReply } from "../../../src/reading/read.ts";
import type { Reading } from "../../../src/reading/reading.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

/** Sentences of a blind author (and ours): what people write beside complete answers, and what of it must be heard. */
const linesOf = (name: string): string[] =>
  readFileSync(new URL(`../../corpus/${name}.txt`, import.meta.url), "utf8")
    .trim()
    .split("\n");

const numbers = (...all: readonly string[]): string => all.map((words, at) => `${at + 1}. ${words}`).join("\n");
const labels = (...all: readonly string[]): string =>
  ["Name", "UCI", "Email", "First entry", "Last entry", "Place of last entry", "Eye colour", "In Canada now"]
    .map((label, at) => `${label}: ${all[at]}`)
    .join("\n");
const entries = ["14 March 2019", "5 June 2024", "Toronto Pearson"] as const;
const [first, second, third] = [
  ["Zoë Łucja", "1123456789", "zoe@example.org", ...entries, "brown", "yes"],
  ["Minh Nguyễn", "11234567", "minh@example.org", ...entries, "black", "yes"],
  ["Ana Maria Nguyễn", "1120004567", "zoe@example.org", ...entries, "black", "yes"],
] as const;
/** Complete answers of one or of three, in two parts between which a sentence may stand. */
const replies: readonly { readonly people: readonly AskedPerson[]; readonly parts: readonly [string, string] }[] = [
  { people: [zoe], parts: splitAt(numbers(...first), "5. ") },
  { people: [zoe], parts: splitAt(labels(...first), "Last entry") },
  {
    people: [zoe],
    parts: [
      "My name is Zoë Łucja, my UCI is 1123456789 and my email is zoe@example.org. I first entered Canada on 14 March 2019.",
      "My last entry was on 5 June 2024 at Toronto Pearson. My eyes are brown. I am in Canada.",
    ],
  },
  { people: [zoe, minh, ana], parts: [numbers(...first), `${numbers(...second)}\n\n${numbers(...third)}`] },
  { people: [zoe, minh, ana], parts: [labels(...first), `${labels(...second)}\n\n${labels(...third)}`] },
  {
    people: [zoe, minh, ana],
    parts: [
      "My name is Zoë Łucja, my UCI is 1123456789 and my email is zoe@example.org. I first entered Canada on 14 March 2019 and my last entry was on 5 June 2024 at Toronto Pearson. My eyes are brown.",
      "My husband is Minh Nguyễn, UCI 11234567, email minh@example.org. He first entered Canada on 14 March 2019 and his last entry was on 5 June 2024 at Toronto Pearson. His eyes are black.\n\nOur daughter is Ana Maria Nguyễn, UCI 1120004567, email zoe@example.org. She first entered Canada on 14 March 2019 and her last entry was on 5 June 2024 at Toronto Pearson. Her eyes are black.\n\nWe are all in Canada now.",
    ],
  },
];
const sent = new Map(replies.map((one) => [one, sentMail({ people: one.people })]));

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return [text.slice(0, at).trim(), text.slice(at)];
}

/** Above, between or below the answers, in one of the six replies: the number of the sentence tells. */
function readBeside(words: string, turn: number): Reading {
  const reply = replies[turn % replies.length]!;
  const [one, other] = reply.parts;
  const place = Math.floor(turn / replies.length) % 3;
  const body = place === 0 ? [words, one, other] : place === 1 ? [one, words, other] : [one, other, words];
  return readReply(replyTo(sent.get(reply)!, reply.people, { text: `Hello,\n\n${body.join("\n\n")}\n\nZoë` }));
}

describe("a sentence beside complete answers", () => {
  it.each(linesOf("beside-answers").map((words, turn) => [words, turn] as const))(
    "asks nobody anything: %s",
    (words, turn) => expect(readBeside(words, turn).disposition).toBe("accept"),
  );

  it.each(linesOf("beside-answers-heard").map((words, turn) => [words, turn] as const))(
    "is heard: %s",
    (words, turn) => {
      const { disposition, intents, concerns } = readBeside(words, turn);
      expect({ disposition, intents, concerns }).not.toEqual({
        disposition: "accept",
        intents: ["answers"],
        concerns: [],
      });
    },
  );
});
