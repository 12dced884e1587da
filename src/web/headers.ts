import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

/**
 * What every page of both sides says to the browser: nothing is loaded from elsewhere, no script or style stands in a
 * page, no page stands in a frame, and what a page shows is kept by no cache (CSS, script and drawings say otherwise
 * for themselves with `cachedFor`).
 */
export const strictHeaders: MiddlewareHandler[] = [
  async (c, next) => {
    await next();
    if (!c.res.headers.has("Cache-Control")) c.header("Cache-Control", "no-store");
  },
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: "same-origin",
    xFrameOptions: "DENY",
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
  }),
];

/** A file of ours that is the same for everybody; an hour, so that a new release is seen the same day. */
export const cachedForAll = { "Cache-Control": "public, max-age=3600" };
