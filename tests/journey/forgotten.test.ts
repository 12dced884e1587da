import { afterAll, beforeAll, expect, it } from "vitest";
import { limits } from "../../src/limits.ts";
import { portalApp } from "../../src/web/server.ts";
import { passwordIn } from "../support/passwords.ts";
import type { Taken } from "../support/post-office.ts";
import { startTrial, type Trial } from "../support/trial.ts";
import { Visitor } from "../support/visitor.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

const first = "three words and a teapot";
const second = "four quite different words";
const visitor = () => new Visitor(portalApp(trial.context));
const linkIn = ({ mail }: Taken) => {
  const link = /https:\S+(\/portal\/forgotten\/\w+)/.exec(mail.text ?? "")?.[1];
  if (link === undefined) throw new Error("The mail carries no link.");
  return link;
};

it("an own password that was forgotten is replaced by the link that the mail brings, once and in its time", async () => {
  const { zoe, portal2 } = await trial.active();
  const browser = visitor();
  await browser.send("/portal/sign-in", { username: zoe.email, password: passwordIn(portal2) });
  await browser.send("/portal/password", { password: first, again: first });
  expect(browser.page.path).toBe("/portal/cases");

  await visitor().send("/portal/forgotten", { username: zoe.email });
  const late = linkIn(await trial.mailTo(zoe, "password-reset"));
  trial.clock({ hours: limits.portal.linkHours, seconds: 1 });
  expect((await visitor().open(late)).status).toBe(404);

  await visitor().send("/portal/forgotten", { username: zoe.email });
  const link = linkIn(await trial.mailTo(zoe, "password-reset"));
  const page = await visitor().send(link, { password: second, again: second });
  expect(page.text).toContain("Your password has been changed");
  expect((await visitor().open(link)).status).toBe(404);
  expect((await visitor().send("/portal/sign-in", { username: zoe.email, password: first })).status).toBe(422);
  expect((await visitor().send("/portal/sign-in", { username: zoe.email, password: second })).path).toBe(
    "/portal/cases",
  );
  const kept = await trial.everyRow();
  for (const secret of [first, second, link.split("/").at(-1) ?? ""]) expect(kept).not.toContain(secret);
});
