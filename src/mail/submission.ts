import { enhancedCodeIn, judgeRefusal, type RefusalCause } from "./refusals.ts";

/**
 * How one submission ended. `deferred`: certainly not sent, try again (`configuration`: a person must mend a setting
 * first). `refused`: certainly not sent, and trying again cannot help. `unsure`: the text went out and no answer came,
 * so the mail may or may not have been taken.
 */
export type Submission =
  | { kind: "accepted"; response: string }
  | { kind: "deferred"; code: number | null; response: string; configuration: boolean }
  | { kind: "refused"; code: number; enhanced: string | null; response: string; about: RefusalCause; hard: boolean }
  | { kind: "unsure"; cause: string };

/** Codes that speak of our login or our TLS, not of this mail (RFC 4954 6, RFC 3207 4). */
const loginCodes = new Set([454, 530, 534, 535, 538]);
/** Failures to agree on TLS: nothing was sent, and a person has to look. */
const tlsFaults = new Set(["ETLS", "EREQUIRETLS", "ERR_TLS_CERT_ALTNAME_INVALID", "DEPTH_ZERO_SELF_SIGNED_CERT"]);

/**
 * Decides what a failed submission means. `textBegan` is whether any of the message's text had left: before that
 * nothing can have been sent, after it only the server's own answer says what happened (RFC 5321 4.2.5).
 */
export function judgeFailure(error: unknown, textBegan: boolean): Submission {
  const fault = (error instanceof Error ? error : new Error(String(error))) as Error & {
    code?: string;
    command?: string;
    response?: string;
    responseCode?: number;
    retry?: boolean;
  };
  const code = fault.responseCode ?? null;
  const response = (fault.response || fault.message).slice(0, 1000);
  if (code === null && textBegan) return { kind: "unsure", cause: response };
  if (fault.code === "EAUTH" || (code !== null && loginCodes.has(code)))
    return { kind: "deferred", code, response, configuration: code === null ? fault.retry !== true : code >= 500 };
  if (fault.code === "EENVELOPE" && code === null)
    return { kind: "refused", code: 501, enhanced: null, response, about: "address", hard: false };
  if (code === null || code < 500 || isConnectionRefusal(fault.command))
    return { kind: "deferred", code, response, configuration: tlsFaults.has(fault.code ?? "") };
  const enhanced = enhancedCodeIn(response);
  const step = fault.command?.toUpperCase() ?? "";
  const judged = judgeRefusal(enhanced, code, response);
  // What is said to MAIL FROM or to DATA is about us or the text; only RCPT TO speaks of the address.
  const about =
    judged.about === "address" && step !== "RCPT TO" && enhanced?.startsWith("5.1.") !== true ? "other" : judged.about;
  return { kind: "refused", code, enhanced, response, about, hard: judged.hard && about === "address" };
}

/** A 5xx as greeting or answer to EHLO refuses this connection, not this mail. */
function isConnectionRefusal(command: string | undefined): boolean {
  return ["CONN", "EHLO", "HELO", "STARTTLS"].includes(command ?? "");
}
