import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAttribution, labelLines, unquote } from "../../src/reading/quote.ts";
import { expectToEnd } from "../support/ends.ts";

const mine = "I am in Canada since 2019.\nMy eyes are brown";
const theirs = ["Dear applicant,", "Please tell us your name and your UCI.", "Where did you enter Canada?"];
const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();

const attributions = [
  "On Wed, Nov 18, 2026 at 10:03 AM IRCC PR Confirmation <pr@cic.example> wrote:",
  "On Wed, Nov 18, 2026 at 10:03 AM IRCC PR Confirmation\n<pr@cic.example> wrote:",
  "On Wed, Nov 18, 2026 at 10:03 AM IRCC PR Confirmation <\npr@cic.example>\nwrote:",
  "On Nov 18, 2026, at 10:03, IRCC <pr@cic.example> wrote:",
  "On Wednesday, November 18, 2026 at 10:03:44 a.m. EST, IRCC <pr@cic.example> wrote:",
  "On 2026-11-18 10:03, IRCC wrote:",
  "On 18/11/26 10:03 a.m., IRCC wrote:",
  "---- On Wed, 18 Nov 2026 10:03:44 -0500 pr@cic.example wrote ----",
  'At 2026-11-18 10:03:44, "IRCC" <pr@cic.example> wrote:',
  "Wednesday, 18 November 2026, 10:03 -0500 from pr@cic.example <pr@cic.example>:",
  "2026-11-18 10:03 GMT-05:00 IRCC <pr@cic.example>:",
  "IRCC <pr@cic.example> wrote:",
  "IRCC\n<pr@cic.example> wrote on Wed, 18 Nov 2026 at 10:03:",
  "IRCC\n<pr@cic.example>\na écrit :",
  "IRCC\n<pr@cic.example>\n於 2026年11月18日 週三 上午10:03寫道：",
  "IRCC<pr@cic.example> 在 2026年11月18日\n周三 10:03 写道：",
  "-----Original Message-----\nFrom: IRCC <pr@cic.example>\nSent: Wednesday, November 18, 2026 10:03 AM\nTo: zoe@example.org\nSubject: IRCC",
  "________________________________\nFrom: IRCC <pr@cic.example>\nSent: Wednesday, November 18, 2026 10:03 AM\nTo: zoe@example.org\nSubject: IRCC",
  "From: IRCC <pr@cic.example>\nDate: Wednesday, November 18, 2026 at 10:03\nTo: zoe@example.org\nSubject: IRCC",
  "*From:* IRCC [mailto:pr@cic.example]\n*Sent:* November-18-26 10:03 AM\n*To:* zoe@example.org\n*Subject:* IRCC",
  "-------- Original message --------\nFrom: IRCC <pr@cic.example>\nDate: 2026-11-18 10:03 a.m. (GMT-05:00)\nTo: zoe@example.org\nSubject: IRCC",
  "Le mer. 18 nov. 2026 à 10:03, IRCC <pr@cic.example> a écrit :",
  "Le\u00a0mer. 18 nov. 2026 à\u00a010:03, IRCC <pr@cic.example> a écrit\u00a0:",
  "Le mercredi 18 novembre 2026 à 10 h 03, IRCC\n<pr@cic.example> a\nécrit :",
  "Le mercredi 18 novembre 2026, 10 h 03 min 44 s UTC−5, IRCC <pr@cic.example> a écrit :",
  "Le 18 nov. 2026 à 10:03, IRCC <pr@cic.example> a ecrit :",
  "Le 18/11/2026 à 10:03, IRCC a écrit :",
  "Le 2026-11-18 10:03, pr@cic.example a écrit :",
  "IRCC <pr@cic.example> a écrit :",
  "En date de : Mer 18.11.26, IRCC <pr@cic.example> a écrit :",
  "De : IRCC <pr@cic.example>\nEnvoyé : 18 novembre 2026 10:03\nÀ : zoe@example.org\nObjet : IRCC",
  "De : IRCC <pr@cic.example>\nEnvoye : 18 novembre 2026 10:03\nA : zoe@example.org\nObjet : IRCC",
  "De: IRCC <pr@cic.example>\nDate: mer. 18 nov. 2026 à 10:03\nSubject: IRCC\nTo: <zoe@example.org>",
  "-------- Message d'origine --------\nDe : IRCC <pr@cic.example>\nDate : 2026-11-18 10 h 03 (GMT-05:00)\nÀ : zoe@example.org\nObjet : IRCC",
  "-----Message d’origine-----\nDe : IRCC [mailto:pr@cic.example]\nEnvoyé : 18 novembre 2026\nÀ : zoe@example.org\nObjet : IRCC",
  "---------- Message transféré ---------\nDe : IRCC <pr@cic.example>\nDate : mer. 18 nov. 2026",
  "Expéditeur: IRCC <pr@cic.example>\nDate: 18 novembre 2026 à 10:03:44 HNE\nDestinataire: zoe@example.org\nObjet: IRCC",
  "在 2026年11月18日，上午10:03，IRCC <pr@cic.example> 写道：",
  '在 2026-11-18 10:03:44，"IRCC" <pr@cic.example> 写道：',
  "IRCC <pr@cic.example> 于2026年11月18日周三 10:03写道：",
  "IRCC <pr@cic.example> 於 2026年11月18日 週三 上午10:03寫道：",
  "2026年11月18日 上午10:03，IRCC <pr@cic.example> 写道：",
  "发件人: IRCC <pr@cic.example>\n发送时间: 2026年11月18日 10:03\n收件人: zoe@example.org\n主题: IRCC",
  "发件人：IRCC <pr@cic.example>\n日期：2026年11月18日 星期三 10:03\n收件人：zoe@example.org\n主题：IRCC",
  '------------------ 原始邮件 ------------------\n发件人: "IRCC" <pr@cic.example>;\n发送时间: 2026年11月18日(星期三) 上午10:03\n收件人: "zoe"<zoe@example.org>;\n主题: IRCC',
  "---- 回复的原邮件 ----\n| 发件人 | IRCC<pr@cic.example> |\n| 日期 | 2026年11月18日 10:03 |\n| 收件人 | <zoe@example.org> |\n| 主题 | IRCC |",
  "寄件者: IRCC <pr@cic.example>\n寄件日期: 2026年11月18日 10:03\n收件者: zoe\n主旨: IRCC",
  "Am 18.11.2026 um 10:03 schrieb IRCC:",
  "El mié, 18 nov 2026 a la(s) 10:03 a.m., IRCC (pr@cic.example) escribió:",
  "Em qua., 18 de nov. de 2026 às 10:03, IRCC <pr@cic.example> escreveu:",
  "Vào Th 4, 18 thg 11, 2026 vào lúc 10:03 IRCC <pr@cic.example> đã viết:",
];

describe("attribution lines", () => {
  it.each(attributions)("are known with a marked quote below: %s", (line) => {
    const quote = theirs.map((words) => `> ${words}`).join("\n");
    expect(squeeze(unquote({ text: `${mine}\n\n${line}\n\n${quote}\n` }).reply)).toBe(squeeze(mine));
    expect(squeeze(unquote({ text: `${mine}\r\n${line.replaceAll("\n", "\r\n")}\r\n${quote}` }).reply)).toBe(
      squeeze(mine),
    );
  });

  it.each(attributions)("are known with a bare quote below: %s", (line) => {
    expect(squeeze(unquote({ text: `${mine}\n\n${line}\n\n${theirs.join("\n")}\n` }).reply)).toBe(squeeze(mine));
  });

  it.each([
    "On 4 March 2019 I entered Canada at Toronto.",
    "On Friday I wrote to you: no answer.",
    "On the other hand, my wife is in Ottawa.",
    "Le 4 mars 2019 je suis entré au Canada :",
    "From: 2019 To: 2024",
    "Date of birth: 1990-02-03",
    "De 2019 à 2021 : à Montréal",
    "1. Zoë Łucja",
    "在 2019年3月4日 我来到加拿大。",
  ])("are not seen in the person's own words: %s", (line) => {
    expect(squeeze(unquote({ text: `Hello,\n${line}\nThat is all I know\n` }).reply)).toBe(
      squeeze(`Hello,\n${line}\nThat is all I know`),
    );
  });

  it("are told by themselves, on one line or several", () => {
    expect(isAttribution("Le mer. 18 nov. 2026 à 10:03, IRCC <pr@cic.example>\na écrit :")).toBe(true);
    expect(isAttribution("My eyes are brown")).toBe(false);
  });
});

describe("a reply", () => {
  it("keeps the person's lines between quoted ones, in order", () => {
    const text =
      "Answers below\n\nOn Nov 18, 2026, at 10:03, IRCC <pr@cic.example> wrote:\n> Your name?\nZoë Łucja\n> Your UCI?\n\n1123456789\n\n> Your eyes?\nbrown";
    expect(squeeze(unquote({ text }).reply)).toBe("Answers below Zoë Łucja 1123456789 brown");
  });

  it("leaves a journey told from and to alone", () => {
    const journey = "À : Montréal\nDe : Paris\nDate : 14 mars 2024";
    expect(unquote({ text: journey }).reply).toBe(journey);
  });

  it("keeps the words before an attribution on the same line", () => {
    expect(unquote({ text: "yes, brown On Wed, Nov 18, 2026 at 10:03 AM, pr@cic.example wrote:\n> Eyes?" }).reply).toBe(
      "yes, brown",
    );
  });

  it("loses the line that a program wrapped out of a quote", () => {
    const text =
      "ok\n\nOn Nov 18, 2026, at 10:03, IRCC <pr@cic.example> wrote:\n> Please tell us the place where you entered Canada for the last time\nbefore this message was sent to you.\n> Thank you\n";
    expect(unquote({ text }).reply).toBe("ok");
  });

  it("keeps a short answer that stands where a wrapped line would", () => {
    const text = "> Please tell us the colour of your eyes, as it will stand on the record\nbrown\n> Thank you\n";
    expect(unquote({ text }).reply).toBe("brown");
  });

  it("comes back whole when a block of headers stands above it and nothing else", () => {
    const text =
      "From: Zoë <zoe@example.org>\nSent: Friday, November 20, 2026 9:00 AM\nTo: pr@cic.example\nSubject: RE: IRCC\n\nMy UCI is 1123456789";
    expect(unquote({ text }).reply).toBe("My UCI is 1123456789");
  });

  it("is not lost when it is nothing but thanks", () => {
    expect(unquote({ text: "Thank you!" })).toEqual({ reply: "Thank you!", signature: "" });
  });
});

describe("a signature", () => {
  it.each([
    ["Yes\n\nBest regards,\nZoë Łucja\n613-555-0100", "Best regards,"],
    ["Yes\n\nThanks,\nZoë", "Thanks,"],
    ["Oui\n\nCordialement,\n\nMinh Nguyễn", "Cordialement,"],
    ["Oui\n\nVeuillez agréer, Madame, Monsieur, mes salutations distinguées.\nMinh", "Veuillez"],
    ["Yes\n\nSent from my iPhone", "Sent from my iPhone"],
    ["Oui\n\nEnvoyé de mon iPhone", "Envoyé de mon iPhone"],
    ["是\n\n发自我的 iPhone", "发自我的 iPhone"],
    ["Yes\n\nGet Outlook for iOS<https://aka.ms/o0ukef>", "Get Outlook"],
    ["Yes\n-- \nZoë", "--"],
    ["Yes\n\nCONFIDENTIALITY NOTICE: This message is for its addressee alone.", "CONFIDENTIALITY"],
    ["Oui\n\nAVIS DE CONFIDENTIALITÉ : ce message est destiné à son destinataire.", "AVIS"],
  ])("is parted from the reply: %j", (text, begins) => {
    const { reply, signature } = unquote({ text });
    expect(["Yes", "Oui", "是"]).toContain(reply);
    expect(signature.startsWith(begins)).toBe(true);
  });

  it.each([
    "Thanks for your message. My eyes are brown.",
    "I sent it from my phone yesterday\nwith regards to the UCI it is 1123456789",
    "Here:\n-- first entry 2019-03-04\n-- last entry 2024-05-06",
  ])("is not seen in words that only resemble one: %j", (text) => {
    expect(unquote({ text })).toEqual({ reply: text, signature: "" });
  });

  it("is no place for answers", () => {
    const text = "Thank you\n1. Zoë Łucja\n2. 1123456789\n3. brown";
    expect(unquote({ text }).reply).toBe(text);
  });
});

describe("labels", () => {
  it("say what each line is", () => {
    const text =
      "Hello,\n\nbrown\n\nRegards,\nZoë\n\nOn Nov 18, 2026, at 10:03, IRCC <pr@cic.example> wrote:\n> Eyes?\n";
    expect(labelLines(text).map((part) => part.label)).toEqual([
      "greeting",
      "own",
      "signature",
      "attribution",
      "quote",
    ]);
  });

  it("cover every character once, whatever the text", () => {
    const piece = fc.constantFrom(
      "> a",
      "brown",
      "Regards,",
      "--",
      "On Nov 18, 2026, at 10:03, I <a@b.example> wrote:",
      "From: a@b.example",
      "",
      "\t",
      "Hi,",
      "____",
      "è\u0301",
      "x On Mon, 3 a@b.ca wrote:",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom("\n", "\r\n", "\r"), (lines, end) => {
        const text = lines.join(end);
        let at = 0;
        for (const part of labelLines(text)) {
          expect(part.start).toBe(at);
          expect(part.end).toBeGreaterThan(part.start);
          at = part.end;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe("200 KB of hostile text", () => {
  const kilobytes200 = (piece: string) => piece.repeat(Math.ceil(200_000 / piece.length));
  it.each([
    " ",
    "\n",
    ">",
    "> ",
    ">\n",
    "thank you ",
    "thank you\n",
    "On Mon, Jan 3, 2020 at 1:00 PM x <\n",
    "From: a@b.c\n",
    "--\n",
    "_",
    "<",
    "1:00 2020-01-01\n",
    "a\n> b\n",
    "\r",
    "x On 3 May a@b.c wrote:\n",
    "*_",
    "\u00a0",
    "=C3=A9",
  ])("takes no time: %j", async (piece) => {
    const text = kilobytes200(piece);
    await expectToEnd(() => {
      unquote({ text });
    });
  });
});
