import type { Random } from "../reading/random.ts";
import type { Sent } from "./shape.ts";
import type { Answers } from "./text-styles.ts";

export const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** What stands between <body …> and </body> of the mail that was sent. */
export function bodyOf(sent: Sent): string {
  return /<body[^>]*>([\s\S]*)<\/body>/.exec(sent.html)?.[1] ?? sent.html;
}

/** Outlook renames what it quotes. */
export function outlooked(html: string, keepMarks: boolean): string {
  const renamed = html.replaceAll(/\b(class|id)="([^"]+)"/g, (_, name: string, value: string) => `${name}="${value.split(" ").map((one) => `x_${one}`).join(" ")}"`); // prettier-ignore
  return keepMarks ? renamed : renamed.replaceAll(/ data-answer="[^"]*"/g, "");
}

/** How a person's words stand in the HTML where they answer. */
export type CellForm = "plain" | "div" | "paragraph" | "mso" | "coloured" | "bold" | "question" | "after-nbsp";

function cell(value: string, form: CellForm): string {
  const text = escape(value);
  if (form === "div") return `<div>${text}<br></div>`;
  if (form === "paragraph") return `<p style="margin:0">${text}</p>`;
  if (form === "mso") return `<p class="MsoNormal"><span style="color:#1F497D">${text}<o:p></o:p></span></p>`;
  if (form === "coloured") return `<span style="color:rgb(255,0,0)">${text}</span>`;
  if (form === "bold") return `<b><i>${text}</i></b>`;
  if (form === "after-nbsp") return `&nbsp;${text}`;
  return text;
}

/** The sent HTML with the answers in it: in the cells, or in colour straight after the questions' words. */
export function filledIn(sent: Sent, answers: Answers, form: CellForm): string {
  return bodyOf(sent).replaceAll(
    /(<\/th><td[^>]*data-answer="(\w+):(\w+)"[^>]*>)&nbsp;(<\/td>)/g,
    (whole: string, open: string, field: string, person: string, close: string) => {
      const written = answers.get(person)?.get(field);
      if (!written) return whole;
      if (form === "question") return `<span style="color:#0000ff">${escape(written.text)}</span>${open}&nbsp;${close}`;
      return `${open}${cell(written.text, form)}${close}`;
    },
  );
}

const us = (sent: Sent): string => `IRCC - Permanent Residence Portal &lt;${sent.from}&gt;`;
const block = (sent: Sent): string =>
  `<b>From:</b> ${us(sent)}<br><b>Sent:</b> Tuesday, January 6, 2026 10:03 AM<br><b>To:</b> ${sent.to}<br><b>Subject:</b> ${escape(sent.subject)}`;

export interface HtmlClient {
  readonly name: string;
  readonly wrap: (own: string, quoted: string, sent: Sent) => string;
  readonly forms: readonly CellForm[];
}

const gmail = (attr: string) => (own: string, quoted: string, sent: Sent): string =>
  `<div dir="ltr">${own}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${attr.replace("%", us(sent))}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${quoted}</blockquote></div>`; // prettier-ignore

/** Each client's container, as it writes it today. */
export const htmlClients: readonly HtmlClient[] = [
  { name: "gmail", wrap: gmail("On Tue, Jan 6, 2026 at 10:03 AM % wrote:"), forms: ["plain", "div", "coloured", "question", "bold", "after-nbsp"] },
  { name: "gmail-fr", wrap: gmail("Le mar. 6 janv. 2026 à 10 h 03, % a écrit&nbsp;:"), forms: ["plain", "div", "coloured"] },
  { name: "outlook", wrap: (own, quoted, sent) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang="EN-CA"><div class="WordSection1">${own}<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${block(sent)}<o:p></o:p></p></div></div>${outlooked(quoted, false)}</div></body></html>`, forms: ["mso", "mso", "question"] },
  { name: "owa", wrap: (own, quoted, sent) => `<div class="elementToProof" style="font-family:Aptos">${own}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" color="#000000">${block(sent)}</font><div>&nbsp;</div></div><div>${outlooked(quoted, true)}</div>`, forms: ["plain", "div", "coloured", "question"] },
  { name: "outlook-mobile", wrap: (own, quoted, sent) => `<div dir="ltr">${own}</div><div id="ms-outlook-mobile-signature">Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a></div><div id="mail-editor-reference-message-container"><div class="ms-outlook-mobile-reference-message"><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg">${block(sent)}</div>${outlooked(quoted, true)}</div></div>`, forms: ["plain", "div"] },
  { name: "apple", wrap: (own, quoted, sent) => `<html><body style="overflow-wrap: break-word;">${own}<br><div><blockquote type="cite"><div>On Jan 6, 2026, at 10:03, ${us(sent)} wrote:</div><br class="Apple-interchange-newline"><div>${quoted}</div></blockquote></div></body></html>`, forms: ["plain", "div", "coloured", "bold"] },
  { name: "thunderbird", wrap: (own, quoted, sent) => `<html><body><p>${own}</p><div class="moz-cite-prefix">On 2026-01-06 10:03 a.m., ${us(sent)} wrote:<br></div><blockquote type="cite" cite="mid:${sent.messageId.slice(1, -1)}">${quoted}</blockquote></body></html>`, forms: ["plain", "paragraph", "question"] },
  { name: "yahoo", wrap: (own, quoted, sent) => `<html><head></head><body><div class="ydp1a2b3c4dyahoo-style-wrap"><div dir="ltr" data-setdir="false">${own}</div></div><div id="ydp5e6fyahoo_quoted_1" class="yahoo_quoted"><div><div>On Tuesday, January 6, 2026 at 10:03:11 a.m. EST, ${us(sent)} wrote:</div><div><br></div><div>${quoted}</div></div></div></body></html>`, forms: ["plain", "div"] },
  { name: "qq", wrap: (own, quoted, sent) => `<div>${own}</div><div><!--emptysign--></div><div style="font-size:12px;font-family:Arial Narrow;padding:2px 0">------------------&nbsp;原始邮件&nbsp;------------------</div><div style="font-size:12px;background:#efefef;padding:8px"><div><b>发件人:</b>&nbsp;"IRCC"&lt;${sent.from}&gt;;</div><div><b>发送时间:</b>&nbsp;2026年1月6日(星期二) 晚上10:03</div><div><b>收件人:</b>&nbsp;"me"&lt;${sent.to}&gt;;</div><div><b>主题:</b>&nbsp;${escape(sent.subject)}</div></div><div><br></div>${quoted}`, forms: ["plain", "div"] },
  { name: "samsung", wrap: (own, quoted, sent) => `<html><head></head><body><div dir="auto">${own}</div><div id="composer_signature"><div style="font-size:85%;color:#575757">Sent from my Galaxy</div></div><div><br></div><div style="font-size:100%;color:#000000"><div>-------- Original message --------</div><div>From: ${us(sent)} </div><div>Date: 2026-01-06 10:03 a.m. (GMT-05:00) </div><div>To: ${sent.to} </div><div>Subject: ${escape(sent.subject)} </div><div><br></div></div>${quoted}</body></html>`, forms: ["plain", "div", "bold"] },
  { name: "protonmail", wrap: (own, quoted, sent) => `<div style="font-family: Arial">${own}</div><div class="protonmail_signature_block protonmail_signature_block-empty"></div><div class="protonmail_quote">On Tuesday, January 6th, 2026 at 10:03 AM, ${us(sent)} wrote:<br><blockquote class="protonmail_quote" type="cite">${quoted}</blockquote></div>`, forms: ["plain", "div"] },
]; // prettier-ignore

/** The person's own lines as a client writes them in HTML. */
export function ownHtml(random: Random, lines: readonly string[]): string {
  const form = random.below(3);
  if (form === 0) return lines.map((line) => `<div>${escape(line) || "<br>"}</div>`).join("");
  if (form === 1) return lines.map((line) => `<p class="MsoNormal">${escape(line) || "&nbsp;"}</p>`).join("");
  return lines.map((line) => escape(line)).join("<br>\n");
}
