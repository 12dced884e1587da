import type { Case, Person } from "../../src/case/case.ts";
import type { CaseIntake, Command, MessageRef, PersonIntake, ReadPerson, TakeReply } from "../../src/case/command.ts";
import { demandedOf } from "../../src/case/completeness.ts";
import { decide } from "../../src/case/decide.ts";
import type { Decision, Outcome } from "../../src/case/decision.ts";
import { evolve } from "../../src/case/evolve.ts";
import type { Policy } from "../../src/case/policy.ts";
import { defaultPolicy } from "../../src/case/policy.ts";

/** Tests begin at ten in the morning in Ottawa. */
export const morning = "2026-11-23T15:00:00Z";

const unsaid = {
  phone: null,
  sex: null,
  birthPlace: null,
  birthCountry: null,
  citizenship: null,
  maritalStatus: null,
} as const;

export const zoe: PersonIntake = {
  ...unsaid,
  id: "p1",
  role: "principal",
  givenName: "Zoë",
  familyName: "Łucja",
  birthDate: "1990-02-03",
  uci: "1123456789",
  email: "zoe@example.org",
  language: "en",
};
export const minh: PersonIntake = {
  ...unsaid,
  id: "p2",
  role: "spouse",
  givenName: "Minh",
  familyName: "Nguyễn",
  birthDate: "1988-07-14",
  uci: "11234567",
  email: "minh@example.org",
  language: "fr",
};
export const lan: PersonIntake = {
  ...unsaid,
  id: "p3",
  role: "dependant",
  givenName: "Lan",
  familyName: "Nguyễn",
  birthDate: "2015-05-05",
  uci: "1187654321",
  email: null,
  language: "fr",
};

export function intake(change: Partial<CaseIntake> = {}): CaseIntake {
  return {
    application: "E002345678",
    category: "express-entry",
    language: "en",
    track: "in-canada",
    decision: { status: "approved", date: "2026-11-01" },
    questionnaire: { name: "standard", version: 1 },
    portalAccount: false,
    verificationCode: null,
    destinationProvince: null,
    phone: "+1 613 555 0100",
    representative: null,
    address: null,
    people: [zoe],
    ...change,
  };
}

export const home = {
  line1: "12 Main St",
  line2: null,
  city: "Ottawa",
  province: "ON",
  postalCode: "K1A 0B1",
} as const;

const good: Readonly<Record<string, string | boolean | number>> = {
  firstEntry: "2019-08-25",
  lastEntry: "2024-03-04",
  lastEntryPlace: "Toronto Pearson",
  eyeColour: "brown",
  inCanada: true,
  plannedReturn: "2026-12-20",
};

/** What a reader would make of a complete answer, changed where said; `undefined` leaves one out, a list is unclear. */
export function reads(
  state: Case,
  id: string,
  change: Readonly<Record<string, string | boolean | readonly string[] | undefined>> = {},
): ReadPerson {
  const person = one(state, id);
  const own = { fullName: person.familyName, uci: person.uci, email: person.email ?? `${id}@example.net` };
  const code = state.verificationCode === null ? {} : { verificationCode: state.verificationCode };
  const all = demandedOf(state, person).map((question) => question.id);
  const values: Record<string, unknown> = {
    ...Object.fromEntries(Object.entries({ ...good, ...own, ...code }).filter(([key]) => all.includes(key))),
    ...change,
  };
  const said = { rule: "test.rule", words: "as written" };
  const answers: Record<string, ReadPerson["answers"][string]> = {};
  const unclear: Record<string, ReadPerson["unclear"][string]> = {};
  for (const [key, value] of Object.entries(values)) {
    if (Array.isArray(value)) unclear[key] = { ...said, readings: value as string[] };
    else if (value !== undefined) answers[key] = { ...said, value: value as string };
  }
  return { person: id, answers, unclear };
}

/** Only these answers, nothing else. */
export function only(id: string, values: Readonly<Record<string, string | boolean>>): ReadPerson {
  const answers = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { value, rule: "test.rule", words: "as written" }]),
  );
  return { person: id, answers, unclear: {} };
}

export function one(state: Case, id: string): Person {
  const person = state.people.find((candidate) => candidate.id === id);
  if (!person) throw new Error(`no ${id}`);
  return person;
}

export function message(order: number, at = morning): MessageRef {
  return { id: `<m${order}@example.org>`, order, receivedAt: at, stored: `row-${order}` };
}

export function reply(order: number, change: Partial<TakeReply> = {}): TakeReply {
  return {
    kind: "take-reply",
    writer: "p1",
    trust: "proven",
    contradicted: false,
    addressee: "p1",
    code: { code: "246813", digest: "d-246813" },
    fromRepresentative: false,
    message: message(order),
    answers: "portal1",
    intents: ["answers"],
    passwordCause: null,
    people: [],
    concerns: [],
    until: null,
    ...change,
  };
}

export const officer = { officer: "Odile" } as const;
export const agent = { agent: "Ana" } as const;
export const portal = { by: "portal" } as const;

/** A case told command by command: keeps the document, the deadlines that stand and all that was ordered. */
export class Story {
  state: Case | null = null;
  now = morning;
  readonly policy: Policy;
  readonly due = new Map<string, string>();
  readonly decisions: Decision[] = [];

  constructor(policy: Partial<Policy> = {}) {
    this.policy = { ...defaultPolicy, ...policy };
  }

  get case(): Case {
    if (!this.state) throw new Error("the case is not open");
    return this.state;
  }

  ask(command: Command): Outcome {
    const outcome = decide(this.state, command, { now: this.now, policy: this.policy });
    if (outcome.kind === "refused") return outcome;
    this.decisions.push(outcome.decision);
    for (const event of outcome.decision.events) this.state = evolve(this.state, event);
    for (const change of outcome.decision.deadlines) {
      const key = `${change.key.kind}:${change.key.person ?? "case"}`;
      if (change.kind === "set") this.due.set(key, change.dueAt);
      else this.due.delete(key);
    }
    return outcome;
  }

  /** Tells on, and fails where it is refused. */
  then(...commands: readonly (Command | ((state: Case) => Command))[]): this {
    for (const told of commands) {
      const command = typeof told === "function" ? told(this.case) : told;
      const outcome = this.ask(command);
      if (outcome.kind === "refused") throw new Error(`${command.kind} was refused: ${outcome.reason}`);
    }
    return this;
  }

  /** Moves the clock on, without letting anything fall due. */
  later(duration: Temporal.DurationLike): this {
    const hours = Temporal.Duration.from(duration).total({ unit: "hours", relativeTo: morning.slice(0, 10) });
    this.now = Temporal.Instant.from(this.now)
      .add({ minutes: Math.round(hours * 60) })
      .toString();
    return this;
  }

  /** Moves the clock on day by day and meets what falls due, as the sweep would. */
  days(count: number): this {
    for (let day = 0; day < count; day += 1) this.later({ days: 1 }).sweep();
    return this;
  }

  sweep(): this {
    for (const [key, dueAt] of [...this.due].toSorted(([, one], [, other]) => one.localeCompare(other))) {
      if (Temporal.Instant.compare(dueAt, this.now) > 0) continue;
      const [kind = "", person = ""] = key.split(":");
      const deadline = { kind, person: person === "case" ? null : person } as never;
      if (this.ask({ kind: "meet-deadline", deadline }).kind === "refused") this.due.delete(key);
    }
    return this;
  }

  get mails(): string[] {
    return this.decisions.flatMap((decision) => decision.mails.map((mail) => `${mail.template}→${mail.to}`));
  }

  get escalations(): string[] {
    return this.decisions.flatMap((decision) => decision.escalations.map(({ reason }) => reason));
  }
}

export function opened(change: Partial<CaseIntake> = {}, policy: Partial<Policy> = {}): Story {
  return new Story(policy).then({ kind: "open-case", intake: intake(change) });
}

export function family(policy: Partial<Policy> = {}): Story {
  return opened({ people: [zoe, minh, lan] }, policy);
}

/** Everyone answered by the principal in one reply. */
export function answered(story: Story, order = 10): Story {
  return story.then((state) => reply(order, { people: state.people.map(({ id }) => reads(state, id)) }));
}

/** A person's account has a password that was accepted. */
export function withPassword(story: Story, person = "p1", id = "c1"): Story {
  return story.then(
    { kind: "issue-credential", mail: "mail-1", person, credential: { id, hash: `hash-${id}` } },
    { kind: "credential-accepted", mail: "mail-1", person, credential: id },
  );
}

/** Signed in with a password of their own. */
export function settledIn(story: Story, person = "p1"): Story {
  return withPassword(story, person).then(
    { kind: "signed-in", person, ...portal },
    { kind: "password-changed", person, ...portal },
  );
}

/** All three tasks done. */
export function tasksDone(story: Story, person = "p1"): Story {
  return story.then(
    { kind: "declare-presence", person, ...portal, inCanada: true, plannedReturn: null },
    { kind: "confirm-address", person, ...portal, address: home, use: "mailing" },
    { kind: "upload-photo", person, ...portal, photoId: `photo-${person}` },
    { kind: "submit-photo", person, ...portal, photoId: `photo-${person}`, warnings: [] },
  );
}

export function granted(story: Story, person = "p1"): Story {
  return tasksDone(story, person).then({ kind: "grant", person, ...officer, documentNumber: `D-${person}` });
}

export function produced(story: Story, person = "p1"): Story {
  return granted(story, person).then(
    { kind: "accept-photo", person, ...officer },
    { kind: "card-in-production", person, ...officer },
  );
}
