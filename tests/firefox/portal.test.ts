import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import { type Browser, launch, type Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { portrait } from "../../src/tool/demo/portrait.ts";
import { passwordIn } from "../support/passwords.ts";
import { startTrial, type Trial } from "../support/trial.ts";

/** Where Debian's firefox-esr stands; another place is named by FIREFOX. Driven over WebDriver BiDi, which it speaks itself. */
const executablePath = process.env["FIREFOX"] ?? "/usr/bin/firefox-esr";
const own = "three words and a teapot";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let trial: Trial;
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), "landfall-firefox-"));

beforeAll(async () => {
  trial = await startTrial();
  browser = await launch({ browser: "firefox", executablePath, headless: true });
});
afterAll(async () => {
  await browser?.close();
  await trial?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Presses or follows what bears these words; the next page has come when this is done. */
async function go(page: Page, words: string): Promise<void> {
  const element = await page.waitForSelector(`::-p-xpath(//*[self::a or self::button][normalize-space()="${words}"])`);
  await Promise.all([page.waitForNavigation(), element?.click()]);
}

/** Axe finds nothing, and nothing is wider than the window. SCREENSHOTS keeps a picture. */
async function look(page: Page, name: string): Promise<void> {
  await page.evaluate(axe);
  const run = `axe.run(document, { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } })`;
  const { violations } = (await page.evaluate(run)) as AxeResults;
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(" ")}`)).toEqual([]);
  const wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
  expect(await page.evaluate(wide), `${page.url()} scrolls sideways`).toBe(0);
  const shots = process.env["SCREENSHOTS"];
  if (shots === undefined) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `firefox-${name}.png`) as `${string}.png`, fullPage: true });
}

it("Firefox takes an applicant from the mailed password to the submitted photo", async () => {
  const { application, zoe, portal2 } = await trial.active();
  const base = `http://127.0.0.1:${trial.engine.portalPort}/portal`;
  const page = await browser.newPage();
  page.setDefaultTimeout(90_000);
  await page.setViewport({ width: 390, height: 800 });
  await page.goto(`${base}/sign-in?lang=en`);
  await look(page, "sign-in");
  await page.type("#username", zoe.email);
  await page.type("#password", passwordIn(portal2));
  await go(page, "Sign in");
  await page.type("#password", own);
  await page.type("#again", own);
  await go(page, "Keep this password");
  await look(page, "cases");

  await page.goto(`${base}/cases/${application}/p1`);
  await go(page, "Declare that you are in Canada");
  await look(page, "presence");
  await (await page.waitForSelector('input[name="inCanada"][value="yes"]'))?.click();
  await go(page, "Send my declaration");
  await go(page, "Confirm the address for the PR card");
  await look(page, "address");
  await (await page.waitForSelector('input[name="use"][value="home"]'))?.click();
  await go(page, "Confirm this address");

  await go(page, "Submit the photo for the PR card");
  const file = join(folder, "photo.jpg");
  writeFileSync(file, await portrait("#2b1d14", "#fafafa"));
  await (await page.waitForSelector('input[name="source"][value="self"]'))?.click();
  const input = (await page.waitForSelector("#photo")) as Awaited<ReturnType<typeof page.$<"input">>>;
  await input?.uploadFile(file);
  await go(page, "Upload this photo");
  await look(page, "position");
  await go(page, "Apply");
  await look(page, "check");
  await (await page.waitForSelector("#declared"))?.click();
  if ((await page.$("#acknowledged")) !== null) await page.click("#acknowledged");
  await go(page, "Next");
  await go(page, "Submit the photo");
  const [person] = (await trial.show(application)).people;
  expect(person).toMatchObject({ presence: "declared", address: "confirmed", photo: "submitted" });

  await go(page, "eCOPR and PR card");
  await go(page, "Français");
  expect(await page.$eval("html", (element) => element.lang)).toBe("fr");
  await look(page, "documents-fr");
  await page.goto(`${base}/ecopr/ABCD`);
  await look(page, "ecopr-fr");
});
