import { limits } from "../limits.ts";
import { isLoopback } from "./account.ts";

/** Where tokens come from: OAuth 2 client credentials (RFC 6749 4.4). */
export interface OAuthSettings {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
}

/** No token could be had, in one plain sentence without the secret. `retry`: whether trying again can help. */
export class TokenFault extends Error {
  override name = "TokenFault";
  readonly retry: boolean;

  constructor(message: string, retry: boolean, cause?: unknown) {
    super(message, { cause });
    this.retry = retry;
  }
}

/**
 * A source of access tokens: each call gives the current one, fetched when there is none or it is about to end. Called
 * with true, it fetches a new one, because a mail server has refused the last. Calls at the same time share one request.
 */
export function createTokenSource(settings: OAuthSettings): (renew?: boolean) => Promise<string> {
  const { protocol, hostname } = new URL(settings.url);
  if (protocol !== "https:" && !isLoopback(hostname))
    throw new TokenFault("OAUTH_TOKEN_URL must begin with https://, as the client's secret is sent there.", false);
  let current: { token: string; until: number } | null = null;
  let underWay: Promise<string> | null = null;
  return async (renew = false) => {
    if (renew) current = null;
    // A monotonic clock: a corrected wall clock must not keep an ended token alive.
    if (current && performance.now() < current.until) return current.token;
    underWay ??= fetchToken(settings)
      .then(({ token, seconds }) => {
        const margin = Math.min(limits.mail.tokenMarginSeconds, seconds / 2);
        current = { token, until: performance.now() + (seconds - margin) * 1000 };
        return token;
      })
      .finally(() => {
        underWay = null;
      });
    return underWay;
  };
}

async function fetchToken(settings: OAuthSettings): Promise<{ token: string; seconds: number }> {
  const answer = await ask(settings);
  const text = await readBounded(answer);
  if (answer.status === 429 || answer.status >= 500)
    throw new TokenFault(`The token server at OAUTH_TOKEN_URL answers ${answer.status}. It is asked again.`, true);
  const body = parse(text);
  if (!answer.ok) {
    const why = /^[a-z_]{1,40}$/.test(String(body.error)) ? ` (${String(body.error)})` : "";
    throw new TokenFault(
      `The token server refuses the client${why}. Check OAUTH_CLIENT_ID, OAUTH_CLIENT_SECRET and OAUTH_SCOPE.`,
      false,
    );
  }
  if (typeof body.access_token !== "string" || body.access_token === "")
    throw new TokenFault("The token server's answer holds no access token. Check OAUTH_TOKEN_URL.", false);
  const seconds = Number(body.expires_in);
  // RFC 6749 5.1 only recommends expires_in; without it the token is taken to last as long as the margin.
  return { token: body.access_token, seconds: seconds > 0 ? seconds : limits.mail.tokenMarginSeconds };
}

async function ask(settings: OAuthSettings): Promise<Response> {
  try {
    return await fetch(settings.url, {
      method: "POST",
      headers: { accept: "application/json" },
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        scope: settings.scope,
      }),
      // A redirect would carry the secret somewhere else.
      redirect: "error",
      signal: AbortSignal.timeout(limits.mail.tokenSeconds * 1000),
    });
  } catch (cause) {
    throw new TokenFault("The token server at OAUTH_TOKEN_URL does not answer. It is asked again.", true, cause);
  }
}

async function readBounded(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of answer.body ?? []) {
      length += chunk.length;
      if (length > limits.mail.tokenAnswerBytes)
        throw new TokenFault("The token server's answer is too long to be one. Check OAUTH_TOKEN_URL.", false);
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof TokenFault) throw cause;
    throw new TokenFault("The token server's answer broke off. It is asked again.", true, cause);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parse(text: string): { access_token?: unknown; expires_in?: unknown; error?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
