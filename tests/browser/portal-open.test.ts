import { describe, expect, it } from "vitest";
import { keepShot, openPage } from "./browser.ts";
import { devices, expectAccessible } from "./portal-page.ts";
import { browser, trial } from "./stage.ts";

const pages = [
  "sign-in",
  "forgotten",
  "check",
  "ecopr",
  "ecopr?code=",
  "ecopr/ABCD-EFGH-JKMN-PQRS-TUVW-XYZ2-3456",
  "feedback",
  "help",
  "help/sign-in",
  "help/tasks",
  "help/photo",
  "help/ecopr",
  "help/card",
  "help/access",
  "help/outside-canada",
  "nowhere",
];

describe("the pages that are open to everybody", () => {
  it.each(Object.keys(devices) as (keyof typeof devices)[])(
    "have no fault on a %s, in light and dark",
    async (device) => {
      for (const [language, colorScheme] of [
        ["en", "dark"],
        ["fr", "light"],
      ] as const) {
        const { page, close } = await openPage(browser, { ...devices[device], colorScheme, locale: `${language}-CA` });
        for (const path of pages) {
          await page.goto(`http://127.0.0.1:${trial.engine.portalPort}/portal/${path}`);
          await expectAccessible(page);
          await keepShot(page, `portal-open-${device}-${language}-${path.replaceAll(/\W/g, "-")}`);
        }
        await close();
      }
    },
    120_000,
  );

  it("begin with a way past the heading, and are walked by keyboard alone", async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`http://127.0.0.1:${trial.engine.portalPort}/portal/sign-in`);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    expect(page.url()).toContain("#content");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.id")).toBe("username");
    await page.keyboard.type("nobody@example.org");
    await page.keyboard.press("Tab");
    await page.keyboard.type("not the password");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    expect(await page.evaluate("document.activeElement.className")).toBe("faults");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("username");
    expect(await page.inputValue("#username")).toBe("nobody@example.org");
    await close();
  });
});
