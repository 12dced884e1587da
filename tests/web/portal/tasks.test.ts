import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { portalApp } from "../../../src/web/server.ts";
import { applyTo } from "../../../src/workflow/apply.ts";
import { caseIdByApplication } from "../../../src/store/cases.ts";
import { grantCase } from "../../../src/workflow/grant.ts";
import { showCase } from "../../../src/workflow/show.ts";
import { openedAccount } from "../../support/account.ts";
import { couple, type TestContext, testContext } from "../../support/context.ts";
import { Visitor } from "../../support/visitor.ts";

let engine: TestContext;
let app: ReturnType<typeof portalApp>;
let count = 0;

beforeAll(async () => {
  engine = await testContext();
  app = portalApp(engine.context);
});
afterAll(() => engine.close());

const own = "three words and a teapot";
const show = async (application: string) => {
  const shown = await showCase(engine.context.database.db, engine.context.vault, application);
  if (shown === null) throw new Error(`There is no ${application}.`);
  return shown;
};

/** A couple of their own, the principal signed in with an own password. */
async function signedIn() {
  count += 1;
  const email = `tasks-${count}@example.org`;
  const people = couple.people.map((one, index) => ({
    ...one,
    email: index === 0 ? email : `other-${count}@example.org`,
  }));
  const { application, password } = await openedAccount(engine.context, { people });
  const browser = new Visitor(app, `192.0.2.${count}`);
  await browser.send("/portal/sign-in", { username: email, password });
  await browser.send("/portal/password", { password: own, again: own });
  return { application, browser, email, at: (place: string) => `/portal/cases/${application}/${place}` };
}

/** One of them for all that change nothing. */
let unchanged: ReturnType<typeof signedIn> | undefined;
const settled = () => (unchanged ??= signedIn());

describe("the tasks", () => {
  it("stand for everybody whom the account acts for, each with its state and soft day", async () => {
    const { browser, at } = await signedIn();
    expect(browser.page.text).toContain("Zoë Łucja");
    expect(browser.page.text).toContain("Minh Nguyễn");
    expect(browser.page.text).toContain("0 of 3 tasks done");
    const page = await browser.open(at("p2"));
    expect(page.text).toContain("Best by November 28, 2026. Nothing is lost");
    expect(page.text.match(/To do/g)).toHaveLength(3);
  });

  it("read in French at the same address, and stay so", async () => {
    const { browser, at } = await signedIn();
    const page = await browser.open(`${at("p2")}?lang=fr`);
    expect(page.text).toContain('<html lang="fr">');
    expect(page.text).toContain("Déclarer que vous êtes au Canada");
    expect((await browser.open(at("p2/presence"))).text).toContain("Êtes-vous au Canada?");
  });

  it("are nobody else's to see or do", async () => {
    const one = await signedIn();
    const other = await signedIn();
    for (const place of ["p1", "p1/presence", "p1/address", "p1/photo", "p1/documents", "p1/documents/ecopr.pdf"])
      expect((await other.browser.open(one.at(place))).status).toBe(404);
    await other.browser.open(other.at("p1/presence"));
    expect((await other.browser.send(one.at("p1/presence"), { inCanada: "yes" })).status).toBe(404);
    expect((await show(one.application)).people[0]?.presence).toBe("none");
  });

  it("change nothing by a form from elsewhere, or one without its token", async () => {
    const { browser, application, at } = await settled();
    await browser.open(at("p1/presence"));
    const elsewhere = { "sec-fetch-site": "cross-site", origin: "https://evil.example" };
    expect((await browser.send(at("p1/presence"), { inCanada: "yes" }, elsewhere)).status).toBe(403);
    expect((await browser.send(at("p1/presence"), { inCanada: "yes", _token: "x" })).status).toBe(403);
    expect((await show(application)).people[0]?.presence).toBe("none");
  });
});

describe("presence", () => {
  it("is declared in the first person, with what it does not mean beside it and on the receipt", async () => {
    const { browser, application, at } = await signedIn();
    const page = await browser.open(at("p1/presence"));
    expect(page.text).toContain("Yes, I am physically in Canada now");
    expect(page.text).toContain("does not make anybody a permanent resident yet");
    expect(page.text).toContain("cannot be confirmed while the person is outside Canada");
    const receipt = await browser.send(at("p1/presence"), { inCanada: "yes" });
    expect(receipt.text).toContain("It does not make you a permanent resident yet");
    expect((await show(application)).people.map(({ presence }) => presence)).toEqual(["declared", "none"]);
    expect((await browser.open(at("p2/presence"))).text).toContain("Yes, Minh Nguyễn is physically in Canada now");
  });

  it("that is not given holds the case until the return", async () => {
    const { browser, application, at } = await signedIn();
    await browser.open(at("p1/presence"));
    const page = await browser.send(at("p1/presence"), { inCanada: "no", plannedReturn: "2026-12-20" });
    expect(page.text).toContain("On hold: you told us that you are outside Canada");
    const shown = await show(application);
    expect(shown.holds).toMatchObject([{ kind: "outside-canada", until: "2026-12-20" }]);
    expect(shown.people[0]?.presence).toBe("denied");
  });

  it.each([
    [{}, "Please choose yes or no."],
    [{ inCanada: "maybe" }, "Please choose yes or no."],
    [{ inCanada: "no", plannedReturn: "2026-11-20" }, "a date of return that lies ahead"],
    [{ inCanada: "no", plannedReturn: "2027-02-30" }, "a date of return that lies ahead"],
    [{ inCanada: "no", plannedReturn: "3000-01-01" }, "a date of return that lies ahead"],
  ])("asks again for %o", async (fields, words) => {
    const { browser, application, at } = await settled();
    await browser.open(at("p1/presence"));
    const page = await browser.send(at("p1/presence"), fields);
    expect([page.status, page.text.includes(words)]).toEqual([422, true]);
    expect((await show(application)).people[0]?.presence).toBe("none");
  });
});

describe("the address", () => {
  const right = { use: "mailing", street: "12 Main St", city: "Ottawa", province: "ON", postalCode: "k1a0b1" };
  const kept = async (application: string) =>
    (await show(application)).journal.filter(({ event }) => event === "AddressConfirmed").length;

  it("is the application's until another is confirmed", async () => {
    const { browser, application, at } = await signedIn();
    const page = await browser.open(at("p1/address"));
    for (const value of ["12 Main St", "Ottawa", "K1A 0B1"]) expect(page.text).toContain(`value="${value}"`);
    const parts = { careOf: "Anne Roy", unit: "5B", box: "RR 2" };
    expect((await browser.send(at("p1/address"), { ...right, ...parts })).text).toContain(
      "The address has been confirmed",
    );
    expect(await kept(application)).toBe(1);
    const again = await browser.open(at("p1/address"));
    for (const value of ["Anne Roy", "5B", "12 Main St", "RR 2", "K1A 0B1"])
      expect(again.text).toContain(`value="${value}"`);
  });

  it.each([
    [{ use: "" }, "your home or only your mailing address"],
    [{ street: "", unit: "5", box: "RR 2" }, "A unit needs its street"],
    [{ street: "x".repeat(101) }, "shorten this to 100 characters"],
    [{ street: "" }, "write a street, or a box"],
    [{ city: "" }, "write the city"],
    [{ province: "ZZ" }, "choose the province"],
    [{ postalCode: "12345" }, "a Canadian postal code"],
    [{ postalCode: "D1A 0B1" }, "a Canadian postal code"],
    [{ postalCode: "V5K 0A1" }, "usual in another province"],
  ])("is asked for again with %o, and nothing typed is lost", async (change, words) => {
    const { browser, application, at } = await settled();
    await browser.open(at("p1/address"));
    const page = await browser.send(at("p1/address"), { ...right, careOf: "Anne Roy", ...change });
    expect([page.status, page.text.includes(words), page.text.includes("Anne Roy")]).toEqual([422, true, true]);
    expect(await kept(application)).toBe(0);
  });

  it("of another province's postal code is taken once that is said to be right", async () => {
    const { browser, application, at } = await signedIn();
    await browser.open(at("p1/address"));
    await browser.send(at("p1/address"), { ...right, postalCode: "J8X 1A1", unusual: "yes" });
    expect(await kept(application)).toBe(1);
  });

  it("takes a box alone", async () => {
    const { browser, application, at } = await signedIn();
    await browser.open(at("p1/address"));
    await browser.send(at("p1/address"), { ...right, street: "", box: "PO Box 310 Stn Main" });
    expect(await kept(application)).toBe(1);
    expect((await browser.open(at("p1/address"))).text).toContain('value="PO Box 310 Stn Main"');
  });
});

describe("the documents", () => {
  const officer = "A. Officer";
  async function granted() {
    const one = await signedIn();
    await one.browser.open(one.at("p1/presence"));
    await one.browser.send(one.at("p1/presence"), { inCanada: "yes" });
    const caseId = (await caseIdByApplication(engine.context.database.db, one.application)) ?? 0;
    expect((await grantCase(engine.context, caseId, "p1", officer)).kind).toBe("granted");
    return one;
  }

  it("are given out again and again, and each time is journalled", async () => {
    const { browser, application, at } = await granted();
    expect((await browser.open(at("p1/documents"))).text).toContain("Download the eCOPR");
    for (let time = 0; time < 2; time += 1) {
      const file = await browser.open(at("p1/documents/ecopr.pdf"));
      expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="eCOPR-[\w-]+\.pdf"$/);
      expect(file.bytes.subarray(0, 5).toString()).toBe("%PDF-");
      expect(file.headers.get("cache-control")).toBe("no-store");
    }
    const { journal } = await show(application);
    expect(journal.filter(({ event }) => event === "EcoprDownloaded")).toHaveLength(2);
  });

  it("are not downloaded by a look at their headers", async () => {
    const { browser, application, at } = await granted();
    const look = await browser.open(at("p1/documents/ecopr.pdf"), "HEAD");
    expect([look.status, look.headers.get("content-type"), look.bytes.length]).toEqual([200, "application/pdf", 0]);
    const { journal } = await show(application);
    expect(journal.filter(({ event }) => event === "EcoprDownloaded")).toEqual([]);
  });

  it("say what is not here yet in ranges, and never fail in the raw", async () => {
    const { browser, at } = await settled();
    const page = await browser.open(at("p1/documents"));
    expect(page.text).toContain("That often takes 1 to 13 weeks");
    expect(page.text).toContain("it usually takes 1 to 17 weeks");
    expect((await browser.open(at("p1/documents/ecopr.pdf"))).text).toContain("The eCOPR is not ready yet.");
  });

  it("give a void one out no more, and say so", async () => {
    const { browser, application, at } = await granted();
    const voided = { kind: "void-ecopr", person: "p1", officer, portOfEntry: false, reason: "name" } as const;
    await applyTo(engine.context, application, voided, { by: "test" });
    expect((await browser.open(at("p1/documents"))).text).toContain("is void and must not be used");
    expect((await browser.open(at("p1/documents/ecopr.pdf"))).status).toBe(404);
  });
});
