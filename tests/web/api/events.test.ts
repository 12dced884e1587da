import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addApiKey, revokeApiKey } from "../../../src/store/api-keys.ts";
import { transaction } from "../../../src/store/database.ts";
import { startWeb, type Web } from "../../../src/web/server.ts";
import { recordEvent } from "../../../src/workflow/record-event.ts";
import { showCase } from "../../../src/workflow/show.ts";
import { portraitJpeg } from "../../document/photo/portrait.ts";
import { importedCase, type TestContext, testContext } from "../../support/context.ts";
import { filledForm, formLink } from "../form-link.ts";

let engine: TestContext;
let web: Web;
let key: string;
let application: string;

beforeAll(async () => {
  engine = await testContext();
  const anywhere = { host: "127.0.0.1", port: 0 };
  web = await startWeb(engine.context, { portal: anywhere, console: anywhere });
  key = await newKey("partner");
});
afterAll(async () => {
  await web.close();
  await engine.close();
});
beforeEach(async () => {
  application = await caseWithAccount();
});

async function newKey(name: string): Promise<string> {
  const made = await transaction(engine.context.database, (tx) => addApiKey(tx, name, "2026-11-21T15:00:00Z"));
  return made?.key ?? "";
}

/** A couple who have answered everything: accounts are ordered, and the portal's tasks are open. */
async function caseWithAccount(): Promise<string> {
  const made = await importedCase(engine.context);
  const token = await formLink(engine.context, made);
  const body = new URLSearchParams(filledForm());
  await fetch(`http://127.0.0.1:${web.portalPort}/portal/form/${token}`, { method: "POST", body, redirect: "manual" });
  return made;
}

const url = (path: string) => `http://127.0.0.1:${web.portalPort}/api${path}`;
const person = async (id = "p1") => {
  const state = await showCase(engine.context.database.db, engine.context.vault, application);
  return state?.people.find((one) => one.id === id);
};

/** What an answer may hold; a problem's keys and a recorded event's. */
interface Answer {
  readonly type?: string;
  readonly detail?: string;
  readonly reason?: string;
  readonly version?: number;
  readonly warnings?: readonly string[];
  readonly errors?: readonly { readonly field: string; readonly detail: string }[];
}

async function send(event: object | string, headers: Record<string, string> = {}, to = application) {
  const response = await fetch(url(`/cases/${to}/events`), {
    method: "POST",
    headers: { Authorization: `Bearer ${key}`, "Idempotency-Key": randomUUID(), ...headers },
    body: typeof event === "string" ? event : JSON.stringify(event),
  });
  return {
    status: response.status,
    type: response.headers.get("Content-Type"),
    body: (await response.json()) as Answer,
  };
}

describe("a portal's events", () => {
  it("are recorded in the key's name", async () => {
    const answer = await send({ event: "signed-in", person: "p1" });
    expect(answer).toMatchObject({
      status: 200,
      body: { application, person: "p1", event: "signed-in", warnings: [] },
    });
    expect((await person())?.firstSignIn).toBe("2026-11-21T15:00:00Z");
    const state = await showCase(engine.context.database.db, engine.context.vault, application);
    expect(state?.journal.at(-1)).toMatchObject({ event: "SignedIn", cause: { by: "portal:partner" } });
    expect(state?.journal.at(-1)?.version).toBe(answer.body.version);
  });

  it("say presence, absence with its return, and the address", async () => {
    await send({ event: "presence-declared", person: "p1", inCanada: true });
    await send({ event: "presence-declared", person: "p2", inCanada: false, plannedReturn: "2027-02-01" });
    const address = { line1: "1 Elgin St", city: "Ottawa", province: "ON", postalCode: "k1p5w1" };
    await send({ event: "address-confirmed", person: "p1", address, use: "mailing" });
    expect(await person()).toMatchObject({ presence: "declared", address: "confirmed" });
    expect((await person("p2"))?.presence).toBe("denied");
  });

  it("come in on both listeners", async () => {
    const state = await fetch(`http://127.0.0.1:${web.consolePort}/api/cases/${application}`, {
      headers: { Authorization: `Bearer ${key}` },
    });
    expect(state.status).toBe(200);
  });

  it("count once for an idempotency key, and a key stands for one request", async () => {
    const once = { "Idempotency-Key": randomUUID() };
    const first = await send({ event: "signed-in", person: "p1" }, once);
    const again = await send({ event: "signed-in", person: "p1" }, once);
    expect(again.body).toEqual(first.body);
    const other = await send({ event: "password-changed", person: "p1" }, once);
    expect(other).toMatchObject({ status: 422, body: { type: "urn:landfall:problem:key-used-before" } });
    expect((await send({ event: "signed-in", person: "p1" }, { "Idempotency-Key": "" })).status).toBe(400);
  });

  it("are done once when the same call comes twice at the same time", async () => {
    const once = { "Idempotency-Key": randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => send({ event: "signed-in", person: "p1" }, once)));
    expect(new Set(answers.map(({ body }) => body.version)).size).toBe(1);
  });

  it("are refused by name with one sentence, and may be sent again under the same key", async () => {
    const waiting = await importedCase(engine.context);
    const once = { "Idempotency-Key": randomUUID(), "Accept-Language": "fr-CA" };
    const refused = await send({ event: "signed-in", person: "p1" }, once, waiting);
    expect(refused).toMatchObject({
      status: 409,
      type: "application/problem+json",
      body: { reason: "no-account", detail: "La personne n’a pas encore de compte." },
    });
    const token = await formLink(engine.context, waiting);
    await fetch(`http://127.0.0.1:${web.portalPort}/portal/form/${token}`, {
      method: "POST",
      body: new URLSearchParams(filledForm()),
      redirect: "manual",
    });
    expect((await send({ event: "signed-in", person: "p1" }, once, waiting)).status).toBe(200);
  });

  it("want a key that is in force", async () => {
    const old = await newKey("old");
    await transaction(engine.context.database, (tx) => revokeApiKey(tx, "old", "2026-11-21T15:00:00Z"));
    for (const authorization of ["", "Bearer lfk_nonsense", `Bearer ${old}`, `Basic ${key}`]) {
      const answer = await send({ event: "signed-in", person: "p1" }, { Authorization: authorization });
      expect(answer).toMatchObject({ status: 401, body: { type: "urn:landfall:problem:no-key" } });
    }
  });

  it("never are an officer's", async () => {
    const answer = await send({ event: "grant", person: "p1", documentNumber: "T1" });
    expect(answer).toMatchObject({ status: 403, body: { type: "urn:landfall:problem:officer-event" } });
    const accepted = await send({ event: "photo-accept", person: "p1" });
    expect(accepted).toMatchObject({ status: 403, body: { type: "urn:landfall:problem:officer-event" } });
    expect((await person())?.ecopr).toBe("none");
  });

  it.each([
    ["{", 400, "not-json"],
    [JSON.stringify({ event: "flew", person: "p1" }), 422, "invalid"],
    [JSON.stringify({ event: "signed-in", person: "p1", note: "x" }), 422, "invalid"],
    [JSON.stringify({ event: "presence-declared", person: "p1", inCanada: "yes" }), 422, "invalid"],
    [JSON.stringify({ event: "signed-in", person: "p1", note: "x".repeat(70_000) }), 413, "too-large"],
    [JSON.stringify({ event: "photo-submitted", person: "p1", photo: "A".repeat(9_000_000) }), 413, "too-large"],
    [JSON.stringify({ event: "signed-in", person: "p9" }), 409, "refused"],
  ])("of a wrong form are told what is wrong (%#)", async (body, status, name) => {
    const answer = await send(body);
    expect(answer.body.type).toBe(`urn:landfall:problem:${name}`);
    expect(answer.status).toBe(status);
    expect(answer.body.detail).toMatch(/^[A-Z].*\.$/);
  });

  it("say which field is wrong, and never repeat its value", async () => {
    const address = { line1: "9 Secret Lane", city: "Paris", province: "ON", postalCode: "75001" };
    const { body } = await send({ event: "address-confirmed", person: "p1", address, use: "home" });
    expect(body.errors).toEqual([{ field: "address.postalCode", detail: "is not a Canadian postal code (A1A 1A1)" }]);
    expect(JSON.stringify(body)).not.toContain("75001");
  });

  it("about an unknown application get 404", async () => {
    const answer = await send({ event: "signed-in", person: "p1" }, {}, "E999");
    expect(answer).toMatchObject({ status: 404, body: { type: "urn:landfall:problem:no-such-case" } });
  });
});

describe("a submitted photo", () => {
  const photo = async (trial = {}) => (await portraitJpeg(trial)).toString("base64");

  it("is measured, kept and submitted", async () => {
    const answer = await send({ event: "photo-submitted", person: "p1", photo: await photo() });
    expect(answer).toMatchObject({ status: 200, body: { warnings: [] } });
    expect((await person())?.photo).toBe("submitted");
    const locked = await send({ event: "photo-submitted", person: "p1", photo: await photo() });
    expect(locked).toMatchObject({ status: 409, body: { reason: "photo-locked" } });
  });

  it("that breaks a rule is refused with every finding, and nothing is stored", async () => {
    const answer = await send({ event: "photo-submitted", person: "p1", photo: await photo({ width: 600 }) });
    expect(answer).toMatchObject({ status: 422, body: { findings: [{ code: "dimensions", severity: "hard" }] } });
    expect((await person())?.photo).toBe("none");
    const rows = await engine.context.database.db
      .selectFrom("photos")
      .select("id")
      .where("person", "=", "p1")
      .execute();
    const before = rows.length;
    await send({ event: "photo-submitted", person: "p9", photo: await photo() });
    expect(await engine.context.database.db.selectFrom("photos").select("id").execute()).toHaveLength(before);
  });

  it("that is only advised against goes in with warnings, the same picture of two people among them", async () => {
    const green = await photo({ wall: "#77aa77" });
    expect((await send({ event: "photo-submitted", person: "p1", photo: green })).body.warnings).toContain(
      "background",
    );
    const twin = await send({ event: "photo-submitted", person: "p2", photo: green });
    expect(twin.body.warnings).toContain("same-photo");
    const state = await showCase(engine.context.database.db, engine.context.vault, application);
    expect(state?.escalations.map((one) => one.reason)).toContain("same-photo");
  });

  it("may be one that another part of the engine took in before, of this person only", async () => {
    const stranger = await send({ event: "photo-submitted", person: "p1", photoId: randomUUID() });
    expect(stranger).toMatchObject({ status: 409, body: { reason: "no-photo" } });
  });

  it("is recorded alike without the API", async () => {
    const event = { event: "photo-submitted", person: "p1", photo: await photo() } as const;
    expect(await recordEvent(engine.context, application, event, "portal:own")).toMatchObject({ kind: "recorded" });
    expect(await recordEvent(engine.context, "E999", event, "portal:own")).toBeNull();
  });
});

describe("the state of a case", () => {
  it("holds where everybody stands and nobody's name, date or number", async () => {
    const response = await fetch(url(`/cases/${application}`), { headers: { Authorization: `Bearer ${key}` } });
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      application,
      phase: "active",
      people: [
        { id: "p1", actor: "p1", account: "temporary", held: false, presence: "none", photo: "none" },
        { id: "p2", actor: "p1", account: "none" },
      ],
    });
    expect(text).not.toMatch(/Zoë|1123456789|1990|example\.org/);
    expect((await fetch(url(`/cases/${application}`))).status).toBe(401);
  });
});

interface Description {
  readonly openapi: string;
  readonly paths: object;
  readonly components: {
    readonly schemas: {
      readonly PortalEvent: { readonly oneOf: readonly { properties: { event: { const: string } } }[] };
    };
  };
}

describe("the description of the API", () => {
  it("is served to anybody and names what the code takes", async () => {
    const description = (await (await fetch(url("/openapi.json"))).json()) as Description;
    expect(description.openapi).toBe("3.1.0");
    const events = description.components.schemas.PortalEvent.oneOf.map((one) => one.properties.event.const);
    expect(events).toEqual([
      "signed-in",
      "password-changed",
      "presence-declared",
      "address-confirmed",
      "photo-submitted",
    ]);
    expect(Object.keys(description.paths)).toHaveLength(2);
    const references = [...JSON.stringify(description).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
      (match) => match[1],
    );
    for (const name of references) expect(description.components.schemas).toHaveProperty([name ?? ""]);
  });
});
