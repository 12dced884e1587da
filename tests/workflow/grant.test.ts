import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Certificate, openCertificate } from "../../src/document/certificate.ts";
import { makeEcopr } from "../../src/document/ecopr.ts";
import { caseIdByApplication, readCase } from "../../src/store/cases.ts";
import { documentsOf, readDocument } from "../../src/store/documents.ts";
import { apply } from "../../src/workflow/apply.ts";
import { makeCertificate } from "../../src/tool/demo/certificate.ts";
import { verifyDocument } from "../../src/workflow/document-code.ts";
import { noPage } from "../../src/workflow/from-page.ts";
import { amendEcopr, grantCase, voidEcopr } from "../../src/workflow/grant.ts";
import { answered, home } from "../support/answered.ts";
import { importedCase, testContext, type TestContext } from "../support/context.ts";
import { verificationOn, wordsOn } from "../support/paper.ts";

let test: TestContext;
let certificate: Certificate;
beforeAll(async () => {
  test = await testContext();
  certificate = openCertificate(makeCertificate("Trial authority", "open", test.context.now()), "open");
});
afterAll(() => test.close());

/** A couple of whom everybody has answered, and an agent has recorded that they are in Canada. */
async function declared(changes: Readonly<Record<string, unknown>> = {}): Promise<number> {
  const { context } = test;
  const application = await importedCase(context, changes);
  const id = (await caseIdByApplication(context.database.db, application)) ?? 0;
  await answered(context, application);
  const cause = { by: "agent:Ana" };
  await apply(context, id, { kind: "assist", agent: "Ana", person: "p1" }, cause);
  for (const person of ["p1", "p2"]) {
    const by = { person, by: "agent:Ana" };
    await apply(context, id, { kind: "declare-presence", ...by, inCanada: true, plannedReturn: null }, cause);
    await apply(context, id, { kind: "confirm-address", ...by, address: home, use: "home" }, cause);
  }
  return id;
}

const read = async (id: number) => (await readCase(test.context.database.db, test.context.vault, id))?.case;

describe("the officer's grant", () => {
  it("keeps the eCOPR under the number that the case and its document bear", async () => {
    const id = await declared();
    const granted = await grantCase(test.context, id, "p1", "Odile");
    if (granted.kind !== "granted") throw new Error(JSON.stringify(granted));
    expect(granted.documentNumber).toMatch(/^LFE(-[A-HJKMNP-Z2-9]{4}){3}$/);
    const { database, vault } = test.context;
    const kept = await readDocument(database.db, vault, granted.documentNumber);
    expect(kept).toMatchObject({ caseId: id, person: "p1", voidAt: null });
    expect(kept?.pdf.equals(granted.pdf)).toBe(true);
    expect(kept?.pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect((await read(id))?.people.map(({ ecopr }) => ecopr)).toMatchObject([
      { kind: "issued", documentNumber: granted.documentNumber, grantedOn: "2026-11-21", officer: "Odile" },
      { kind: "none" },
    ]);
  });

  it("is refused by the rules without leaving a document", async () => {
    const application = await importedCase(test.context);
    const id = (await caseIdByApplication(test.context.database.db, application)) ?? 0;
    expect(await grantCase(test.context, id, "p1", "Odile")).toEqual({ kind: "refused", reason: "no-account" });
    expect(await documentsOf(test.context.database.db, id)).toEqual([]);
  });

  it("tells the officer what cannot be printed, and changes nothing", async () => {
    const id = await declared({
      people: [
        {
          id: "p1",
          role: "principal",
          givenName: "Minh",
          familyName: "阮",
          birthDate: "1988-07-14",
          uci: "11234567",
          email: "minh@example.org",
        },
        {
          id: "p2",
          role: "spouse",
          givenName: "Zoë",
          familyName: "Łucja",
          birthDate: "1990-02-03",
          uci: "1123456789",
          email: null,
        },
      ],
    });
    const before = await read(id);
    const granted = await grantCase(test.context, id, "p1", "Odile");
    expect(granted).toMatchObject({ kind: "unprintable", sentence: expect.stringMatching(/family name holds “阮”/) });
    expect(await read(id)).toEqual(before);
  });

  it("makes the document anew where an answer has changed meanwhile", async () => {
    const id = await declared();
    const { context } = test;
    const message = { id: "<correction@example.org>", order: 2, receivedAt: "2026-11-21T14:00:00Z", stored: null };
    const blue = { eyeColour: { value: "blue", rule: "test.rule", words: "blue" } };
    const people = [{ person: "p1", answers: blue, unclear: {} }];
    let racing: Promise<unknown> | undefined;
    const now = () => {
      // The first look at the clock comes after the case was read: here somebody else is quicker.
      racing ??= apply(context, id, { kind: "give-answers", agent: "Ana", message, people }, { by: "agent:Ana" });
      return context.now();
    };
    const granted = await grantCase({ ...context, now }, id, "p1", "Odile");
    await racing;
    if (granted.kind !== "granted") throw new Error(JSON.stringify(granted));
    const state = await read(id);
    const { documentNumber, pdf } = granted;
    const { application = "", category = "", people: [person] = [] } = state ?? {};
    const unsaid = { birthPlace: null, birthCountry: null, sex: null, citizenship: null, maritalStatus: null };
    const { uci = "", familyName = "", givenName = "", birthDate = "" } = person ?? {};
    const expected = await makeEcopr({
      language: "en",
      application,
      uci,
      familyName,
      givenName,
      birthDate,
      ...unsaid,
      heightCm: null,
      eyeColour: "blue",
      category,
      destinationProvince: null,
      grantedOn: "2026-11-21",
      documentNumber,
      specimen: true,
      createdAt: context.now(),
      verification: { url: await verificationOn(pdf) },
    });
    expect(pdf.equals(expected)).toBe(true);
    expect(await documentsOf(context.database.db, id)).toHaveLength(1);
  });

  it("of two at the same time one is granted and the other refused", async () => {
    const id = await declared();
    const both = await Promise.all([1, 2].map(() => grantCase(test.context, id, "p1", "Odile")));
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(["granted", "refused"]);
    expect(await documentsOf(test.context.database.db, id)).toHaveLength(1);
  });

  it("is not made where the case has moved since the officer saw it, not even while the document was made", async () => {
    const id = await declared();
    const { context } = test;
    const seenVersion = (await readCase(context.database.db, context.vault, id))?.version ?? 0;
    const granting = grantCase(context, id, "p1", "Odile", { ...noPage, seenVersion });
    const held = apply(
      context,
      id,
      { kind: "hold", agent: "Ana", person: "p2", hold: "agent", until: null, note: "x" },
      { by: "agent:Ana" },
    );
    expect((await held).kind).toBe("applied");
    expect(await granting).toEqual({ kind: "moved" });
    expect(await documentsOf(context.database.db, id)).toEqual([]);
    const { version } = (await readCase(context.database.db, context.vault, id)) ?? { version: 0 };
    expect((await grantCase(context, id, "p1", "Odile", { ...noPage, seenVersion: version })).kind).toBe("granted");
  });

  it("voiding the eCOPR voids the kept document with it", async () => {
    const id = await declared();
    const granted = await grantCase(test.context, id, "p1", "Odile");
    const why = { portOfEntry: false, reason: "born elsewhere" };
    expect((await voidEcopr(test.context, id, "p1", "Odile", why)).kind).toBe("applied");
    const [document] = await documentsOf(test.context.database.db, id);
    expect(granted).toMatchObject({ documentNumber: document?.number });
    expect(document?.voidAt).not.toBeNull();
    expect(await voidEcopr(test.context, id, "p1", "Odile", why)).toEqual({ kind: "refused", reason: "ecopr-void" });
  });

  it("certifies it where there is a certificate, and refuses once that has ended", async () => {
    const context = { ...test.context, certificate };
    const id = await declared();
    const granted = await grantCase(context, id, "p1", "Odile");
    if (granted.kind !== "granted") throw new Error(JSON.stringify(granted));
    // Whether it is valid, other programs tell (npm run test:readers).
    expect(granted.pdf.toString("latin1")).toMatch(/\/ByteRange \[0 \d+ \d+ \d+\]/);
    expect(await wordsOn(granted.pdf)).not.toMatch(/SP[EÉ]CIMEN/);
    const later = { ...context, now: () => certificate.validTo };
    await apply(
      later,
      id,
      { kind: "declare-presence", person: "p2", by: "agent:Ana", inCanada: true, plannedReturn: null },
      { by: "agent:Ana" },
    );
    expect(await grantCase(later, id, "p2", "Odile")).toMatchObject({
      kind: "unprintable",
      sentence: expect.stringMatching(/^The certificate of ECOPR_KEY ended on /),
    });
  });
});

describe("the code on an eCOPR", () => {
  const codeOn = async (pdf: Buffer) => (await verificationOn(pdf)).split("/").at(-1) ?? "";

  it("says genuine, then void, and the new one's says genuine again", async () => {
    const context = { ...test.context, certificate };
    const id = await declared();
    const first = await grantCase(context, id, "p1", "Odile");
    if (first.kind !== "granted") throw new Error(JSON.stringify(first));
    const code = await codeOn(first.pdf);
    expect(await verifyDocument(context, code)).toEqual({ kind: "genuine", issuedOn: "2026-11-21" });
    expect(await verifyDocument(context, ` ${code.toLowerCase().replaceAll("-", " ")}`)).toMatchObject({
      kind: "genuine",
    });
    await voidEcopr(context, id, "p1", "Odile", { portOfEntry: false, reason: "a name was wrong" });
    expect(await verifyDocument(context, code)).toEqual({ kind: "void", issuedOn: "2026-11-21" });
    const by = { person: "p1", by: "agent:Ana" };
    await apply(
      context,
      id,
      { kind: "declare-presence", ...by, inCanada: true, plannedReturn: null },
      { by: "agent:Ana" },
    );
    const second = await grantCase(context, id, "p1", "Odile");
    if (second.kind !== "granted") throw new Error(JSON.stringify(second));
    expect(await verifyDocument(context, await codeOn(second.pdf))).toMatchObject({ kind: "genuine" });
    expect(await verifyDocument(context, code)).toMatchObject({ kind: "void" });
  });

  it("is kept nowhere, and says nothing where a character differs", async () => {
    const context = { ...test.context, certificate };
    const id = await declared();
    const granted = await grantCase(context, id, "p1", "Odile");
    if (granted.kind !== "granted") throw new Error(JSON.stringify(granted));
    const code = await codeOn(granted.pdf);
    const rows = await context.database.db.selectFrom("documents").selectAll().execute();
    expect(JSON.stringify(rows.map((row) => ({ ...row, pdf_sealed: null })))).not.toContain(code);
    const other = `${code.slice(0, -1)}${code.endsWith("2") ? "3" : "2"}`;
    for (const wrong of [other, granted.documentNumber, "", "O".repeat(28)])
      expect(await verifyDocument(context, wrong)).toEqual({ kind: "unknown" });
  });

  it("says of a specimen that it is one", async () => {
    const id = await declared();
    const granted = await grantCase(test.context, id, "p1", "Odile");
    if (granted.kind !== "granted") throw new Error(JSON.stringify(granted));
    expect(await verifyDocument(test.context, await codeOn(granted.pdf))).toMatchObject({ kind: "specimen" });
  });
});

describe("the amendment of an eCOPR", () => {
  const what = { corrections: { familyName: "Lucja", birthPlace: "Łódź" }, reason: "a letter" };

  it("issues another with what was corrected and the day of the grant, and leaves the one before void", async () => {
    const context = { ...test.context, certificate };
    const id = await declared();
    const first = await grantCase(context, id, "p1", "Odile");
    test.advance({ hours: 24 * 40 });
    const second = await amendEcopr(context, id, "p1", "Odile", what);
    if (first.kind !== "granted" || second.kind !== "granted") throw new Error(JSON.stringify([first, second]));
    expect(second.documentNumber).not.toBe(first.documentNumber);
    expect(await wordsOn(first.pdf)).toContain("Łucja");
    const words = await wordsOn(second.pdf);
    for (const word of ["Lucja", "Łódź", "November 21, 2026", second.documentNumber]) expect(words).toContain(word);
    expect(words).not.toContain("Łucja");
    expect((await read(id))?.people[0]).toMatchObject({
      familyName: "Lucja",
      birthPlace: "Łódź",
      ecopr: { kind: "issued", documentNumber: second.documentNumber, grantedOn: "2026-11-21" },
    });
    const kept = await documentsOf(context.database.db, id);
    expect(kept.map(({ number, voidAt }) => [number, voidAt === null])).toEqual([
      [first.documentNumber, false],
      [second.documentNumber, true],
    ]);
    const code = async (pdf: Buffer) => (await verificationOn(pdf)).split("/").at(-1) ?? "";
    expect((await verifyDocument(context, await code(first.pdf))).kind).toBe("void");
    expect((await verifyDocument(context, await code(second.pdf))).kind).toBe("genuine");
  });

  it("is journalled without a name, and refused where there is nothing to amend", async () => {
    const id = await declared();
    expect(await amendEcopr(test.context, id, "p1", "Odile", what)).toEqual({
      kind: "refused",
      reason: "ecopr-not-issued",
    });
    await grantCase(test.context, id, "p1", "Odile");
    await amendEcopr(test.context, id, "p1", "Odile", what);
    const line = await test.context.database.db
      .selectFrom("journal")
      .selectAll()
      .where("case_id", "=", id)
      .where("event", "=", "EcoprAmended")
      .executeTakeFirstOrThrow();
    expect(line.facts).toMatchObject({ officer: "Odile", fields: ["familyName", "birthPlace"] });
    expect(JSON.stringify(line)).not.toMatch(/Lucja|Łódź|a letter/);
  });

  it("tells the officer what cannot be printed, and changes nothing", async () => {
    const id = await declared();
    await grantCase(test.context, id, "p1", "Odile");
    const before = await read(id);
    const ended = await amendEcopr(test.context, id, "p1", "Odile", { corrections: { givenName: "佐" }, reason: "x" });
    expect(ended).toMatchObject({ kind: "unprintable" });
    expect(await read(id)).toEqual(before);
  });
});
