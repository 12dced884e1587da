import { createHash } from "node:crypto";
import { html, raw } from "hono/html";
import { sanitizeMail } from "../../mail/sanitize.ts";
import type { Html } from "../page.ts";
import type { ConsoleCall } from "./call.ts";

/** How a mail of somebody else's looks in its frame. Whatever it says of styles itself is gone. */
const foreignStyle = `:root{color-scheme:light dark}body{margin:.75rem;font:1rem/1.5 "Noto Sans","Segoe UI",Helvetica,Arial,sans-serif;overflow-wrap:anywhere}table{border-collapse:collapse}td,th{border:1px solid #8889;padding:.25rem;vertical-align:top}blockquote{margin:.5rem 0 .5rem .5rem;padding-left:.75rem;border-left:3px solid #8889}u[data-href]::after{content:" <" attr(data-href) ">"}`;
const foreignHash = createHash("sha256").update(foreignStyle).digest("base64");

/** The HTML of a mail that came, for a sandboxed frame: nothing in it loads, runs, submits or leads anywhere. */
export function foreignFrame(c: ConsoleCall, mailed: string): Html {
  frameHeaders(c, `default-src 'none'; style-src 'sha256-${foreignHash}'; sandbox; frame-ancestors 'self'`);
  return html`${raw("<!doctype html>")}
    <html lang="und">
      <head>
        <meta charset="utf-8" />
        <title>–</title>
        ${raw(`<style>${foreignStyle}</style>`)}
      </head>
      <body>
        ${raw(sanitizeMail(mailed))}
      </body>
    </html>`;
}

/** How our own mail looks: as it is sent, in the colours that were asked for. */
export type Look = "light" | "dark";

/**
 * A mail of ours, for a sandboxed frame. Which colours it takes is its reader's setting; for a preview the page's own
 * question about that setting is answered here.
 */
export function ownFrame(c: ConsoleCall, mail: string, look: Look): string {
  frameHeaders(c, "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'");
  return mail
    .replaceAll("@media (prefers-color-scheme: dark)", `@media ${look === "dark" ? "all" : "not all"}`)
    .replaceAll("color-scheme: light dark", `color-scheme: ${look}`);
}

function frameHeaders(c: ConsoleCall, policy: string): void {
  c.header("Content-Security-Policy", policy);
  c.header("X-Frame-Options", "SAMEORIGIN");
  c.header("Referrer-Policy", "no-referrer");
}
