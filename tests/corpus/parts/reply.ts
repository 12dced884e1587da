/** Whose quote of the sent mail stands under the reply. */
export type Container = "gmail" | "gmail-fr" | "apple" | "outlook" | "outlook-fr" | "html-gmail";

/** The case that every reply of this report belongs to. */
export const zoe = {
  application: "E002345678",
  category: "express-entry",
  language: "en",
  track: "in-canada",
  portalAccount: false,
  verificationCode: null,
  questionnaire: "standard",
  people: [
    {
      id: "p1",
      role: "principal",
      givenName: "Zoë",
      familyName: "Łucja",
      birthDate: "1990-02-03",
      uci: "1123456789",
      email: "zoe@example.org",
      language: "en",
    },
  ],
  address: { line1: "12 Main St", line2: null, city: "Ottawa", province: "ON", postalCode: "K1A 0B1" },
};

/** A raw reply to the sent mail: the text, and under it the quote as the client writes it. */
export function reply(text: string, under: Container | undefined, sentRaw: string): string {
  const sentId = /^Message-ID:\s*(\S+)/im.exec(sentRaw)?.[1] ?? "<sent@example.ca>";
  const head = [
    "From: =?utf-8?Q?Zo=C3=AB_=C5=81ucja?= <zoe@example.org>",
    "To: confirm@example.ca",
    "Subject: Re: your application",
    "Date: Sat, 21 Nov 2026 14:00:00 +0000",
    "Message-ID: <reply-1@example.org>",
    `In-Reply-To: ${sentId}`,
    "MIME-Version: 1.0",
  ];
  if (under === "html-gmail") {
    const body = `<div dir="ltr">${escaped(text).replaceAll("\n", "<br>")}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Fri, Nov 20, 2026 at 9:15 AM &lt;<a href="mailto:confirm@example.ca">confirm@example.ca</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 0.8ex">${partOf(sentRaw, "text/html")}</blockquote></div>`;
    return [
      ...head,
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
      wrapped(body),
    ].join("\r\n");
  }
  const body = under === undefined ? text : `${text}\n\n${quoted(under, partOf(sentRaw, "text/plain"))}`;
  return [
    ...head,
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    wrapped(body),
  ].join("\r\n");
}

function quoted(under: Exclude<Container, "html-gmail">, sent: string): string {
  const marked = sent
    .split(/\r?\n/)
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
  switch (under) {
    case "gmail":
      return `On Fri, Nov 20, 2026 at 9:15 AM <confirm@example.ca> wrote:\n\n${marked}`;
    case "gmail-fr":
      return `Le ven. 20 nov. 2026 à 09:15, <confirm@example.ca> a écrit :\n\n${marked}`;
    case "apple":
      return `> On Nov 20, 2026, at 9:15 AM, confirm@example.ca wrote:\n> \n${marked}`;
    case "outlook":
      return `________________________________\nFrom: confirm@example.ca <confirm@example.ca>\nSent: Friday, November 20, 2026 9:15 AM\nTo: Zoë Łucja <zoe@example.org>\nSubject: your application\n\n${sent}`;
    case "outlook-fr":
      return `De : confirm@example.ca <confirm@example.ca>\nEnvoyé : vendredi 20 novembre 2026 09:15\nÀ : Zoë Łucja <zoe@example.org>\nObjet : your application\n\n${sent}`;
  }
}

/** The decoded part of that type in a mail as the engine composes it. */
function partOf(raw: string, type: string): string {
  const from = raw.search(new RegExp(`^content-type: ${type}`, "im"));
  const part = raw.slice(from);
  const start = /\r?\n\r?\n/.exec(part);
  if (from < 0 || !start) throw new Error(`the sent mail has no ${type} part`);
  const head = part.slice(0, start.index);
  const body = part.slice(start.index + start[0].length).split(/\r?\n--/)[0] ?? "";
  if (/base64/i.test(head)) return Buffer.from(body, "base64").toString();
  if (!/quoted-printable/i.test(head)) return Buffer.from(body, "latin1").toString();
  const bytes = body
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function wrapped(text: string): string {
  return (
    Buffer.from(text)
      .toString("base64")
      .match(/.{1,76}/g) ?? []
  ).join("\r\n");
}
