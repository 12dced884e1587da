/** What an HTML element tells about who wrote what stands in it, by the names that mail programs give it. */

export type Container =
  /** The element holds a quote. */
  | "quote"
  /** The quote begins here and takes all that follows. */
  | "quote-on"
  /** Gmail's outer box: its inner quotes are the quote, or, where it has none, the whole. */
  | "quote-box"
  | "signature"
  | null;

/** Outlook puts `x_` before every name it takes over, once for each time; Hotmail put `ecx`, Yahoo `ydp` and a number. */
const prefixes = /^(?:x_|ecx|ydp[0-9a-f]{4,10})+/;

function bare(name: string): string {
  return /^[xey]/.test(name) ? name.replace(prefixes, "") : name;
}

const quoteNames = new Set([
  "gmail_attr",
  "gmail_extra_quote",
  "moz-cite-prefix",
  "moz-forward-container",
  "yahoo_quoted",
  "protonmail_quote",
  "tutanota_quote",
  "zmail_extra",
  "front-blockquote",
  "ms-outlook-mobile-reference-message",
  "mail-editor-reference-message-container",
  "olk_src_body_section",
  "replyforwardmessage",
  "messagereplysection",
  "isreplycontent",
  "isforwardcontent",
  "ntes_not_fresh_fl",
  "reply-main-section",
  "qmbox_quote",
  "aolmail_quote",
  "airmail_on",
  "airmail_ext_on",
  "clean_bq",
  "hs_reply",
  "mailru-blockquote",
  "mail-quote-collapse",
  "mail-app-auto-quote",
  "bloop_original_html",
  "quoted-text",
  "reply_header",
  "gmx_quote",
  "quotedtext",
  "wordsection_quote",
  "elided-text",
  "trix-quote",
  "spark_quote",
  "zimbra_quote",
  "quote-header",
  "replyheader",
]);
const quoteOnNames = new Set([
  "divrplyfwdmsg",
  "appendonsend",
  "stopspelling",
  "zwchr",
  "mail-editor-reference-message",
  "zmail_extra_hr",
  "ms-outlook-mobile-body-separator-line",
  "replysplit",
  "origbody",
  "original-content",
  "composer_reply",
  "reply-intro",
]);
const signatureNames = new Set([
  "gmail_signature",
  "gmail_signature_prefix",
  "moz-signature",
  "signature",
  "ms-outlook-mobile-signature",
  "protonmail_signature_block",
  "tutanota_signature",
  "applemailsignature",
  "front-signature",
  "messagesignaturesection",
  "composer_signature",
  "bloop_sign",
  "zmail_signature",
  "mail_signature",
  "yahoo-signature",
  "iosymail",
  "ymail_android_signature",
  "_signature",
  "mobile_signature",
  "mailsignature",
  "ntes-pcmac-signature",
  "signature_old",
  "qqmail_sign",
  "mobilesignature",
]);

const borderTop = /border-top\s*:\s*(?:solid|1(?:\.0)?p[tx])[^;]{0,40}(?:#e1e1e1|#b5c4df|#c4c4c4|#a3a3a3|#ccc)/i;
const borderTopParts = /border-top-color\s*:\s*(?:rgb\(\s*229,\s*229,\s*229\s*\)|#e5e5e5|#e1e1e1|#b5c4df)/i;
const borderLeft = /border-left(?:-width|-style)?\s*:|padding-left\s*:\s*1ex/i;

function isEmpty(attributes: Readonly<Record<string, string>>): boolean {
  for (const _ in attributes) return false;
  return true;
}

/** No element of anybody's has more classes that tell something. */
const mostClasses = 20;

function classesOf(given: string): string[] {
  return /\s/.test(given) ? given.split(/\s+/, mostClasses) : [given];
}

/** Names under which a quote, a signature or a mark before a quote stands. `plain`: a bare `<blockquote>`, which only the caller can judge. */
export function containerOf(tag: string, attributes: Readonly<Record<string, string>>): Container | "plain-blockquote" {
  if (tag === "includetail") return "quote";
  if (isEmpty(attributes)) return tag === "blockquote" ? "plain-blockquote" : null;
  const names = [
    attributes["id"] ?? "",
    attributes["name"] ?? "",
    attributes["data-marker"] ?? "",
    attributes["data-smartmail"] ?? "",
  ].concat(classesOf(attributes["class"] ?? ""));
  for (const given of names) {
    if (given === "") continue;
    const name = bare(given.trim().toLowerCase());
    if (name === "") continue;
    if (tag === "blockquote" && name.startsWith("gmail_quote")) return "quote";
    if (name === "gmail_quote" || name === "gmail_quote_container" || name === "gmail_extra")
      return name === "gmail_extra" ? null : "quote-box";
    if (quoteNames.has(name) || name.endsWith("yahoo_quoted")) return "quote";
    if (quoteOnNames.has(name) || name === "__divider__") return "quote-on";
    if (signatureNames.has(name) || name.endsWith("gmail_signature")) return "signature";
  }
  if (attributes["data-signatureblock"] === "true") return "signature";
  const style = attributes["style"] ?? "";
  if (
    (tag === "div" || tag === "p" || tag === "table") &&
    style !== "" &&
    (borderTop.test(style) || borderTopParts.test(style))
  )
    return "quote-on";
  if (tag === "blockquote") {
    if (attributes["type"] === "cite" || attributes["cite"] !== undefined || borderLeft.test(style)) return "quote";
    if (names.some((name) => name !== "") || style !== "") return "quote";
    return "plain-blockquote";
  }
  if (attributes["name"] === "quote" && tag === "div") return "quote";
  return null;
}

/** The place to answer that an element is (`data-answer="uci:p1"`), under whichever prefix a program left it. */
export function answerPlaceOf(attributes: Readonly<Record<string, string>>): string | null {
  for (const name of ["data-answer", "x_data-answer", "x-data-answer", "x_x_data-answer"]) {
    const value = attributes[name];
    if (value !== undefined && /^[A-Za-z][\w-]{0,60}:[\w.-]{1,60}$/.test(value.trim())) return value.trim();
  }
  return null;
}

const hiddenStyle =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$)/i;

export function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return attributes["hidden"] !== undefined || hiddenStyle.test(attributes["style"] ?? "");
}

const struckTags = new Set(["s", "strike", "del"]);
const struckStyle = /text-decoration(?:-line)?\s*:[^;]*line-through/i;

/** Whether words were struck out by whoever wrote them: what somebody takes back so plainly is no answer any more. */
export function isStruck(tag: string, attributes: Readonly<Record<string, string>>): boolean {
  return struckTags.has(tag) || struckStyle.test(attributes["style"] ?? "");
}

const colour = /(?:^|;)\s*color\s*:\s*([^;!]{3,40})/i;
const inks = new Set([
  "black",
  "#000",
  "#000000",
  "windowtext",
  "inherit",
  "initial",
  "currentcolor",
  "rgb(0,0,0)",
  "#222222",
  "#222",
  "#212121",
  "#333333",
  "#333",
]);

/** The colour that text is set in, where it is not the usual ink: people answer between the lines in red or blue. */
export function colourOf(tag: string, attributes: Readonly<Record<string, string>>): string | null {
  const given = tag === "font" ? attributes["color"] : colour.exec(attributes["style"] ?? "")?.[1];
  const value = given?.trim().toLowerCase().replace(/\s+/g, "");
  return value === undefined || value === "" || inks.has(value) ? null : value;
}
