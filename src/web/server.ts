import type { Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { limits } from "../limits.ts";
import type { Context } from "../workflow/context.ts";
import { api } from "./api/index.ts";
import { agentsConsole } from "./console/index.ts";
import type { OidcSettings } from "./console/oidc.ts";
import { health } from "./health.ts";
import { metrics } from "./metrics.ts";
import { portal } from "./portal/index.ts";

export interface Listen {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
}

export interface Web {
  readonly portalPort: number;
  readonly consolePort: number;
  /** Takes no more requests and lets those in hand finish, for a few seconds at most. */
  close(): Promise<void>;
}

/** An address that cannot be listened on; its sentence says which setting to change. */
export class ListenFault extends Error {
  override name = "ListenFault";
}

/**
 * Opens the two listeners, so that applicants and staff stand on two origins: the portal's pages on the first, health,
 * metrics and the console on the second, the API on both. Throws ListenFault where one cannot be opened.
 */
export async function startWeb(
  context: Context,
  at: { readonly portal: Listen; readonly console: Listen; readonly oidc?: OidcSettings | null },
): Promise<Web> {
  const portalServer = await listen(portalApp(context), at.portal, "PORTAL_LISTEN");
  try {
    const consoleServer = await listen(consoleApp(context, at.oidc ?? null), at.console, "CONSOLE_LISTEN");
    return {
      portalPort: portOf(portalServer),
      consolePort: portOf(consoleServer),
      close: async () => void (await Promise.all([close(portalServer), close(consoleServer)])),
    };
  } catch (error) {
    await close(portalServer);
    throw error;
  }
}

/** What applicants and portals reach. */
export function portalApp(context: Context): Hono {
  return new Hono().route("/api", api(context)).route("/portal", portal(context));
}

/** What staff and those who run the engine reach. */
export function consoleApp(context: Context, oidc: OidcSettings | null = null): Hono {
  const app = new Hono().route("/api", api(context)).route("/health", health(context));
  app.route("/console", agentsConsole(context, oidc));
  app.get("/", (c) => c.redirect("/console", 303));
  app.get("/metrics", async (c) =>
    c.text(await metrics(context), 200, { "Content-Type": "text/plain; version=0.0.4" }),
  );
  return app;
}

async function listen(app: Hono, { host, port }: Listen, setting: string): Promise<Server> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new ListenFault(`${setting} names ${host}:${port}, ${why(code)}`, { cause });
  }
  return server;
}

function why(code: string | undefined): string {
  if (code === "EADDRINUSE") return "which another program uses; stop that one, or set another port.";
  if (code === "EACCES") return "which this user may not open; set a port above 1023.";
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return "which is no address of this machine; set 127.0.0.1, 0.0.0.0 or one of its own.";
  return `which could not be opened (${code ?? "unknown fault"}); set another address.`;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const impatient = setTimeout(() => server.closeAllConnections(), limits.web.closeSeconds * 1000);
  await closed;
  clearTimeout(impatient);
}
