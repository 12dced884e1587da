import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Lane } from "../../src/case/decision.ts";
import type { StoredCase } from "../../src/store/cases.ts";
import { type ClaimRules, claimMails, type LostMails, recoverSending, requeueUnsure } from "../../src/store/claim.ts";
import { type Database, transaction, type Tx } from "../../src/store/database.ts";
import { enterEngine, leaveEngine } from "../../src/store/engines.ts";
import { domainOutcomes, listDomainStops, releaseDomain, stopDomain } from "../../src/store/domains.ts";
import { laneTurns } from "../../src/store/lane-turns.ts";
import {
  countMails,
  findMailByMessageId,
  findMailByToken,
  frozenBytes,
  type Mail,
  mailCopy,
  mailQuestions,
  mailResponse,
  readMail,
  unsureDue,
} from "../../src/store/mails.ts";
import { mailParts, mayBeUnsure, type NewMail, noteRefusal, resolveUnsure } from "../../src/store/outbox.ts";
import { inOrder } from "../../src/store/together.ts";
import { type FrozenMail, type Settlement, settleMail, writeProgress } from "../../src/store/settle.ts";
import { takeTurn } from "../../src/store/acknowledgements.ts";
import { findToken } from "../../src/store/tokens.ts";
import { sampleMail, storedCase } from "../support/cases.ts";
import { freshDatabase, postgresServer, testEngine, testVault as vault } from "../support/database.ts";

const now = "2026-11-21T10:00:00Z";
const soon = "2026-11-21T10:10:00Z";
const lanes: Lane[] = ["credential", "answer", "bulk"];
const rules: ClaimRules = { engine: testEngine, now, turns: [lanes], blocked: {} };
const sent: Settlement = { state: "sent", response: "250 ok" };
let database: Database;
let one: StoredCase;
let two: StoredCase;

const within = <T>(work: (tx: Tx) => Promise<T>) => transaction(database, work);
const enqueue = (...mails: NewMail[]) => within((tx) => inOrder(tx, mailParts(tx, vault, mails, now)));
const claimSome = async (changes: Partial<ClaimRules> = {}) =>
  (await within((tx) => claimMails(tx, vault, { ...rules, ...changes }))).opened;
const claim = async (changes: Partial<ClaimRules> = {}) => (await claimSome(changes))[0] ?? null;
const begin = async (mail: Mail, at: string, frozen: FrozenMail | null = null) =>
  (await writeProgress(database.db, vault, { departures: [{ mail, frozen, tokens: [] }], arrivals: [] }, at)).has(
    mail.id,
  );
const frozenOf = async (id: string) => {
  const mail = await readMail(database.db, vault, id);
  return mail && frozenBytes(database.db, vault, mail);
};
const settle = (mail: Mail | null, settlement: Settlement = sent, at = now) => {
  if (mail === null) throw new Error("No mail was taken.");
  return within((tx) => settleMail(tx, vault, mail, settlement, at));
};

beforeAll(async () => {
  database = await freshDatabase();
  one = await storedCase(database);
  two = await storedCase(database);
});
beforeEach(async () => {
  await database.db.deleteFrom("tokens").execute();
  await database.db.deleteFrom("outbox").execute();
});
afterAll(() => database.close());

describe("the next mail", () => {
  it("is the oldest of a case and recipient, one at a time", async () => {
    const [first, second] = [sampleMail(one), sampleMail(one)];
    await enqueue(first, second);
    const taken = await claim();
    expect(taken).toMatchObject({ id: first.id, state: "sending", order: first.order, replyToken: first.replyToken });
    expect(await claim()).toBeNull();
    await settle(taken);
    expect((await claim())?.id).toBe(second.id);
  });

  it("is the oldest of the recipient also where a later one of theirs has the turn", async () => {
    const [invitation, password] = [sampleMail(one), sampleMail(one, { lane: "credential" })];
    const waiting = Array.from({ length: 50 }, () => sampleMail(two, { to: "p2" }));
    await enqueue(...waiting, invitation, password);
    const taken = await claim();
    expect(taken?.id).toBe(invitation.id);
    await settle(taken);
    expect((await claim())?.id).toBe(password.id);
  });

  it("waits while an earlier one is to be tried again, but not for one ordered for later", async () => {
    const [first, second] = [sampleMail(one), sampleMail(one)];
    await enqueue(first, second);
    await settle(await claim(), { state: "deferred", until: soon, response: "451 later", counts: true });
    expect(await claim()).toBeNull();
    expect(await claim({ now: soon })).toMatchObject({ id: first.id, attempts: 1 });

    await database.db.deleteFrom("outbox").execute();
    const [acknowledgement, clarification] = [sampleMail(one, { notBefore: soon }), sampleMail(one)];
    await enqueue(acknowledgement, clarification);
    expect((await claim())?.id).toBe(clarification.id);
  });

  it("comes from a lane whose window is open, and never to a domain that the lane must not write to", async () => {
    const bulk = sampleMail(one, {}, "zoe@slow.example");
    const password = sampleMail(two, { lane: "credential" }, "max@slow.example");
    await enqueue(bulk, password);
    const blocked = { bulk: ["slow.example"] };
    expect(await claim({ turns: [["answer"]] })).toBeNull();
    expect(await claim({ turns: [["answer", "bulk"]], blocked })).toBeNull();
    expect((await claim({ blocked }))?.id).toBe(password.id);
    expect((await claim({ blocked: { bulk: ["other.example"], credential: ["slow.example"] } }))?.id).toBe(bulk.id);
  });

  it("goes past a stopped mail of the same recipient that may not go", async () => {
    const [bulk, password] = [
      sampleMail(one, {}, "z@slow.example"),
      sampleMail(one, { lane: "credential" }, "z@slow.example"),
    ];
    await enqueue(bulk, password);
    expect((await claim({ blocked: { bulk: ["slow.example"] } }))?.id).toBe(password.id);
  });

  it("comes with others where there are turns for them, in their order, and never two of one recipient", async () => {
    const bulk = ["p1", "p2", "p3"].map((to) => sampleMail(one, { to }));
    const passwords = ["p4", "p5"].map((to) => sampleMail(two, { to, lane: "credential" }));
    await enqueue(...bulk, sampleMail(one, { to: "p1" }), ...passwords, sampleMail(two, { to: "p4", lane: "bulk" }));
    const [bulkFirst, passwordFirst]: Lane[][] = [
      ["bulk", "credential", "answer"],
      ["credential", "answer", "bulk"],
    ];
    const ids = (mails: readonly { readonly id: string }[]) => mails.map(({ id }) => id);
    const turns = [passwordFirst ?? [], bulkFirst ?? [], passwordFirst ?? []];
    expect(ids(await claimSome({ turns }))).toEqual(
      ids([passwords[0], bulk[0], passwords[1]].flatMap((mail) => mail ?? [])),
    );
    // A turn whose lane has nothing goes to another one; what waits behind one that is being sent does not go.
    expect(ids(await claimSome({ turns: Array(5).fill(passwordFirst) }))).toEqual(ids(bulk.slice(1)));
    expect(await claimSome({ turns })).toEqual([]);
  });

  it("is asked of the lanes in turn, by weight, and none starves", () => {
    const turn = laneTurns({ credential: 6, answer: 3, bulk: 1 });
    const begun = Array.from({ length: 100 }, () => turn()[0]);
    const count = (lane: Lane) => begun.filter((first) => first === lane).length;
    expect([count("credential"), count("answer"), count("bulk")]).toEqual([60, 30, 10]);
    expect(turn()).toHaveLength(3);
    expect(begun.slice(0, 10).filter((first) => first === "bulk")).toHaveLength(1);
  });

  it("reaches a password behind ten thousand invitations at once", async () => {
    const stored = one;
    await enqueue(...Array.from({ length: 10_000 }, (_, n) => sampleMail(stored, { to: `p${n}` })));
    const password = sampleMail(two, { lane: "credential" });
    await enqueue(password);
    const begun = performance.now();
    expect((await claim())?.id).toBe(password.id);
    expect((await claim())?.lane).toBe("bulk");
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it.runIf(postgresServer !== null)("is never taken twice, nor two of one recipient, by eight at once", async () => {
    const mails = [one, two].flatMap((of) =>
      ["p1", "p2", "p3"].flatMap((to) => [1, 2, 3, 4].map(() => sampleMail(of, { to }))),
    );
    await enqueue(...mails);
    const order: string[] = [];
    const inHand = new Set<string>();
    const deliver = async () => {
      for (let misses = 0; misses < 50;) {
        const taken = await claimSome({ turns: [lanes, lanes, lanes] });
        if (taken.length === 0) misses += 1;
        for (const mail of taken) {
          const recipient = `${mail.caseId} ${mail.order.to}`;
          expect(inHand.has(recipient)).toBe(false);
          inHand.add(recipient);
        }
        for (const mail of taken) {
          order.push(mail.id);
          inHand.delete(`${mail.caseId} ${mail.order.to}`);
          await settle(mail);
        }
      }
    };
    await Promise.all(Array.from({ length: 8 }, deliver));
    expect(new Set(order).size).toBe(mails.length);
    for (const of of [one, two])
      for (const to of ["p1", "p2", "p3"]) {
        const mine = mails.filter((mail) => mail.caseId === of.id && mail.order.to === to).map((mail) => mail.id);
        expect(order.filter((id) => mine.includes(id))).toEqual(mine);
      }
  });
});

describe("a composed mail", () => {
  it("keeps its bytes, its copy and its questions, and after it was sent the copy alone", async () => {
    const given = sampleMail(one);
    await enqueue(given);
    const mail = await claim();
    if (!mail) throw new Error("no mail");
    const questions = [{ id: "uci", person: "p1", lines: ["2."] }];
    const frozen = {
      raw: Buffer.from("raw"),
      copy: Buffer.from("copy"),
      questions,
      address: "zoe@New.example",
      domain: "new.example",
    };
    await begin(mail, now, frozen);
    expect(await frozenOf(mail.id)).toEqual(Buffer.from("raw"));
    expect(await settle(mail)).toEqual(sent);
    expect(await settle(mail)).toBeNull();
    expect(await frozenOf(mail.id)).toBeNull();
    expect(await mailCopy(database.db, vault, mail.id)).toEqual(Buffer.from("copy"));
    expect(await mailQuestions(database.db, vault, mail.id)).toEqual(questions);
    expect(await mailResponse(database.db, vault, mail.id)).toBe("250 ok");
    expect(await readMail(database.db, vault, mail.id)).toMatchObject({
      state: "sent",
      sentAt: now,
      domain: "new.example",
    });
  });

  it("is found by its Message-ID and its tokens, each for its own use", async () => {
    const mail = sampleMail(one);
    await enqueue(mail);
    expect((await findMailByMessageId(database.db, vault, mail.messageId.toUpperCase(), now))?.id).toBe(mail.id);
    expect((await findMailByToken(database.db, vault, "reply", mail.replyTokenDigest, now))?.id).toBe(mail.id);
    expect((await findMailByToken(database.db, vault, "bounce", mail.bounceTokenDigest, now))?.id).toBe(mail.id);
    expect(await findMailByToken(database.db, vault, "reply", mail.bounceTokenDigest, now)).toBeNull();
    expect(await findMailByMessageId(database.db, vault, "<guess@landfall.example>", now)).toBeNull();
  });

  it("is found by neither once they have expired", async () => {
    const mail = { ...sampleMail(one), tokensExpireAt: now };
    await enqueue(mail);
    expect(await findMailByMessageId(database.db, vault, mail.messageId, now)).toBeNull();
    expect(await findMailByToken(database.db, vault, "reply", mail.replyTokenDigest, now)).toBeNull();
    expect(await findMailByToken(database.db, vault, "bounce", mail.bounceTokenDigest, now)).toBeNull();
    expect(await readMail(database.db, vault, mail.id)).not.toBeNull();
  });
});

/** The engine that comes after a dead one, and what it takes back. */
const successor = "00000000-0000-4000-8000-00000000e001";
const recover = async (changes: Partial<LostMails> = {}) => {
  const lost = { engine: successor, ownBefore: now, inHand: [], now: soon, ...changes };
  return (await within((tx) => recoverSending(tx, vault, lost))).opened;
};
const enter = (id: string) => within((tx) => enterEngine(tx, "postgres", { id, name: "a test", process: null }));
const leave = (id: string) => within((tx) => leaveEngine(tx, id));

describe("a mail left behind by a dead engine", () => {
  it("is queued again where its bytes had not begun to go, and comes back as doubtful where they had", async () => {
    const [quiet, begun] = [sampleMail(one), sampleMail(two)];
    await enqueue(quiet, begun);
    await enter(testEngine);
    await enter(successor);
    await claim();
    const second = await claim();
    if (second) await begin(second, now);
    expect(await recover({ ownBefore: "2100-01-01T00:00:00Z" })).toEqual([]);
    expect((await readMail(database.db, vault, quiet.id))?.state).toBe("sending");
    await leave(testEngine);
    const doubtful = await recover();
    expect(doubtful).toMatchObject([{ id: begun.id, state: "sending", submittingAt: now, claimedBy: successor }]);
    expect(await recover()).toEqual([]);
    expect((await readMail(database.db, vault, quiet.id))?.state).toBe("queued");
  });

  it("is told by the database's clock, whatever the engines' own say", async () => {
    await enqueue(sampleMail(one));
    await enter(testEngine);
    await claim();
    expect(await recover()).toEqual([]);
    expect(await countMails(database.db)).toMatchObject({ sending: 1, queued: 0 });
    await sql`update engines set lease_until = clock_timestamp() - interval '1 second'`.execute(database.db);
    await recover();
    expect(await countMails(database.db)).toMatchObject({ sending: 0, queued: 1 });
  });

  it("is found by its own engine where the answer to the taking was lost, and never while it is in hand", async () => {
    await enqueue(sampleMail(one));
    const mail = await claim();
    if (mail === null) throw new Error("No mail was taken.");
    const later = { engine: testEngine, ownBefore: soon };
    await recover({ ...later, inHand: [mail.id] });
    expect(await countMails(database.db)).toMatchObject({ sending: 1 });
    await recover(later);
    expect(await countMails(database.db)).toMatchObject({ sending: 0, queued: 1 });
  });
});

describe("a mail that another engine has taken over", () => {
  it("neither leaves from the one that had it before, nor ends there", async () => {
    await enqueue(sampleMail(one));
    await leave(testEngine);
    const before = await claim();
    await recover({ now });
    const after = await claim({ engine: successor });
    if (before === null || after === null) throw new Error("The mail was not taken twice.");
    expect(after.id).toBe(before.id);
    // Not even where both read the same time from their clocks.
    expect(after.claimedAt).toBe(before.claimedAt);
    expect(await begin(before, soon)).toBe(false);
    expect(await settle(before)).toBeNull();
    expect(await begin(after, soon)).toBe(true);
    expect(await settle(after)).toEqual(sent);
  });
});

describe("mails that are written together", () => {
  it("begin and end each by itself, and one in other hands stays there, known to have arrived", async () => {
    const [first, second, lost] = [sampleMail(one), sampleMail(one, { to: "p2" }), sampleMail(two)];
    await enqueue(first, second, lost);
    const taken = await claimSome({ turns: [lanes, lanes, lanes] });
    expect(taken).toHaveLength(3);
    await database.db.updateTable("outbox").set({ claimed_by: successor }).where("id", "=", lost.id).execute();
    const copy = Buffer.from("copy");
    const frozen = (index: number) =>
      index === 1 ? null : { raw: copy, copy, questions: [], address: "z@new.example", domain: "new.example" };
    const token = {
      digest: "a link's",
      caseId: one.id,
      person: "p1",
      purpose: "form",
      mailId: first.id,
      expiresAt: soon,
    };
    const departures = taken.map((mail, index) => ({
      mail,
      frozen: frozen(index),
      tokens: index === 0 ? [token] : [],
    }));
    const write = (progress: Partial<Parameters<typeof writeProgress>[2]>) =>
      writeProgress(database.db, vault, { departures: [], arrivals: [], ...progress }, soon);
    expect(await write({ departures })).toEqual(new Set([first.id, second.id]));
    expect(await findToken(database.db, "a link's", "form", now)).toMatchObject({ mailId: first.id });
    expect(await frozenOf(first.id)).toEqual(copy);
    expect([await frozenOf(second.id), await frozenOf(lost.id)]).toEqual([null, null]);
    const arrivals = taken.map((mail) => ({ mail, response: `250 ${mail.id}` }));
    expect(await write({ arrivals })).toEqual(new Set([first.id, second.id, lost.id]));
    expect(await write({ arrivals })).toEqual(new Set([lost.id]));
    expect(await mailResponse(database.db, vault, second.id)).toBe(`250 ${second.id}`);
    expect(await readMail(database.db, vault, first.id)).toMatchObject({
      state: "sent",
      sentAt: soon,
      claimedBy: null,
    });
    expect(await readMail(database.db, vault, lost.id)).toMatchObject({
      state: "sending",
      submittingAt: null,
      arrivedAt: soon,
    });
  });
});

describe("an unsure mail", () => {
  it("goes once more when it is due, keeps its bytes, and holds nothing up", async () => {
    const [first, second] = [sampleMail(one), sampleMail(one)];
    await enqueue(first, second);
    const mail = await claim();
    const bytes = Buffer.from("raw");
    if (mail)
      await begin(mail, now, {
        raw: bytes,
        copy: bytes,
        questions: [],
        address: "zoe@example.org",
        domain: "example.org",
      });
    await settle(mail, { state: "unsure", until: soon, response: "" });
    expect(await frozenOf(first.id)).toEqual(Buffer.from("raw"));
    expect((await unsureDue(database.db, vault, now)).opened).toEqual([]);
    expect((await unsureDue(database.db, vault, soon)).opened).toMatchObject([{ id: first.id, unsureTimes: 1 }]);
    const next = await claim();
    expect(next?.id).toBe(second.id);
    await settle(next);
    expect(await within((tx) => requeueUnsure(tx, first.id, soon))).toBe(true);
    expect((await claim({ now: soon }))?.id).toBe(first.id);
  });

  it("that must not go again is never due, and can be settled by what came meanwhile", async () => {
    await enqueue(sampleMail(one));
    const mail = await claim();
    await settle(mail, { state: "unsure", until: null, response: "" });
    expect((await unsureDue(database.db, vault, "2100-01-01T00:00:00Z")).opened).toEqual([]);
    const resolve = () => within((tx) => resolveUnsure(tx, mail?.id ?? "", { state: "sent" }, soon));
    expect([await resolve(), await resolve()]).toEqual([true, false]);
    expect(await countMails(database.db)).toMatchObject({ unsure: 0, sent: 1, queued: 0, oldestQueued: null });
  });
});

describe("a mail that is answered or bounced while it is being sent", () => {
  const inHand = async (found: Parameters<typeof resolveUnsure>[2]): Promise<Mail> => {
    await enqueue(sampleMail(one));
    const mail = await claim();
    if (mail === null) throw new Error("No mail was taken.");
    expect(mayBeUnsure(mail)).toBe(true);
    expect(await within((tx) => resolveUnsure(tx, mail.id, found, now))).toBe(false);
    return mail;
  };
  const ends: Settlement[] = [
    { state: "unsure", until: soon, response: "" },
    { state: "deferred", until: soon, response: "", counts: true },
    { state: "failed", refusal: "other", response: "" },
  ];

  it.each(ends)("has arrived, also where the server's answer is $state", async (end) => {
    const mail = await inHand({ state: "sent" });
    expect(await settle(mail, end, soon)).toEqual({ state: "sent", response: "" });
    expect(await readMail(database.db, vault, mail.id)).toMatchObject({ state: "sent", sentAt: now, claimedAt: null });
  });

  it.each(ends)("has failed where it bounced, also where the server's answer is $state", async (end) => {
    const mail = await inHand({ state: "failed", refusal: "address" });
    expect(await settle(mail, end, soon)).toEqual({ state: "failed", refusal: "address", response: "" });
    expect(await readMail(database.db, vault, mail.id)).toMatchObject({ state: "failed", refusal: "address" });
  });

  it("counts as refused where the server took it all the same", async () => {
    const mail = await inHand({ state: "failed", refusal: "address" });
    expect(await settle(mail)).toEqual(sent);
    expect(await readMail(database.db, vault, mail.id)).toMatchObject({ state: "sent", refusal: "address" });
  });

  it("does not begin to go once more", async () => {
    expect(await begin(await inHand({ state: "sent" }), now)).toBe(false);
  });

  it("is not queued again where its engine died before it went", async () => {
    await inHand({ state: "sent" });
    const lost: LostMails = { engine: testEngine, ownBefore: soon, inHand: [], now: soon };
    expect((await within((tx) => recoverSending(tx, vault, lost))).opened).toMatchObject([{ arrivedAt: now }]);
  });
});

describe("a mail that was accepted after another engine took it over", () => {
  const other = "00000000-0000-4000-8000-00000000e001";
  const accept = (mail: Mail) =>
    writeProgress(database.db, vault, { departures: [], arrivals: [{ mail, response: "250 ok" }] }, soon);
  const takenOver = async () => {
    await enqueue(sampleMail(one));
    const mail = await claim();
    if (mail === null) throw new Error("No mail was taken.");
    await begin(mail, now);
    const lost: LostMails = { engine: other, ownBefore: soon, inHand: [], now };
    const [theirs] = (await within((tx) => recoverSending(tx, vault, lost))).opened;
    if (theirs === undefined) throw new Error("It was not taken over.");
    return { mail, theirs };
  };

  it("is sent where it was left unsure, or waits to go once more", async () => {
    const { mail, theirs } = await takenOver();
    await settle(theirs, { state: "unsure", until: soon, response: "" });
    await accept(mail);
    expect(await readMail(database.db, vault, mail.id)).toMatchObject({ state: "sent", sentAt: soon, settledAt: soon });

    await database.db.updateTable("outbox").set({ state: "queued", sent_at: null, settled_at: null }).execute();
    await accept(mail);
    expect(await readMail(database.db, vault, mail.id)).toMatchObject({ state: "sent", sentAt: soon });
  });

  it("stays in the other one's hands, who is told", async () => {
    const { mail, theirs } = await takenOver();
    await accept(mail);
    const found = await readMail(database.db, vault, mail.id);
    expect(found).toMatchObject({ state: "sending", arrivedAt: soon, sentAt: null, claimedBy: other });
    expect(await settle(theirs, { state: "unsure", until: soon, response: "" })).toMatchObject({ state: "sent" });
  });

  it("changes nothing of what has ended", async () => {
    const { mail, theirs } = await takenOver();
    await settle(theirs, { state: "failed", refusal: "address", response: "550" });
    await accept(mail);
    expect(await readMail(database.db, vault, mail.id)).toMatchObject({ state: "failed", sentAt: null });
  });
});

describe("what was sent to somebody", () => {
  it("gives the turn to acknowledge to an address to one mail a day, whoever's it is", async () => {
    const [first, second] = [sampleMail(one), sampleMail(two)];
    await enqueue(first, second);
    const turn = (mail: NewMail, day = "2026-11-21", address = "ZOE@example.org") =>
      takeTurn(database.db, vault, address, day, mail.id);
    expect(await Promise.all([turn(first), turn(second, "2026-11-21", "max@example.org")])).toEqual([true, true]);
    expect([await turn(first), await turn(second)]).toEqual([true, false]);
    expect(await turn(second, "2026-11-22")).toBe(true);
    expect(await turn(first, "2026-11-22")).toBe(false);
    await settle(await claim({ turns: [lanes] }), { state: "cancelled", response: "overtaken" });
    await settle(await claim({ turns: [lanes] }), { state: "cancelled", response: "overtaken" });
    expect(await turn(first, "2026-11-22")).toBe(true);
  });
});

describe("a domain", () => {
  it("has its refusals counted, later bounces too, and its lane stopped once", async () => {
    await enqueue(...[1, 2, 3].map((n) => sampleMail(one, { to: `p${n}` }, `a${n}@big.example`)));
    await settle(await claim(), { state: "failed", refusal: "policy", response: "550 5.7.1" });
    const accepted = await claim();
    await settle(accepted);
    await settle(await claim(), { state: "failed", refusal: "other", response: "554" });
    expect(await domainOutcomes(database.db, "big.example")).toEqual({ settled: 3, refused: 1 });
    await within((tx) => noteRefusal(tx, accepted?.id ?? "", "address"));
    expect(await domainOutcomes(database.db, "big.example")).toEqual({ settled: 3, refused: 2 });

    const stop = () => within((tx) => stopDomain(tx, "big.example", "bulk", "refusals", now));
    expect([await stop(), await stop()]).toEqual([true, false]);
    expect(await listDomainStops(database.db)).toEqual([
      { domain: "big.example", lane: "bulk", reason: "refusals", since: now },
    ]);
    expect(await within((tx) => releaseDomain(tx, "big.example", "bulk"))).toBe(true);
    expect(await listDomainStops(database.db)).toEqual([]);
  });
});
