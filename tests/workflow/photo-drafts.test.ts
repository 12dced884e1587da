import { afterEach, expect, it } from "vitest";
import { readCase } from "../../src/store/cases.ts";
import { transaction } from "../../src/store/database.ts";
import { keepCut, keepDraft } from "../../src/store/photo-drafts.ts";
import { photosOf, storePhoto } from "../../src/store/photos.ts";
import { apply } from "../../src/workflow/apply.ts";
import { exportCase } from "../../src/workflow/export.ts";
import { openDraft, setFrame } from "../../src/workflow/portal/photo.ts";
import { recordEvent } from "../../src/workflow/record-event.ts";
import { retain } from "../../src/workflow/retain.ts";
import { configFrom } from "../../src/config.ts";
import { createMailbox } from "../../src/engine.ts";
import { sampleCase, samplePerson, storedCase } from "../support/cases.ts";
import { testContext, type TestContext } from "../support/context.ts";

let test: TestContext;
afterEach(() => test.close());

const picture = Buffer.from("jpeg");
const report = {
  verdict: "accepted",
  findings: [],
  width: 715,
  height: 1000,
  format: "jpeg",
  sha256: "x",
  digest: null,
  origin: { taken: null, software: null, digest: null },
};

/** A photo that was cut in the portal, and is submitted by the API. */
async function submittedElsewhere() {
  test = await testContext();
  const { database, vault } = test.context;
  const now = test.context.now().toString();
  const person = samplePerson({
    account: { kind: "existing", username: "zoe@example.org" },
    firstSignIn: now,
    presence: { kind: "declared", at: now, by: "portal", stale: false },
  });
  const stored = await storedCase(database, sampleCase({ phase: "active", people: [person] }), now);
  const whose = { caseId: stored.id, person: "p1" };
  const frame = { left: 0, top: 0, width: 715 };
  const photoId = await transaction(database, async (tx) => {
    const draft = { ...whose, source: "self", original: picture, shown: picture, width: 900, height: 1200 };
    await keepDraft(tx, vault, { ...draft, frame, origin: null }, now);
    const photo = { ...whose, key: stored.key, bytes: picture, format: "jpeg", report };
    const id = await storePhoto(tx, vault, photo, now);
    await keepCut(tx, vault, whose, { report, grey: picture, photoId: id }, now);
    return id;
  });
  const uploaded = { kind: "upload-photo", person: "p1", by: "portal", photoId } as const;
  expect((await apply(test.context, stored.id, uploaded, { by: "portal" })).kind).toBe("applied");
  const draft = await openDraft(test.context, whose);
  if (draft === null) throw new Error("There is no draft.");
  const event = { event: "photo-submitted", person: "p1", photoId } as const;
  const recorded = await recordEvent(test.context, stored.case.application, event, "portal:outside");
  expect(recorded?.kind).toBe("recorded");
  return { whose, draft, photoId, kept: () => photosOf(database.db, stored.id) };
}

it("a photo that was cut in the portal and submitted by the API outlives its draft", async () => {
  const { whose, photoId, kept } = await submittedElsewhere();
  expect(await openDraft(test.context, whose)).toBeNull();
  test.advance({ hours: 24 * 31 });
  const open = () => createMailbox(configFrom({ IMAP_URL: "imap://testuser:testpass@127.0.0.1:1/INBOX" }));
  await retain(test.context, { name: "INBOX", open });
  expect(await kept()).toEqual([photoId]);
});

it("a frame that is moved on a page opened before then is refused, and the photo stays", async () => {
  const { draft, whose, photoId, kept } = await submittedElsewhere();
  expect(await setFrame(test.context, draft, { left: 60, top: 60, width: 715 })).toBe("locked");
  expect(await kept()).toEqual([photoId]);
  const { database, vault } = test.context;
  const stored = await readCase(database.db, vault, whose.caseId);
  expect(stored?.case.people[0]?.photo).toMatchObject({ kind: "submitted", photoId });
});

it("a draft that an engine of before left behind takes no submitted photo along", async () => {
  const { draft, whose, photoId, kept } = await submittedElsewhere();
  const { database, vault } = test.context;
  const now = test.context.now().toString();
  await transaction(database, async (tx) => {
    await keepDraft(tx, vault, draft, now);
    await keepCut(tx, vault, whose, { report, grey: picture, photoId }, now);
  });
  const { application } = sampleCase();
  expect(await exportCase(database.db, vault, application)).toMatchObject({
    photosInTheMaking: [{ person: "p1", source: "self", original: picture.toString("base64"), report }],
  });
  test.advance({ hours: 24 * 31 });
  const open = () => createMailbox(configFrom({ IMAP_URL: "imap://testuser:testpass@127.0.0.1:1/INBOX" }));
  await retain(test.context, { name: "INBOX", open });
  expect(await openDraft(test.context, whose)).toBeNull();
  expect(await kept()).toEqual([photoId]);
});
