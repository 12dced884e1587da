import type { Random } from "../reading/random.ts";
import type { Sent } from "./shape.ts";
import type { Line } from "./text-styles.ts";

/** How a client sets off what it quotes in the text half. */
export interface TextClient {
  readonly name: string;
  readonly marked: boolean;
  readonly attribution: (sent: Sent) => readonly string[];
}

const us = (sent: Sent): string => `IRCC - Permanent Residence Portal / Portail de résidence permanente <${sent.from}>`;

export const textClients: readonly TextClient[] = [
  { name: "gmail", marked: true, attribution: (sent) => [`On Tue, Jan 6, 2026 at 10:03 AM ${us(sent)} wrote:`, ""] },
  { name: "gmail-wrapped", marked: true, attribution: (sent) => ["On Tue, Jan 6, 2026 at 10:03 AM IRCC - Permanent Residence Portal / Portail", `de résidence permanente <${sent.from}> wrote:`, ""] },
  { name: "gmail-fr", marked: true, attribution: (sent) => [`Le mar. 6 janv. 2026 à 10:03, ${us(sent)} a`, "écrit :", ""] },
  { name: "apple", marked: true, attribution: (sent) => [`> On Jan 6, 2026, at 10:03, ${us(sent)} wrote:`, "> "] },
  { name: "apple-fr", marked: true, attribution: (sent) => [`> Le 6 janv. 2026 à 10 h 03, ${us(sent)} a écrit :`, "> "] },
  { name: "thunderbird", marked: true, attribution: () => ["On 2026-01-06 10:03 a.m., IRCC - Permanent Residence Portal wrote:"] },
  { name: "thunderbird-fr", marked: true, attribution: () => ["Le 06/01/2026 à 10:03, IRCC - Permanent Residence Portal a écrit :"] },
  { name: "outlook", marked: false, attribution: (sent) => ["", "-----Original Message-----", `From: ${us(sent)}`, "Sent: January 6, 2026 10:03 AM", `To: ${sent.to}`, `Subject: ${sent.subject}`, ""] },
  { name: "outlook-new", marked: false, attribution: (sent) => ["________________________________", `From: ${us(sent)}`, "Sent: Tuesday, January 6, 2026 10:03 AM", `To: ${sent.to}`, `Subject: ${sent.subject}`, ""] },
  { name: "outlook-fr", marked: false, attribution: (sent) => ["", `De : ${us(sent)}`, "Envoyé : 6 janv. 2026 10:03", `À : ${sent.to}`, `Objet : ${sent.subject}`, ""] },
  { name: "yahoo", marked: false, attribution: (sent) => [`    On Tuesday, January 6, 2026 at 10:03:11 a.m. EST, ${us(sent)} wrote:`, "", " "] },
  { name: "yahoo-marked", marked: true, attribution: (sent) => [`On Tuesday, January 6, 2026 at 10:03:11 a.m. EST, ${us(sent)} wrote:`, ""] },
  { name: "samsung", marked: false, attribution: (sent) => ["", "-------- Original message --------", `From: ${us(sent)}`, "Date: 2026-01-06 10:03 a.m. (GMT-05:00)", `To: ${sent.to}`, `Subject: ${sent.subject}`, ""] },
  { name: "samsung-fr", marked: false, attribution: (sent) => ["", "-------- Message d'origine --------", `De : ${us(sent)}`, "Date : 06/01/2026 10:03 (GMT-05:00)", `À : ${sent.to}`, `Objet : ${sent.subject}`, ""] },
  { name: "qq", marked: false, attribution: (sent) => ["", "------------------ 原始邮件 ------------------", `发件人: "IRCC" <${sent.from}>;`, "发送时间: 2026年1月6日(星期二) 晚上10:03", `收件人: "me"<${sent.to}>;`, `主题: ${sent.subject}`, ""] },
  { name: "163", marked: true, attribution: (sent) => [`在 2026-01-06 10:03:11，"IRCC" <${sent.from}> 写道：`] },
  { name: "protonmail", marked: true, attribution: (sent) => [`On Tuesday, January 6th, 2026 at 10:03 AM, IRCC - Permanent Residence Portal <${sent.from}> wrote:`, ""] },
  { name: "bare", marked: false, attribution: () => [] },
]; // prettier-ignore

const mark = (text: string): string => (text === "" ? ">" : `> ${text}`);

/** The text half: quoted lines marked or not; the person's lines unmarked, or marked too where they typed inside the quote. */
export function setOff(lines: readonly Line[], client: TextClient, inside: boolean): string[] {
  return lines.map((line) => (client.marked && (!line.mine || inside) ? mark(line.text) : line.text));
}

/** Folds quoted lines at 72 columns, as some programs do with what they quote; the person's lines stay. */
export function rewrap(lines: readonly string[], width = 72): string[] {
  return lines.flatMap((line) => {
    if (!line.startsWith("> ") || line.length <= width) return [line];
    const out: string[] = [];
    let rest = line.slice(2);
    while (rest.length > width - 2) {
      const cut = rest.lastIndexOf(" ", width - 2);
      if (cut < 10) break;
      out.push(`> ${rest.slice(0, cut)}`);
      rest = rest.slice(cut + 1);
    }
    return [...out, `> ${rest}`];
  });
}

export const greetings = {
  en: ["", "Hello,", "Hi,", "Dear Sir or Madam,", "Good morning,", "Dear IRCC team,\n\nThank you for your message. Please find my answers below.", "Hello, here are my answers:", "Hi there,\n\nThank you!"],
  fr: ["", "Bonjour,", "Madame, Monsieur,", "Bonjour,\n\nMerci pour votre message. Voici mes réponses :", "Bonjour, veuillez trouver mes réponses ci-dessous."],
}; // prettier-ignore

export const signatures = {
  en: ["", "", "Thank you,\n%", "Best regards,\n%", "Sent from my iPhone", "-- \n%\nTel: 613-555-0142 | 200 Kent Street, Ottawa ON K1A 0E6", "Kind regards\n\n%\nSenior Analyst, Acme Inc.\nT 416 555 0100", "Get Outlook for iOS", "Thanks\n\nSent from my Galaxy",
    "%\n\nCONFIDENTIALITY NOTICE: This email and any attachments may contain confidential information. If you are not the intended recipient, please delete it and notify the sender."],
  fr: ["", "", "Merci,\n%", "Cordialement,\n%", "Envoyé de mon iPhone", "-- \n%\nTél. : 514 555-0142", "Bien à vous,\n\n%\nAnalyste, Acme inc.", "Envoyé depuis mon appareil Galaxy", "Télécharger Outlook pour Android",
    "%\n\nAVIS DE CONFIDENTIALITÉ : Le présent courriel peut contenir des renseignements confidentiels. Si vous n’en êtes pas le destinataire, veuillez le détruire."],
}; // prettier-ignore

/** The person's words on top, then what the client quotes. */
export function onTop(random: Random, own: readonly string[], sent: Sent, client: TextClient): string {
  const quoted = sent.text.split(/\r?\n/).map((text) => (client.marked ? mark(text) : text));
  const kept = random.chance(0.12) ? [] : [...client.attribution(sent), ...quoted];
  return [...own, "", ...kept].join("\n");
}
