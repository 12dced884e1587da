import { describe, expect, it } from "vitest";
import { axeFindings } from "./browser.ts";
import { clerk } from "./desk.ts";
import { browser, trial } from "./stage.ts";

describe("a passkey", () => {
  it("is made by who is signed in, and signs them in from then on, without password and code", async () => {
    const { page, close } = await clerk(trial, browser, "Key Holder", "agent", {}, "localhost");
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.getByRole("link", { name: "Key Holder" }).click();
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByText("The passkey is kept.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(/\/console\/sign-in/);
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await page.waitForURL(/\/console\/queue/);
    await page.getByRole("link", { name: "Key Holder" }).click();
    await page.getByRole("button", { name: "Remove" }).click();
    await page.getByText("You have none yet.").waitFor();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await page.getByText("Name, password or code is not right.").waitFor();
    await close();
  });

  it("cannot belong to a bare address, and the page says so", async () => {
    const { page, close } = await clerk(trial, browser, "Bare Address", "agent");
    await page.getByRole("link", { name: "Bare Address" }).click();
    await page.getByText("Open it by its name.").waitFor();
    await close();
  });
});
