import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consoleApp, portalApp } from "../../src/web/server.ts";
import { sheetFrom } from "../../src/web/sheet.ts";
import { type TestContext, testContext } from "../support/context.ts";

let engine: TestContext;
beforeAll(async () => void (engine = await testContext()));
afterAll(async () => await engine.close());

const sides = [
  { side: "the portal", open: portalApp, sheet: "/portal/page.css", first: "/portal/sign-in" },
  { side: "the console", open: consoleApp, sheet: "/console/console.css", first: "/console/sign-in" },
];

describe.each(sides)("the look of $side", ({ open, sheet, first }) => {
  const get = async (path: string) => await open(engine.context).request(path);
  const css = async () => await (await get(sheet)).text();

  it("is one sheet that defines each token of the GC Design System that it names, and is kept for an hour", async () => {
    const response = await get(sheet);
    expect(response.headers.get("Content-Type")).toBe("text/css; charset=utf-8");
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=3600");
    const text = await response.text();
    const used = [...text.matchAll(/var\((--gcds-[\w-]+)\)/g)].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(15);
    for (const name of used) expect(text).toMatch(new RegExp(`[{;]${name}:[^;]+;`));
    expect(text).toContain("--gcds-bg-primary:#26374a;");
  });

  it("brings its fonts from the same origin, at addresses that bear their version, to be kept for good", async () => {
    const addresses = [...(await css()).matchAll(/url\(([^)]*)\)/g)].map(([, quoted]) => `${quoted}`.slice(1, -1));
    expect(addresses).toHaveLength(8);
    for (const address of addresses) {
      expect(address).toMatch(/^fonts\/(lato|noto-sans)-\d+\.\d+\.\d+-latin(-ext)?-[467]00\.woff2$/);
      const response = await get(new URL(address, `http://here${sheet}`).pathname);
      expect(response.status).toBe(200);
      expect(response.headers.get("Content-Type")).toBe("font/woff2");
      expect(response.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
      expect(response.headers.get("Set-Cookie")).toBeNull();
      expect(Buffer.from(await response.arrayBuffer()).toString("latin1", 0, 4)).toBe("wOF2");
    }
  });

  it("shows text before its fonts have come", async () => {
    const faces = (await css()).match(/@font-face\{[^}]*\}/g) ?? [];
    expect(faces).toHaveLength(8);
    for (const face of faces) expect(face).toContain("font-display:swap;");
  });

  it("has no other fonts", async () => {
    for (const name of ["lato-latin-900.woff2", "..%2fpackage.json", ""])
      expect((await get(sheet.replace(/[^/]+$/, `fonts/${name}`))).status).not.toBe(200);
  });

  it("is let in by the policy of the pages, and nothing from elsewhere is", async () => {
    const policy = (await get(first)).headers.get("Content-Security-Policy") ?? "";
    const rules = policy.split("; ").map((rule) => rule.split(" "));
    const loads = Object.fromEntries(rules.map(([name, ...from]) => [name, from.join(" ")]));
    expect(loads).toMatchObject({ "default-src": "'none'", "font-src": "'self'", "style-src": "'self'" });
    for (const from of Object.values(loads)) expect(["'self'", "'none'"]).toContain(from);
  });
});

describe("a sheet", () => {
  it("that names a token which the package does not have is not served", async () => {
    const folder = await mkdtemp(join(tmpdir(), "sheet-"));
    writeFileSync(join(folder, "own.css"), "a { color: var(--gcds-link-purple); }");
    expect(() => sheetFrom(join(folder, "own.css"))).toThrow("has no token --gcds-link-purple");
    await rm(folder, { recursive: true });
  });
});
