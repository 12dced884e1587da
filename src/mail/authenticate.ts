import { createHash } from "node:crypto";
import { type DKIMResult, dkimVerify } from "mailauth";
import { limits } from "../limits.ts";
import { domainOf, sameAddress } from "./addresses.ts";
import { isAligned, mxVerdict } from "./authentication-results.ts";
import { hasBareReturn, headerLength } from "./headers.ts";
import type { ParsedMessage } from "./parse.ts";
import { boundedResolver, type Resolver } from "./resolver.ts";

export type { Resolver } from "./resolver.ts";

export interface AuthenticateSettings {
  resolver: Resolver;
  /** Whose Authentication-Results are believed, or null: then signatures are verified here. */
  authservId: string | null;
  /** Our addresses without detail; the mail must be to one of them, with or without a detail. */
  ourAddresses: readonly string[];
  /** When the message was received. */
  now: Temporal.Instant;
}

/** What can be proven about who sent a message. Only `dkim: "pass"` is proof; everything else is not. */
export interface Evidence {
  /** The one address in the one From, or null where there is not exactly one. */
  from: string | null;
  dkim: "pass" | "fail" | "none" | "temperror";
  /** The signing domain that decided. */
  domain: string | null;
  by: "verified-here" | "mx";
  /** Why it is not a pass, or what it rests on: rule names, never the message's words. */
  reasons: string[];
  /** Digest of what was signed, the same for every signature of one message: seen a second time, it is a replay. */
  signatureDigest: string | null;
}

/** What a signature must cover, or a stranger could send the same signed words as another mail. */
const mustBeSigned = ["from", "to", "subject", "date", "message-id"];
/** A signed mail older or younger than this is a replay or has no true date. */
const dateTolerance = { hours: 7 * 24 };
/** Above this the lists inside one signature are an attack on the verifier: real ones have under 1 KiB. */
const longestSignature = 8192;
/** Fields in one header: the verifier compares each with each signed name. */
const mostFields = 2000;

/**
 * Weighs who sent a message: exactly one From with one mailbox, and an aligned DKIM signature that our own MX or this
 * function verified (RFC 6376). Without the client's address SPF can prove nothing, and ARC and `trustReceived` are
 * never asked. Never throws for what a message or a name server says.
 */
export async function authenticate(
  raw: Buffer,
  parsed: ParsedMessage,
  settings: AuthenticateSettings,
): Promise<Evidence> {
  const evidence = (
    dkim: Evidence["dkim"],
    by: Evidence["by"],
    domain: string | null,
    ...reasons: string[]
  ): Evidence => ({
    from: soleSender(parsed),
    dkim,
    domain,
    by,
    reasons,
    signatureDigest: dkim === "pass" ? digestOf(parsed, domain) : null,
  });
  const ambiguous = ambiguityOf(raw, parsed);
  if (ambiguous) return evidence("fail", "verified-here", null, ambiguous);
  const verdict = settings.authservId === null ? null : mxVerdict(parsed, settings.authservId);
  if (verdict) return evidence(verdict.dkim, "mx", verdict.domain, `mx-says-${verdict.dkim}`);
  const signatures = parsed.headers.filter((field) => field.name === "dkim-signature");
  if (signatures.length === 0) return evidence("none", "verified-here", null, "no-signature");
  const dangerous = dangerOf(
    raw,
    parsed,
    signatures.map((field) => field.encoded.length),
  );
  if (dangerous) return evidence("fail", "verified-here", null, dangerous);
  const results = await verify(raw, settings);
  if (!results) return evidence("fail", "verified-here", null, "unreadable-signature");
  return weigh(results, parsed, settings, evidence);
}

function soleSender(parsed: ParsedMessage): string | null {
  const [sender] = parsed.from;
  const [field, second] = parsed.headers.filter((one) => one.name === "from");
  if (!sender || parsed.from.length > 1 || parsed.fromGrouped || !field || second) return null;
  return namesOnly(field.encoded, sender.address) ? sender.address : null;
}

/** Whether a From names this address and no other, however a parser weighs names against brackets. */
function namesOnly(value: string, address: string): boolean {
  const bare = value.replace(/"(?:[^"\\]|\\.)*"/g, " ").replace(/\([^()]*\)/g, " ");
  // Split, not matched: an expression for "word@word" is quadratic on a word of 400 KB.
  const named = bare.split(/[\s<>,;:]+/).filter((word) => word.includes("@"));
  return (bare.match(/</g)?.length ?? 0) <= 1 && named.length > 0 && named.every((one) => sameAddress(one, address));
}

function ambiguityOf(raw: Buffer, parsed: ParsedMessage): string | null {
  if (soleSender(parsed) === null) return "not-one-sender";
  if (parsed.doubledHeaders.length > 0) return "doubled-header";
  if (["to", "cc", "date"].some((name) => parsed.header(name).length > 1)) return "doubled-header";
  if (parsed.hasNul) return "nul";
  return hasBareReturn(raw) ? "bare-cr" : null;
}

/** What the verifier must not be given: see limits.ts for what each costs. */
function dangerOf(raw: Buffer, parsed: ParsedMessage, signatureLengths: readonly number[]): string | null {
  if (signatureLengths.length > limits.mail.dkimSignatures) return "too-many-signatures";
  if (signatureLengths.length * raw.length > limits.mail.signedBytes) return "too-large-for-signatures";
  if (signatureLengths.some((length) => length > longestSignature) || parsed.headers.length > mostFields)
    return "too-large-header";
  let begin = headerLength(raw);
  for (let end = raw.indexOf(10, begin); begin < raw.length; end = raw.indexOf(10, begin)) {
    const next = end < 0 ? raw.length : end;
    if (next - begin > limits.mail.bodyLineBytes) return "too-long-line";
    begin = next + 1;
  }
  return null;
}

async function verify(raw: Buffer, settings: AuthenticateSettings): Promise<DKIMResult[] | null> {
  try {
    const curTime = new Date(settings.now.epochMilliseconds);
    const { results } = await dkimVerify(raw, {
      resolver: boundedResolver(settings.resolver),
      curTime,
      minBitLength: 1024,
      rejectRsaSha1: true,
    });
    return results;
  } catch {
    return null;
  }
}

function weigh(
  results: DKIMResult[],
  parsed: ParsedMessage,
  settings: AuthenticateSettings,
  evidence: (dkim: Evidence["dkim"], by: Evidence["by"], domain: string | null, ...reasons: string[]) => Evidence,
): Evidence {
  const fromDomain = domainOf(parsed.from[0]?.address ?? "");
  const aligned = results.filter((one) => isAligned(fromDomain, one.signingDomain ?? ""));
  const reasons: string[] = [];
  for (const one of aligned.filter((candidate) => candidate.status.result === "pass")) {
    const lacks = shortcomings(one, parsed, settings);
    if (lacks.length === 0) return evidence("pass", "verified-here", one.signingDomain ?? null, "aligned-signature");
    reasons.push(...lacks);
  }
  const passing = aligned.find((one) => one.status.result === "temperror");
  if (passing)
    return evidence("temperror", "verified-here", passing.signingDomain ?? null, "name-server-did-not-answer");
  const domain = aligned[0]?.signingDomain ?? null;
  if (reasons.length === 0) reasons.push(aligned.length === 0 ? "not-aligned" : "signature-does-not-verify");
  return evidence("fail", "verified-here", domain, ...new Set(reasons));
}

/** What a signature that verifies still lacks to be proof. */
function shortcomings(result: DKIMResult, parsed: ParsedMessage, settings: AuthenticateSettings): string[] {
  const signed = new Set((result.signingHeaders?.keys ?? "").toLowerCase().split(/\s*:\s*/));
  const lacks: string[] = [];
  if (result.canonBodyLengthLimited === true) lacks.push("length-limited");
  if (result.status.testing) lacks.push("testing-key");
  if (!mustBeSigned.every((name) => signed.has(name))) lacks.push("header-not-signed");
  const recipients = [...parsed.to, ...(signed.has("cc") ? parsed.cc : [])];
  if (!recipients.some((one) => settings.ourAddresses.some((ours) => isOurs(one.address, ours))))
    lacks.push("not-to-us");
  if (!isRecent(parsed.date, settings.now)) lacks.push("date-too-far");
  return lacks;
}

function isOurs(address: string, ours: string): boolean {
  const at = address.lastIndexOf("@");
  const withoutDetail = address.slice(0, at).split("+")[0] + address.slice(at);
  return sameAddress(address, ours) || sameAddress(withoutDetail, ours);
}

function isRecent(date: string | null, now: Temporal.Instant): boolean {
  if (date === null) return false;
  const then = Temporal.Instant.from(date);
  return (
    Temporal.Instant.compare(then, now.subtract(dateTolerance)) >= 0 &&
    Temporal.Instant.compare(then, now.add(dateTolerance)) <= 0
  );
}

/** Over the signed fields rather than the signature: a mail with two signatures must not pass twice with one of them cut. */
function digestOf(parsed: ParsedMessage, domain: string | null): string {
  const fields = mustBeSigned.map((name) => parsed.headers.find((field) => field.name === name)?.encoded ?? "");
  const parts = [domain?.toLowerCase() ?? "", ...fields.map((value) => value.replace(/\s+/g, " ").trim())];
  return createHash("sha256").update(parts.join("\0")).digest("hex");
}
