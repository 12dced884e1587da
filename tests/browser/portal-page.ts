import type { Page } from "playwright-core";
import { expect } from "vitest";
import { axeFindings } from "./browser.ts";

export const devices = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
} as const;

/** Axe finds nothing, and nothing is wider than the window (WCAG 1.4.10). */
export async function expectAccessible(page: Page): Promise<void> {
  await page.waitForLoadState();
  const wide = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  expect(wide, `${page.url()} scrolls sideways`).toBe(0);
  expect(await axeFindings(page), page.url()).toEqual([]);
}
