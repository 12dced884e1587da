import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limits } from "../../../src/limits.ts";
import { mintToken, tokenDigest } from "../../../src/mail/token.ts";
import { caseIdByApplication } from "../../../src/store/cases.ts";
import { transaction } from "../../../src/store/database.ts";
import { insertTokens } from "../../../src/store/tokens.ts";
import { portalApp } from "../../../src/web/server.ts";
import { applyTo } from "../../../src/workflow/apply.ts";
import { showCase } from "../../../src/workflow/show.ts";
import { openedAccount } from "../../support/account.ts";
import { type TestContext, testContext } from "../../support/context.ts";
import { Visitor } from "../../support/visitor.ts";

let engine: TestContext;
let app: ReturnType<typeof portalApp>;
let callers = 0;

beforeAll(async () => {
  engine = await testContext();
  app = portalApp(engine.context);
});
afterAll(() => engine.close());

/** Everybody calls from somewhere else, so that nobody's tries count for another. */
const visitor = () => new Visitor(app, `198.51.100.${++callers}`);
const address = () => `somebody-${++callers}@example.org`;
const own = "three words and a teapot";
const show = (application: string) => showCase(engine.context.database.db, engine.context.vault, application);

async function person(changes: Readonly<Record<string, unknown>> = {}) {
  const email = address();
  const one = { id: "p1", role: "principal", givenName: "Zoë", familyName: "Łucja", birthDate: "1990-02-03" };
  const people = [{ ...one, uci: "1123456789", email, language: "en" }];
  return { email, ...(await openedAccount(engine.context, { people, ...changes })) };
}

async function settled() {
  const who = await person();
  const browser = visitor();
  await browser.send("/portal/sign-in", { username: who.email, password: who.password });
  await browser.send("/portal/password", { password: own, again: own });
  return { ...who, browser };
}

describe("signing in", () => {
  it("takes the mailed password however it was typed, and asks for an own one before anything else", async () => {
    const { email, password, application } = await person();
    const browser = visitor();
    const typed = password.toLowerCase().replaceAll("-", " ");
    const page = await browser.send("/portal/sign-in", { username: email.toUpperCase(), password: typed });
    expect(page.path).toBe("/portal/password");
    expect((await browser.open("/portal/cases")).path).toBe("/portal/password");
    expect((await browser.open(`/portal/cases/${application}/p1`)).path).toBe("/portal/password");
    expect((await show(application))?.people[0]?.firstSignIn).not.toBeNull();
  });

  it("then works with the own password, and no longer with the mailed one", async () => {
    const { email, password, application, browser } = await settled();
    expect(browser.page.path).toBe("/portal/cases");
    expect(browser.page.text).toContain(`Application ${application}`);
    expect((await show(application))?.people[0]?.account).toBe("own");
    const again = visitor();
    expect((await again.send("/portal/sign-in", { username: email, password })).text).toContain("do not go together");
    expect((await again.send("/portal/sign-in", { username: email, password: own })).path).toBe("/portal/cases");
  });

  it("says the same to a wrong password and to a stranger, and takes no less time", async () => {
    const { email } = await person();
    const times: number[] = [];
    const pages: string[] = [];
    for (const username of [email, address()]) {
      const started = performance.now();
      const page = await visitor().send("/portal/sign-in", { username, password: "wrong" });
      times.push(performance.now() - started);
      pages.push(page.text.replaceAll(username, "…"));
      expect(page.status).toBe(422);
    }
    expect(pages[0]).toBe(pages[1]);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(limits.portal.evenMilliseconds - 5);
  });

  it("stops guesses at one username from one place, and lets its owner in from elsewhere", async () => {
    const { email, password } = await person();
    const guesser = visitor();
    for (let guess = 0; guess < limits.portal.signIn.times; guess += 1)
      expect((await guesser.send("/portal/sign-in", { username: email, password: `guess ${guess}` })).status).toBe(422);
    const stopped = await guesser.send("/portal/sign-in", { username: email, password });
    expect(stopped.status).toBe(429);
    expect(stopped.text).toContain("too many tries");
    expect((await visitor().send("/portal/sign-in", { username: email, password })).path).toBe("/portal/password");
  });

  it("tells the true cause of an expired password to who has it, and to nobody else", async () => {
    const { email, password } = await person();
    engine.advance({ hours: 24 * 32 });
    const page = await visitor().send("/portal/sign-in", { username: email, password });
    expect(page.text).toContain("worked until the end of");
    expect((await visitor().send("/portal/sign-in", { username: email, password: "x" })).text).not.toContain(
      "until the end",
    );
  });

  it("offers no sign-up anywhere, and says that no representative signs in", async () => {
    for (const path of ["/portal/sign-up", "/portal/register", "/portal/account"])
      expect((await visitor().open(path)).status).toBe(404);
    const page = await visitor().open("/portal/sign-in");
    expect(page.text).toContain("cannot create an account here");
    expect(page.text).toContain("A representative may advise you, but cannot sign in");
  });

  it("goes back to where it was needed, and never to another site", async () => {
    const { email, application, browser } = await settled();
    await browser.send("/portal/sign-out");
    const asked = await browser.open(`/portal/cases/${application}/p1/presence`);
    expect(asked.path).toBe(`/portal/sign-in?to=${encodeURIComponent(`/portal/cases/${application}/p1/presence`)}`);
    const back = await browser.send(asked.path, { username: email, password: own });
    expect(back.path).toBe(`/portal/cases/${application}/p1/presence`);
    const led = await visitor().send("/portal/sign-in?to=//evil.example/x", { username: email, password: own });
    expect(led.path).toBe("/portal/cases");
  });

  it("ends with the sign-out, also for who goes back", async () => {
    const { application, browser } = await settled();
    await browser.send("/portal/sign-out");
    expect((await browser.open(`/portal/cases/${application}/p1`)).path).toContain("/portal/sign-in");
    const late = await browser.send(`/portal/cases/${application}/p1/presence`, { inCanada: "yes" });
    expect(late.path).toContain("/portal/sign-in?to=");
    expect((await show(application))?.people[0]?.presence).toBe("none");
  });
});

describe("an own password", () => {
  let browser: Visitor;
  beforeAll(async () => {
    const who = await person();
    browser = visitor();
    await browser.send("/portal/sign-in", { username: who.email, password: who.password });
  });

  it.each([
    ["under 12 characters", "elevenchars", "elevenchars", "at least 12 characters"],
    ["a known one", "passwordpassword", "passwordpassword", "too easy to guess"],
    ["a row of digits", "123456789012", "123456789012", "too easy to guess"],
    ["the mailed grammar", "LF-ABCD-EFGH-JKMN-PQRS", "LF-ABCD-EFGH-JKMN-PQRS", "a password from our email"],
    ["two that differ", own, `${own}s`, "are not the same"],
  ])("is not taken when it is %s", async (_, password, again, words) => {
    const page = await browser.send("/portal/password", { password, again });
    expect(page.status).toBe(422);
    expect(page.text).toContain(words);
    expect(page.text).not.toContain(password);
  });

  it("may be letters alone, in any script", async () => {
    const who = await person();
    const browser = visitor();
    await browser.send("/portal/sign-in", { username: who.email, password: who.password });
    const words = "ngôi nhà có cửa màu xanh";
    expect((await browser.send("/portal/password", { password: words, again: words.normalize("NFD") })).status).toBe(
      422,
    );
    expect((await browser.send("/portal/password", { password: words, again: words })).path).toBe("/portal/cases");
    const decomposed = { username: who.email, password: words.normalize("NFD") };
    expect((await visitor().send("/portal/sign-in", decomposed)).path).toBe("/portal/cases");
  });
});

describe("an own password that is to change", () => {
  const next = "another kettle by the sea";

  it("changes for who knows the present one, and every other session ends", async () => {
    const { email, browser } = await settled();
    const elsewhere = visitor();
    await elsewhere.send("/portal/sign-in", { username: email, password: own });
    expect((await browser.open("/portal/password")).text).toContain("Your present password");
    const wrong = await browser.send("/portal/password", { current: "not it at all", password: next, again: next });
    expect([wrong.status, wrong.text.includes("not the present password")]).toEqual([422, true]);
    const done = await browser.send("/portal/password", { current: own, password: next, again: next });
    expect(done.path).toBe("/portal/cases?done=password");
    expect(done.text).toContain("Your password has been changed");
    expect((await elsewhere.open("/portal/cases")).path).toContain("/portal/sign-in");
    expect((await visitor().send("/portal/sign-in", { username: email, password: own })).status).toBe(422);
    expect((await visitor().send("/portal/sign-in", { username: email, password: next })).path).toBe("/portal/cases");
  });

  it("is not guessed from an open page", async () => {
    const { browser } = await settled();
    await browser.open("/portal/password");
    const guess = (current: string) => browser.send("/portal/password", { current, password: next, again: next });
    for (let time = 0; time < limits.portal.changes.times; time += 1) expect((await guess("a guess")).status).toBe(422);
    expect((await guess(own)).status).toBe(429);
  });
});

describe("a forgotten password", () => {
  const mails = async (application: string) => (await show(application))?.mail.map(({ template }) => template) ?? [];

  it("brings a link by mail to who had one of their own, and the same page to everybody", async () => {
    const { email, application } = await settled();
    const never = await person();
    const pages: string[] = [];
    for (const username of [email, never.email, address()])
      pages.push((await visitor().send("/portal/forgotten", { username })).text);
    expect(new Set(pages).size).toBe(1);
    expect(await mails(application)).toContain("password-reset");
    expect(await mails(never.application)).not.toContain("password-reset");
  });

  it("says before the first sign-in why there is no link and what to do", async () => {
    const page = await visitor().open("/portal/forgotten");
    expect(page.text).toContain("Before your first sign-in we cannot send a link");
    expect(page.text).toContain("reply to any email you have from us");
  });

  it("is replaced by a link that works once, and every session ends with it", async () => {
    const { email, application, browser } = await settled();
    const token = mintToken();
    const caseId = (await caseIdByApplication(engine.context.database.db, application)) ?? 0;
    await transaction(engine.context.database, (tx) =>
      insertTokens(tx, [
        {
          digest: tokenDigest(token),
          caseId,
          person: "p1",
          purpose: "password",
          mailId: null,
          expiresAt: engine.context.now().add({ hours: 2 }).toString(),
        },
      ]).execute(),
    );
    const other = "four quite different words";
    const reader = visitor();
    expect((await reader.open(`/portal/forgotten/${token}`)).text).toContain("Choose a new password");
    expect((await reader.open(`/portal/forgotten/${token}`)).status).toBe(200);
    const chosen = await reader.send(`/portal/forgotten/${token}`, { password: other, again: other });
    expect(chosen.text).toContain("Your password has been changed");
    expect((await reader.open(`/portal/forgotten/${token}`)).status).toBe(404);
    expect((await browser.open("/portal/cases")).path).toContain("/portal/sign-in");
    expect((await visitor().send("/portal/sign-in", { username: email, password: own })).status).toBe(422);
    expect((await visitor().send("/portal/sign-in", { username: email, password: other })).path).toBe("/portal/cases");
  });

  it("opens nothing with a link that was never made", async () => {
    expect((await visitor().open(`/portal/forgotten/${mintToken()}`)).status).toBe(404);
  });
});

it("signs in who has changed their address by their former username too", async () => {
  const { email, application } = await settled();
  const change = { kind: "change-email", agent: "Ana", person: "p1", address: address() } as const;
  await applyTo(engine.context, application, { ...change, code: "123456", codeDigest: "d" }, { by: "test" });
  const message = { id: "m", order: 99, receivedAt: engine.context.now().toString(), stored: null };
  await applyTo(
    engine.context,
    application,
    { kind: "confirm-email", person: "p1", codeDigest: "d", message },
    { by: "test" },
  );
  expect((await show(application))?.people[0]?.email).toBe(change.address);
  for (const username of [email, change.address])
    expect((await visitor().send("/portal/sign-in", { username, password: own })).path).toBe("/portal/cases");
});

it("opens every application of a username whose password it is, and no other", async () => {
  const [one, other] = [await settled(), await person()];
  const people = [{ id: "p1", role: "principal", givenName: "Zoë", familyName: "Łucja", birthDate: "1990-02-03" }];
  const again = await openedAccount(engine.context, {
    people: people.map((who) => ({ ...who, uci: "1123456789", email: one.email, language: "en" })),
  });
  const browser = visitor();
  await browser.send("/portal/sign-in", { username: one.email, password: own });
  expect(browser.page.text).toContain(one.application);
  expect(browser.page.text).not.toContain(again.application);
  await browser.send("/portal/sign-out");
  await browser.send("/portal/sign-in", { username: one.email, password: again.password });
  await browser.send("/portal/password", { password: own, again: own });
  expect(browser.page.text).not.toContain(one.application);
  await browser.send("/portal/sign-out");
  await browser.send("/portal/sign-in", { username: one.email, password: own });
  for (const { application } of [one, again]) expect(browser.page.text).toContain(application);
  expect(browser.page.text).not.toContain(other.application);
});

it("signs in who has the account of the PR Portal once they have chosen a password by link", async () => {
  const { email, application } = await person({ portalAccount: true });
  expect((await visitor().send("/portal/sign-in", { username: email, password: own })).status).toBe(422);
  await visitor().send("/portal/forgotten", { username: email });
  expect((await show(application))?.mail.map(({ template }) => template)).toContain("password-reset");
});
