import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMessage } from "../../src/mail/parse.ts";
import { fieldReader } from "../../src/reading/field/index.ts";
import { readReply } from "../../src/reading/read.ts";
import type { Reading, ReplyToRead } from "../../src/reading/reading.ts";
import { specimen, styles } from "./generate.ts";

const runs = 40;
const textStyles = Object.keys(styles).filter((name) => !name.includes("html") && !name.includes("above"));

/** Accepted values by person and question. */
function accepted(reply: ReplyToRead): Map<string, unknown> {
  return takenIn(readReply(reply));
}

function takenIn({ people }: Reading): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const { person, answers } of people) {
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
  it("a disclaimer in French", () =>
    keeps(
      (text) =>
        `${text}\n\nCe courriel est confidentiel. Si vous le recevez par erreur, veuillez en aviser l’expéditeur et le détruire.`,
    ));
  it("another quote mark on what is quoted", () => keeps((text) => text.replaceAll(/^>/gm, ">>")));
  it("typographic quotes, dashes and full-width digits", () =>
    keeps((text) =>
      text.replaceAll("'", "’").replaceAll(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    ));
});

/** The raw mail with the reply's text, written in one of the ways in which programs write it. */
function raw(text: string, charset: string, encoding: string): Buffer {
  const octets = charset === "utf-8" ? Buffer.from(text, "utf8") : charset === "utf-16le" ? Buffer.from(text, "utf16le") : Buffer.from(text, "latin1"); // prettier-ignore
  const quoted = (): string =>
    octets
      .toString("latin1")
      .replaceAll(/[^\n !-<>-~]/g, (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)
      .replaceAll(/ $/gm, "=20")
      .replaceAll(/[^\n]{70}(?<!=.?)/g, "$&=\n");
  const body = encoding === "base64" ? octets.toString("base64").replaceAll(/.{76}/g, "$&\r\n") : encoding === "8bit" ? octets.toString("latin1") : quoted(); // prettier-ignore
  const head = `From: zoe@example.org\nTo: pr@cic.gc.ca\nMIME-Version: 1.0\nContent-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: ${encoding}\n\n`;
  return Buffer.from(`${head}${body}`.replaceAll(/\r?\n/g, "\r\n"), "latin1");
}

describe("another encoding on the way", () => {
  it.each([
    ["utf-8", "base64"],
    ["utf-8", "quoted-printable"],
    ["utf-8", "8bit"],
    ["iso-8859-1", "quoted-printable"],
    ["utf-16le", "base64"],
  ])("changes no accepted value: %s, %s", async (charset, encoding) => {
    await fc.assert(
      fc.asyncProperty(seeds, someStyle, async (seed, style) => {
        const { reply } = specimen(seed, style);
        // What ISO 8859-1 cannot write ("Łucja") is no matter of the encoding.
        const text =
          charset === "iso-8859-1" ? (reply.text ?? "").replaceAll(/[^\u0000-\u00ff]/g, "a") : (reply.text ?? "");
        const parsed = await parseMessage(raw(text, charset, encoding));
        const after = accepted({ ...reply, text: parsed.text ?? null });
        for (const [key, value] of accepted({ ...reply, text })) expect([key, after.get(key)]).toEqual([key, value]);
      }),
      { numRuns: 12 },
    );
  });
});

describe("reading", () => {
  it("reads what it took again as the same", () => {
    fc.assert(
      fc.property(seeds, someStyle, (seed, style) => {
        const { reply } = specimen(seed, style);
        const { people } = readReply(reply);
        for (const { person, answers } of people) {
          for (const [id, { value }] of Object.entries(answers)) {
            const question = reply.sent?.questions.find((one) => one.id === id && one.person === person);
            const somebody = reply.people.find((one) => one.id === person);
            if (!question || !somebody) continue;
            const words = typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
            const context = { receivedAt: reply.receivedAt, person: somebody, question, from: reply.from };
            const again = fieldReader(question.type).read(words, context);
            expect([id, again.kind === "value" ? again.value : again]).toEqual([id, value]);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it("takes no other value than one that the other order of day and month would give too", () => {
    const twelve = fc.integer({ min: 1, max: 12 });
    const pad = (number: number): string => String(number).padStart(2, "0");
    fc.assert(
      fc.property(twelve, twelve, twelve, twelve, someStyle, seeds, (day, month, other, last, style, seed) => {
        fc.pre(day !== month && other !== last);
        const { reply, truth } = specimen(seed, style);
        const [first, second] = [truth.get("firstEntry:p1"), truth.get("lastEntry:p1")];
        fc.pre(first?.truth.kind === "value" && second?.truth.kind === "value" && first.words !== second.words);
        const text = (one: string, two: string): string =>
          (reply.text ?? "").replaceAll(first?.words ?? "", one).replaceAll(second?.words ?? "", two);
        const straight = accepted({
          ...reply,
          text: text(`${pad(day)}/${pad(month)}/2012`, `${pad(other)}/${pad(last)}/2013`),
        });
        expect(straight.get("firstEntry:p1")).toBeUndefined();
        expect(straight.get("lastEntry:p1")).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });

  it("gives the same for the same reply", () => {
    fc.assert(
      fc.property(seeds, someStyle, (seed, style) => {
        const { reply } = specimen(seed, style);
        expect(readReply(reply)).toEqual(readReply(reply));
      }),
      { numRuns: 20 },
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
    for (let seed = 1; seed <= 159; seed++) {
      const one = specimen(seed, names[seed % names.length]);
      const reading = readReply(one.reply);
      const values = takenIn(reading);
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
