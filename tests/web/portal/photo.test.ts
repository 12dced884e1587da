import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limits } from "../../../src/limits.ts";
import { caseIdByApplication, lockCase } from "../../../src/store/cases.ts";
import { transaction } from "../../../src/store/database.ts";
import { eraseStoredCase } from "../../../src/store/erase.ts";
import { removeOldDrafts } from "../../../src/store/photo-drafts.ts";
import { photosOf, readPhoto } from "../../../src/store/photos.ts";
import { portrait } from "../../../src/tool/demo/portrait.ts";
import { portalApp } from "../../../src/web/server.ts";
import { applyTo } from "../../../src/workflow/apply.ts";
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
const show = async (application: string) =>
  (await showCase(engine.context.database.db, engine.context.vault, application))?.people[0];
const jpeg = (bytes: Buffer) => new File([new Uint8Array(bytes)], "photo.jpg", { type: "image/jpeg" });

async function signedIn() {
  count += 1;
  const email = `photo-${count}@example.org`;
  const people = couple.people.map((one, index) => ({ ...one, email: index === 0 ? email : `o-${count}@example.org` }));
  const { application, password } = await openedAccount(engine.context, { people });
  const browser = new Visitor(app, `192.0.2.${count}`);
  await browser.send("/portal/sign-in", { username: email, password });
  await browser.send("/portal/password", { password: own, again: own });
  const at = (place: string, person = "p1") => `/portal/cases/${application}/${person}/${place}`;
  const upload = async (bytes: Buffer, person = "p1") => {
    await browser.open(at("photo", person));
    return browser.send(at("photo", person), { source: "self", photo: jpeg(bytes) });
  };
  const stored = async () => {
    const { database, vault } = engine.context;
    const ids = await photosOf(database.db, (await caseIdByApplication(database.db, application)) ?? 0);
    return Promise.all(ids.map((id) => readPhoto(database.db, vault, id)));
  };
  return { application, browser, at, upload, stored };
}

describe("the photo", () => {
  it("goes from its requirements to the last page, and only then is final", async () => {
    const { application, browser, at, upload } = await signedIn();
    const rules = await browser.open(at("photo"));
    for (const words of ["plain white background", "we cannot look through the others", 'type="file"', "<svg"])
      expect(rules.text).toContain(words);
    const frame = await upload(await portrait("#2b1d14"));
    expect(frame.path).toBe(at("photo/position"));
    const checked = await browser.send(at("photo/position"), { apply: "yes" });
    expect(checked.path).toBe(at("photo/check"));
    expect(checked.text).toContain("found nothing wrong");
    expect((await show(application))?.photo).toBe("uploaded");
    expect((await browser.send(at("photo/check"))).text).toContain("tick it if it is true");
    const last = await browser.send(at("photo/check"), { declared: "yes" });
    expect(last.text).toContain("Once it is submitted, it cannot be changed.");
    expect((await show(application))?.photo).toBe("uploaded");
    const done = await browser.send(at("photo/submit"), { declared: "yes" });
    expect(done.text).toContain("The photo has been submitted.");
    expect((await show(application))?.photo).toBe("submitted");
  });

  it("is shown in colour and in black and white, upright, without what the camera wrote", async () => {
    const { browser, at, upload, stored } = await signedIn();
    const turned = await sharp(await portrait("#2b1d14"))
      .rotate(270)
      .withExif({ IFD0: { Software: "Editor 1" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "45/1 25/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    await upload(turned);
    await browser.send(at("photo/position"), { apply: "yes" });
    for (const name of ["shown", "grey", "photo"]) {
      const picture = await browser.open(at(`photo/${name}.jpg`));
      expect(picture.headers.get("content-type")).toBe("image/jpeg");
      const { width, height, exif } = await sharp(picture.bytes).metadata();
      expect([name, (width ?? 0) < (height ?? 0), exif]).toEqual([name, true, undefined]);
    }
    expect((await sharp((await browser.open(at("photo/grey.jpg"))).bytes).stats()).isOpaque).toBe(true);
    const [kept] = await stored();
    expect((await sharp(kept?.bytes).metadata()).exif).toBeUndefined();
    expect(kept?.report).toMatchObject({ source: "self" });
  });

  it("takes the frame where the buttons or the script have put it, and what is larger is made smaller", async () => {
    const { browser, at, upload, stored } = await signedIn();
    await upload(
      await sharp(await portrait("#2b1d14"))
        .resize(3000)
        .toBuffer(),
    );
    const before = /name="width" value="(\d+)"/.exec(browser.page.text)?.[1];
    const after = /name="width" value="(\d+)"/.exec(
      (await browser.send(at("photo/position"), { move: "closer" })).text,
    )?.[1];
    expect(Number(after)).toBeLessThan(Number(before));
    await browser.send(at("photo/position"), { left: "-50", top: "99999", width: "2500", apply: "yes" });
    const [kept] = await stored();
    const { width, height } = await sharp(kept?.bytes).metadata();
    expect([width, height]).toEqual([2000, 2800]);
  });

  it("with doubts goes on only when they are acknowledged, and their codes are kept", async () => {
    const { application, browser, at, upload } = await signedIn();
    await upload(await portrait("#2b1d14", "#c9b28a"));
    const page = await browser.send(at("photo/position"), { apply: "yes" });
    expect(page.text).toContain("The background does not look white.");
    const again = await browser.send(at("photo/check"), { declared: "yes" });
    expect(again.text).toContain("go on in spite of the warnings");
    expect(again.text).toMatch(/id="declared"[^>]*checked/);
    expect(again.text).not.toMatch(/id="acknowledged"[^>]*checked/);
    expect((await browser.send(at("photo/submit"), { declared: "yes" })).status).toBe(422);
    await browser.send(at("photo/submit"), { declared: "yes", acknowledged: "yes" });
    expect((await show(application))?.photo).toBe("submitted");
  });

  it("is replaced as often as wanted, and what was replaced is gone", async () => {
    const { browser, at, upload, stored } = await signedIn();
    for (const hair of ["#2b1d14", "#7a4a22", "#4b4b4b"]) {
      await upload(await portrait(hair));
      await browser.send(at("photo/position"), { apply: "yes" });
    }
    expect(await stored()).toHaveLength(1);
  });

  it("that was submitted cannot be changed, uploaded or submitted again", async () => {
    const { application, browser, at, upload, stored } = await signedIn();
    await upload(await portrait("#2b1d14"));
    await browser.send(at("photo/position"), { apply: "yes" });
    await browser.send(at("photo/check"), { declared: "yes" });
    await browser.send(at("photo/submit"), { declared: "yes" });
    await browser.open(at("presence"));
    const again = await browser.send(at("photo"), { source: "self", photo: jpeg(await portrait("#7a4a22")) });
    expect(again.status).toBe(409);
    await browser.open(at("presence"));
    expect((await browser.send(at("photo/position"), { apply: "yes" })).status).toBe(404);
    await browser.open(at("presence"));
    expect((await browser.send(at("photo/submit"), { declared: "yes" })).text).toContain(
      "The photo has been submitted",
    );
    expect(await stored()).toHaveLength(1);
    expect((await show(application))?.photo).toBe("submitted");
  });

  it("that was returned opens again for this person alone, with the reasons on top", async () => {
    const { application, browser, at, upload } = await signedIn();
    for (const [person, hair] of [
      ["p1", "#2b1d14"],
      ["p2", "#7a4a22"],
    ] as const) {
      await upload(await portrait(hair), person);
      await browser.send(at("photo/position", person), { apply: "yes" });
      await browser.send(at("photo/check", person), { declared: "yes" });
      await browser.send(at("photo/submit", person), { declared: "yes" });
    }
    const note = "Please look into the camera.";
    const back = { kind: "return-photo", person: "p1", officer: "A. Officer", reasons: ["glare"], note } as const;
    await applyTo(engine.context, application, back, { by: "test" });
    const page = await browser.open(at("photo"));
    expect(page.text.indexOf("There is glare on the photo.")).toBeLessThan(
      page.text.indexOf("What the photo must be like"),
    );
    expect(page.text).toContain(note);
    expect((await browser.open(at("photo", "p2"))).text).not.toContain('type="file"');
  });

  it("of one person given for another is a finding to acknowledge, however it was cut and saved, and is seen by a person", async () => {
    const { application, browser, at, upload, stored } = await signedIn();
    const once = await portrait("#123456");
    await upload(once);
    await browser.send(at("photo/position"), { apply: "yes" });
    await browser.send(at("photo/check"), { declared: "yes" });
    await browser.send(at("photo/submit"), { declared: "yes" });
    await upload(await sharp(once).resize(900).jpeg({ quality: 60 }).toBuffer(), "p2");
    await browser.send(at("photo/position", "p2"), { move: "closer" });
    const page = await browser.send(at("photo/position", "p2"), { apply: "yes" });
    expect(page.text).toContain("the photo of another person of the family");
    expect((await browser.send(at("photo/submit", "p2"), { declared: "yes" })).status).toBe(422);
    await browser.send(at("photo/submit", "p2"), { declared: "yes", acknowledged: "yes" });
    const shown = await showCase(engine.context.database.db, engine.context.vault, application);
    expect(shown?.escalations.map(({ reason }) => reason)).toContain("same-photo");
    expect((await stored())[1]?.report).toMatchObject({ findings: [{ code: "same-photo" }] });
  });

  it("keeps for the reviewer what the file said of its making, before that is left behind", async () => {
    const { browser, at, upload, stored } = await signedIn();
    const edited = await sharp(await portrait("#2b1d14"))
      .withExif({ IFD0: { Software: "Editor 1" }, IFD2: { DateTimeOriginal: "2019:03:02 10:00:00" } })
      .jpeg()
      .toBuffer();
    await upload(edited);
    await browser.send(at("photo/position"), { apply: "yes" });
    const [kept] = await stored();
    expect(kept?.report).toMatchObject({ origin: { taken: "2019-03-02", software: "Editor 1" } });
    expect((await sharp(kept?.bytes).metadata()).exif).toBeUndefined();
  });
});

describe("a photo that was never submitted", () => {
  const drafts = async (application: string) => {
    const { db } = engine.context.database;
    const caseId = (await caseIdByApplication(db, application)) ?? 0;
    return db.selectFrom("photo_drafts").select("person").where("case_id", "=", caseId).execute();
  };

  it("is removed when nobody has touched it for long, with what was cut from it", async () => {
    const { application, browser, at, upload, stored } = await signedIn();
    await upload(await portrait("#2b1d14"));
    await browser.send(at("photo/position"), { apply: "yes" });
    const remove = (before: Temporal.Instant) =>
      transaction(engine.context.database, (tx) => removeOldDrafts(tx, before.toString()));
    await remove(engine.context.now());
    expect([await drafts(application), await stored()].map((rows) => rows.length)).toEqual([1, 1]);
    await remove(engine.context.now().add({ seconds: 1 }));
    expect([await drafts(application), await stored()].map((rows) => rows.length)).toEqual([0, 0]);
    expect((await browser.open(at("photo"))).text).toContain('type="file"');
  });

  it("is erased with its case, and so is the password, and nobody is signed in any longer", async () => {
    const { application, browser, upload } = await signedIn();
    await upload(await portrait("#2b1d14"));
    const { db } = engine.context.database;
    const caseId = (await caseIdByApplication(db, application)) ?? 0;
    await transaction(engine.context.database, async (tx) => {
      const locked = await lockCase(tx, engine.context.vault, caseId);
      if (locked) await eraseStoredCase(tx, locked, "agent:Ana", engine.context.now().toString());
    });
    for (const table of ["photo_drafts", "own_passwords"] as const)
      expect(await db.selectFrom(table).select("person").where("case_id", "=", caseId).execute()).toEqual([]);
    expect((await browser.open("/portal/cases")).path).toContain("/portal/sign-in");
  });
});

describe("a file that is no photo", () => {
  let one: ReturnType<typeof signedIn> | undefined;
  const nobody = () => (one ??= signedIn());
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`;
  it.each([
    ["words", () => Buffer.from("not a picture"), "not a JPEG or PNG"],
    ["a drawing in a photo's clothes", () => Buffer.from(svg), "not a JPEG or PNG"],
    ["a cut photo", async () => (await portrait("#2b1d14")).subarray(0, 20_000), "damaged or incomplete"],
    [
      "a small photo",
      async () =>
        sharp(await portrait("#2b1d14"))
          .resize(500)
          .toBuffer(),
      "500×700 pixels",
    ],
    ["a film", () => Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypmp42")]), "not a JPEG or PNG"],
  ])("such as %s is named, and nothing of it is kept", async (_, bytes, words) => {
    const { application, browser, at, upload } = await nobody();
    const page = await upload(await bytes());
    expect([page.status, page.text.includes(words)]).toEqual([422, true]);
    expect((await browser.open(at("photo/shown.jpg"))).status).toBe(404);
    expect((await show(application))?.photo).toBe("none");
  });

  it("is asked for again when none was chosen", async () => {
    const { browser, at } = await nobody();
    await browser.open(at("photo"));
    const page = await browser.send(at("photo"), { photo: new File([], "") });
    expect(page.text).toContain("Please choose the photo's file.".replace("'", "’"));
    expect(page.text).toContain("Please say which type of photo it is.");
  });

  it("is refused before it is read where it is too large for any photo", async () => {
    const { browser, at } = await nobody();
    await browser.open(at("photo"));
    const large = new File([new Uint8Array(limits.portal.uploadBytes + 1)], "photo.jpg");
    expect((await browser.send(at("photo"), { source: "self", photo: large })).status).toBe(413);
  });
});
