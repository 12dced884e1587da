import type { ParsedMessage } from "./parse.ts";
import { hasPart } from "./report.ts";

/** Local parts from which no person writes. */
const machineLocalPart =
  /^(?:mailer-daemon|postmaster|no[-_.]?reply|do[-_.]?not[-_.]?reply|donotreply|noreply[-_.+].*|no-reply[-_.+].*|ne[-_.]?pas[-_.]?r[ée]pondre|nepasrepondre|auto-?reply|autoresponder|auto-?responder)$/i;

/** Subjects as automatic answers begin; "Re:" before them is a person who answers one. */
const subjects = [
  /^[[(（【]?\s*(?:automatic (?:reply|response|answer)|auto(?:mated|matic)?[- ]?(?:reply|response|respon[ds]er?|answer)|autoreply|autoresponse)\b/i,
  /^[[(（【]?\s*out[- ]of[- ](?:the[- ])?office\b|^ooo[:\s-]|^(?:away|absent) from (?:the |my )?office|^i am (?:currently )?out of (?:the )?office/i,
  /^[[(（【]?\s*(?:r[ée]ponse|message|notification|courriel) (?:automatique|d['’]absence)|^r[ée]p(?:onse)?\.? auto\b|^(?:absence|absente?) du bureau|^absence (?:prolong|temporaire)/i,
  /^[[(（【]?\s*(?:自动|自動)(?:回复|回覆|答复|答覆|回信|應答|应答|响应)/,
  /^(?:automatische (?:antwort|abwesenheits)|abwesenheits(?:notiz|nachricht)|respuesta autom[áa]tica|risposta automatica|resposta autom[áa]tica|автоматический ответ|自動(?:応答|返信))/i,
];

/** Fields whose mere presence, other than as "no", says that a machine answered. */
const presentFields = [
  "x-autoreply",
  "x-auto-reply",
  "x-autoreply-from",
  "x-mail-autoreply",
  "x-autorespond",
  "x-autoresponder",
  "x-auto-responder",
  "x-autorespond-from",
  "x-fc-machinegenerated",
  "x-loop",
  "x-ms-exchange-inbox-rules-loop",
  "list-id",
  "list-unsubscribe",
];

/**
 * The mark by which a message shows that no person wrote it, or null. RFC 3834 first, then what programs really send
 * (findings.md). `X-Auto-Response-Suppress` alone proves nothing: Outlook sets it on people's mail too.
 */
export function autoReplyMark(parsed: ParsedMessage): string | null {
  const first = (name: string) => parsed.header(name)[0]?.trim().toLowerCase();
  const submitted = parsed.header("auto-submitted").find((value) => !/^no\b/i.test(value.trim()));
  if (submitted !== undefined) return `Auto-Submitted: ${word(submitted)}`;
  if (isReceipt(parsed)) return "read receipt";
  const precedence = parsed
    .header("precedence")
    .find((value) => /^(?:bulk|list|junk|auto[_-]?reply)\b/i.test(value.trim()));
  if (precedence !== undefined) return `Precedence: ${word(precedence)}`;
  const present = presentFields.find((name) => ![undefined, "no", "false", "0"].includes(first(name)));
  if (present) return present;
  if (/autoresponder/i.test(first("x-post-messageclass") ?? "")) return "x-post-messageclass";
  if (parsed.header("delivered-to").some((value) => /^autoresponder$/i.test(value.trim())))
    return "delivered-to: autoresponder";
  if (parsed.header("return-path").some((value) => /^<\s*>$/.test(value.trim()))) return "Return-Path: <>";
  const machine = parsed.from.find((one) => machineLocalPart.test(one.address.split("@")[0] ?? ""));
  if (machine) return "From a machine's address";
  return subjects.some((pattern) => pattern.test(parsed.subject.trim())) ? "subject of an automatic reply" : null;
}

/** RFC 8098, and the S/MIME and X.400 receipts that Exchange writes. */
function isReceipt(parsed: ParsedMessage): boolean {
  const type = parsed.header("content-type")[0] ?? "";
  const reported = /^multipart\/report\b/i.test(type) && /report-type\s*=\s*"?disposition-notification/i.test(type);
  return reported || hasPart(parsed, "message/disposition-notification") !== undefined;
}

function word(value: string): string {
  return /^[\w-]{1,40}/.exec(value.trim().toLowerCase())?.[0] ?? "set";
}
