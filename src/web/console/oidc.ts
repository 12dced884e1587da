import { Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import * as client from "openid-client";
import { limits } from "../../limits.ts";
import { findAgentBySubject, tieSubject } from "../../store/agents.ts";
import { appendAudit } from "../../store/audit.ts";
import { transaction } from "../../store/database.ts";
import type { Context } from "../../workflow/context.ts";
import type { Sessions } from "../session.ts";
import type { ConsoleEnv } from "./call.ts";
import { homeOf, refused } from "./layout.ts";
import { isRole } from "./roles.ts";

/** The organisation's own sign-in, as the settings name it; without TLS only on this very machine (`config.ts`). */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where staff reach the console, without a closing slash. */
  readonly consoleUrl: string;
}

/** What the way to the organisation's sign-in and back must remember: sealed in a cookie, since nobody is signed in yet. */
interface Underway {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

const cookie = "landfall-oidc";
const about = "sign-in underway";

/**
 * `/console/oidc/go` and `/back`: signing in at the organisation (OpenID Connect, authorization code with PKCE, RFC 7636).
 * Who somebody is, is said there; what they may do, here: `landfall agent add` must know them, by the email that the
 * issuer has verified or by the user name it calls preferred. The first sign-in ties that name to the issuer's subject.
 */
export function oidcRoutes(context: Context, sessions: Sessions, settings: OidcSettings): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const { vault, database } = context;
  const back = `${settings.consoleUrl}/console/oidc/back`;
  const kept = { path: "/console/oidc", httpOnly: true, sameSite: "Lax", secure: back.startsWith("https:") } as const;
  const provider = discovered(settings);

  app.get("/go", async (c) => {
    const underway: Underway = {
      verifier: client.randomPKCECodeVerifier(),
      state: client.randomState(),
      nonce: client.randomNonce(),
    };
    setCookie(c, cookie, vault.sealJson(null, underway, about).toString("base64url"), {
      ...kept,
      maxAge: limits.console.oidcSeconds,
    });
    const there = client.buildAuthorizationUrl(await provider(), {
      redirect_uri: back,
      scope: "openid profile email",
      code_challenge: await client.calculatePKCECodeChallenge(underway.verifier),
      code_challenge_method: "S256",
      state: underway.state,
      nonce: underway.nonce,
    });
    return c.redirect(there.toString(), 303);
  });

  app.get("/back", async (c) => {
    const sealed = getCookie(c, cookie);
    deleteCookie(c, cookie, { path: kept.path });
    const claims = sealed === undefined ? null : await claimsOf(c.req.url, sealed);
    const agent = claims && (await transaction(database, (tx) => findAgentBySubject(tx, vault, claims.subject)));
    const known = agent ?? (claims && (await tied(claims)));
    const may = known !== null && known.disabledAt === null && isRole(known.role);
    await transaction(database, (tx) =>
      appendAudit(tx, {
        at: context.now().toString(),
        agent: known?.name ?? "?",
        role: known?.role ?? "?",
        action: "sign-in.oidc",
        subject: null,
        status: may ? 200 : 401,
      }),
    );
    if (!may || known === null || !isRole(known.role)) return c.html(refused(c, "oidc"), 403);
    await sessions.signIn(c as never, [known.name]);
    return c.redirect(homeOf(known.role), 303);
  });

  async function claimsOf(url: string, sealed: string): Promise<Claims | null> {
    try {
      const opened = vault.openJson(null, Buffer.from(sealed, "base64url"), about) as Underway;
      // The address as it stands at the issuer: behind a proxy the request itself came by another.
      const asked = new URL(`${back}${new URL(url).search}`);
      const tokens = await client.authorizationCodeGrant(await provider(), asked, {
        pkceCodeVerifier: opened.verifier,
        expectedState: opened.state,
        expectedNonce: opened.nonce,
      });
      const claims = tokens.claims();
      return claims === undefined ? null : claimed(settings.issuer, claims);
    } catch (error) {
      context.log.warn({ fault: (error as Error).message }, "a sign-in at the organisation failed");
      return null;
    }
  }

  /** Whoever `landfall agent add` named so and who is tied to nobody else; from now on the subject is theirs. */
  async function tied({ subject, names }: Claims) {
    return transaction(database, async (tx) => {
      for (const name of names) {
        const agent = await tieSubject(tx, vault, name, subject);
        if (agent !== null) return agent;
      }
      return null;
    });
  }
  return app;
}

interface Claims {
  readonly subject: string;
  /** By which they may be known here. */
  readonly names: readonly string[];
}

function claimed(issuer: string, claims: client.IDToken): Claims {
  const email = claims["email_verified"] === true ? claims["email"] : undefined;
  const names = [email, claims["preferred_username"]].filter((name) => typeof name === "string");
  return { subject: `${issuer} ${claims.sub}`, names };
}

/** Asked of the issuer once, and again after a failure: it may be down when the engine starts. */
function discovered(settings: OidcSettings): () => Promise<client.Configuration> {
  let found: Promise<client.Configuration> | null = null;
  const issuer = new URL(settings.issuer);
  const execute = issuer.protocol === "http:" ? [client.allowInsecureRequests] : [];
  return () =>
    (found ??= client
      .discovery(issuer, settings.clientId, settings.clientSecret, undefined, { execute })
      .catch((cause: unknown) => {
        found = null;
        throw cause;
      }));
}
