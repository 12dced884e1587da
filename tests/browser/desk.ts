import { Secret, TOTP } from "otpauth";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { addAgent } from "../../src/store/agents.ts";
import { transaction } from "../../src/store/database.ts";
import type { Role } from "../../src/web/console/roles.ts";
import { handOutLink } from "../../src/web/console/staff.ts";
import type { Trial } from "../support/trial.ts";
import { openPage } from "./browser.ts";

const password = "four unlikely words here";

/** Somebody at the console, from their one-time link to the first page of their role, all in the browser. */
export interface Clerk {
  readonly page: Page;
  /** Every address that the browser asked for. */
  readonly asked: string[];
  readonly base: string;
  close(): Promise<void>;
}

export async function clerk(
  trial: Trial,
  browser: Browser,
  name: string,
  role: Role,
  options: BrowserContextOptions = {},
  host = "127.0.0.1",
): Promise<Clerk> {
  const base = `http://${host}:${trial.engine.consolePort}`;
  const link = await transaction(trial.context.database, async (tx) => {
    await addAgent(tx, { name, role }, trial.now().toString());
    return handOutLink(tx, name, trial.now());
  });
  const { page, asked, close } = await openPage(browser, options);
  await page.goto(`${base}${link.path}`);
  const key = ((await page.locator("code.key").textContent()) ?? "").replaceAll(" ", "");
  const code = (ahead: number) =>
    new TOTP({ secret: Secret.fromBase32(key) }).generate({
      timestamp: trial.now().epochMilliseconds + ahead * 1000,
    });
  await page.keyboard.press("Tab");
  await page.locator("#password").focus();
  await page.keyboard.type(password);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.locator("#code").focus();
  await page.keyboard.type(code(0));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/console\/sign-in/);
  // The field takes the focus by itself, but a busy browser takes its time for that, and the keys would go nowhere.
  await page.locator("#name").focus();
  await page.keyboard.type(name);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Tab");
  // A code counts once, and the next one is within what clocks may differ.
  await page.keyboard.type(code(30));
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.pathname.includes("sign-in"));
  return { page, asked, base, close };
}

/** To the button with these words, by the Tab key alone. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let tabs = 0; tabs < 60; tabs += 1) {
    const here = await page.evaluate("document.activeElement?.textContent?.trim()");
    if (here === name) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`No "${name}" was reached by Tab.`);
}
