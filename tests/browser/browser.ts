import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect } from "vitest";

/** Where Debian's package puts it; another place is named by CHROMIUM. */
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Nothing that looks for updates or reports home: a test hears every request, and none may leave. */
const args = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A headless Chromium. Close it when the tests are done. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args });
}

/** The widths that pages are looked at in. */
export const devices = {
  desktop: { viewport: { width: 1280, height: 900 } },
  tablet: { viewport: { width: 820, height: 1180 } },
  phone: { viewport: { width: 375, height: 812 }, isMobile: true, hasTouch: true },
} as const;

export interface Window {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What its console and its scripts complained of. */
  readonly errors: string[];
  /** Every address that was asked for, by its frames too. */
  readonly asked: string[];
}

/** A page in a session of its own. Close its `context` when it is done with. */
export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<Window> {
  const context = await browser.newContext({ locale: "en-CA", ...devices.desktop, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return { context, page, errors, asked };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Axe finds nothing on the page against WCAG 2.2 AA and its own best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  // Evaluated, not added as an element: the page's own policy lets no foreign script in.
  await page.evaluate(axeSource);
  const findings = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(context: Document, options: object): Promise<AxeResults> } };
    const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    // Frames hold mail, which says its own headings: a reader enters one on purpose.
    const { violations } = await axe.run(document, { runOnly: { type: "tag", values }, iframes: false });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help} (${node.target.join(" ")})`),
    );
  });
  expect([page.url(), findings]).toEqual([page.url(), []]);
}

/** Keeps a picture of the whole page where SCREENSHOTS names a folder, to be looked at by people. */
export async function keepShot(page: Page, name: string): Promise<void> {
  const folder = process.env["SCREENSHOTS"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
