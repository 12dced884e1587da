import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { templateNames } from "../../../src/mail/template/mailing.ts";
import { fullName } from "../../../src/mail/template/wording.ts";
import { readHtml, textHalves, textWords } from "./parts.ts";
import { everyVariant } from "./variants.ts";

const templatesFolder = join(import.meta.dirname, "../../../templates");
const official =
  "IRCC - Permanent Residence Portal (PR Confirmation) / Portail de résidence permanente (Confirmation de la RP)";

const variants = everyVariant();

describe("the folders of the mails", () => {
  for (const name of templateNames)
    for (const part of ["text", "html"])
      it(`holds templates/${name}/${part}.hbs`, () => {
        expect(existsSync(join(templatesFolder, name, `${part}.hbs`)), `templates/${name}/${part}.hbs`).toBe(true);
      });

  it("holds no mail that the engine does not know", () => {
    const folders = readdirSync(templatesFolder).filter((name) => name !== "_shared");
    expect(folders.sort()).toEqual([...templateNames].sort());
  });
});

describe("the subject", () => {
  const own = ["ecopr-", "card-", "travel", "renewal"];
  it("is the official one, letter for letter, on every mail about the portal", () => {
    for (const { template, label, mail } of variants)
      if (!own.some((start) => template.startsWith(start))) expect(mail.subject, label).toBe(official);
  });

  it("is one of its own, English then French, on mails about the eCOPR and the card", () => {
    for (const { template, label, mail } of variants.filter(({ template }) =>
      own.some((s) => template.startsWith(s)),
    )) {
      expect(mail.subject, label).toMatch(/^[^/]+ \/ [^/]+$/);
      expect(mail.subject, template).not.toBe(official);
    }
  });
});

describe("both parts of a mail", () => {
  it("say the same words, and give the same links and values", () => {
    for (const { label, mail } of variants) expect(readHtml(mail.html).words, label).toEqual(textWords(mail.text));
  });

  it("leave no placeholder, no undefined value and no empty half behind", () => {
    for (const { label, mail } of variants) {
      for (const part of [mail.subject, mail.text, mail.html]) {
        const ours = part.replaceAll(/\{\{reference\}\}\s+\$t\(shared:team\)/g, "");
        expect(/\{\{|\}\}|\$t\(|undefined|\bnull\b|NaN|\[object/.exec(ours), label).toBeNull();
      }
      expect(textHalves(mail.text).length, label).toBe(2);
    }
  });

  it("give the official page in both halves, the sender's address and the check page", () => {
    for (const { label, template, facts, mail } of variants) {
      const { links } = readHtml(mail.html);
      for (const half of textHalves(mail.text)) {
        expect(half, label).toContain(facts.mailFrom);
        if (facts.officialPage) expect(half, label).toContain(facts.officialPage);
        if (template !== "address-new") expect(half, label).toContain("https://portal.ircc.example/portal/check");
      }
      if (facts.officialPage) expect(links.filter((link) => link === facts.officialPage).length, label).toBe(2);
      if (template !== "address-new")
        expect(mail.text, label).toContain(`Reference / Référence\u00a0: ${facts.reference}\n`);
    }
  });

  it("greet by name, in the recipient's language first", () => {
    for (const { label, template, facts, mail } of variants) {
      const [first, second] = textHalves(mail.text);
      const name = template === "address-new" ? "" : ` ${fullName(facts.recipient)}`;
      const greetings = { en: `Hello${name},`, fr: `Bonjour${name},` };
      expect(first, label).toContain(`\n${greetings[facts.language]}\n`);
      expect(second, label).toContain(`\n${greetings[facts.language === "en" ? "fr" : "en"]}\n`);
      expect(mail.text, label).toMatch(/The English text is further|Le texte français se trouve/);
    }
  });

  it("tell an address that is not confirmed yet nothing but its code", () => {
    for (const { label, facts, mail } of variants.filter(({ template }) => template === "address-new")) {
      expect(mail.text, label).not.toContain(facts.reference);
      for (const person of facts.people) expect(mail.text, label).not.toContain(fullName(person));
    }
  });
});

describe("the text part", () => {
  it("wraps prose at 76 columns", () => {
    for (const { label, mail } of variants)
      for (const line of textHalves(mail.text).join("\n").split("\n"))
        if ([...line].length > 76) expect(line.trim(), label).not.toContain(" ");
  });

  it("ends its lines without spaces and holds no HTML entity", () => {
    for (const { label, mail } of variants) {
      expect(/[ \t]$/m.exec(mail.text), label).toBeNull();
      expect(/&(?:amp|lt|gt|quot|#x?\w+);/.exec(mail.text), label).toBeNull();
    }
  });
});

describe("the HTML part", () => {
  it("marks each half with its language, the recipient's first", () => {
    for (const { label, facts, mail } of variants) {
      const second = facts.language === "en" ? "fr" : "en";
      expect(mail.html, label).toContain(`<html lang="${facts.language}">`);
      expect(readHtml(mail.html).halves, label).toEqual([facts.language, second]);
    }
  });

  it("escapes other people's words", () => {
    for (const { label, mail } of variants) expect(/<Sons>|<b>|<YUL>|& /.exec(mail.html), label).toBeNull();
  });

  it("fetches nothing, runs nothing, and shows no picture", () => {
    for (const { label, mail } of variants)
      expect(
        /<(?:img|script|link|iframe|object|form|base)\b|url\(|@import|\bon\w+=|javascript:/i.exec(mail.html),
        label,
      ).toBeNull();
  });

  it("adapts to a dark screen and a narrow one", () => {
    for (const { label, mail } of variants) {
      expect(mail.html, label).toContain('<meta name="color-scheme" content="light dark">');
      expect(mail.html, label).toContain("(prefers-color-scheme: dark)");
      expect(mail.html, label).toContain("width=device-width");
    }
  });

  it("gives every class a style, and every layout table its role", () => {
    for (const { label, mail } of variants) {
      for (const [tag] of mail.html.matchAll(/<\w+ class="[^>]*>/g)) expect(tag, label).toContain(" style=");
      for (const [table] of mail.html.matchAll(/<table [^>]*>/g))
        expect(table.includes('role="presentation"'), label).toBe(!table.includes('class="questions"'));
    }
  });
});
