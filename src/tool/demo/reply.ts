import MailComposer from "nodemailer/lib/mail-composer";
import type { Delivered } from "./post.ts";

/** How a person writes back. `words` stands above the quoted mail; `inline` goes under the questions of the quote. */
export interface Reply {
  readonly from: { readonly name: string; readonly email: string };
  readonly to: Delivered;
  readonly words?: string;
  /** By a person's name as the mail's heading has it: answers by the number of the question. */
  readonly inline?: Readonly<Record<string, Readonly<Record<number, string>>>>;
  readonly at: Temporal.Instant;
}

/** The bytes of a reply as a mail program makes it: above the line what was typed, below it the mail, quoted. */
export async function writeReply(reply: Reply): Promise<{ raw: Buffer; to: string }> {
  const { mail } = reply.to;
  const to = mail.replyTo[0]?.address ?? mail.from[0]?.address ?? "";
  const quote = quoted(mail.text ?? "", reply.inline ?? {});
  const text = [reply.words ?? "", "", attribution(reply), quote].join("\n");
  const raw = await new MailComposer({
    from: { name: reply.from.name, address: reply.from.email },
    to,
    subject: `Re: ${mail.subject}`,
    date: new Date(reply.at.epochMilliseconds),
    text,
    ...(mail.messageId === null ? {} : { inReplyTo: mail.messageId, references: [mail.messageId] }),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
  return { raw, to };
}

function attribution({ to, at }: Reply): string {
  const when = at
    .toZonedDateTimeISO("America/Toronto")
    .toLocaleString("en-CA", { dateStyle: "medium", timeStyle: "short" });
  return `On ${when}, ${to.mail.from[0]?.address} wrote:`;
}

/** Quotes every line, and after each numbered question puts what the person answers, unquoted. */
function quoted(text: string, inline: NonNullable<Reply["inline"]>): string {
  const lines: string[] = [];
  let current: Readonly<Record<number, string>> = {};
  for (const line of text.split("\n")) {
    lines.push(`> ${line}`);
    if (line.startsWith("---")) {
      const name = Object.keys(inline).find((one) => line.includes(one));
      current = name === undefined ? {} : (inline[name] ?? {});
    }
    const number = /^(\d+)\. .* \/ .*:\s*$/.exec(line)?.[1];
    const answer = number === undefined ? undefined : current[Number(number)];
    if (answer !== undefined) lines.push(answer);
  }
  return lines.join("\n");
}
