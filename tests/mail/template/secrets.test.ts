import { describe, expect, it } from "vitest";
import type { Credentials } from "../../../src/mail/template/mailing.ts";
import { findPasswords } from "../../../src/case/credential.ts";
import { everyVariant, forEach } from "./variants.ts";

const variants = everyVariant();
const carriers = ["portal2", "password-new"];
const carrying = variants.filter(({ template }) => carriers.includes(template));
const others = variants.filter(({ template }) => !carriers.includes(template));

// What scripts look for (contract.md): the last word of such a line, or alone on the next line.
const passwordLine = /(?:password|mot de passe)[^:\n]*:(?:\s*\n)?\s*(\S+)$/gim;

describe("a temporary password", () => {
  it("stands as the last word of a line of its own in each half of the text part", () => {
    forEach(carrying, ({ details, mail }) => {
      const { password } = details as Credentials;
      expect(mail.text).toMatch(new RegExp(`^.*password: ${password}$`, "m"));
      expect(mail.text).toMatch(new RegExp(`^.*mot de passe.*\u00a0: ${password}$`, "m"));
      expect([...mail.text.matchAll(passwordLine)].map(([, word]) => word)).toEqual([password, password]);
      expect(mail.html.split(password)).toHaveLength(3);
    });
  });

  it("keeps to the grammar in samples too, so that it is found and blotted out wherever it comes back", () => {
    const samples = carrying.filter(({ way }) => way === "sample");
    forEach(samples, ({ details }) => {
      const { password } = details as Credentials;
      // Run together it is found by its check alone.
      expect(findPasswords(password.replaceAll("-", ""))).toMatchObject([{ password }]);
    });
  });

  it("is not mistaken for in any other mail", () => {
    forEach(others, ({ mail }) => expect([...mail.text.matchAll(passwordLine)]).toEqual([]));
  });

  it("comes with the last day it works, in both languages", () => {
    const days: Readonly<Record<string, readonly [string, string]>> = {
      "2026-12-01": ["December 1, 2026", "1er décembre 2026"],
      "2026-12-21": ["December 21, 2026", "21 décembre 2026"],
    };
    forEach(carrying, ({ details, mail }) => {
      const [en, fr] = days[(details as Credentials).lastDay]!;
      const words = mail.text.replaceAll(/\s+/g, " ");
      expect(words).toContain(`until the end of ${en} (Vancouver time)`);
      expect(words).toContain(`la fin de la journée du ${fr} (heure de Vancouver)`);
    });
  });

  it("kills the earlier ones, and the mail that brings it says so", () => {
    const fresh = carrying.filter(({ template }) => template === "password-new");
    forEach(fresh, ({ mail }) => {
      const words = mail.text.replaceAll(/\s+/g, " ");
      expect(words).toContain("Earlier temporary passwords no longer work");
      expect(words).toContain("Les mots de passe temporaires précédents ne fonctionnent plus");
    });
  });
});
