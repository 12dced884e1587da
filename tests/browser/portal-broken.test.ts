import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { passwordIn } from "../support/passwords.ts";
import { openPage } from "./browser.ts";
import { browser, trial } from "./stage.ts";

const own = "three words and a teapot";

/** The connection breaks while a form is on its way, and the applicant asks for the page once more. */
async function sendBroken(page: Page, button: string): Promise<void> {
  await page.context().setOffline(true);
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.waitForURL(/chrome-error/);
  await page.context().setOffline(false);
  await page.reload();
}

it("what was filled in arrives after a broken connection, once, and the way goes on", async () => {
  const { application, zoe, portal2 } = await trial.active();
  const { page, close } = await openPage(browser);
  const base = `http://127.0.0.1:${trial.engine.portalPort}/portal`;
  await page.goto(`${base}/sign-in?lang=en`);
  await page.fill("#username", zoe.email);
  await page.fill("#password", passwordIn(portal2));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.fill("#password", own);
  await page.fill("#again", own);
  await sendBroken(page, "Keep this password");
  await page.waitForURL(`${base}/cases`);

  await page.goto(`${base}/cases/${application}/p1/presence`);
  await page.getByLabel(/physically in Canada now/).check();
  await sendBroken(page, "Send my declaration");
  await page.getByText("Your declaration has arrived.").waitFor();

  await page.goto(`${base}/cases/${application}/p1/address`);
  await page.locator('input[name="use"][value="home"]').check();
  await page.fill("#street", "77 Elm Street");
  await sendBroken(page, "Confirm this address");
  await page.getByText("The address has been confirmed.").waitFor();
  await page.goto(`${base}/cases/${application}/p1/address`);
  expect(await page.inputValue("#street")).toBe("77 Elm Street");

  const journal = (await trial.show(application)).journal.map(({ event }) => event);
  for (const event of ["PasswordChanged", "PresenceDeclared", "AddressConfirmed"])
    expect([event, journal.filter((one) => one === event).length]).toEqual([event, 1]);
  await close();
});
