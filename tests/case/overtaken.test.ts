import { describe, expect, it } from "vitest";
import type { MailOrder } from "../../src/case/decision.ts";
import { isOvertaken } from "../../src/case/overtaken.ts";
import { agent, answered, family, one, opened, portal, reads, reply, type Story, withPassword } from "./story.ts";

/** The last mail of this template that the story ordered. */
function ordered(story: Story, template: MailOrder["template"]): MailOrder {
  const mail = story.decisions.flatMap(({ mails }) => mails).findLast((order) => order.template === template);
  if (!mail) throw new Error(`No ${template} was ordered, only ${story.mails.join(", ")}.`);
  return mail;
}

const overtaken = (story: Story, template: MailOrder["template"]) =>
  isOvertaken(story.case, ordered(story, template), { now: story.now, policy: story.policy });

const withoutColour = (story: Story) =>
  story.then((state) => reply(10, { people: [reads(state, "p1", { eyeColour: undefined })] }));
const onHold = () =>
  opened().then({ kind: "hold", person: "p1", ...agent, hold: "leaving-canada", until: null, note: "" });
const back = { kind: "release", person: "p1", ...agent, hold: "leaving-canada", note: "" } as const;
const withdrawn = { kind: "close-case", ...agent, note: "withdrawn" } as const;
const lost = reply(20, { answers: null, intents: ["password-reset"], passwordCause: "lost" });
const newer = (story: Story) => withPassword(story.later({ days: 1 }).then(lost), "p1", "c2");

const before: Partial<Record<MailOrder["template"], () => Story>> = {
  portal1: () => opened(),
  "portal1-reminder": () => opened().days(8),
  clarify: () => withoutColour(opened()),
  hold: onHold,
  "return-check": () => onHold().days(20),
  "password-warning": () => withPassword(answered(opened())).days(28),
  "password-expired": () => withPassword(answered(opened())).days(32),
  "task-reminder": () => withPassword(answered(opened())).days(8),
};

const after: Partial<Record<MailOrder["template"], (story: Story) => Story>> = {
  portal1: (story) => answered(story),
  "portal1-reminder": (story) => answered(story),
  clarify: (story) => answered(story, 11),
  hold: (story) => story.then(back),
  "return-check": (story) => story.then(back),
  "password-warning": newer,
  "password-expired": newer,
  "task-reminder": (story) => story.then(withdrawn),
};

describe.each(Object.keys(before) as (keyof typeof before)[])("%s", (template) => {
  const told = () => before[template]?.() ?? opened();

  it("goes where nothing has changed", () => expect(overtaken(told(), template)).toBe(false));

  it("goes no more once its reason is gone", () =>
    expect(overtaken(after[template]?.(told()) ?? told(), template)).toBe(true));

  it("goes no more once the case is closed", () => expect(overtaken(told().then(withdrawn), template)).toBe(true));
});

describe("a mail", () => {
  it("that asks for two things goes while one of them is open", () => {
    const story = family().then((state) =>
      reply(10, { people: state.people.map(({ id }) => reads(state, id, { eyeColour: undefined })) }),
    );
    story.then((state) => reply(11, { people: [reads(state, "p1")] }));
    expect(one(story.case, "p1").answers["eyeColour"]).toBeDefined();
    expect(overtaken(story, "clarify")).toBe(false);
  });

  it("that asks for a fresh declaration goes while the old one stands", () => {
    const here = { kind: "declare-presence", person: "p1", ...portal, inCanada: true, plannedReturn: null } as const;
    const story = withPassword(answered(opened())).then(here);
    const task = { person: "p1", task: "presence", softDay: "2026-12-20" } as const;
    const order: MailOrder = {
      to: "p1",
      lane: "bulk",
      inReplyTo: null,
      notBefore: null,
      template: "task-reminder",
      tasks: [task],
    };
    const at = () => ({ now: story.now, policy: story.policy });
    expect(isOvertaken(story.case, order, at())).toBe(true);
    story.later({ days: 20 });
    expect(isOvertaken(story.case, order, at())).toBe(false);
  });

  it("that answers a person always goes", () => {
    const story = opened().then(reply(10, { answers: null, intents: ["status-question"] }));
    expect(overtaken(story.then(withdrawn), "status")).toBe(false);
  });
});
