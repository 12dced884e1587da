import { describe, expect, it } from "vitest";
import type { Command, DeadlineKind } from "../../src/case/command.ts";
import { deadlineKinds } from "../../src/case/command.ts";
import { refusals } from "../../src/case/decision.ts";
import {
  answered,
  family,
  granted,
  home,
  intake,
  message,
  opened,
  produced,
  reads,
  reply,
  settledIn,
  tasksDone,
  withPassword,
} from "./story.ts";
import { Story, agent, officer, portal } from "./story.ts";

const p1 = { person: "p1" } as const;

/** States that differ in what they answer, each by the name of what is true in it. */
const states: Readonly<Record<string, () => Story>> = {
  "not open": () => new Story(),
  "closed from the start": () => opened({ track: "outside-canada" }),
  invited: () => family(),
  answering: () => family().then((state) => reply(1, { people: [reads(state, "p1")] })),
  "active without a password": () => answered(opened()),
  "active with a mailed password": () => withPassword(answered(opened())),
  "active with an expired password": () => withPassword(answered(opened())).days(32),
  "active with an account of the PR Portal": () => answered(opened({ portalAccount: true })),
  "active with an own password": () => settledIn(answered(opened())),
  "active and on hold": () => settledIn(answered(opened())).then(reply(9, { intents: ["leaving-canada"] })),
  "all tasks done": () => tasksDone(settledIn(answered(opened()))),
  "photo in review": () => tasksDone(settledIn(answered(opened()))).then({ kind: "review-photo", ...p1, ...officer }),
  "photo returned": () =>
    tasksDone(settledIn(answered(opened()))).then({
      kind: "return-photo",
      ...p1,
      ...officer,
      reasons: ["glare"],
      note: null,
    }),
  granted: () => granted(settledIn(answered(opened()))),
  "card in production": () => produced(settledIn(answered(opened()))),
  "closed with the card in the mail": () =>
    produced(settledIn(answered(opened()))).then({ kind: "card-mailed", ...p1, ...officer }),
  "card brought back": () =>
    produced(settledIn(answered(opened()))).then(
      { kind: "card-mailed", ...p1, ...officer },
      { kind: "card-undelivered", ...p1, ...officer },
    ),
  assisted: () => answered(opened().then({ kind: "assist", ...agent, ...p1 })),
  "separate accounts": () => answered(family()).then({ kind: "separate-accounts", ...agent }),
};

const due = (kind: DeadlineKind): Command => ({ kind: "meet-deadline", deadline: { person: "p1", kind } });

/** One of each command; the compiler refuses a table that lacks one. */
const commands: Readonly<Record<Command["kind"], readonly Command[]>> = {
  "open-case": [{ kind: "open-case", intake: intake() }],
  "take-reply": [reply(99), reply(99, { writer: null, trust: "stranger", intents: ["other"] })],
  "take-form": [{ kind: "take-form", ...p1, message: message(99), people: [], code: null }],
  "take-bounce": [{ kind: "take-bounce", ...p1, hard: true, status: "5.1.1", message: message(99) }],
  "take-unread": [{ kind: "take-unread", reason: "nul", message: message(99) }],
  "confirm-email": [{ kind: "confirm-email", ...p1, codeDigest: "d", message: message(99) }],
  "prove-reply": [{ kind: "prove-reply", ...p1, codeDigest: "d", message: message(99) }],
  "signed-in": [{ kind: "signed-in", ...p1, ...portal }],
  "password-changed": [{ kind: "password-changed", ...p1, ...portal }],
  "declare-presence": [true, false].map((inCanada) => ({
    kind: "declare-presence",
    ...p1,
    ...portal,
    inCanada,
    plannedReturn: null,
  })),
  "confirm-address": [{ kind: "confirm-address", ...p1, ...portal, address: home, use: "home" }],
  "upload-photo": [{ kind: "upload-photo", ...p1, ...portal, photoId: "f9" }],
  "forgot-password": [{ kind: "forgot-password", ...p1, ...portal }],
  "download-ecopr": [{ kind: "download-ecopr", ...p1, ...portal, documentNumber: "D-p1" }],
  "submit-photo": [{ kind: "submit-photo", ...p1, ...portal, photoId: "f9", warnings: [] }],
  "review-photo": [{ kind: "review-photo", ...p1, ...officer }],
  "accept-photo": [{ kind: "accept-photo", ...p1, ...officer }],
  "return-photo": [{ kind: "return-photo", ...p1, ...officer, reasons: ["other"], note: "blurred" }],
  grant: [{ kind: "grant", ...p1, ...officer, documentNumber: "D9" }],
  "amend-ecopr": [
    { kind: "amend-ecopr", ...p1, ...officer, documentNumber: "D8", corrections: { givenName: "Zoe" }, reason: "name" },
  ],
  "void-ecopr": [{ kind: "void-ecopr", ...p1, ...officer, portOfEntry: false, reason: "name" }],
  "card-in-production": [{ kind: "card-in-production", ...p1, ...officer }],
  "card-mailed": [{ kind: "card-mailed", ...p1, ...officer }],
  "card-undelivered": [{ kind: "card-undelivered", ...p1, ...officer }],
  "card-issue": [{ kind: "card-issue", ...p1, ...officer, note: "x" }],
  "call-interview": [{ kind: "call-interview", ...p1, ...officer, note: "x" }],
  "interview-passed": [{ kind: "interview-passed", ...p1, ...officer }],
  hold: [{ kind: "hold", ...agent, ...p1, hold: "agent", until: null, note: "x" }],
  release: [{ kind: "release", ...agent, ...p1, hold: "leaving-canada" }],
  "give-answers": [{ kind: "give-answers", ...agent, message: message(99), people: [] }],
  "send-again": [{ kind: "send-again", ...agent, ...p1 }],
  "new-password": [{ kind: "new-password", ...agent, ...p1 }],
  "record-representative": [{ kind: "record-representative", ...agent, representative: null }],
  assist: [{ kind: "assist", ...agent, ...p1 }],
  "separate-accounts": [{ kind: "separate-accounts", ...agent }],
  "join-accounts": [{ kind: "join-accounts", ...agent }],
  "change-email": [
    { kind: "change-email", ...agent, ...p1, address: "n@example.org", code: "123456", codeDigest: "d" },
  ],
  "lift-suppression": [{ kind: "lift-suppression", ...agent, ...p1 }],
  "call-done": [{ kind: "call-done", ...agent, ...p1, note: "x" }],
  "close-case": [{ kind: "close-case", ...agent, note: "x" }],
  "reply-with": [{ kind: "reply-with", ...agent, ...p1, template: "status", inReplyTo: null }],
  "issue-credential": [{ kind: "issue-credential", mail: "m9", ...p1, credential: { id: "c9", hash: "h9" } }],
  "credential-accepted": [{ kind: "credential-accepted", mail: "m9", ...p1, credential: "c9" }],
  "credential-unsure": [{ kind: "credential-unsure", mail: "m9", ...p1, credential: "c9", template: "portal2" }],
  "delivery-refused": [
    { kind: "delivery-refused", mail: "m9", ...p1, template: "status", about: "other", response: "554" },
  ],
  "meet-deadline": deadlineKinds.map(due),
};

describe.each(Object.entries(states))("a case that is %s", (_, given) => {
  it.each(Object.entries(commands))("answers %s", (_kind, asked) => {
    for (const command of asked) {
      const outcome = given().ask(command);
      if (outcome.kind === "refused") expect(refusals).toContain(outcome.reason);
      else expect(JSON.parse(JSON.stringify(outcome.decision))).toEqual(outcome.decision);
    }
  });
});
