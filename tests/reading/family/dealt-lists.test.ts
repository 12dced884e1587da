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

describe("one line a question, for two", () => {
  const people = [zoe, minh];
  const read = (text: string) => readReply(replyTo(sentMail({ people }), people, { text }));
  const both = (reading: ReturnType<typeof read>, question: string) =>
    reading.people.map(({ answers }) => answers[question]?.value);

  it.each([
    `1- Ms. Zoë Łucja and Mr. Minh Nguyễn
2- Zoë: 1123456789, Minh: 11234567
3- Zoë: the same as the one I am using now, Minh: minh@example.org
4- 2016-01-20 for both of us
5- 2021-11-11 (both of us)
6- Pearson Airport, Toronto (both of us)
7- brown (both)
8- Yes, both of us`,
    `Nom - Mme Zoë Łucja et Minh Nguyễn
IUC - moi : 1123456789, mon mari : 1123 4567
Courriel - moi : zoe@example.org, mon mari : minh@example.org
Première entrée - 20 janvier 2016 pour nous deux
Dernière entrée - 2021-11-11 (tous les deux)
Lieu d'entrée - Peace Arch (tous les deux)
Couleur des yeux - Marron (tous les deux)
Au Canada - oui, nous deux`,
  ])("is dealt by titles, dashes and brackets: %s", (text) => {
    const reading = read(text);
    expect(reading.disposition).toBe("accept");
    expect(both(reading, "uci")).toEqual(["1123456789", "11234567"]);
    expect(both(reading, "firstEntry")).toEqual(["2016-01-20", "2016-01-20"]);
    expect(both(reading, "eyeColour")).toEqual(["brown", "brown"]);
  });

  it('takes "same date" for one\'s own first entry only where the day above is from before it', () => {
    const lists = (own: string) =>
      `Zoë Łucja\nUCI: 1123456789\nFirst entry: 2016-01-20\nLast entry: 2019-10-25\n\nMinh Nguyễn\nUCI: 11234567\nFirst entry: ${own}\nLast entry: same date`;
    expect(both(read(lists("2021-10-24")), "lastEntry")).toEqual(["2019-10-25", "2021-10-24"]);
    expect(both(read(lists("2017-10-24")), "lastEntry")).toEqual(["2019-10-25", undefined]);
  });
});
