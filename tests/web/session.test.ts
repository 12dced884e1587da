import { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { limits } from "../../src/limits.ts";
import { transaction } from "../../src/store/database.ts";
import { forgetRates } from "../../src/store/rates.ts";
import { type Audience, endSessionsOf, forgetSessions } from "../../src/store/sessions.ts";
import { isTooOften } from "../../src/web/rate.ts";
import { type SessionEnv, sessionsFor } from "../../src/web/session.ts";
import type { Context } from "../../src/workflow/context.ts";
import { testContext, type TestContext } from "../support/context.ts";

let test: TestContext;
beforeAll(async () => {
  test = await testContext();
});
afterAll(() => test.close());

/** A side with a way in, a page that says who is there, and a form that changes something. */
function side(audience: Audience, context: Context = test.context): Hono<SessionEnv> {
  const sessions = sessionsFor(context, audience);
  const app = new Hono<SessionEnv>();
  app.use(sessions.read);
  app.post("/in", async (c) => {
    await sessions.signIn(c, ["somebody"]);
    return c.text("in");
  });
  app.get("/", (c) => c.text(c.get("session")?.subjects.join() ?? "nobody"));
  app.get("/token", (c) => c.text(c.get("session")?.token ?? ""));
  app.post("/change", sessions.ownOrigin, async (c) => c.text("", (await sessions.ownForm(c)) ? 200 : 403));
  app.post("/out", async (c) => {
    await sessions.signOut(c);
    return c.text("out");
  });
  return app;
}

const cookieOf = (answer: Response) => answer.headers.get("set-cookie")?.split(";")[0] ?? "";
const at = (app: Hono<SessionEnv>, path: string, cookie: string, init: RequestInit = {}) =>
  app.request(path, { ...init, headers: { cookie, host: "127.0.0.1:3000", ...init.headers } });
const signIn = async (app: Hono<SessionEnv>, cookie = "") => cookieOf(await at(app, "/in", cookie, { method: "POST" }));

describe("a session", () => {
  it("knows who is signed in by a cookie that no script reads", async () => {
    const app = side("portal");
    const answer = await at(app, "/in", "", { method: "POST" });
    expect(answer.headers.get("set-cookie")).toMatch(/^landfall-portal=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await (await at(app, "/", cookieOf(answer))).text()).toBe("somebody");
    expect(await (await at(app, "/", "landfall-portal=somebody")).text()).toBe("nobody");
  });

  it("has a __Host- cookie on https, which browsers take from nobody else", async () => {
    const context = { ...test.context, mail: { ...test.context.mail, publicUrl: "https://portal.example.org" } };
    const answer = await side("portal", context).request("/in", { method: "POST" });
    expect(answer.headers.get("set-cookie")).toMatch(
      /^__Host-landfall-portal=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it("opens nothing on the other side", async () => {
    const [portal, console] = [side("portal"), side("console")];
    const cookie = await signIn(portal);
    expect(await (await at(console, "/", cookie.replace("portal", "console"))).text()).toBe("nobody");
  });

  it("has a fresh id after each sign-in, and the one before is dead", async () => {
    const app = side("portal");
    const before = await signIn(app);
    const after = await signIn(app, before);
    expect(after).not.toBe(before);
    expect(await (await at(app, "/", before)).text()).toBe("nobody");
  });

  it("goes idle, stays while it is used, and ends in any case", async () => {
    const app = side("console");
    const { idleMinutes, hours } = limits.session.console;
    const cookie = await signIn(app);
    const steps = Math.floor((hours * 60) / (idleMinutes - 1));
    for (let step = 0; step < steps; step += 1) {
      test.advance({ minutes: idleMinutes - 1 });
      expect(await (await at(app, "/", cookie)).text()).toBe("somebody");
    }
    test.advance({ minutes: idleMinutes - 1 });
    expect(await (await at(app, "/", cookie)).text()).toBe("nobody");
    const unused = await signIn(app);
    test.advance({ minutes: idleMinutes });
    expect(await (await at(app, "/", unused)).text()).toBe("nobody");
  });

  it("ends when its owner leaves, and when somebody ends all of a person's", async () => {
    const app = side("portal");
    const [one, other] = [await signIn(app), await signIn(app)];
    await at(app, "/out", one, { method: "POST" });
    expect(await (await at(app, "/", one)).text()).toBe("nobody");
    expect(await (await at(app, "/", other)).text()).toBe("somebody");
    await transaction(test.context.database, (tx) => endSessionsOf(tx, "portal", "somebody"));
    expect(await (await at(app, "/", other)).text()).toBe("nobody");
  });
});

describe("a form", () => {
  let cookie: string;
  let token: string;
  const app = () => side("portal");
  beforeEach(async () => {
    cookie = await signIn(app());
    token = await (await at(app(), "/token", cookie)).text();
  });
  const send = async (body: Record<string, string>, headers: Record<string, string>) =>
    (await at(app(), "/change", cookie, { method: "POST", body: new URLSearchParams(body), headers })).status;

  it("is taken with the session's token from a page of ours", async () => {
    expect(await send({ _token: token }, { "sec-fetch-site": "same-origin" })).toBe(200);
    expect(await send({ _token: token }, { origin: "http://127.0.0.1:3000" })).toBe(200);
  });

  it("is refused from another page, or without the token, or with somebody else's", async () => {
    expect(await send({ _token: token }, { origin: "https://evil.example", "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await send({ _token: token }, { origin: "null" })).toBe(403);
    expect(await send({ _token: token }, {})).toBe(403);
    expect(await send({}, { "sec-fetch-site": "same-origin" })).toBe(403);
    const other = await signIn(app());
    const theirs = await (await at(app(), "/token", other)).text();
    expect(await send({ _token: theirs }, { "sec-fetch-site": "same-origin" })).toBe(403);
  });
});

it("is forgotten with the tries that were counted, once both are over", async () => {
  const { database } = test.context;
  await signIn(side("portal"));
  await isTooOften(test.context, "test", "somebody", { times: 2, minutes: 15 });
  const forget = () =>
    transaction(database, async (tx) => {
      await forgetSessions(tx, test.context.now().toString());
      await forgetRates(tx, test.context.now().toString());
    });
  const left = async () => [
    (await database.db.selectFrom("sessions").select("digest").execute()).length > 0,
    (await database.db.selectFrom("rates").select("key").execute()).length > 0,
  ];
  await forget();
  expect(await left()).toEqual([true, true]);
  test.advance({ hours: 24 });
  await forget();
  expect(await left()).toEqual([false, false]);
});

it("counts tries in the database, each of whom and what by itself, until the window is over", async () => {
  const bound = { times: 2, minutes: 15 };
  const tried = () => isTooOften(test.context, "test", "zoe@example.org", bound);
  expect([await tried(), await tried(), await tried()]).toEqual([false, false, true]);
  expect(await isTooOften(test.context, "test", "minh@example.org", bound)).toBe(false);
  test.advance({ minutes: 15 });
  expect(await tried()).toBe(false);
});
