import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { templateNames } from "../../../src/mail/template/mailing.ts";
import { fullName } from "../../../src/mail/template/wording.ts";
import { readHtml, textHalves, textWords } from "./parts.ts";
import { everyVariant, forEach } from "./variants.ts";

const templatesFolder = join(import.meta.dirname, "../../../templates");
const official =
  "IRCC - Permanent Residence Portal (PR Confirmation) / Portail de résidence permanente (Confirmation de la RP)";
const checkPage = "https://portal.ircc.example/portal/check";

const variants = everyVariant();
const unconfirmed = variants.filter(({ template }) => template === "address-new");
const confirmed = variants.filter(({ template }) => template !== "address-new");
const hasOwnSubject = ({ template }: { template: string }) => /^(?:ecopr-|card-|travel$|renewal$)/.test(template);

describe("the folders of the mails", () => {
  it.each(templateNames)("hold a text.hbs and an html.hbs for %s", (name) => {
    expect(readdirSync(join(templatesFolder, name)).toSorted()).toEqual(["html.hbs", "text.hbs"]);
  });

  it("hold no mail that the engine does not know", () => {
    const folders = readdirSync(templatesFolder).filter((name) => name !== "_shared");
    expect(folders.toSorted()).toEqual(templateNames.toSorted());
  });
});

describe("the subject", () => {
  it("is the official one, letter for letter, on every mail about the portal", () => {
    const portal = variants.filter((variant) => !hasOwnSubject(variant));
    forEach(portal, ({ mail }) => expect(mail.subject).toBe(official));
  });

  it("is one of its own, English then French, on mails about the eCOPR and the card", () => {
    forEach(variants.filter(hasOwnSubject), ({ mail }) => {
      expect(mail.subject).toMatch(/^[^/]+ \/ [^/]+$/);
      expect(mail.subject).not.toBe(official);
    });
  });
});

describe("both parts of a mail", () => {
  it("say the same words, and give the same links and values", () => {
    forEach(variants, ({ mail }) => expect(readHtml(mail.html).words).toEqual(textWords(mail.text)));
  });

  it("leave no placeholder, no undefined value and no half behind", () => {
    forEach(variants, ({ mail }) => {
      // One of the family has a name that looks like a placeholder; it stands as it is.
      const parts = `${mail.subject}\n${mail.text}\n${mail.html}`.replaceAll(
        /\{\{reference\}\}\s+\$t\(shared:team\)/g,
        "",
      );
      expect(/\{\{|\}\}|\$t\(|undefined|\bnull\b|NaN|\[object/.exec(parts)).toBeNull();
      expect(textHalves(mail.text)).toHaveLength(2);
    });
  });

  it("give the sender's address, and the official page where there is one, in both halves", () => {
    forEach(variants, ({ facts, mail }) => {
      const official = facts.officialPage ?? facts.mailFrom;
      for (const half of textHalves(mail.text)) {
        expect(half).toContain(facts.mailFrom);
        expect(half).toContain(official);
      }
      const links = readHtml(mail.html).links.filter((link) => link === facts.officialPage);
      expect(links).toHaveLength(facts.officialPage ? 2 : 0);
    });
  });

  it("give the reference, and the page that checks it in both halves", () => {
    forEach(confirmed, ({ facts, mail }) => {
      expect(mail.text).toContain(`Reference / Référence\u00a0: ${facts.reference}\n`);
      for (const half of textHalves(mail.text)) expect(half).toContain(checkPage);
    });
  });

  it("greet by name, in the recipient's language first, and say that the other follows", () => {
    forEach(confirmed, ({ facts, mail }) => {
      const name = fullName(facts.recipient);
      const greetings = [`Hello ${name},`, `Bonjour ${name},`];
      const [first, second] = facts.language === "en" ? greetings : greetings.toReversed();
      const halves = textHalves(mail.text);
      expect(halves[0]).toContain(`\n${first}\n`);
      expect(halves[1]).toContain(`\n${second}\n`);
      expect(halves[0]).toContain(
        facts.language === "en" ? "Le texte français se trouve" : "The English text is further",
      );
    });
  });

  it("tell an address that is not confirmed yet nothing but its code", () => {
    forEach(unconfirmed, ({ facts, mail }) => {
      expect(mail.text).toContain("\nHello,\n");
      expect(mail.text).toContain("\nBonjour,\n");
      for (const secret of [facts.reference, ...facts.people.map(fullName)]) expect(mail.text).not.toContain(secret);
    });
  });
});

describe("the text part", () => {
  it("wraps prose at 76 columns", () => {
    forEach(variants, ({ mail }) => {
      const lines = textHalves(mail.text).flatMap((half) => half.split("\n"));
      expect(lines.filter((line) => [...line].length > 76 && line.trim().includes(" "))).toEqual([]);
    });
  });

  it("ends its lines without spaces and holds no HTML entity", () => {
    forEach(variants, ({ mail }) => {
      expect(/[ \t]$/m.exec(mail.text)).toBeNull();
      expect(/&(?:amp|lt|gt|quot|#x?\w+);/.exec(mail.text)).toBeNull();
    });
  });
});

describe("the HTML part", () => {
  it("marks each half with its language, the recipient's first", () => {
    forEach(variants, ({ facts, mail }) => {
      expect(mail.html).toContain(`<html lang="${facts.language}">`);
      expect(readHtml(mail.html).halves).toEqual(facts.language === "en" ? ["en", "fr"] : ["fr", "en"]);
    });
  });

  it("escapes other people's words", () => {
    forEach(variants, ({ mail }) => expect(/<Sons>|<b>|<YUL>|& /.exec(mail.html)).toBeNull());
  });

  it("fetches nothing, runs nothing, and shows no picture", () => {
    const active = /<(?:img|script|link|iframe|object|form|base)\b|url\(|@import|\bon\w+=|javascript:/i;
    forEach(variants, ({ mail }) => expect(active.exec(mail.html)).toBeNull());
  });

  it("adapts to a dark screen and a narrow one", () => {
    forEach(variants, ({ mail }) => {
      expect(mail.html).toContain('<meta name="color-scheme" content="light dark">');
      expect(mail.html).toContain("(prefers-color-scheme: dark)");
      expect(mail.html).toContain("width=device-width");
    });
  });

  it("gives every class a style, and every layout table its role", () => {
    forEach(variants, ({ mail }) => {
      const classes = [...mail.html.matchAll(/<\w+ class="[^>]*>/g)].map(([tag]) => tag);
      expect(classes.filter((tag) => !tag.includes(" style="))).toEqual([]);
      const tables = [...mail.html.matchAll(/<table [^>]*>/g)].map(([tag]) => tag);
      const layout = tables.filter((tag) => tag.includes('role="presentation"'));
      expect(tables.filter((tag) => !layout.includes(tag) && !tag.includes('class="questions"'))).toEqual([]);
      expect(layout).toHaveLength(2);
    });
  });
});
