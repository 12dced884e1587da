import { describe, expect, it } from "vitest";
import { htmlToText } from "../../src/reading/html.ts";
import { unquote } from "../../src/reading/quote.ts";
import { expectToEnd } from "../support/ends.ts";

const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();
const quoted = "<div>Dear applicant,</div><div>What is your UCI?</div>";
const header =
  "<b>From:</b> IRCC &lt;pr@cic.example&gt;<br><b>Sent:</b> Wednesday, November 18, 2026 10:03 AM<br><b>To:</b> zoe@example.org<br><b>Subject:</b> IRCC<br>";

describe("the text of an HTML half", () => {
  it("has a line for each block, break, row and cell", () => {
    const { text } = htmlToText(
      "<p>one<br>two</p><div>three</div><ul><li>four<li>five</ul><table><tr><td>six<td>seven</tr></table>",
    );
    expect(text.split("\n").filter((line) => line !== "")).toEqual([
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
    ]);
  });

  it("decodes entities, makes no-break spaces plain and runs of spaces one", () => {
    expect(htmlToText("<p>Zo&euml;&nbsp;&nbsp;&#321;ucja\n   is  here</p>").text.trim()).toBe("Zoë Łucja is here");
  });

  it("leaves out what is not seen", () => {
    const html =
      '<head><title>t</title></head><style>p{}</style><script>x()</script><div style="display: none">secret</div><p hidden>no</p>yes';
    expect(htmlToText(html).text.trim()).toBe("yes");
  });

  it("leaves out what was struck out", () => {
    const html =
      '<p>First: <s>14 March 2019</s> <del>or 15</del> <span style="color:red; text-decoration: line-through">16</span> 17 March 2018</p><s>';
    expect(htmlToText(html).text.trim()).toBe("First: 17 March 2018");
  });

  it("tells cells by table, row and column, with their places", () => {
    const { text, cells } = htmlToText(
      "<table><tr><th>Name</th><th>UCI</th></tr><tr><td>Zoë</td><td>1123456789</td></tr></table>",
    );
    expect(cells.map((cell) => [cell.row, cell.column, text.slice(cell.start, cell.end).trim()])).toEqual([
      [0, 0, "Name"],
      [0, 1, "UCI"],
      [1, 0, "Zoë"],
      [1, 1, "1123456789"],
    ]);
  });

  it.each(["data-answer", "x_data-answer"])("finds the places to answer under %s, filled or empty", (name) => {
    const { text, marks } = htmlToText(`<p>UCI</p><p ${name}="uci:p1">1123456789</p><p ${name}="email:p1"></p>`);
    const places = marks.filter((mark) => mark.kind === "answer-place");
    expect(places.map((place) => [place.value, text.slice(place.start, place.end).trim()])).toEqual([
      ["uci:p1", "1123456789"],
      ["email:p1", ""],
    ]);
  });

  it("tells words set in a colour", () => {
    const { text, marks } = htmlToText(
      '<p>Eyes? <span style="color: red">brown</span> <font color="#0000ff">yes</font> <span style="color:#000">no</span></p>',
    );
    expect(
      marks.filter((mark) => mark.kind === "colour").map((mark) => text.slice(mark.start, mark.end).trim()),
    ).toEqual(["brown", "yes"]);
  });
});

describe("a client's quote", () => {
  it.each([
    [
      "Gmail",
      `<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Wed wrote:<br></div><blockquote class="gmail_quote">${quoted}</blockquote></div>`,
    ],
    ["Gmail of old", `<div class="gmail_quote">On Wed, Nov 18, 2026 IRCC wrote:${quoted}</div>`],
    [
      "Thunderbird",
      `<div class="moz-cite-prefix">On 2026-11-18 10:03, IRCC wrote:<br></div><blockquote type="cite">${quoted}</blockquote>`,
    ],
    ["Yahoo", `<div id="ydp1a2b3c4dyahoo_quoted_1" class="ydp1a2b3c4dyahoo_quoted">${quoted}</div>`],
    [
      "Outlook on the web",
      `<div id="appendonsend"></div><hr><div id="divRplyFwdMsg">${header}</div><div>${quoted}</div>`,
    ],
    [
      "Outlook on the web, once forwarded",
      `<div id="x_divRplyFwdMsg">${header}</div><div class="x_body">${quoted}</div>`,
    ],
    [
      "Outlook on the desk",
      `<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal">${header}</p></div>${quoted}`,
    ],
    ["Outlook 2010", `<div style='border:none;border-top:solid #B5C4DF 1.0pt'><p>${header}</p></div>${quoted}`],
    ["Outlook for Mac", `<span id="OLK_SRC_BODY_SECTION">${header}${quoted}</span>`],
    ["Outlook on a phone", `<div class="ms-outlook-mobile-reference-message">${header}${quoted}</div>`],
    ["the new Outlook", `<div id="mail-editor-reference-message-container">${header}${quoted}</div>`],
    [
      "Proton",
      `<div class="protonmail_quote">On Wednesday IRCC wrote:<blockquote class="protonmail_quote" type="cite">${quoted}</blockquote></div>`,
    ],
    ["Zoho", `<div class="zmail_extra">${quoted}</div>`],
    ["Zimbra", `<hr id="zwchr" data-marker="__DIVIDER__"><div>${header}</div>${quoted}`],
    ["Front", `<blockquote class="front-blockquote">${quoted}</blockquote>`],
    ["Spark", `<div name="messageReplySection">${quoted}</div>`],
    [
      "Hotmail of old",
      `<hr id="stopSpelling">Date: Wed, 18 Nov 2026 10:03:44 -0500<br>From: pr@cic.example<br>${quoted}`,
    ],
    [
      "QQ",
      `<div>------------------&nbsp;原始邮件&nbsp;------------------</div><div><b>发件人:</b>&nbsp;"IRCC"&lt;pr@cic.example&gt;;</div><div><b>发送时间:</b>&nbsp;2026年11月18日</div>${quoted}`,
    ],
    [
      "163",
      `<p>At 2026-11-18 10:03:44, "IRCC" &lt;pr@cic.example&gt; wrote:</p><blockquote id="isReplyContent">${quoted}</blockquote>`,
    ],
    [
      "Samsung",
      `<div>-------- Message d'origine --------</div><div>De : IRCC &lt;pr@cic.example&gt; </div><div>Date : 2026-11-18  10 h 03 </div><div>À : zoe@example.org </div><div>Objet : IRCC </div>${quoted}`,
    ],
    [
      "Apple Mail",
      `<br><blockquote type="cite"><div>On Nov 18, 2026, at 10:03, IRCC &lt;pr@cic.example&gt; wrote:</div>${quoted}</blockquote>`,
    ],
    [
      "a program unknown",
      `<div>On Nov 18, 2026, at 10:03, IRCC &lt;pr@cic.example&gt; wrote:</div><blockquote>${quoted}</blockquote>`,
    ],
  ])("of %s is left out", (_client, quote) => {
    expect(squeeze(unquote({ html: `<html><body><div>My UCI is 1123456789</div>${quote}</body></html>` }).reply)).toBe(
      "My UCI is 1123456789",
    );
  });

  it("gives up the answers typed between Gmail's quoted lines", () => {
    const html =
      '<div class="gmail_quote"><div class="gmail_attr">On Wed IRCC wrote:</div><blockquote class="gmail_quote">Your name?</blockquote><div>Zoë Łucja</div><blockquote class="gmail_quote">Your eyes?</blockquote><div>brown</div></div>';
    expect(squeeze(unquote({ html }).reply)).toBe("Zoë Łucja brown");
  });

  it("keeps the passage that a person set off themselves above the real quote", () => {
    const html =
      "Reply<blockquote>a passage</blockquote><div>On Nov 18, 2026, at 10:03, IRCC &lt;pr@cic.example&gt; wrote:</div><blockquote>quoted</blockquote>";
    expect(squeeze(unquote({ html }).reply)).toBe("Reply a passage");
  });

  it("puts a client's signature box with the signature", () => {
    const html =
      '<div>yes<br clear="all"><div class="gmail_signature" data-smartmail="gmail_signature">Zoë Łucja<br>Ottawa</div></div>';
    expect(unquote({ html }).reply).toBe("yes");
    expect(squeeze(unquote({ html }).signature)).toBe("Zoë Łucja Ottawa");
  });
});

describe("hostile HTML", () => {
  it.each([
    "<div>",
    "<blockquote>",
    "<table><tr><td>x",
    "<b>a</b>",
    "<",
    "&amp;",
    "<span style='color:red'>x",
    '<div class="gmail_quote">',
  ])("takes no time: 200 KB of %s", async (piece) => {
    const html = piece.repeat(Math.ceil(200_000 / piece.length));
    await expectToEnd(() => {
      htmlToText(html);
    });
  });
});
