import { describe, expect, it } from "vitest";
import { everyVariant } from "./variants.ts";

const variants = everyVariant();
const carriers = ["portal2", "password-new"];

// What scripts look for (contract.md): the last word of such a line, or alone on the next line.
const passwordLine = /(?:password|mot de passe)[^:\n]*:(?:\s*\n)?\s*(\S+)$/gim;

describe("a temporary password", () => {
  it("stands as the last word of a line of its own in each half of the text part", () => {
    for (const { template, label, details, mail } of variants) {
      if (!carriers.includes(template) || !("password" in details)) continue;
      expect(mail.text, label).toMatch(new RegExp(`^.*password: ${details.password}$`, "m"));
      expect(mail.text, label).toMatch(new RegExp(`^.*mot de passe.*\u00a0: ${details.password}$`, "m"));
      expect(
        [...mail.text.matchAll(passwordLine)].map(([, word]) => word),
        label,
      ).toEqual([details.password, details.password]);
      expect(mail.html.split(details.password).length - 1, label).toBe(2);
    }
  });

  it("is not mistaken for in any other mail", () => {
    for (const { template, label, mail } of variants)
      if (!carriers.includes(template)) expect([...mail.text.matchAll(passwordLine)], label).toEqual([]);
  });

  it("comes with the last day it works, in both languages", () => {
    for (const { template, label, details, mail } of variants) {
      if (!carriers.includes(template) || !("lastDay" in details)) continue;
      const [en, fr] =
        details.lastDay === "2026-12-01"
          ? ["December 1, 2026", "1er décembre 2026"]
          : ["December 21, 2026", "21 décembre 2026"];
      const words = mail.text.replace(/\s+/g, " ");
      expect(words, label).toContain(`until the end of ${en} (Vancouver time)`);
      expect(words, label).toContain(`la fin de la journée du ${fr} (heure de Vancouver)`);
    }
  });

  it("kills the earlier ones, and the mail that brings it says so", () => {
    for (const { label, mail } of variants.filter(({ template }) => template === "password-new")) {
      const words = mail.text.replace(/\s+/g, " ");
      expect(words, label).toContain("Earlier temporary passwords no longer work");
      expect(words, label).toContain("Les mots de passe temporaires précédents ne fonctionnent plus");
    }
  });
});
