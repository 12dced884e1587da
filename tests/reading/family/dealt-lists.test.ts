import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { minh, replyTo, sentMail, zoe } from "../people.ts";

const labels = ["Name", "UCI", "Email", "First entry", "Last entry", "Place", "Eyes", "In Canada"];
const zoes = ["Zoë Łucja", "1123456789", "zoe@example.org", "2018-02-18", "2025-07-24", "Calgary", "brown", "yes"];
const minhs = ["Minh Nguyễn", "11234567", "minh@example.org", "2019-03-19", "2025-08-25", "Lacolle", "green", "yes"];

type Writing = (label: string, number: number, me: string, partner: string) => string;

const writings: readonly (readonly [string, Writing])[] = [
  ["a label, and each below it", (label, _, me, he) => `${label}:\n- Me: ${me}\n- My husband: ${he}\n`],
  ["a number, and each below it", (_, at, me, he) => `Q${at}\nZoë: ${me}\nMinh: ${he}\n`],
  ["a number with letters", (_, at, me, he) => `${at}a. ${me}\n${at}b. ${he}`],
  ["letters with a number", (_, at, me, he) => `A${at}. ${me}\nB${at}. ${he}`],
  ["letters below a number", (_, at, me, he) => `${at}.\n  a) ${me}\n  b) ${he}`],
  ["labels with an owner in brackets", (label, _, me, he) => `${label} (me): ${me}\n${label} (husband): ${he}`],
  ["labels with an owner before them", (label, _, me, he) => `My ${label}: ${me}\nMy husband's ${label}: ${he}`],
  ["labels with an owner behind a dash", (label, _, me, he) => `${label} - Zoë: ${me}\n${label} - Minh: ${he}`],
];

function read(write: Writing, me: readonly string[], partner: readonly string[]) {
  const lines = labels.map((label, at) => write(label, at + 1, me[at] ?? "", partner[at] ?? ""));
  const people = [zoe, minh];
  return readReply(replyTo(sentMail({ people }), people, { text: `Hello,\n\n${lines.join("\n")}\n\nThanks` }));
}

describe("one list for two, question by question", () => {
  it.each(writings)("gives each their own under %s", (_, write) => {
    const reading = read(write, zoes, minhs);
    expect(reading.disposition).toBe("accept");
    expect(reading.people.map(({ answers }) => answers["lastEntry"]?.value)).toEqual(["2025-07-24", "2025-08-25"]);
  });

  it.each(writings.filter(([, write]) => write("", 1, "me", "he").includes("usband")))(
    "mixes nothing up where another than the sender is the one who writes: %s",
    (_, write) => {
      const swapped: Writing = (label, at, me, partner) => write(label, at, me, partner).replaceAll("husband", "wife");
      const reading = read(swapped, minhs, zoes);
      for (const [at, own] of [zoes, minhs].entries()) {
        const { firstEntry, lastEntry } = reading.people[at]?.answers ?? {};
        expect([own[3], undefined]).toContain(firstEntry?.value);
        expect([own[4], undefined]).toContain(lastEntry?.value);
      }
    },
  );
});

describe("a heading with a name and a number", () => {
  const rest = (one: readonly string[]): string => labels.map((label, at) => `${label}: ${one[at]}`).slice(2).join("\n"); // prettier-ignore

  it("answers both where the answers below hold neither", () => {
    const people = [zoe, minh];
    const text = `Hello,\n\nZoë Łucja (1123456789)\n${rest(zoes)}\n\nMinh Nguyễn - UCI 11234567\n${rest(minhs)}\n\nThanks`;
    const reading = readReply(replyTo(sentMail({ people }), people, { text }));
    expect(reading.people.map(({ answers }) => answers["uci"]?.value)).toEqual(["1123456789", "11234567"]);
  });
});
