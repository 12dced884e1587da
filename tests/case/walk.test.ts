import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Case } from "../../src/case/case.ts";
import type { Command } from "../../src/case/command.ts";
import type { Outcome } from "../../src/case/decision.ts";
import type { Intent } from "../../src/question/intent.ts";
import { everyEvent } from "./everything.ts";
import { hoursBetween } from "../../src/case/day.ts";
import { journalFacts } from "../../src/case/journal.ts";
import { Story, home, intake, lan, message, minh, officer, agent, one, portal, reads, reply, zoe } from "./story.ts";

/** A step of a walk: what comes in, drawn by seed; `wait` lets days pass and what falls due be met. */
type Step =
  | { readonly kind: "wait"; readonly days: number }
  | { readonly kind: "tell"; readonly command: (state: Case) => Command };

const person = fc.constantFrom("p1", "p2", "p3");
const order = fc.integer({ min: 1, max: 400 });
const eyes = fc.constantFrom("brown", "blue", undefined);
const intents = fc.constantFrom<Intent>(
  "answers",
  "password-reset",
  "leaving-canada",
  "outside-canada",
  "back-in-canada",
  "status-question",
  "other",
  "own-account",
);
const trust = fc.constantFrom("proven", "known", "token-only", "stranger") as fc.Arbitrary<
  "proven" | "known" | "token-only" | "stranger"
>;

const tell = (command: (state: Case) => Command): Step => ({ kind: "tell", command });

const mailed = fc
  .record({
    order,
    eyes,
    intents,
    trust,
    person,
    inCanada: fc.boolean(),
    whole: fc.boolean(),
    back: fc.boolean(),
    contradicted: fc.constantFrom(false, false, false, true),
  })
  .map((drawn) =>
    tell((state) => {
      const change = { eyeColour: drawn.eyes, inCanada: drawn.inCanada };
      const told = drawn.whole ? ["p1", "p2", "p3"] : [drawn.person];
      const writer = drawn.person === "p3" ? "p1" : drawn.person;
      return reply(drawn.order, {
        trust: drawn.trust,
        contradicted: drawn.contradicted,
        writer: drawn.trust === "stranger" || drawn.trust === "token-only" ? null : writer,
        intents: [drawn.intents],
        answers: drawn.back ? "clarify" : "portal1",
        people: drawn.intents === "answers" ? told.map((id) => reads(state, id, change)) : [],
      });
    }),
  );

const delivered = fc
  .record({ person, fate: fc.constantFrom("accepted", "unsure", "late"), id: fc.nat(99) })
  .chain((drawn) => {
    const id = `c${drawn.id}`;
    const mail = { mail: `m${drawn.id}`, person: drawn.person };
    const issue = tell(() => ({ kind: "issue-credential", ...mail, credential: { id, hash: `h${drawn.id}` } }));
    const fate = tell(() =>
      drawn.fate === "unsure"
        ? { kind: "credential-unsure", ...mail, credential: id, template: "password-new" }
        : { kind: "credential-accepted", ...mail, credential: drawn.fate === "late" ? "c-other" : id },
    );
    return fc.constant([issue, fate]);
  });

const told = fc.record({ person, yes: fc.boolean(), n: fc.nat(3) }).chain(({ person: id, yes, n }) =>
  fc.constantFrom<Command>(
    { kind: "signed-in", person: id, ...portal },
    { kind: "password-changed", person: id, ...portal },
    { kind: "forgot-password", person: id, ...portal },
    { kind: "declare-presence", person: id, by: yes ? "portal" : "agent:Ana", inCanada: n > 0, plannedReturn: null },
    { kind: "confirm-address", person: id, ...portal, address: home, use: "mailing" },
    { kind: "upload-photo", person: id, ...portal, photoId: `f${n}` },
    { kind: "submit-photo", person: id, ...portal, photoId: `f${n}`, warnings: yes ? ["same-photo"] : [] },
    { kind: "review-photo", person: id, ...officer },
    { kind: "accept-photo", person: id, ...officer },
    { kind: "return-photo", person: id, ...officer, reasons: ["glare"], note: null },
    { kind: "grant", person: id, ...officer, documentNumber: `D${n}` },
    {
      kind: "amend-ecopr",
      person: id,
      ...officer,
      documentNumber: `A${n}`,
      corrections: yes ? { familyName: "Test" } : {},
      reason: "test",
    },
    { kind: "void-ecopr", person: id, ...officer, portOfEntry: yes, reason: "test" },
    { kind: "card-in-production", person: id, ...officer },
    { kind: "card-mailed", person: id, ...officer },
    { kind: "card-undelivered", person: id, ...officer },
    { kind: "card-issue", person: id, ...officer, note: "test" },
    { kind: "call-interview", person: id, ...officer, note: "test" },
    { kind: "interview-passed", person: id, ...officer },
    { kind: "hold", person: id, ...agent, hold: yes ? "agent" : "leaving-canada", until: null, note: "test" },
    { kind: "release", person: id, ...agent, hold: yes ? "agent" : "leaving-canada" },
    { kind: "send-again", person: id, ...agent },
    { kind: "new-password", person: id, ...agent },
    { kind: "assist", person: id, ...agent },
    { kind: "separate-accounts", ...agent },
    { kind: "record-representative", ...agent, representative: null },
    { kind: "call-done", person: id, ...agent, note: "test" },
    { kind: "reply-with", person: id, ...agent, template: "status", inReplyTo: null },
    { kind: "take-unread", reason: "test", message: message(n) },
    { kind: "close-case", ...agent, note: "test" },
    { kind: "join-accounts", ...agent },
    { kind: "change-email", person: id, ...agent, address: `${id}-new@example.org`, code: "123456", codeDigest: "d" },
    { kind: "confirm-email", person: id, codeDigest: yes ? "d" : "e", message: message(n) },
    { kind: "take-bounce", person: id, hard: yes, status: "5.1.1", message: message(n) },
    { kind: "lift-suppression", person: id, ...agent },
    {
      kind: "delivery-refused",
      mail: "m",
      person: id,
      template: "portal2",
      about: yes ? "address" : "policy",
      response: "5",
    },
  ),
);

/** The next thing that somebody who means well would do: without it a walk seldom gets as far as the card. */
function next(state: Case, id: string): Command {
  const human = one(state, id);
  const p = { person: id } as const;
  if (human.challenge)
    return { kind: "prove-reply", ...p, codeDigest: human.challenge.codeDigest, message: message(7) };
  if (!state.people.every((each) => each.tasksSince !== null)) {
    const people = state.people.map((each) => reads(state, each.id));
    return reply(500, { answers: "clarify", intents: ["answers", "back-in-canada"], people });
  }
  if (state.holds.some((hold) => hold.person === id)) {
    const hold = state.holds.find((one) => one.person === id)?.kind ?? "agent";
    return hold === "interview"
      ? { kind: "interview-passed", ...p, ...officer }
      : { kind: "release", ...p, ...agent, hold };
  }
  const by = state.assisted ? { by: "agent:Ana" } : portal;
  const photoId = `photo-${id}`;
  if (human.confirmedAddress === null) return { kind: "confirm-address", ...p, ...by, address: home, use: "home" };
  if (human.photo.kind === "none" || human.photo.kind === "returned")
    return { kind: "upload-photo", ...p, ...by, photoId };
  if (human.photo.kind === "uploaded") {
    return { kind: "submit-photo", ...p, ...by, photoId: human.photo.photoId, warnings: [] };
  }
  if (human.photo.kind !== "accepted") return { kind: "accept-photo", ...p, ...officer };
  if (human.ecopr.kind !== "issued") {
    const fresh = human.presence.kind === "declared" && !human.presence.stale;
    return fresh
      ? { kind: "grant", ...p, ...officer, documentNumber: `D-${id}` }
      : { kind: "declare-presence", ...p, ...by, inCanada: true, plannedReturn: null };
  }
  return human.card.kind === "none"
    ? { kind: "card-in-production", ...p, ...officer }
    : { kind: "card-mailed", ...p, ...officer };
}

const wrongCode = person.map((id) => [
  tell(() => ({ kind: "prove-reply", person: id, codeDigest: "d-0", message: message(7) })),
]);

const downloaded = person.map((id) => [
  tell((state) => {
    const { ecopr } = one(state, id);
    const documentNumber = ecopr.kind === "none" ? "D0" : ecopr.documentNumber;
    return { kind: "download-ecopr", person: id, ...portal, documentNumber };
  }),
]);

const onward = person.map((id) => [tell((state) => next(state, id))]);

const step: fc.Arbitrary<readonly Step[]> = fc.oneof(
  { weight: 3, arbitrary: mailed.map((drawn) => [drawn]) },
  { weight: 2, arbitrary: delivered },
  { weight: 1, arbitrary: wrongCode },
  { weight: 1, arbitrary: downloaded },
  { weight: 20, arbitrary: onward },
  { weight: 8, arbitrary: told.map((command) => [tell(() => command)]) },
  { weight: 2, arbitrary: fc.constantFrom(1, 3, 8, 31).map((days) => [{ kind: "wait" as const, days }]) },
);

/** A walk that begins well: most commands have nothing to do before the answers are in. */
const walkOf = fc.record({
  rest: fc.array(step, { minLength: 10, maxLength: 80, size: "max" }),
  answered: fc.boolean(),
  start: fc.constantFrom("2026-03-06T15:00:00Z", "2026-11-23T15:00:00Z"),
});

/** Values of the family that no journal row may hold. */
const personal = /Łucja|Nguyễn|example\.(?:org|net)|1123456789|12 Main|2024-03-04|2026-12-20|hash/u;

/** What must hold after every step, whatever came before. */
function check(story: Story, before: Case, outcome: Outcome, command: Command): void {
  if (outcome.kind === "refused") return;
  const { events, mails } = outcome.decision;
  for (const event of events) {
    if (event.kind === "EcoprIssued") checkGrant(story, before, event.person);
    const facts = JSON.stringify(journalFacts(event)).replace(/<m\d+@example\.org>/gu, "");
    if (personal.test(facts)) throw new Error(`the journal keeps a personal value: ${facts}`);
  }
  for (const human of story.case.people) {
    const account = human.account;
    const old = one(before, human.id).account;
    if (account.kind === "temporary" && account.current !== (old.kind === "temporary" ? old.current : null)) {
      expect(command.kind).toBe("credential-accepted");
      expect(account.next).toBeNull();
    }
    if (human.ecopr.kind === "none") expect(["production", "mailed"]).not.toContain(human.card.kind);
    const both = Object.keys(human.answers).filter((question) => question in human.unclear);
    if (both.length > 0) throw new Error(`both answered and unclear: ${both.join()}`);
  }
  for (const mail of mails) {
    const to = one(story.case, mail.to);
    if (mail.template !== "address-new") expect(to.email).not.toBeNull();
    if (mail.template === "portal2" || mail.template === "password-new") expect(to.birthDate < "2008").toBe(true);
  }
  if (before.phase === "closed" && command.kind === "meet-deadline") expect(mails).toEqual([]);
  if (command.kind === "take-reply" && command.trust === "stranger") expect(mails).toEqual([]);
  if (command.kind === "take-reply") {
    const followed = mails.length + outcome.decision.escalations.length;
    const recorded = events.some(({ kind }) => /^(?:Answer|Hold|Travel)/u.test(kind));
    const quiet = one(story.case, command.writer ?? "p1").acknowledgedOn !== null;
    expect(followed > 0 || recorded || quiet).toBe(true);
  }
  expect(mails.filter(({ template }) => template === "acknowledge").length).toBeLessThan(2);
}

function checkGrant(story: Story, before: Case, id: string): void {
  const { presence } = one(before, id);
  if (presence.kind !== "declared") throw new Error("an eCOPR without presence");
  expect(presence.stale).toBe(false);
  expect(hoursBetween(presence.at, story.now)).toBeLessThanOrEqual(7 * 24);
  expect(before.holds.filter((hold) => hold.person === id)).toEqual([]);
}

/** An open case never waits for nothing: something will fall due, or a person has it. */
function checkWaiting(story: Story): void {
  if (story.case.phase === "closed") expect([...story.due.keys()]).toEqual([]);
  else expect(story.due.size + story.escalations.length).toBeGreaterThan(0);
}

function walk({
  rest,
  answered,
  start,
}: {
  rest: readonly (readonly Step[])[];
  answered: boolean;
  start: string;
}): Story {
  const story = new Story();
  story.now = start;
  story.then({ kind: "open-case", intake: intake({ people: [zoe, minh, lan] }) });
  const everyone = tell((state) => reply(1, { people: state.people.map(({ id }) => reads(state, id)) }));
  for (const next of [...(answered ? [everyone] : []), ...rest.flat()]) {
    if (next.kind === "wait") story.days(next.days);
    else {
      const before = story.case;
      const command = next.command(before);
      check(story, before, story.ask(command), command);
    }
    checkWaiting(story);
  }
  return story;
}

describe("whatever comes, in whatever order", () => {
  it("a case keeps its promises, and everything that can happen does", () => {
    const walked = new Set<string>();
    fc.assert(
      fc.property(walkOf, (drawn) => {
        const story = walk(drawn);
        for (const { events } of story.decisions) for (const { kind } of events) walked.add(kind);
      }),
      { numRuns: 250, seed: 20261121 },
    );
    // A walk that does not get everywhere proves nothing of where it has not been.
    expect(Object.keys(everyEvent).filter((kind) => !walked.has(kind))).toEqual([]);
  });

  it("the same commands give the same case", () => {
    fc.assert(
      fc.property(walkOf, (drawn) => {
        expect(walk(drawn).case).toEqual(walk(drawn).case);
      }),
      { numRuns: 15, seed: 7 },
    );
  });

  it("what counts of the answers does not depend on which message was read first", () => {
    const said = fc.uniqueArray(
      fc.record({ order, eyes: fc.constantFrom("brown", "blue", "green"), again: fc.boolean() }),
      {
        minLength: 2,
        maxLength: 5,
        selector: (drawn) => drawn.order,
      },
    );
    fc.assert(
      fc.property(said, fc.infiniteStream(fc.nat(1000)), (messages, shuffle) => {
        const told = (list: typeof messages) => {
          const story = new Story().then({ kind: "open-case", intake: intake() });
          // The question was put again before any of these, so that an answer to it may settle.
          story.then((state) => reply(0, { people: [reads(state, "p1", { eyeColour: undefined })] }));
          for (const { order: at, eyes: eyeColour, again } of list) {
            const people = [
              { person: "p1", answers: { eyeColour: { value: eyeColour, rule: "r", words: "" } }, unclear: {} },
            ];
            story.then(reply(at, { answers: again ? "clarify" : "portal1", people }));
          }
          const { answers, unclear } = one(story.case, "p1");
          return { value: answers["eyeColour"]?.value, doubt: unclear["eyeColour"]?.readings };
        };
        const keyed = messages.map((drawn) => ({ drawn, key: shuffle.next().value ?? 0 }));
        const shuffled = keyed.toSorted((a, b) => a.key - b.key).map(({ drawn }) => drawn);
        const sorted = [...messages].toSorted((a, b) => a.order - b.order);
        expect(told(shuffled)).toEqual(told(sorted));
      }),
      { numRuns: 100, seed: 3 },
    );
  });
});
