import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";
import type { ParsedMessage } from "../../src/mail/parse.ts";

/** What a parser makes of the fields that decide who wrote what in answer to what; a value it has not is empty. */
type Fields = Readonly<Record<"from" | "subject" | "message-id" | "in-reply-to" | "reply-to", string>>;

/** The fields on which mailparser or postal-mime read another thing than we do, with the three readings. */
export async function disagreements(raw: Buffer, parsed: ParsedMessage): Promise<string[]> {
  const ours = ourFields(parsed);
  const others = { mailparser: await mailparserFields(raw), "postal-mime": await postalFields(raw) };
  return Object.entries(others).flatMap(([name, theirs]) =>
    Object.entries(theirs ?? {})
      .filter(([field, value]) => value !== ours[field as keyof Fields])
      .map(([field, value]) => `${field}: ${show(ours[field as keyof Fields])}, ${name} ${show(value)}`),
  );
}

function ourFields(parsed: ParsedMessage): Fields {
  return {
    from: addresses(parsed.from.map((one) => one.address)),
    subject: words(parsed.subject),
    "message-id": id(parsed.messageId),
    "in-reply-to": id(parsed.inReplyTo),
    "reply-to": addresses(parsed.replyTo.map((one) => one.address)),
  };
}

async function mailparserFields(raw: Buffer): Promise<Fields | null> {
  try {
    const mail = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
    const list = (value: typeof mail.from) => addresses((value?.value ?? []).flatMap((one) => one.group ?? [one]).map((one) => one.address ?? ""));
    return {
      from: list(mail.from),
      subject: words(mail.subject ?? ""),
      "message-id": id(mail.messageId),
      "in-reply-to": id(mail.inReplyTo),
      "reply-to": list(mail.replyTo),
    };
  } catch {
    return null;
  }
}

async function postalFields(raw: Buffer): Promise<Fields | null> {
  try {
    const mail = await PostalMime.parse(raw);
    const list = (value: typeof mail.replyTo) => addresses((value ?? []).flatMap((one) => one.group ?? [one]).map((one) => one.address ?? ""));
    return {
      from: list(mail.from ? [mail.from] : []),
      subject: words(mail.subject ?? ""),
      "message-id": id(mail.messageId),
      "in-reply-to": id(mail.inReplyTo),
      "reply-to": list(mail.replyTo),
    };
  } catch {
    return null;
  }
}

/** Domains and local parts without case, in order; whoever has none is left out. */
function addresses(list: readonly string[]): string {
  return list.map((one) => one.toLowerCase().trim()).filter(Boolean).join(" ");
}

/** White space, and characters that stand for undecodable bytes, count alike. */
function words(value: string): string {
  return value.replace(/[\s\ufffd]+/g, " ").trim();
}

/** The first Message-ID of a value, without brackets. */
function id(value: string | null | undefined): string {
  return (/<([^<>\s]+)>/.exec(value ?? "")?.[1] ?? value ?? "").trim();
}

const show = (value: string) => (value.length > 80 ? `${JSON.stringify(value.slice(0, 80))}… (${value.length})` : JSON.stringify(value));
