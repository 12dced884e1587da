import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blotPasswords, findPasswords, makePassword } from "../../src/case/credential.ts";

const passwordBytes = 15;
/** Whether the whole of a text is one password, its check included. */
const isPassword = (text: string) => findPasswords(text.replaceAll("-", "")).some(({ password }) => password === text);
const bytes = fc.uint8Array({ minLength: passwordBytes, maxLength: passwordBytes });
const password = makePassword(Uint8Array.from({ length: passwordBytes }, (_, index) => index * 17 + 3));

describe("a temporary password", () => {
  it("has its fixed form, and at least 75 random bits", () => {
    expect(password).toMatch(/^LF(?:-[0-9A-HJKMNP-TV-Z]{4}){4}$/u);
    expect(passwordBytes * 5).toBeGreaterThanOrEqual(75);
    expect(() => makePassword(new Uint8Array(4))).toThrow("15 random bytes");
  });

  it("is known by its check, which finds any one wrong character", () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 3, max: 21 }), fc.nat(30), (random, place, by) => {
        const made = makePassword(random);
        expect(isPassword(made)).toBe(true);
        if (made[place] === "-") return;
        const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        const other = alphabet.charAt((alphabet.indexOf(made.charAt(place)) + by + 1) % 32);
        expect(isPassword(made.slice(0, place) + other + made.slice(place + 1))).toBe(false);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  const spoilt: Readonly<Record<string, (text: string) => string>> = {
    "as it was sent": (text) => text,
    "in lower case": (text) => text.toLowerCase(),
    "in a quote": (text) => `> > Your temporary password: ${text}\n> > It works until…`,
    "wrapped in a quote": (text) => `> password: ${text.slice(0, 9)}\r\n> ${text.slice(9)}`,
    "wrapped within a group": (text) => `> ${text.slice(0, 10)}=\r\n> > ${text.slice(10)}`,
    "with spaces for hyphens": (text) => text.replaceAll("-", " "),
    "run together": (text) => text.replaceAll("-", ""),
    "with no-break hyphens": (text) => text.replaceAll("-", "\u2011"),
    "with soft hyphens in it": (text) => text.replaceAll("-", "-\u00ad"),
    "in markup": (text) => `<b style="x">${text.slice(0, 8)}</b><wbr><b>${text.slice(8)}</b>`,
    "with entities": (text) => text.replaceAll("-", "&#8209;"),
    "in a table": (text) => `| ${text} |`,
    "in bold": (text) => `*${text}*`,
  };

  it.each(Object.entries(spoilt))("is found and blotted out %s", (_, spoil) => {
    fc.assert(
      fc.property(bytes, (random) => {
        const made = makePassword(random);
        const text = `Bonjour, ${spoil(made)}, merci`;
        expect(findPasswords(text).map((span) => span.password)).toEqual([made]);
        const blotted = blotPasswords(text, "[…]");
        expect(blotted).toContain("[…]");
        expect(blotted.replace(/[^0-9A-Za-z]/gu, "").toUpperCase()).not.toContain(made.slice(-4));
        expect(blotted.startsWith("Bonjour, ") && blotted.endsWith(", merci")).toBe(true);
      }),
      { numRuns: 30, seed: 2 },
    );
  });

  it("is blotted out though somebody copied one character wrongly", () => {
    const wrong = password.slice(0, -1) + (password.endsWith("A") ? "B" : "A");
    expect(blotPasswords(`it says ${wrong}!`, "•")).toBe("it says •!");
  });

  it("is blotted out each time", () => {
    expect(blotPasswords(`${password} ${password}\n${password}`, "•")).toBe("• •\n•");
  });

  it("is not seen in ordinary words and numbers", () => {
    const text =
      "LF is the line feed. LF-12 and LF-ABCD-EFGH are part numbers; a shelf 1234 5678 9012 3456 holds them.";
    expect(findPasswords(text)).toEqual([]);
    expect(blotPasswords(text, "•")).toBe(text);
  });

  it("is looked for in linear time", () => {
    const hostile = ["L", "LF", "LF-", "LF-ABCD", "LF <", "lf&", "LF-AAAA-AAAA-AAAA-AAA", `LF${" ".repeat(40)}`];
    for (const piece of hostile) {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const before = performance.now();
      findPasswords(text);
      expect(performance.now() - before).toBeLessThan(1500);
    }
  });
});
