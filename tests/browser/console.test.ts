import { describe, expect, it } from "vitest";
import { changeable } from "../../src/mail/template/reword.ts";
import { listEscalations } from "../../src/store/escalations.ts";
import { portrait } from "../../src/tool/demo/portrait.ts";
import { proposeWording } from "../../src/workflow/template-change.ts";
import { axeFindings, keepShot } from "./browser.ts";
import { clerk } from "./desk.ts";
import { browser, trial } from "./stage.ts";

const open = () => listEscalations(trial.context.database.db, { state: "open" });

describe("an agent", () => {
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
      const photo = (await portrait("#221a14")).toString("base64");
      await trial.portal(application, { event: "photo-submitted", person: "p1", photo });
      const words = { ...changeable("status"), today: { en: "How far you are.", fr: "Où vous en êtes." } };
      await proposeWording(trial.context, "status", words, { agent: "Ann", reason: "Plainer." }, async () => {});
      const { db } = trial.context.database;
      const mail = await db.selectFrom("outbox").select("id").limit(1).executeTakeFirst();
      await db
        .updateTable("outbox")
        .set({ state: "unsure", unsure_times: 2, next_attempt_at: "2099-01-01T00:00:00Z" })
        .where("id", "=", mail?.id ?? "")
        .execute();
      const { zoe } = await trial.open();
      await trial.reply(zoe, await trial.mailTo(zoe, "portal1"), "Will my rabbit need papers?");
      await trial.settled();
      const [escalation] = (await open()).filter(({ messageId }) => messageId !== null);
      if (!escalation) throw new Error("No escalation was opened.");
      const agent = [
        "queue",
        `queue?case=${application}`,
        "passkeys",
        `mail/in/${escalation.messageId}`,
        `mail/out/${mail?.id}`,
        `escalations/${escalation.id}`,
        `cases?found=${application}`,
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
        supervisor: [
          "photos",
          `photos/${application}/p1`,
          "grants",
          `grants/${application}/p1`,
          "reports",
          "templates/status/change",
          "templates/travel/words",
        ],
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
