import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReply } from "../../src/reading/read.ts";
import type { ReplyToRead } from "../../src/reading/reading.ts";
import { specimen, styles } from "./generate.ts";

const runs = 80;
const textStyles = Object.keys(styles).filter((name) => !name.includes("html") && !name.includes("above"));

/** Accepted values by person and question. */
function accepted(reply: ReplyToRead): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const { person, answers } of readReply(reply).people) {
    for (const [question, taken] of Object.entries(answers)) values.set(`${question}:${person}`, taken.value);
  }
  return values;
}

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const someStyle = fc.constantFrom(...textStyles);

function keeps(change: (text: string) => string): void {
  fc.assert(
    fc.property(seeds, someStyle, (seed, style) => {
      const { reply } = specimen(seed, style);
      const before = accepted(reply);
      const after = accepted({ ...reply, text: change(reply.text ?? "") });
      for (const [key, value] of before) expect([key, after.get(key)]).toEqual([key, value]);
    }),
    { numRuns: runs },
  );
}

/** Breaks quoted lines at 60 characters, each part with its mark, as clients do. */
function rewrapped(text: string): string {
  return text
    .split("\n")
    .flatMap((line) => {
      if (!/^> .{60}/.test(line)) return [line];
      const parts = line.slice(2).match(/.{1,58}(?:\s|$)/g) ?? [line.slice(2)];
      return parts.map((part) => `> ${part.trimEnd()}`);
    })
    .join("\n");
}

describe("what a program on the way does changes no accepted value", () => {
  it("rewrapping", () => keeps(rewrapped));
  it("line ends", () => keeps((text) => text.replaceAll("\n", "\r\n")));
  it("another way to write accents", () => keeps((text) => text.normalize("NFD")));
  it("no-break spaces", () => keeps((text) => text.replaceAll(" :", "\u00a0:").replaceAll(": ", ":\u00a0")));
  it("a signature", () => keeps((text) => `${text}\n\n--\nZoë Łucja\n12 Main St, Ottawa\nT +1 613 555 0123`));
  it("a disclaimer", () =>
    keeps(
      (text) =>
        `${text}\n\nThis email and any attachments are confidential and intended only for the addressee. If you received it in error, please delete it.`,
    ));
  it("a device's line", () => keeps((text) => `${text}\n\nSent from my iPhone`));
  it("trailing spaces", () => keeps((text) => text.replaceAll("\n", "  \n")));
});

describe("reading", () => {
  it("gives the same for the same reply", () => {
    fc.assert(
      fc.property(seeds, someStyle, (seed, style) => {
        const { reply } = specimen(seed, style);
        expect(readReply(reply)).toEqual(readReply(reply));
      }),
      { numRuns: 40 },
    );
  });

  it("never takes a date whose day and month may change places", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom("/", "-", "."),
        fc.constantFrom(...textStyles),
        fc.integer({ min: 1, max: 100_000 }),
        (one, other, sign, style, seed) => {
          fc.pre(one !== other);
          const pad = (number: number): string => String(number).padStart(2, "0");
          const { reply, truth } = specimen(seed, style);
          const first = truth.get("firstEntry:p1");
          fc.pre(first?.truth.kind === "value" && !truth.get("lastEntry:p1")?.words.includes("2012"));
          const text = (reply.text ?? "").replaceAll(first?.words ?? "", `${pad(one)}${sign}${pad(other)}${sign}2012`);
          expect(accepted({ ...reply, text }).get("firstEntry:p1")).toBeUndefined();
        },
      ),
      { numRuns: runs },
    );
  });

  it("never throws and never accepts from what is no reply at all", () => {
    const { reply } = specimen(1, "values alone");
    fc.assert(
      fc.property(fc.string({ maxLength: 2_000, unit: "binary" }), (text) => {
        expect(() => readReply({ ...reply, text, html: `<p>${text}</p>` })).not.toThrow();
      }),
      { numRuns: runs },
    );
  });
});

describe("the corpus", () => {
  it("holds its figures: nothing wrong, complete replies taken, fields right", () => {
    const names = Object.keys(styles);
    const counts = { right: 0, asked: 0, wrong: [] as string[], complete: 0, taken: 0 };
    for (let seed = 1; seed <= 530; seed++) {
      const one = specimen(seed, names[seed % names.length]);
      const values = accepted(one.reply);
      const reading = readReply(one.reply);
      for (const [key, written] of one.truth) {
        const truth = written?.truth.kind === "value" ? written.truth.value : undefined;
        if (values.has(key) && values.get(key) !== truth) counts.wrong.push(`${one.style} ${seed} ${key}`);
        else if (!values.has(key) && truth !== undefined) counts.asked++;
        else counts.right++;
      }
      if (one.complete) counts.complete++;
      if (one.complete && reading.disposition === "accept") counts.taken++;
    }
    expect(counts.wrong).toEqual([]);
    expect(counts.right / (counts.right + counts.asked)).toBeGreaterThan(0.99);
    expect(counts.taken / counts.complete).toBeGreaterThan(0.98);
  });
});
