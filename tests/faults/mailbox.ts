import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Mailbox } from "../../src/mail/mailbox.ts";
import { answersOf, numbered } from "../support/applicants.ts";
import { until } from "../support/rest.ts";
import {
  type Counted,
  counted,
  countedOnce,
  type Ground,
  openStand,
  otherClient,
  type Stand,
  strangersMails,
} from "./stand.ts";

/** Seconds within which work goes on by itself once the server is well again (limits.receive.longestPauseSeconds, and the work). */
const backWithin = 60;

/**
 * What a mailbox can do to an engine, on whichever servers `open` starts: each message is counted once, none is lost, and
 * work goes on by itself within `backWithin`.
 */
export function mailboxFaults(open: () => Promise<{ ground: Ground; beginning?: Temporal.Instant }>): void {
  let stand: Stand;
  let before: Counted;
  beforeAll(async () => {
    const { ground, beginning } = await open();
    stand = await openStand(ground, beginning);
  });
  afterAll(() => stand.stop());
  afterEach(() => {
    stand.imap.mend();
    stand.imap.trickle(null);
  });

  /** So many strangers' mails arrive; then `meanwhile`; then each has been counted once. */
  const afterAllOf = async (count: number, meanwhile: () => unknown = () => undefined, bytes = 0) => {
    const { trial } = stand;
    before = await counted(trial);
    for (const raw of strangersMails(trial, count, bytes)) trial.arrive(raw);
    await meanwhile();
    await countedOnce(trial, before, count, backWithin);
  };
  const inboxEmpties = () =>
    until(
      () => (stand.trial.post.inbox() === 0 ? true : undefined),
      () => `${stand.trial.post.inbox()} messages stay in the inbox.`,
      backWithin,
    );

  describe("a mailbox whose server", () => {
    it("restarts with mail waiting loses nothing", async () => {
      const { trial } = stand;
      before = await counted(trial);
      await trial.post.restartMailbox(() => strangersMails(trial, 5).forEach((raw) => trial.arrive(raw)));
      await countedOnce(trial, before, 5, backWithin);
      await inboxEmpties();
    });

    it("cuts in the middle of a FETCH, three times over, counts each message once", async () => {
      stand.imap.meet({ at: /^\S+ UID FETCH .*BODY\.PEEK/i, does: { cutAfter: 1500 }, times: 3 });
      const struck = stand.imap.struck;
      await afterAllOf(12, undefined, 4000);
      expect(stand.imap.struck - struck).toBe(3);
      await inboxEmpties();
    });

    it("moves away what it was told to and cuts before it says so counts each message once", async () => {
      stand.imap.meet({ at: /^\S+ UID MOVE/i, does: "cut-answer", times: 2 });
      await afterAllOf(6);
      await inboxEmpties();
    });

    it("is away for ten days gives all that came meanwhile, and an applicant's answer counts", async () => {
      const { trial } = stand;
      const { zoe } = await trial.open();
      const invitation = await trial.mailTo(zoe, "portal1");
      const answer = await trial.replyBytes(zoe, invitation, numbered(answersOf(zoe)));
      await trial.settled();
      before = await counted(trial);
      stand.imap.meet({ at: "connect", does: "cut", times: 9999 });
      stand.imap.cut();
      for (let day = 0; day < 10; day += 1) {
        for (const raw of strangersMails(trial, 3)) trial.arrive(raw);
        if (day === 4) trial.arrive(answer);
        trial.clock({ days: 1 });
      }
      stand.imap.mend();
      await countedOnce(trial, before, 31, backWithin);
      await trial.mailTo(zoe, "portal2");
    });

    it("has a new UIDVALIDITY doubles nothing, though every message lies there under another UID", async () => {
      const { trial } = stand;
      await trial.settled();
      const { outcomes: was } = (await trial.status()).inbound;
      const mails = trial.post.taken.length;
      expect(await trial.post.startAnew()).toBeGreaterThan(10);
      await inboxEmpties();
      await trial.settled();
      const { outcomes: is } = (await trial.status()).inbound;
      expect({ ...is, duplicate: 0 }).toEqual({ ...was, duplicate: 0 });
      expect(trial.post.taken).toHaveLength(mails);
    });

    it("says that the quota is full takes everything in all the same, and clears the inbox once there is room", async () => {
      stand.imap.meet({
        at: /^\S+ UID (?:MOVE|COPY)/i,
        does: { answer: "TAG NO [OVERQUOTA] Quota exceeded" },
        times: 9999,
      });
      await afterAllOf(60);
      expect(stand.trial.post.inbox()).toBe(60);
      stand.imap.mend();
      stand.trial.clock({ minutes: 11 });
      stand.trial.arrive(strangersMails(stand.trial, 1)[0] as Buffer);
      await inboxEmpties();
    });

    it("refuses the password after having taken it goes on once it is right again", async () => {
      stand.imap.meet({
        at: /^\S+ (?:LOGIN|AUTHENTICATE)/i,
        does: { answer: "TAG NO [AUTHENTICATIONFAILED] Authentication failed." },
        times: 2,
      });
      stand.imap.cut();
      await afterAllOf(3);
    });

    it("trickles its bytes counts each message once", async () => {
      stand.imap.trickle({ size: 40, milliseconds: 2 });
      await afterAllOf(3, undefined, 400);
      stand.imap.trickle(null);
      await inboxEmpties();
    });

    it("falls silent in the middle of a FETCH is left, and gives the message when it is asked anew", async () => {
      const { ground, imap, trial } = stand;
      await trial.settled();
      const { user, pass: password } = ground.login;
      const auth = { kind: "password", user, password } as const;
      const mailbox = new Mailbox({
        host: "127.0.0.1",
        port: imap.port,
        secure: false,
        folder: "Landfall/Done",
        auth,
        silenceSeconds: 2,
      });
      await mailbox.connect();
      const uids = (await mailbox.uidsAfter(0)).slice(0, 2);
      const read = async () => {
        const messages = [];
        for await (const { raw } of mailbox.fetch(uids)) messages.push(raw?.length);
        return messages;
      };
      imap.meet({ at: /^\S+ UID FETCH .*BODY\.PEEK/i, does: "hang" });
      await expect(read()).rejects.toMatchObject({ retry: true });
      await mailbox.connect();
      expect(await read()).toHaveLength(2);
      await mailbox.close();
    });
  });

  describe("another program at the mailbox", () => {
    it("that reads mail first hides nothing", async () => {
      const { trial } = stand;
      const other = await otherClient(stand.ground);
      stand.imap.meet({ at: "connect", does: "cut", times: 9999 });
      stand.imap.cut();
      await afterAllOf(4, async () => {
        await until(
          async () => ((await other.search({ all: true }, { uid: true })) || []).length >= 4 || undefined,
          () => "The other client sees nothing.",
        );
        await other.messageFlagsAdd("1:*", ["\\Seen"]);
        stand.imap.mend();
      });
      await other.logout();
      expect((await counted(trial)).waiting).toBe(0);
    });

    it("that moves mail away and back, and deletes some of it, doubles nothing and stops nothing", async () => {
      const { trial } = stand;
      await trial.settled();
      const other = await otherClient(stand.ground);
      await other.mailboxCreate("Elsewhere").catch(() => undefined);
      stand.imap.meet({ at: /^\S+ UID MOVE/i, does: { answer: "TAG NO [OVERQUOTA] Quota exceeded" }, times: 9999 });
      await afterAllOf(6);
      await other.noop();
      const uids = (await other.search({ all: true }, { uid: true })) || [];
      expect(uids).toHaveLength(6);
      await other.messageMove(uids.slice(0, 3).join(","), "Elsewhere", { uid: true });
      await other.messageDelete(uids.slice(3, 5).join(","), { uid: true });
      await other.mailboxOpen("Elsewhere");
      await other.messageMove("1:*", "INBOX");
      await other.logout();
      stand.imap.mend();
      stand.imap.cut();
      await inboxEmpties();
      await trial.settled();
      const after = await counted(trial);
      expect(after.stored).toBe(before.stored + 6);
    });
  });
}
