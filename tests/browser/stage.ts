import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { startTrial, type Trial } from "../support/trial.ts";
import { openBrowser } from "./browser.ts";

/** Of the test file that imports them, from its first test to its last. */
export let trial: Trial;
export let browser: Browser;

beforeAll(async () => {
  trial = await startTrial();
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await trial?.stop();
});
