import { parseMessage } from "../../mail/parse.ts";
import { mailCopy, type Mail } from "../../store/mails.ts";
import type { Examined } from "../bounded/examine.ts";
import type { Context } from "../context.ts";

/** Lines of our mail that must stand in somebody's words before these count as a quote without marks. */
const quotedLines = 2;
/** Characters of a line below which two people may well write the same. */
const tellingLength = 20;

/**
 * The one six-digit code in the person's own words; null where there is none, or more than one. A quote proves nothing:
 * neither one with its marks, nor our whole mail repeated without any, as vacation notices do.
 */
export async function ownCode(context: Context, examined: Examined, answered: Mail | null): Promise<string | null> {
  const half = examined.text === null ? { html: examined.html ?? "" } : { text: examined.text };
  const { reply } = await context.pool.run("unquote", half);
  const ours = new Set(answered === null ? [] : await linesOf(context, answered));
  const lines = reply.split("\n").map(plain);
  const repeated = new Set(lines.filter((line) => line.length >= tellingLength && ours.has(line)));
  const own = repeated.size >= quotedLines ? lines.filter((line) => !ours.has(line)) : lines;
  const codes = new Set(own.join("\n").match(/(?<!\d)\d{6}(?!\d)/g));
  const [code, ...others] = codes;
  return code !== undefined && others.length === 0 ? code : null;
}

async function linesOf(context: Context, mail: Mail): Promise<string[]> {
  const copy = await mailCopy(context.database.db, context.vault, mail.id);
  const text = copy === null ? "" : ((await parseMessage(copy)).text ?? "");
  return text
    .split("\n")
    .map(plain)
    .filter((line) => line !== "");
}

/** A line without quote marks and with single blanks. */
function plain(line: string): string {
  return line
    .replace(/^[\s>|]+/, "")
    .replace(/\s+/gu, " ")
    .trim();
}
