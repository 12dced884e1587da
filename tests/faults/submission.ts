import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createSubmitter } from "../../src/mail/submit.ts";
import { until } from "../support/rest.ts";
import type { Misfortune } from "./proxy.ts";
import { type Ground, openStand, type Stand, unsureSeconds } from "./stand.ts";

/** Nothing can have been sent: the contract's times hold (within 10 s, then 30 s, then 60 s apart at most). */
const triedAgain: [what: string, misfortune: Misfortune, offers?: string][] = [
  ["hangs up as the connection opens", { at: "connect", does: "cut" }],
  ["hangs up before its greeting", { at: "greeting", does: "cut" }],
  ["greets with 421: too many connections", { at: "greeting", does: { answer: "421 4.7.0 too many connections" } }],
  ["greets with 554", { at: "greeting", does: { answer: "554 5.3.2 no service here" } }],
  ["cuts at EHLO", { at: /^EHLO/i, does: "cut" }],
  ["cuts at STARTTLS", { at: /^STARTTLS/i, does: "cut" }, "STARTTLS"],
  ["breaks TLS", { at: /^STARTTLS/i, does: { answer: "220 2.0.0 go\r\nthis is not TLS", last: true } }, "STARTTLS"],
  ["cuts at AUTH", { at: /^AUTH/i, does: "cut" }],
  ["cannot look a password up at the moment", { at: /^AUTH/i, does: { answer: "454 4.7.0 try later", last: true } }],
  ["refuses the password, until it is mended", { at: /^AUTH/i, does: { answer: "535 5.7.8 no", last: true } }],
  ["cuts at MAIL", { at: /^MAIL FROM/i, does: "cut" }],
  ["has taken enough this hour: 452 at MAIL", { at: /^MAIL FROM/i, does: { answer: "452 4.5.3 too many this hour" } }],
  [
    "has taken enough this hour: 421 at MAIL",
    { at: /^MAIL FROM/i, does: { answer: "421 4.7.0 slow down", last: true } },
  ],
  ["cuts at RCPT", { at: /^RCPT TO/i, does: "cut" }],
  ["greylists", { at: /^RCPT TO/i, does: { answer: "450 4.2.0 greylisted, come back later" } }],
  ["cuts at DATA, before a byte of the text", { at: /^DATA/i, does: "cut" }],
  ["says 451 to DATA", { at: /^DATA/i, does: { answer: "451 4.3.0 local error" } }],
  ["says 451 after the final dot", { at: /^\.$/, does: { answer: "451 4.3.0 queue file write error", last: true } }],
  ["says 452 after the final dot", { at: /^\.$/, does: { answer: "452 4.3.1 no room", last: true } }],
];

/** Some bytes went and no answer came: once more after UNSURE_SECONDS. `taken`: copies that the server has then taken. */
const unsure: [what: string, misfortune: Misfortune, taken: number][] = [
  ["cuts within the text", { at: /^X-Landfall-Template/i, does: "cut" }, 1],
  ["cuts at the final dot", { at: /^\.$/, does: "cut" }, 1],
  ["takes the mail and cuts before it says so", { at: /^\.$/, does: "cut-answer" }, 2],
];

const refused: [what: string, misfortune: Misfortune, suppressed: boolean][] = [
  ["550 5.1.1 at RCPT", { at: /^RCPT TO/i, does: { answer: "550 5.1.1 no such user here" } }, true],
  ["550 5.7.1 at MAIL", { at: /^MAIL FROM/i, does: { answer: "550 5.7.1 sender refused by policy" } }, false],
  ["554 5.7.1 at DATA", { at: /^DATA/i, does: { answer: "554 5.7.1 refused by policy" } }, false],
  ["554 5.6.0 after the final dot", { at: /^\.$/, does: { answer: "554 5.6.0 not this", last: true } }, false],
];

/**
 * What a submission server can do to an engine, on whichever servers `open` starts: every mail arrives once (twice, the
 * same bytes, where nobody could know), and is tried again at the times of the contract.
 */
export function submissionFaults(open: () => Promise<{ ground: Ground; beginning?: Temporal.Instant }>): void {
  let stand: Stand;
  beforeAll(async () => {
    const { ground, beginning } = await open();
    stand = await openStand(ground, beginning);
  });
  afterAll(() => stand.stop());
  afterEach(() => {
    stand.smtp.mend();
    stand.smtp.trickle(null);
    stand.offered.delete("STARTTLS");
  });

  let domains = 0;
  /** Somebody at a provider of their own: what one refuses must not stop the invitations of the next test. */
  const somebody = () => stand.trial.open([{ email: `zoe@home${++domains}.example` }]);
  /** A new applicant whose invitation meets it, on a connection of its own. */
  const invited = async (misfortune: Misfortune, times: number) => {
    stand.smtp.cut();
    stand.smtp.meet({ ...misfortune, times });
    const opened = await somebody();
    await stand.trial.settled();
    return opened;
  };
  const outbox = async () => (await stand.trial.status()).outbox;

  describe("a submission server that", () => {
    it.each(triedAgain)(
      "%s is tried within 10 s, 30 s and 60 s, and the mail goes once",
      async (_, misfortune, offers) => {
        const { trial, smtp } = stand;
        if (offers) stand.offered.add(offers);
        const before = smtp.struck;
        const { application, zoe } = await invited(misfortune, 3);
        expect(smtp.struck - before).toBe(1);
        await trial.pass({ seconds: 10 });
        expect(smtp.struck - before).toBe(2);
        await trial.pass({ seconds: 30 });
        expect(smtp.struck - before).toBe(3);
        stand.offered.delete("STARTTLS");
        await trial.pass({ seconds: 60 });
        await trial.mailTo(zoe, "portal1");
        await trial.settled();
        expect(trial.mailsTo(zoe)).toEqual(["portal1"]);
        expect((await trial.show(application)).mail).toMatchObject([{ state: "sent" }]);
        expect(await outbox()).toMatchObject({ queued: 0, sending: 0, unsure: 0 });
      },
    );

    it.each(unsure)("%s leaves a mail unsure, and gets the same bytes once more", async (_, misfortune, copies) => {
      const { trial } = stand;
      const { application, zoe } = await invited(misfortune, 1);
      expect((await trial.show(application)).mail).toMatchObject([{ state: "unsure" }]);
      const first = copies === 2 ? await trial.mailTo(zoe, "portal1") : null;
      await trial.pass({ seconds: unsureSeconds - 10 });
      expect(trial.mailsTo(zoe)).toHaveLength(copies - 1);
      await trial.pass({ seconds: 11 });
      const second = await trial.mailTo(zoe, "portal1");
      if (first) expect(second.mail.messageId).toBe(first.mail.messageId);
      if (first) expect(bodyOf(second.raw)).toBe(bodyOf(first.raw));
      await trial.pass({ hours: 1 });
      expect(trial.mailsTo(zoe)).toHaveLength(copies);
      expect((await trial.show(application)).mail).toMatchObject([{ state: "sent" }]);
    });

    it.each(refused)("says %s is not asked again", async (_, misfortune, suppressed) => {
      const { trial, smtp } = stand;
      const before = smtp.struck;
      const { application, zoe } = await invited(misfortune, 99);
      await trial.pass({ minutes: 10 });
      expect(smtp.struck - before).toBe(1);
      const shown = await trial.show(application);
      expect(shown.mail).toMatchObject([{ state: "failed" }]);
      expect(shown.people[0]?.suppressed).toBe(suppressed);
      expect(shown.escalations).toHaveLength(1);
      expect(trial.mailsTo(zoe)).toEqual([]);
    });

    it("takes ten mails an hour and no more gets all thirty in the end, each once", async () => {
      const { trial, smtp } = stand;
      smtp.cut();
      const opened = [];
      for (let count = 0; count < 10; count += 1) opened.push(await somebody());
      await trial.settled();
      smtp.meet({ at: /^MAIL FROM/i, does: { answer: "452 4.5.3 too many this hour" }, times: 9999 });
      for (let count = 0; count < 20; count += 1) opened.push(await somebody());
      await trial.settled();
      for (let minute = 0; minute < 6; minute += 1) await trial.pass({ minutes: 1 });
      expect((await outbox()).queued).toBe(20);
      smtp.mend();
      await trial.pass({ seconds: 60 });
      await trial.settled();
      for (const { zoe } of opened) await trial.mailTo(zoe, "portal1");
      await trial.pass({ minutes: 5 });
      for (const { zoe } of opened) expect(trial.mailsTo(zoe)).toEqual(["portal1"]);
      expect(await outbox()).toMatchObject({ queued: 0, unsure: 0 });
    });

    it("trickles its answers takes the mail once", async () => {
      const { trial, smtp } = stand;
      smtp.cut();
      smtp.trickle({ size: 1, milliseconds: 2 });
      const { zoe } = await somebody();
      await trial.mailTo(zoe, "portal1");
      await trial.pass({ minutes: 5 });
      expect(trial.mailsTo(zoe)).toEqual(["portal1"]);
    });

    it.each([
      ["greeting", "greeting", "deferred"],
      ["EHLO", /^EHLO/i, "deferred"],
      ["AUTH", /^AUTH/i, "deferred"],
      ["MAIL", /^MAIL FROM/i, "deferred"],
      ["RCPT", /^RCPT TO/i, "deferred"],
      ["DATA", /^DATA/i, "deferred"],
      ["the final dot", /^\.$/, "unsure"],
    ] as const)("falls silent at %s is left after its time", async (_, at, kind) => {
      const { ground, smtp } = stand;
      const { user, pass: password } = ground.login;
      const auth = { kind: "password", user, password } as const;
      const submitter = createSubmitter({ host: "127.0.0.1", port: smtp.port, secure: false, auth, silenceSeconds: 1 });
      smtp.meet({ at, does: "hang" });
      const mail = {
        from: "confirmation@landfall.example",
        to: "silent@home.example",
        raw: Buffer.from("Subject: x\r\n\r\nx\r\n"),
      };
      const began = performance.now();
      expect((await submitter.submit(mail)).kind).toBe(kind);
      expect(performance.now() - began).toBeLessThan(5000);
      await submitter.close();
    });
  });

  it("with no server at all, a mail waits and goes by itself within a minute of its return", async () => {
    const { trial, smtp } = stand;
    smtp.meet({ at: "connect", does: "cut", times: 9999 });
    smtp.cut();
    const { zoe } = await somebody();
    await trial.settled();
    for (let minute = 0; minute < 5; minute += 1) await trial.pass({ minutes: 1 });
    smtp.mend();
    trial.clock({ seconds: 60 });
    await until(
      () => (trial.mailsTo(zoe).length === 1 ? true : undefined),
      () => "The mail did not go by itself.",
    );
  });
}

/** What stands after the headers: servers add lines of their own above. */
function bodyOf(raw: Buffer): string {
  const text = raw.toString("latin1");
  return text.slice(text.indexOf("\r\n\r\n"));
}
