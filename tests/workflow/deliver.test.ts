import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caseIdByApplication } from "../../src/store/cases.ts";
import { transaction } from "../../src/store/database.ts";
import { claimMails } from "../../src/store/claim.ts";
import { journalOf } from "../../src/store/journal.ts";
import type { Submitter } from "../../src/mail/submit.ts";
import { createCarrier, deliver } from "../../src/workflow/deliver.ts";
import { answered } from "../support/answered.ts";
import { importedCase, type TestContext, testContext } from "../support/context.ts";

let portal: Server;
let engine: TestContext;
beforeAll(async () => {
  portal = createServer((_, response) => void response.writeHead(503).end());
  await new Promise<void>((resolve) => portal.listen(0, "127.0.0.1", resolve));
  const { port } = portal.address() as AddressInfo;
  engine = await testContext({ url: `http://127.0.0.1:${port}/`, secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" });
});
afterAll(async () => {
  await engine.close();
  portal.close();
});

/** Takes every mail: what is looked at here is decided before. */
const submitter: Submitter = {
  submit: () => Promise.resolve({ kind: "accepted", response: "250 ok" }),
  verify: () => Promise.resolve(null),
  close: () => Promise.resolve(),
};

describe("while an outside portal cannot be told of an account", () => {
  it("its mail waits, and no attempt makes another password", async () => {
    const { context } = engine;
    const application = await importedCase(context);
    const id = (await caseIdByApplication(context.database.db, application)) ?? 0;
    await answered(context, application);
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const lanes = ["credential", "answer", "bulk"] as const;
      const rules = { engine: context.engine, now: context.now().toString(), turns: [lanes], blocked: {} };
      const [mail] = (await transaction(context.database, (tx) => claimMails(tx, context.vault, rules))).opened;
      if (mail) await deliver(context, createCarrier(context, submitter), mail, new AbortController().signal);
      engine.advance({ minutes: 1 });
    }
    const events = (await journalOf(context.database.db, id)).map(({ event }) => event);
    expect(events.filter((event) => event === "CredentialIssued")).toHaveLength(1);
    expect(events).not.toContain("CredentialAccepted");
  });
});
