import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listEscalations } from "../../src/store/escalations.ts";
import { startTrial, type Trial } from "../support/trial.ts";
import { axeFindings, keepShot, openBrowser } from "./browser.ts";
import { type Clerk, clerk } from "./desk.ts";

let trial: Trial;
let browser: Browser;
beforeAll(async () => {
  trial = await startTrial();
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await trial?.stop();
});

const open = () => listEscalations(trial.context.database.db, { state: "open" });

/** Twelve people's mail, each of which a person must answer, and the mail that answers it. */
const morning = [
  ["I have no computer and cannot use the portal. Is there another way?", "cannot-use"],
  ["I made my own account on the PR portal last week. Is that a problem?", "own-account"],
  ["Please send me a copy of all personal information that you hold about me.", "status"],
  ["Will my parrot need papers of its own?", "status"],
  ["My lawyer Jane Roe will represent me from now on.", "representative"],
  ["There is a mistake on my eCOPR: my name is spelled wrong.", "ecopr-error"],
  ["Which documents do I show to the officer when I land at the border?", "status"],
  ["My husband and I want separate accounts, one each please.", "status"],
  ["Je voudrais une copie de tous les renseignements personnels que vous détenez à mon sujet.", "status"],
  ["Je n'ai pas d'ordinateur et je ne peux pas utiliser votre portail. Que faire?", "cannot-use"],
  ["J'ai créé moi-même un compte dans le portail la semaine passée.", "own-account"],
  ["Mon perroquet doit-il avoir des papiers lui aussi?", "status"],
] as const;

/** To the button with these words, by the Tab key alone. */
async function tabTo(page: Clerk["page"], name: string): Promise<void> {
  for (let tabs = 0; tabs < 60; tabs += 1) {
    const here = await page.evaluate("document.activeElement?.textContent?.trim()");
    if (here === name) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`No "${name}" was reached by Tab.`);
}

describe("an agent's morning", () => {
  it("settles twelve escalations by keyboard alone, and each answer leaves", { timeout: 300_000 }, async () => {
    const wrote = [];
    for (const [words, template] of morning) {
      const { zoe, application } = await trial.open();
      const invitation = await trial.mailTo(zoe, "portal1");
      await trial.reply(zoe, invitation, words);
      await trial.settled();
      wrote.push({ zoe, application, template });
    }
    const waiting = await open();
    expect(waiting).toHaveLength(12);
    expect(new Set(waiting.map(({ reason }) => reason)).size).toBeGreaterThanOrEqual(6);

    const { page, asked, base, close } = await clerk(trial, browser, "Ada Keys", "agent");
    await page.waitForURL(/\/console\/queue/);
    expect(await page.locator("[data-row]").count()).toBe(12);
    await keepShot(page, "console-queue");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.keyboard.press("Enter");
    for (let settled = 1; settled <= 12; settled += 1) {
      await page.waitForURL(/\/console\/escalations\/[a-z0-9]{8}$/);
      await page.keyboard.press("c");
      await page.getByText("Yours until").waitFor();
      if (settled === 1) await keepShot(page, "console-escalation");
      await page.keyboard.press("r");
      expect(await page.evaluate("document.activeElement?.id")).toBe("template");
      expect(await page.locator("#template").inputValue()).not.toBe("");
      await tabTo(page, "Preview");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: /^Preview/ }).waitFor();
      if (settled === 1) await keepShot(page, "console-preview");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Settled" }).waitFor();
      if (settled < 12) await page.keyboard.press("j");
    }
    await page.keyboard.press("k");
    await page.getByText("Nothing waits here.").waitFor();
    expect(await open()).toEqual([]);
    await trial.settled();
    for (const { zoe, application, template } of wrote) {
      await trial.mailTo(zoe, template);
      const { journal } = await trial.show(application);
      const entry = journal.find(({ event }) => event === "AgentWrote");
      expect(entry).toMatchObject({ facts: { agent: "Ada Keys", template }, cause: { by: "agent:Ada Keys" } });
    }
    expect(asked.filter((address) => !address.startsWith(base))).toEqual([]);
    await close();
  });

  it(
    "gives the answers that were unclear, by keyboard, and the engine goes on with them",
    { timeout: 120_000 },
    async () => {
      const { zoe, application } = await trial.open();
      const invitation = await trial.mailTo(zoe, "portal1");
      const answers = {
        1: zoe.name,
        2: zoe.uci,
        3: zoe.email,
        4: "2019-08-25",
        5: "03/04/2024",
        6: "Toronto Pearson",
        7: "green",
        8: "yes",
      };
      await trial.reply(zoe, invitation, { words: "And will my parrot need papers?", inline: { [zoe.name]: answers } });
      await trial.settled();
      const [escalation] = await open();
      const { page, close } = await clerk(trial, browser, "Bo Dates", "agent");
      await page.goto(page.url().replace(/queue.*/, `escalations/${escalation?.id}`));
      expect(await page.locator("mark").allTextContents()).toContain("03/04/2024");
      await keepShot(page, "console-doubt");
      await page.locator('[name="a:p1:lastEntry"]').focus();
      await page.keyboard.type("2024-04-03");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Settled" }).waitFor();
      await trial.mailTo(zoe, "portal2");
      const state = await trial.state(application);
      expect(state.people[0]?.answers["lastEntry"]?.value).toBe("2024-04-03");
      await close();
    },
  );
});

describe("two agents on one escalation", () => {
  it(
    "see each other; who claimed it answers, and the other is told and sends nothing",
    { timeout: 120_000 },
    async () => {
      const { zoe } = await trial.open();
      await trial.reply(zoe, await trial.mailTo(zoe, "portal1"), "Will my cat need papers?");
      await trial.settled();
      const [escalation] = await open();
      const [one, other] = [
        await clerk(trial, browser, "First", "agent"),
        await clerk(trial, browser, "Second", "agent"),
      ];
      const path = `/console/escalations/${escalation?.id}`;
      await one.page.goto(`${one.base}${path}`);
      await other.page.goto(`${other.base}${path}`);
      await other.page.getByText("Also open at: First.").waitFor();
      await one.page.keyboard.press("c");
      await one.page.getByText("Yours until").waitFor();
      await other.page.getByRole("button", { name: "Send and settle" }).click();
      await other.page.getByText("First works on this. Nothing was done.").waitFor();
      await one.page.getByRole("button", { name: "Send and settle" }).click();
      await one.page.getByRole("heading", { name: "Settled" }).waitFor();
      await other.page.getByRole("button", { name: "Send and settle" }).click();
      await other.page.getByText("First has settled this before you. Nothing was sent.").waitFor();
      await trial.settled();
      expect(trial.mailsTo(zoe).filter((template) => template === "status")).toHaveLength(1);
      await one.close();
      await other.close();
    },
  );

  it("are stopped where the case has moved since they opened it", { timeout: 120_000 }, async () => {
    const { zoe, application } = await trial.open();
    await trial.reply(zoe, await trial.mailTo(zoe, "portal1"), "Will my dog need papers?");
    await trial.settled();
    const [escalation] = await open();
    const { page, base, close } = await clerk(trial, browser, "Third", "agent");
    await page.goto(`${base}/console/escalations/${escalation?.id}`);
    await trial.agent(application, { event: "hold", person: "p1", hold: "agent", note: "meanwhile" });
    await page.getByRole("button", { name: "Send and settle" }).click();
    await page.getByText("The case has changed since you opened this page.").waitFor();
    await trial.settled();
    expect(trial.mailsTo(zoe)).not.toContain("status");
    await page.getByRole("button", { name: "Send and settle" }).click();
    await page.getByRole("heading", { name: "Settled" }).waitFor();
    await close();
  });
});

describe("new work", () => {
  it("appears on an open queue without a reload, and is told to a screen reader", { timeout: 120_000 }, async () => {
    const { page, close } = await clerk(trial, browser, "Live", "agent");
    await page.getByText("Nothing waits here.").waitFor();
    const { zoe } = await trial.open();
    await trial.reply(zoe, await trial.mailTo(zoe, "portal1"), "Will my hamster need papers?");
    await page.getByText("1 open.").first().waitFor({ timeout: 60_000 });
    expect(await page.locator("[data-row]").count()).toBe(1);
    await expect.poll(() => page.locator("#told").textContent()).toContain("1 open.");
    await close();
  });
});

describe("every page", () => {
  it(
    "has no finding of axe, in both languages, light and dark, on a desk and on a phone",
    { timeout: 300_000 },
    async () => {
      const { application } = await trial.active();
      const [escalation] = await open();
      const agent = [
        "queue",
        `escalations/${escalation?.id}`,
        "cases?q=zoe",
        `cases/${application}`,
        `cases/${application}/do/hold`,
        "mail/in",
        "mail/out",
        "mail/suppressed",
        "templates",
        "templates/portal1",
        "help",
        "bulk?reason=other-question",
      ];
      const others = {
        supervisor: ["photos", "grants", `grants/${application}/p1`, "reports"],
        admin: ["staff"],
        auditor: ["audit"],
      } as const;
      const found: string[] = [];
      const looks = [{ colorScheme: "light" }, { colorScheme: "dark", viewport: { width: 375, height: 812 } }] as const;
      for (const [index, look] of looks.entries())
        for (const [role, paths] of Object.entries({ agent, ...others })) {
          const { page, base, close } = await clerk(trial, browser, `${role} ${index}`, role as "agent", look);
          for (const language of ["en", "fr"])
            for (const path of paths) {
              await page.goto(`${base}/console/${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
              for (const finding of await axeFindings(page)) found.push(`${path} ${language} ${index}: ${finding}`);
              const wide = await page.evaluate("document.documentElement.scrollWidth > innerWidth + 1");
              if (wide === true) found.push(`${path} ${language} ${index}: wider than the window`);
              if (language === "fr") await keepShot(page, `console-${role}-${index}-${path.replace(/\W+/g, "-")}`);
            }
          await close();
        }
      expect(found).toEqual([]);
    },
  );
});
