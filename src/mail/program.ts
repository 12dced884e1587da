import { type HeaderField, valuesOf } from "./headers.ts";

/** Programs and services that people write mail with, as far as they can be told apart. */
export const mailPrograms = [
  "apple-mail",
  "iphone",
  "gmail",
  "outlook",
  "outlook-web",
  "yahoo",
  "thunderbird",
  "samsung",
  "proton",
  "zoho",
  "qq",
  "netease",
  "other",
] as const;
export type MailProgram = (typeof mailPrograms)[number];

/** What a program calls itself (X-Mailer, User-Agent): the first that fits. */
const names: readonly (readonly [RegExp, MailProgram])[] = [
  [/^i(?:phone|pad) mail/i, "iphone"],
  [/^apple mail/i, "apple-mail"],
  [/thunderbird/i, "thunderbird"],
  [/outlook/i, "outlook"],
  [/yahoo/i, "yahoo"],
  [/samsung|SamsungEmail/i, "samsung"],
  [/proton/i, "proton"],
  [/zoho/i, "zoho"],
  [/qqmail|foxmail/i, "qq"],
  [/coremail|netease/i, "netease"],
];

/** Fields that only one service adds. */
const fields: readonly (readonly [string, MailProgram])[] = [
  ["x-yahoo-newman-property", "yahoo"],
  ["x-qq-mid", "qq"],
  ["x-ms-exchange-messagesentrepresentingtype", "outlook"],
  ["x-zoho-virus-status", "zoho"],
  ["x-gm-message-state", "gmail"],
  ["x-coremail-locale", "netease"],
];

/** Where a Message-ID was made, by its right side. */
const makers: readonly (readonly [RegExp, MailProgram])[] = [
  [/@mail\.gmail\.com>?$/i, "gmail"],
  [/@mail\.yahoo\.com>?$|\.mail\.[a-z0-9.]*yahoo\.com>?$/i, "yahoo"],
  [/\.(?:prod|namprd\w+)\.(?:prod\.)?outlook\.com>?$/i, "outlook-web"],
  [/@qq\.com>?$/i, "qq"],
  [/@(?:163|126|yeah)\.(?:com|net)>?$/i, "netease"],
  [/@(?:protonmail\.com|proton\.me|pm\.me)>?$/i, "proton"],
  [/@email\.android\.com>?$/i, "samsung"],
];

/** Marks that a program leaves in its HTML. Only the beginning is looked at: the quote below may be anybody's. */
const marks: readonly (readonly [RegExp, MailProgram])[] = [
  [/class="?(?:gmail_default|gmail_quote|gmail_attr)/i, "gmail"],
  [/id="?(?:ms-outlook-mobile|divtagdefaultwrapper)|class="?elementtoproof/i, "outlook-web"],
  [/urn:schemas-microsoft-com:office|class="?msonormal/i, "outlook"],
  [/class="?(?:ydp|yahoo_quoted)/i, "yahoo"],
  [/class="?apple-mail|id="?AppleMailSignature/i, "iphone"],
  [/class="?protonmail/i, "proton"],
];
const looked = 20_000;

/** Which program a message was written with, for reports; `other` where nothing tells. Nothing is decided by it. */
export function mailProgram(headers: readonly HeaderField[], html: string | null): MailProgram {
  const [name = ""] = [...valuesOf(headers, "x-mailer"), ...valuesOf(headers, "user-agent")];
  const [id = ""] = valuesOf(headers, "message-id");
  const head = html?.slice(0, looked) ?? "";
  return (
    first(names, (sign) => sign.test(name)) ??
    first(fields, (sign) => valuesOf(headers, sign).length > 0) ??
    first(makers, (sign) => sign.test(id.trim())) ??
    first(marks, (sign) => sign.test(head)) ??
    "other"
  );
}

function first<Sign>(
  signs: readonly (readonly [Sign, MailProgram])[],
  fits: (sign: Sign) => boolean,
): MailProgram | undefined {
  return signs.find(([sign]) => fits(sign))?.[1];
}
