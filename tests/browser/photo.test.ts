import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { portalApp } from "../../src/web/server.ts";
import { applyTo } from "../../src/workflow/apply.ts";
import { openedAccount } from "../support/account.ts";
import { couple, type TestContext, testContext } from "../support/context.ts";
import { keepShot, openBrowser, openPage } from "./browser.ts";
import { devices, expectAccessible } from "./portal-page.ts";

const portraits = join(import.meta.dirname, "../photo-eval/portraits");
const folder = mkdtempSync(join(tmpdir(), "landfall-photo-"));
let engine: TestContext;
let browser: Browser;
let server: ReturnType<typeof serve>;
let base: string;

beforeAll(async () => {
  engine = await testContext();
  engine = { ...engine, context: { ...engine.context, findFaces: true } };
  server = serve({ fetch: portalApp(engine.context).fetch, hostname: "127.0.0.1", port: 0 });
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  browser = await openBrowser();
  // A phone's picture: wide, the person small and aside, before a blue wall.
  const person = await sharp(join(portraits, "hopper.jpg")).resize(1000).png().toBuffer();
  await sharp({ create: { width: 2400, height: 1800, channels: 3, background: "#5e8cc4" } })
    .composite([{ input: person, left: 1100, top: 628 }])
    .jpeg()
    .toFile(join(folder, "phone.jpg"));
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  await engine?.close();
  rmSync(folder, { recursive: true, force: true });
});

const looks = [
  { name: "desktop", options: devices.desktop },
  { name: "phone", options: devices.phone },
  { name: "dark", options: { ...devices.desktop, colorScheme: "dark" } },
] as const;

describe("the photo’s pages in a browser", () => {
  it.each(looks)(
    "say beside the picture what is wrong, and open again when it was returned ($name)",
    async ({ name, options }) => {
      const { page, close } = await openPage(browser, options);
      const seen = async (what: string) => {
        await expectAccessible(page);
        await keepShot(page, `photo-${name}-${what}`);
      };
      const application = await signIn(page, name);
      const at = `${base}/portal/cases/${application}/p1/photo`;
      await page.goto(at);
      await seen("1-requirements");
      await upload(page, at, join(folder, "phone.jpg"));
      await seen("2-frame");
      // The frame is round the face from the start: no part of the wide wall is left of it.
      expect(Number(await page.inputValue('input[name="left"]'))).toBeGreaterThan(900);
      await page.getByRole("button", { name: "Apply", exact: true }).click();
      await page.getByText("The background does not look white").waitFor();
      await seen("3-warned");
      await page.check("#declared");
      await page.getByRole("button", { name: "Next", exact: true }).click();
      await page.locator("#acknowledged[aria-invalid=true]").waitFor();
      await seen("4-not-acknowledged");
      writeFileSync(join(folder, "words.jpg"), "no picture");
      await upload(page, at, join(folder, "words.jpg"));
      await seen("5-no-picture");
      await page.goto(`${at}/check`);
      await page.check("#acknowledged");
      await page.check("#declared");
      await page.getByRole("button", { name: "Next", exact: true }).click();
      await seen("6-last-look");
      await page.getByRole("button", { name: "Submit the photo", exact: true }).click();
      await page.goto(at);
      await seen("7-submitted");
      const back = {
        officer: "A. Officer",
        reasons: ["background-not-white"],
        note: "Please stand before a white wall.",
      } as const;
      await applyTo(engine.context, application, { kind: "return-photo", person: "p1", ...back }, { by: "test" });
      await page.goto(at);
      await page.getByText(back.note).waitFor();
      await seen("8-returned");
      await page.goto(`${at}?lang=fr`);
      await seen("9-returned-fr");
      await close();
    },
  );
});

let count = 0;

async function signIn(page: Page, name: string): Promise<string> {
  count += 1;
  const email = `${name}-${count}@example.org`;
  const people = couple.people.map((one, i) => ({ ...one, email: i === 0 ? email : `other-${count}@example.org` }));
  const { application, password } = await openedAccount(engine.context, { people });
  const own = "three words and a teapot";
  await page.goto(`${base}/portal/sign-in`);
  await page.fill("#username", email);
  await page.fill("#password", password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.fill("#password", own);
  await page.fill("#again", own);
  await page.getByRole("button", { name: "Keep this password", exact: true }).click();
  await page.waitForURL(/cases/);
  return application;
}

async function upload(page: Page, at: string, path: string): Promise<void> {
  await page.goto(at);
  await page.locator('input[name="source"][value="self"]').check();
  await page.setInputFiles("#photo", path);
  await page.getByRole("button", { name: "Upload this photo", exact: true }).click();
  await page.waitForLoadState();
}
