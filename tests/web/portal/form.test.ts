import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { portalApp } from "../../../src/web/server.ts";
import { showCase } from "../../../src/workflow/show.ts";
import { importedCase, type TestContext, testContext } from "../../support/context.ts";
import { filledForm, formLink } from "../form-link.ts";

let engine: TestContext;
let app: ReturnType<typeof portalApp>;

beforeAll(async () => {
  engine = await testContext();
  app = portalApp(engine.context);
});
afterAll(() => engine.close());

const show = (application: string) => showCase(engine.context.database.db, engine.context.vault, application);
const get = (token: string, query = "") => app.request(`/portal/form/${token}${query}`);
const post = (token: string, values: Record<string, string>, query = "") =>
  app.request(`/portal/form/${token}${query}`, { method: "POST", body: new URLSearchParams(values) });

async function newForm(changes: Readonly<Record<string, unknown>> = {}, person = "p1") {
  const application = await importedCase(engine.context, changes);
  return { application, token: await formLink(engine.context, application, person) };
}

describe("the form on a signed link", () => {
  it("asks every question of everybody in both languages, the recipient's first", async () => {
    const { token } = await newForm();
    const response = await get(token);
    const page = await response.text();
    expect(response.status).toBe(200);
    for (const name of Object.keys(filledForm())) expect(page).toContain(`name="${name}"`);
    expect(page.indexOf("Your full name")).toBeGreaterThan(0);
    expect(page.indexOf("Votre nom complet")).toBeGreaterThan(page.indexOf("Your full name"));
    expect(page).toContain('<html lang="en">');
  });

  it("puts French first for who reads French, and lets an adult with an account of their own answer for themself", async () => {
    const { token } = await newForm({}, "p2");
    const page = await (await get(token)).text();
    expect(page).toContain('<html lang="fr">');
    expect(page.indexOf("Your full name")).toBeGreaterThan(page.indexOf("Votre nom complet"));
    expect(page).toContain('name="uci:p2"');
    expect(page).not.toContain('name="uci:p1"');
  });

  it("shows one language where the address asks for it", async () => {
    const { token } = await newForm();
    const page = await (await get(token, "?lang=fr")).text();
    expect(page).toContain("Votre nom complet");
    expect(page).not.toContain("Your full name");
  });

  it("shows nothing that is on file but names", async () => {
    const { token } = await newForm({ verificationCode: "QX-7741", phone: "613-555-0199" });
    const page = await (await get(token)).text();
    expect(page).toContain("Zoë Łucja");
    expect(page).toContain('name="verificationCode:p1"');
    for (const secret of ["1123456789", "11234567", "1990-02-03", "zoe@example.org", "QX-7741", "Main St", "0199"])
      expect(page).not.toContain(secret);
  });

  it("runs no script, loads nothing from elsewhere and tells nobody where it stands", async () => {
    const { token } = await newForm();
    const response = await get(token);
    const policy = response.headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(response.headers.get("Referrer-Policy")).toBe("same-origin");
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(await response.text()).not.toMatch(/<script|javascript:|https?:/i);
  });

  it("takes a complete form as an answer and thanks with the reference", async () => {
    const { application, token } = await newForm();
    const response = await post(token, filledForm());
    expect(response.status).toBe(303);
    const thanks = await app.request(response.headers.get("Location") ?? "");
    expect(await thanks.text()).toContain(application);
    const state = await show(application);
    expect(state?.phase).toBe("active");
    expect(state?.people[0]?.answers["firstEntry"]).toMatchObject({ value: "2019-08-25" });
    expect(state?.people[0]?.answers["firstEntry"]?.message).toMatch(/^form:[0-9a-f]{12}:\d+$/);
    expect(state?.people[1]?.answers["eyeColour"]?.value).toBe("brown");
    expect(state?.mail.map((mail) => mail.template)).toContain("portal2");
  });

  it("says beside each field what is wrong, keeps what was written, and takes nothing", async () => {
    const { application, token } = await newForm();
    const wrong = filledForm({ "uci:p1": "12345", "eyeColour:p2": "", "firstEntry:p2": "2019-02-30" });
    const response = await post(token, wrong);
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain("3 answers need another look");
    expect(page).toContain("3 réponses sont à revoir");
    for (const id of ["uci-p1", "eyeColour-p2", "firstEntry-p2"]) {
      expect(page).toContain(`id="${id}-fault"`);
      expect(page).toContain(`href="#${id}"`);
    }
    expect(page).toContain('value="12345"');
    expect(page).toContain('value="Toronto Pearson"');
    expect((await show(application))?.people[0]?.answers).toEqual({});
  });

  it("will not take a last entry before the first", async () => {
    const { token } = await newForm();
    const page = await (await post(token, filledForm({ "lastEntry:p1": "2018-01-01" }))).text();
    expect(page).toContain("The most recent entry cannot be before the first one.");
    expect(page.match(/aria-invalid="true"/g)).toHaveLength(1);
  });

  it("wants the planned return only of who is not in Canada", async () => {
    const { application, token } = await newForm();
    const away = filledForm({ "inCanada:p1": "no" });
    expect(await (await post(token, away)).text()).toContain('id="plannedReturn-p1-fault"');
    expect((await post(token, { ...away, "plannedReturn:p1": "2027-01-15" })).status).toBe(303);
    const state = await show(application);
    expect(state?.holds).toMatchObject([{ kind: "outside-canada", person: "p1", until: "2027-01-15" }]);
  });

  it("does not tell whether a UCI is the one on file", async () => {
    const { application, token } = await newForm();
    const response = await post(token, filledForm({ "uci:p1": "9987654321" }));
    expect(response.status).toBe(303);
    expect((await show(application))?.people[0]?.unclear["uci"]).toMatchObject({ readings: ["9987654321"] });
  });

  it("asks for height, address and country where the extended questions were sent, country by a list", async () => {
    const { application, token } = await newForm({ questionnaire: "extended" });
    const more = {
      "height:p1": "170",
      "homeAddress:p1": "12 Main St, Ottawa ON K1A 0B1",
      "currentCountry:p1": "CA",
      "height:p2": "165",
      "homeAddress:p2": "12 Main St, Ottawa ON K1A 0B1",
      "currentCountry:p2": "FR",
    };
    const page = await (await get(token)).text();
    expect(page).toContain("Germany / Allemagne");
    expect((await post(token, filledForm(more))).status).toBe(303);
    const state = await show(application);
    expect(state?.people[1]?.answers["currentCountry"]?.value).toBe("FR");
    expect(state?.people[0]?.answers["height"]?.value).toBe(170);
  });

  it("writes what a person wrote as text, never as markup", async () => {
    const { token } = await newForm();
    const page = await (await post(token, filledForm({ "lastEntryPlace:p1": '"><b>x', "uci:p1": "" }))).text();
    expect(page).not.toContain("<b>x");
    expect(page).toContain("&quot;&gt;&lt;b&gt;x");
  });

  it("answers an unknown and an expired link kindly, in both languages", async () => {
    const unknown = await get("abcdefghijklmnopqrstuvwxyz");
    expect(unknown.status).toBe(404);
    const page = await unknown.text();
    expect(page).toContain("This link does not open a form");
    expect(page).toContain("Ce lien n’ouvre aucun formulaire");
    const { token } = await newForm();
    engine.advance({ hours: 25 });
    expect((await get(token)).status).toBe(404);
    expect((await post(token, filledForm())).status).toBe(404);
  });

  it("reads no more than a form can hold", async () => {
    const { token } = await newForm();
    const response = await post(token, filledForm({ "lastEntryPlace:p1": "x".repeat(600_000) }));
    expect(response.status).toBe(413);
    expect(await response.text()).toContain("The form is too large");
  });
});
