import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook as Verifier } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { endOfDay } from "../../src/case/day.ts";
import { caseIdByApplication } from "../../src/store/cases.ts";
import { transaction } from "../../src/store/database.ts";
import { enqueueWebhooks } from "../../src/store/webhooks.ts";
import { listEscalations } from "../../src/store/escalations.ts";
import { readCase } from "../../src/store/cases.ts";
import { apply } from "../../src/workflow/apply.ts";
import { openForm, readForm, takeForm } from "../../src/workflow/form.ts";
import { notifyCase, notifyDue } from "../../src/workflow/notify.ts";
import { webhookSchema } from "../../src/workflow/webhook.ts";
import { importedCase, type TestContext, testContext } from "../support/context.ts";
import { filledForm, formLink } from "../web/form-link.ts";

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/** What came, its signature found good. */
interface Taken {
  readonly id: string;
  readonly payload: ReturnType<typeof webhookSchema.parse>;
}

let server: Server;
let engine: TestContext;
let taken: Taken[] = [];
/** How the portal answers the next calls; 200 when there are no more. */
let answers: number[] = [];
let answerAfter = 0;
let calls = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    void bodyOf(request).then(async (body) => {
      calls += 1;
      await new Promise((resolve) => setTimeout(resolve, answerAfter));
      const status = answers.shift() ?? 200;
      if (status === 200) {
        const headers = request.headers as Record<string, string>;
        taken.push({ id: headers["webhook-id"] ?? "", payload: webhookSchema.parse(verified(body, headers)) });
      }
      response.writeHead(status, status === 302 ? { Location: "/elsewhere" } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  engine = await testContext({ url: `http://127.0.0.1:${port}/landfall`, secret });
});
beforeEach(async () => {
  answers = [];
  answerAfter = 0;
  // What the test before left undone is done by now.
  engine.advance({ hours: 1 });
  await notifyDue(engine.context);
  taken = [];
  calls = 0;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await engine.close();
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  return body;
}

/** The library checks the time against the real clock; here the engine's own stands elsewhere. */
function verified(body: string, headers: Record<string, string>): unknown {
  const verifier = new Verifier(secret);
  const at = new Date(Number(headers["webhook-timestamp"]) * 1000);
  expect(headers["webhook-signature"]).toBe(verifier.sign(headers["webhook-id"] ?? "", at, body));
  expect(at.getTime()).toBe(engine.context.now().epochMilliseconds);
  return JSON.parse(body);
}

/** A case whose account is ordered and whose first password has just been issued. */
async function caseWithCredential(id = "c1"): Promise<{ caseId: number; application: string }> {
  const { context } = engine;
  const application = await importedCase(context);
  const form = await openForm(context, await formLink(context, application));
  if (!form) throw new Error("The form did not open.");
  await takeForm(context, form, readForm(form, filledForm(), context.now().toString()).people);
  const caseId = await caseIdByApplication(context.database.db, application);
  if (caseId === null) throw new Error("The case is gone.");
  await issue(caseId, id);
  return { caseId, application };
}

const phc = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g";
const issue = (caseId: number, id: string) =>
  apply(
    engine.context,
    caseId,
    { kind: "issue-credential", mail: "m1", person: "p1", credential: { id, hash: phc } },
    { by: "test" },
  );
const types = () => taken.map(({ payload }) => payload.type);

describe("an outside portal", () => {
  it("is told of an account before its owner is, signed, with the password's hash and end", async () => {
    const { caseId, application } = await caseWithCredential();
    expect(await notifyCase(engine.context, caseId)).toBe(true);
    expect(taken).toHaveLength(1);
    expect(taken[0]?.payload).toEqual({
      type: "account.open",
      timestamp: engine.context.now().toString(),
      data: {
        application,
        person: "p1",
        username: expect.any(String) as string,
        password: {
          hash: phc,
          issuedAt: engine.context.now().toString(),
          lastDay: "2026-12-21",
          expiresAt: endOfDay("2026-12-21"),
        },
      },
    });
  });

  it("is told each thing once", async () => {
    await caseWithCredential();
    expect(await notifyDue(engine.context)).toBe(1);
    expect(await notifyDue(engine.context)).toBe(0);
    expect(calls).toBe(1);
  });

  it("is told again, ever more rarely, under the same id until it takes it", async () => {
    const { caseId } = await caseWithCredential();
    answers = [500, 503];
    expect(await notifyCase(engine.context, caseId)).toBe(false);
    expect(await notifyDue(engine.context)).toBe(0);
    engine.advance({ seconds: 4 });
    await notifyDue(engine.context);
    expect(taken).toHaveLength(0);
    engine.advance({ seconds: 14 });
    expect(await notifyDue(engine.context)).toBe(0);
    engine.advance({ seconds: 1 });
    expect(await notifyCase(engine.context, caseId)).toBe(true);
    expect(calls).toBe(3);
    expect(taken).toHaveLength(1);
  });

  it("is never followed to another address", async () => {
    const { caseId } = await caseWithCredential();
    answers = [302];
    expect(await notifyCase(engine.context, caseId)).toBe(false);
    expect(calls).toBe(1);
  });

  it("that cannot be reached keeps the owner's mail waiting", async () => {
    const { caseId } = await caseWithCredential();
    const nowhere = { ...engine.context, webhook: { url: "http://127.0.0.1:1/", secret } };
    expect(await notifyCase(nowhere, caseId)).toBe(false);
  });

  it("is never told a password that has been dropped", async () => {
    const { caseId } = await caseWithCredential("c1");
    await issue(caseId, "c2");
    expect(await notifyCase(engine.context, caseId)).toBe(true);
    expect(types()).toEqual(["account.open"]);
  });

  it("hears of a replaced password once the mail with it was accepted", async () => {
    const { caseId } = await caseWithCredential("c1");
    const about = { mail: "m1", person: "p1" };
    const accept = (credential: string) =>
      apply(engine.context, caseId, { kind: "credential-accepted", ...about, credential }, { by: "test" });
    await notifyDue(engine.context);
    await accept("c1");
    await issue(caseId, "c2");
    await accept("c2");
    await notifyDue(engine.context);
    expect(types()).toEqual(["account.open", "password.replaced"]);
  });

  it("is told of holds, returned photos and eCOPRs, and not of an eCOPR that is void", async () => {
    const { caseId } = await caseWithCredential();
    const { context } = engine;
    await notifyDue(context);
    const stored = await readCase(context.database.db, context.vault, caseId);
    if (!stored) throw new Error("The case is gone.");
    const orders = [
      { type: "case.held", person: "p1", hold: "agent" },
      { type: "case.released", person: "p1", hold: "agent" },
      { type: "photo.returned", person: "p2", reasons: ["glare", "too-dark"] },
      { type: "ecopr.ready", person: "p1", documentNumber: "T000000001" },
    ] as const;
    await transaction(context.database, (tx) =>
      enqueueWebhooks(
        tx,
        context.vault,
        orders.map((order) => ({ caseId, key: stored.key, order })),
        context.now().toString(),
      ),
    );
    expect(await notifyDue(context)).toBe(4);
    expect(types().slice(1)).toEqual(["case.held", "case.released", "photo.returned"]);
    expect(taken[3]?.payload.data).toMatchObject({ person: "p2", reasons: ["glare", "too-dark"] });
  });

  it("is waited for where another call has this case's webhook in hand", async () => {
    const { caseId } = await caseWithCredential();
    answerAfter = 150;
    const [first, second] = await Promise.all([notifyDue(engine.context), notifyCase(engine.context, caseId)]);
    expect([first, second]).toEqual([1, true]);
    expect(calls).toBe(1);
  });

  it("that never takes it is given up after days, and a person is told", async () => {
    const { caseId } = await caseWithCredential();
    for (const wait of [0, 71, 2]) {
      answers = [400];
      engine.advance({ hours: wait });
      await notifyDue(engine.context);
    }
    engine.advance({ hours: 24 });
    expect(await notifyDue(engine.context)).toBe(0);
    const [escalation] = await listEscalations(engine.context.database.db, { caseId });
    expect(escalation).toMatchObject({ reason: "engine-fault", person: "p1", state: "open" });
  });
});

describe("without an outside portal", () => {
  it("nothing is waited for", async () => {
    const { caseId } = await caseWithCredential();
    const alone = { ...engine.context, webhook: null };
    expect(await notifyCase(alone, caseId)).toBe(true);
    expect(await notifyDue(alone)).toBe(0);
    expect(calls).toBe(0);
  });
});

describe("a webhook that does not open, or whose case does not", () => {
  it("is given up and told of, and those of other cases are called", async () => {
    const { context } = engine;
    const ids: number[] = [];
    for (let number = 0; number < 3; number += 1)
      ids.push((await caseIdByApplication(context.database.db, await importedCase(context))) ?? 0);
    for (const id of ids) {
      const key = (await readCase(context.database.db, context.vault, id))?.key;
      if (key === undefined) throw new Error("There is no such case.");
      const order = { type: "case.held", person: "p1", hold: "minor" } as const;
      await transaction(context.database, (tx) =>
        enqueueWebhooks(tx, context.vault, [{ caseId: id, key, order }], context.now().toString()),
      );
    }
    const damage = Buffer.alloc(1);
    const { db } = context.database;
    await db
      .updateTable("webhooks")
      .set({ payload_sealed: damage })
      .where("case_id", "=", ids[0] ?? 0)
      .execute();
    await db
      .updateTable("cases")
      .set({ document_sealed: damage })
      .where("id", "=", ids[1] ?? 0)
      .execute();
    await notifyDue(context);
    const hooks = await db.selectFrom("webhooks").select("state").where("case_id", "in", ids).orderBy("seq").execute();
    expect(hooks.map(({ state }) => state)).toEqual(["failed", "failed", "sent"]);
    expect(await listEscalations(db, { state: "open" })).toContainEqual(
      expect.objectContaining({ caseId: null, reason: "engine-fault", joined: 1 }),
    );
  });
});
