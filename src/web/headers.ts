import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

/**
 * What every page of both sides says to the browser: nothing is loaded from elsewhere, no script or style stands in a
 * page, no page stands in a frame, and what a page shows is kept by no cache (CSS, script, drawings and fonts say
 * otherwise for themselves, with the two below).
 */
export const strictHeaders: readonly MiddlewareHandler[] = [uncached, strict({})];

/**
 * The same where pages ask their own server by script and hold frames of it. A frame's own policy stands where it has
 * set one.
 */
export const strictHeadersWithFrames: readonly MiddlewareHandler[] = [
  uncached,
  async (c, next) => {
    let own: string | null = null;
    await framing(c, async () => {
      await next();
      own = c.res.headers.get("Content-Security-Policy");
    });
    if (own === null) return;
    c.header("Content-Security-Policy", own);
    c.header("X-Frame-Options", "SAMEORIGIN");
    c.header("Referrer-Policy", "no-referrer");
  },
];

const framing = strict({ connectSrc: ["'self'"], frameSrc: ["'self'"] });

async function uncached(...[c, next]: Parameters<MiddlewareHandler>): Promise<void> {
  await next();
  if (!c.res.headers.has("Cache-Control")) c.header("Cache-Control", "no-store");
}

function strict(more: { readonly connectSrc?: string[]; readonly frameSrc?: string[] }): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      ...more,
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: "same-origin",
    xFrameOptions: "DENY",
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
  });
}

/** A file of ours that is the same for everybody; an hour, so that a new release is seen the same day. */
export const cachedForAll = { "Cache-Control": "public, max-age=3600" };

/** A file whose address changes whenever it does. */
export const cachedForGood = { "Cache-Control": "public, max-age=31536000, immutable" };
