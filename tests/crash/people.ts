import { createHash, randomUUID } from "node:crypto";
import { writeReply } from "../../src/tool/demo/reply.ts";
import type { MessageOutcome } from "../../src/store/reading.ts";
import { type Applicant, answersOf, applicantOf, caseOf, numbered, ours, plainMail } from "../support/applicants.ts";
import type { Chance } from "./chance.ts";
import type { Taken } from "./post.ts";

const conducts = ["answers", "answers", "answers", "unclear", "away", "silent", "gone"] as const;
type Conduct = (typeof conducts)[number];

/** Somebody who was invited, what they do, and what they have done. */
export interface Actor extends Applicant {
  readonly application: string;
  readonly conduct: Conduct;
  /** Passwords that they asked for, and whether they have seen the mail that opens their account. */
  requests: number;
  welcomed: boolean;
  photo: "none" | "sending" | "taken";
  /** When their case was taken in, by the engine's clock. */
  readonly since: Temporal.Instant;
}

/** What a message that arrived may have come to; one of a `pair` of copies is the other's duplicate. */
export interface Expected {
  readonly outcomes: readonly MessageOutcome[];
  readonly pair: string | null;
}

/** The applicants of a crash test: they read their mail and answer it, and strangers write in between. */
export interface People {
  readonly actors: readonly Actor[];
  /** By SHA-256 of the bytes. */
  readonly expected: ReadonlyMap<string, Expected>;
  /** New cases to be taken in, and who is in them. */
  invite(count: number, now: Temporal.Instant): object[];
  /** A mail has reached somebody. */
  read(mail: Taken): void;
  /** Messages that arrive now: up to `count` of what people have in mind, and some from strangers. */
  write(count: number, now: Temporal.Instant): Promise<Buffer[]>;
  /** Whether somebody still has something in mind. */
  readonly busy: boolean;
}

type Thought = (now: Temporal.Instant) => Promise<{ raw: Buffer; outcomes: readonly MessageOutcome[] }>;

export function createPeople(chance: Chance): People {
  const actors: Actor[] = [];
  const expected = new Map<string, Expected>();
  const seen = new Set<string>();
  let thoughts: Thought[] = [];

  const replies =
    (from: Actor, to: Taken, words: string, outcome: MessageOutcome): Thought =>
    async (at) => ({ raw: (await writeReply({ from, to, at, words })).raw, outcomes: [outcome] });
  const answersAll = (from: Actor, to: Taken) => replies(from, to, numbered(answersOf(from)), "applied");
  const asksPassword = (from: Actor, to: Taken) => {
    from.requests += 1;
    const words = `I lost my temporary password. Please send me a new one. (${from.requests})`;
    return replies(from, to, words, "applied");
  };
  const machine =
    (raw: (now: Temporal.Instant) => Buffer, outcome: MessageOutcome): Thought =>
    async (now) => ({ raw: raw(now), outcomes: [outcome] });

  const onInvitation: Record<Conduct, (actor: Actor, mail: Taken) => Thought[]> = {
    answers: (actor, mail) => [answersAll(actor, mail)],
    unclear: (actor, mail) => [replies(actor, mail, numbered(answersOf(actor, { 5: "03/04/2024" })), "clarified")],
    away: (actor, mail) => [machine((now) => awayFrom(actor, mail, now), "auto-reply"), answersAll(actor, mail)],
    gone: (_actor, mail) => [machine(() => bounceOf(mail), "bounce")],
    silent: () => [],
  };
  const react = (actor: Actor, mail: Taken): Thought[] => {
    switch (mail.template) {
      case "portal1":
        return onInvitation[actor.conduct](actor, mail);
      case "clarify":
        return [replies(actor, mail, "April 3, 2024", "applied")];
      case "portal2":
      case "password-new":
        actor.welcomed = true;
        return actor.requests < 3 && chance.upTo(2) === 0 ? [asksPassword(actor, mail)] : [];
      default:
        return [];
    }
  };
  const expect = (raw: Buffer, one: Expected) => {
    expected.set(createHash("sha256").update(raw).digest("hex"), one);
    return raw;
  };

  return {
    actors,
    expected,
    get busy() {
      return thoughts.length > 0;
    },
    invite(count, now) {
      return Array.from({ length: count }, () => {
        const value = caseOf([{}], {});
        const conduct = conducts[actors.length % conducts.length] ?? "answers";
        const [person] = value.people.map(applicantOf);
        if (!person) throw new Error("A case has nobody.");
        const { application } = value;
        actors.push({ ...person, application, conduct, requests: 0, welcomed: false, photo: "none", since: now });
        return value;
      });
    },
    read(mail) {
      const actor = actors.find(({ email }) => email === mail.to);
      if (!actor || seen.has(mail.mail.messageId ?? "")) return;
      seen.add(mail.mail.messageId ?? "");
      thoughts.push(...react(actor, mail));
    },
    async write(count, now) {
      const chosen = chance.shuffled(thoughts).slice(0, count);
      thoughts = thoughts.filter((thought) => !chosen.includes(thought));
      const raws: Buffer[] = [];
      for (const thought of chosen) {
        const { raw, outcomes } = await thought(now);
        const copy = chance.upTo(5);
        if (copy === 0) {
          // The same message by another way, with a header more: one of the two counts.
          const pair = randomUUID();
          const other = Buffer.concat([Buffer.from("Received: from elsewhere.example\r\n"), raw]);
          raws.push(expect(raw, { outcomes: [...outcomes, "duplicate"], pair }));
          raws.push(expect(other, { outcomes: [...outcomes, "duplicate"], pair }));
        } else {
          raws.push(expect(raw, { outcomes, pair: null }));
          // The very same bytes once more, under a UID of their own.
          if (copy === 1) raws.push(raw);
        }
      }
      for (let strangers = chance.upTo(2) + 1; strangers > 0; strangers -= 1) {
        const stranger = { name: "Somebody", email: `s${expected.size}.${strangers}@elsewhere.example` };
        raws.push(
          expect(plainMail(stranger, "Hello", "Hello, I am nobody that you know.", now), {
            outcomes: ["escalated"],
            pair: null,
          }),
        );
      }
      return raws;
    },
  };
}

function awayFrom(actor: Actor, mail: Taken, now: Temporal.Instant): Buffer {
  return plainMail(actor, "Out of office", "I am away until Monday.", now, [
    `Message-ID: <${randomUUID()}@home.example>`,
    `In-Reply-To: ${mail.mail.messageId}`,
    "Auto-Submitted: auto-replied",
  ]);
}

function bounceOf(mail: Taken): Buffer {
  const lines = [
    "Return-Path: <>",
    "From: Mail Delivery System <mailer-daemon@home.example>",
    `To: ${mail.envelopeFrom || ours}`,
    "Subject: Undelivered Mail Returned to Sender",
    `Message-ID: <${randomUUID()}@home.example>`,
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b0"',
    "",
    "--b0",
    "Content-Type: text/plain",
    "",
    `The mail to ${mail.to} could not be delivered: user unknown.`,
    "--b0",
    "Content-Type: message/delivery-status",
    "",
    "reporting-mta: dns; mx.home.example",
    "",
    `final-recipient: rfc822; ${mail.to}`,
    "action: failed",
    "status: 5.1.1",
    "",
    "--b0--",
    "",
  ];
  return Buffer.from(lines.join("\r\n"));
}
