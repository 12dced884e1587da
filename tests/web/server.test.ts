import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ListenFault, startWeb, type Web } from "../../src/web/server.ts";
import { importedCase, type TestContext, testContext } from "../support/context.ts";

const anywhere = { host: "127.0.0.1", port: 0 };
let engine: TestContext;
let web: Web;

beforeAll(async () => {
  engine = await testContext();
  web = await startWeb(engine.context, { portal: anywhere, console: anywhere });
});
afterAll(async () => {
  await web.close();
  await engine.close();
});

const onConsole = (path: string) => fetch(`http://127.0.0.1:${web.consolePort}${path}`);
const onPortal = (path: string) => fetch(`http://127.0.0.1:${web.portalPort}${path}`);

describe("the two listeners", () => {
  it("stand on ports of their own, and only the second tells how the engine is", async () => {
    expect(web.portalPort).not.toBe(web.consolePort);
    expect((await onConsole("/health/live")).status).toBe(200);
    for (const path of ["/health/live", "/health/ready", "/metrics"]) expect((await onPortal(path)).status).toBe(404);
  });

  it("answer what is nowhere with a problem under /api", async () => {
    const response = await onPortal("/api/nothing");
    expect(response.status).toBe(404);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  });

  it("say in one sentence which setting to change when a port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const taken = { host: "127.0.0.1", port };
    const started = startWeb(engine.context, { portal: anywhere, console: taken });
    await expect(started).rejects.toThrow(ListenFault);
    await expect(startWeb(engine.context, { portal: taken, console: anywhere })).rejects.toThrow(
      `PORTAL_LISTEN names 127.0.0.1:${port}, which another program uses; stop that one, or set another port.`,
    );
    other.close();
  });

  it("say so too where the address is not this machine's", async () => {
    const elsewhere = { host: "192.0.2.1", port: 0 };
    await expect(startWeb(engine.context, { portal: elsewhere, console: anywhere })).rejects.toThrow(
      /^PORTAL_LISTEN names 192\.0\.2\.1:0, which is no address of this machine; .*\.$/,
    );
  });
});

describe("the metrics", () => {
  it("count what waits and how long it has", async () => {
    await importedCase(engine.context);
    engine.advance({ minutes: 5 });
    const response = await onConsole("/metrics");
    const text = await response.text();
    expect(response.headers.get("Content-Type")).toContain("text/plain; version=0.0.4");
    expect(text).toContain('landfall_mails{state="queued"} 1\n');
    expect(text).toContain("landfall_mails_unsent_oldest_seconds 300\n");
    expect(text).toContain('landfall_cases{phase="invited"} 1\n');
    expect(text).toContain("landfall_messages_waiting 0\n");
    expect(text).toContain("landfall_mailbox_looked_seconds 300\n");
    expect(text).toContain("landfall_password_target_seconds 86400\n");
    expect(text).toContain("landfall_reconcile_last_timestamp_seconds 0\n");
    for (const line of text.trim().split("\n"))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[\w-]+"\})? [\d.]+)$/);
  });
});

describe("readiness", () => {
  it("is gone when the database does not answer", async () => {
    expect((await onConsole("/health/ready")).status).toBe(200);
    const away = await testContext();
    const lost = await startWeb(away.context, { portal: anywhere, console: anywhere });
    await away.close();
    const response = await fetch(`http://127.0.0.1:${lost.consolePort}/health/ready`);
    expect(response.status).toBe(503);
    expect(await response.text()).toBe("The database does not answer.\n");
    await lost.close();
  });
});
