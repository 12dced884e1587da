import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

/** A line of `tests/corpus/slots.ndjson`: an answer with ordinary words beside its value, and the value; null: it must not be taken. */
interface Slot {
  readonly question: string;
  readonly person?: string;
  readonly words: string;
  readonly value: string | null;
}

const file = new URL("../../corpus/slots.ndjson", import.meta.url);
const slots = readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line) as Slot); // prettier-ignore

const questions = ["fullName", "uci", "email", "firstEntry", "lastEntry", "lastEntryPlace", "eyeColour", "inCanada", "plannedReturn"]; // prettier-ignore
const plain: Readonly<Record<string, readonly string[]>> = {
  p1: ["Zoë Łucja", "1123456789", "zoe@example.org", "14 March 2012", "5 June 2026", "Toronto Pearson", "brown", "yes"],
  p2: ["Minh Nguyễn", "11234567", "minh@example.org", "14 March 2012", "5 June 2026", "Toronto Pearson", "brown", "yes"], // prettier-ignore
  p3: ["Ana Maria Nguyễn", "1120004567", "zoe@example.org", "14 March 2012", "5 June 2026", "Toronto Pearson", "black", "yes"], // prettier-ignore
};

/** The value taken of an answer in an otherwise plain reply, numbered as the questions are; undefined where it is asked about. */
function takenOf({ question, person, words, value }: Slot): unknown {
  const people = person === undefined ? [zoe] : [zoe, minh, ana];
  const once = /\b(?:only time|seule fois|first entry|la première|also my last|jamais repartie|only came once)\b/.test(
    words,
  );
  const other = once ? { firstEntry: "lastEntry", lastEntry: "firstEntry" }[question] : undefined;
  const answers = (own: string): string =>
    questions
      .flatMap((id, at) => {
        if (own === (person ?? "p1") && id === question) return [`${at + 1}. ${words}`];
        if (id === other && value !== null) return [`${at + 1}. ${value}`];
        if (id === "inCanada" && question === "plannedReturn" && value !== null) return [`${at + 1}. no`];
        const said = plain[own]?.[at];
        return said === undefined ? [] : [`${at + 1}. ${said}`];
      })
      .join("\n");
  const blocks = people.map((one) => `${people.length > 1 ? `${one.givenName} ${one.familyName}\n` : ""}${answers(one.id)}`); // prettier-ignore
  const reading = readReply(replyTo(sentMail({ people }), people, { text: `Hello,\n\n${blocks.join("\n\n")}\n\nZoë` }));
  const own = reading.people.find((one) => one.person === (person ?? "p1"));
  return own?.answers[question]?.value;
}

describe("ordinary words beside a value in its place", () => {
  it.each(slots.filter(({ value }) => value !== null))("leave it as it is: $question $words", (slot) => {
    const same = (one: unknown): string => String(one).toLowerCase();
    const taken = same(takenOf(slot));
    expect(slot.question === "lastEntryPlace" && taken.includes(same(slot.value)) ? same(slot.value) : taken).toBe(same(slot.value)); // prettier-ignore
  });

  it.each(slots.filter(({ value }) => value === null))("make it a question: $question $words", (slot) => {
    expect(takenOf(slot)).toBeUndefined();
  });
});
