import { getDomain } from "tldts";
import { domainOf } from "./addresses.ts";
import type { ParsedMessage } from "./parse.ts";

/** What our own MX says of a message's DKIM signatures, seen from the From domain. */
export interface MxVerdict {
  dkim: "pass" | "fail" | "none" | "temperror";
  /** The signing domain of the result that decided. */
  domain: string | null;
}

/** A field longer than this is nothing that a mail server writes. */
const longestField = 8192;

/** Whether a signing domain speaks for a From domain: the same organizational domain (RFC 7489 3.1.1, relaxed). */
export function isAligned(fromDomain: string, signingDomain: string): boolean {
  const from = fromDomain.toLowerCase();
  const signing = signingDomain.toLowerCase();
  if (from === "" || signing === "") return false;
  const organization = getDomain(from, { allowPrivateDomains: true });
  return (
    from === signing || (organization !== null && organization === getDomain(signing, { allowPrivateDomains: true }))
  );
}

/**
 * The verdict in `Authentication-Results` (RFC 8601) of `authservId`, or null where it gave none. Believed is only what
 * stands above the Received line with which our MX took the message in: the sender wrote everything below. That line is
 * the first Received from the top that is no LMTP delivery, and it must name our MX; else nothing is believed.
 */
export function mxVerdict(parsed: ParsedMessage, authservId: string): MxVerdict | null {
  const wanted = authservId.toLowerCase();
  const results: string[] = [];
  for (const { name, encoded } of parsed.headers) {
    if (name === "authentication-results" && encoded.length <= longestField) results.push(withoutComments(encoded));
    if (name !== "received" || isLmtp(encoded)) continue;
    if (!isWrittenBy(encoded, wanted)) return null;
    const ours = results.filter((value) => serverOf(value) === wanted);
    return ours.length === 0 ? null : decide(ours.flatMap(dkimResults), parsed);
  }
  return null;
}

interface DkimResult {
  result: string;
  domain: string;
}

function decide(results: DkimResult[], parsed: ParsedMessage): MxVerdict {
  const fromDomain = domainOf(parsed.from[0]?.address ?? "");
  const aligned = results.filter((one) => isAligned(fromDomain, one.domain));
  for (const dkim of ["pass", "temperror"] as const) {
    const found = aligned.find((one) => one.result === dkim);
    if (found) return { dkim, domain: found.domain };
  }
  const other = aligned[0] ?? results.find((one) => one.result !== "none");
  return other ? { dkim: "fail", domain: other.domain || null } : { dkim: "none", domain: null };
}

function dkimResults(value: string): DkimResult[] {
  return value.split(";").flatMap((part) => {
    const method = /^\s*dkim(?:\s*\/\s*1)?\s*=\s*([a-z]+)/i.exec(part);
    if (!method) return [];
    const domain =
      /\bheader\.d\s*=\s*"?@?([a-z0-9._-]+)/i.exec(part)?.[1] ??
      /\bheader\.i\s*=\s*"?[^\s";@]*@([a-z0-9._-]+)/i.exec(part)?.[1];
    return [{ result: (method[1] ?? "").toLowerCase(), domain: (domain ?? "").toLowerCase() }];
  });
}

function serverOf(value: string): string {
  return /^\s*"?([^\s;"]+)/.exec(value)?.[1]?.toLowerCase() ?? "";
}

/** RFC 5321 4.4, RFC 3848: the protocol of a delivery inside our own house. */
function isLmtp(received: string): boolean {
  return /\swith\s+(?:UTF8)?LMTPS?A?\b/i.test(withoutComments(received));
}

function isWrittenBy(received: string, authservId: string): boolean {
  const by = /(?:^|\s)by\s+([^\s;()]+)/i.exec(withoutComments(received))?.[1]?.toLowerCase() ?? "";
  return by === authservId || by.endsWith(`.${authservId}`);
}

/** Comments may nest, and hold anything that the sender said of themself (RFC 5322 3.2.2). */
function withoutComments(value: string): string {
  let depth = 0;
  let kept = "";
  for (let at = 0; at < value.length; at += 1) {
    const character = value[at] ?? "";
    if (character === "\\" && depth > 0) at += 1;
    else if (character === "(") depth += 1;
    else if (character === ")" && depth > 0) depth -= 1;
    else if (depth === 0) kept += character;
  }
  return kept;
}
