import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

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

/** A page in a session of its own, with every address that it asked for, its frames' too. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly asked: string[]; close(): Promise<void> }> {
  const context = await browser.newContext({ locale: "en-CA", viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  // A machine that is shared may take its time: what is asked is whether, not how fast.
  page.setDefaultTimeout(90_000);
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  return { page, asked, close: () => context.close() };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Frames hold mail, which says its own headings: a reader enters one on purpose. */
const run = `axe.run(document, { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }, iframes: false })`;

/** What axe finds on the page against WCAG 2.2 AA and its own best practices: a line a finding, none where all is well. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Evaluated, not added as an element: the page's own policy lets no foreign script in.
  await page.evaluate(axeSource);
  const { violations } = (await page.evaluate(run)) as AxeResults;
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(" ")})`));
}

/** Keeps a picture of the whole page where SCREENSHOTS names a folder, to be looked at by people. */
export async function keepShot(page: Page, name: string): Promise<void> {
  const folder = process.env["SCREENSHOTS"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
