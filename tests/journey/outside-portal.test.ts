import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { webhookSchema, type WebhookPayload } from "../../src/workflow/webhook.ts";
import { isHashOf, passwordIn } from "../support/passwords.ts";
import { answersOf, numbered } from "../support/applicants.ts";
import { until } from "../support/rest.ts";
import { startTrial, type Trial } from "../support/trial.ts";

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/** A portal of somebody else's: it notes what it is told and how many mails had left by then. */
interface OutsidePortal {
  readonly url: string;
  readonly told: { payload: WebhookPayload; signed: boolean; passwordsMailed: number }[];
  answers: number;
  close(): void;
}

let trial: Trial;
let portal: OutsidePortal;
beforeAll(async () => {
  portal = await openPortal(() => trial);
  trial = await startTrial({ settings: { WEBHOOK_URL: portal.url, WEBHOOK_SECRET: secret } });
});
afterAll(async () => {
  await trial.stop();
  portal.close();
});

async function openPortal(whole: () => Trial): Promise<OutsidePortal> {
  const told: OutsidePortal["told"] = [];
  const server: Server = createServer((request, response) => {
    void text(request).then((body) => {
      response.statusCode = opened.answers;
      response.end();
      if (opened.answers !== 204) return;
      const id = String(request.headers["webhook-id"]);
      const at = new Date(Number(request.headers["webhook-timestamp"]) * 1000);
      const signed = new Webhook(secret).sign(id, at, body) === request.headers["webhook-signature"];
      const payload = webhookSchema.parse(JSON.parse(body));
      const passwordsMailed = whole().post.taken.filter((mail) => mail.template === "portal2").length;
      told.push({ payload, signed, passwordsMailed });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const opened: OutsidePortal = {
    url: `http://127.0.0.1:${port}/hooks`,
    told,
    answers: 204,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return opened;
}

/** What the portal was told last of this kind about an application; waits for it. */
function told<Type extends WebhookPayload["type"]>(application: string, type: Type) {
  return until(
    () => portal.told.findLast((one) => one.payload.type === type && one.payload.data.application === application),
    () => `The portal was not told ${type} of ${application}.`,
  ) as Promise<{ payload: Extract<WebhookPayload, { type: Type }>; signed: boolean; passwordsMailed: number }>;
}

describe("a portal of somebody else's", () => {
  it("knows the account before its owner is written to, and can check the mailed password", async () => {
    const { application, zoe, portal2 } = await trial.active();
    const { payload, signed, passwordsMailed } = await told(application, "account.open");
    expect(signed).toBe(true);
    expect(passwordsMailed).toBe(0);
    expect(payload.data.username).toBe(zoe.email);
    expect(isHashOf(payload.data.password?.hash ?? "", passwordIn(portal2))).toBe(true);
    await trial.reply(zoe, portal2, "I lost my temporary password. Please send me a new one.");
    const fresh = passwordIn(await trial.mailTo(zoe, "password-new"));
    const replaced = await told(application, "password.replaced");
    expect(isHashOf(replaced.payload.data.password.hash, fresh)).toBe(true);
  });

  it("that is down holds the mail back; up again, it is told and the mail leaves", async () => {
    const { application, zoe } = await trial.open();
    const invitation = await trial.mailTo(zoe, "portal1");
    portal.answers = 503;
    await trial.reply(zoe, invitation, numbered(answersOf(zoe)));
    await trial.settled();
    await trial.pass({ seconds: 30 });
    expect(trial.mailsTo(zoe)).toEqual(["portal1"]);
    portal.answers = 204;
    await trial.pass({ minutes: 1 });
    const portal2 = await trial.mailTo(zoe, "portal2");
    const { payload } = await told(application, "account.open");
    expect(isHashOf(payload.data.password?.hash ?? "", passwordIn(portal2))).toBe(true);
    await trial.settled();
    expect(trial.mailsTo(zoe)).toEqual(["portal1", "portal2"]);
  });

  it("is told of holds, their end, a returned photo and the eCOPR", async () => {
    const { application, zoe } = await trial.active();
    const presence = { event: "presence-declared", person: zoe.id };
    await trial.portal(application, { ...presence, inCanada: false, plannedReturn: "2028-02-01" });
    expect((await told(application, "case.held")).payload.data.hold).toBe("outside-canada");
    await trial.portal(application, { ...presence, inCanada: true });
    await told(application, "case.released");
    await trial.officer(application, { event: "grant", person: zoe.id });
    const ready = await told(application, "ecopr.ready");
    const { ecopr } = (await trial.state(application)).people[0] ?? {};
    expect(ecopr).toMatchObject({ documentNumber: ready.payload.data.documentNumber });
  });
});
