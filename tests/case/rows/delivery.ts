import type { Story } from "../story.ts";
import { agent, answered, opened, reply, settledIn, withPassword } from "../story.ts";
import type { Row } from "./row.ts";

const active = (): Story => answered(opened());
const settled = (): Story => settledIn(active());
const p1 = { person: "p1" } as const;
const issue = { kind: "issue-credential", mail: "m2", ...p1, credential: { id: "c2", hash: "h2" } } as const;
const accepted = { kind: "credential-accepted", mail: "m2", ...p1, credential: "c2" } as const;
const unsure = { kind: "credential-unsure", mail: "m2", ...p1, credential: "c2", template: "portal2" } as const;
const refused = {
  kind: "delivery-refused",
  mail: "m2",
  ...p1,
  template: "portal2",
  about: "address",
  response: "550 5.1.1 no such user",
} as const;
const lost = (order: number) => reply(order, { answers: null, intents: ["password-reset"], passwordCause: "lost" });

export const deliveryRows: readonly Row[] = [
  {
    name: "a password is issued while its mail is composed",
    given: active,
    when: issue,
    then: "CredentialIssued | account.open",
  },
  {
    name: "a second issue drops the first",
    given: () => active().then({ ...issue, credential: { id: "c1", hash: "h1" } }),
    when: issue,
    then: "CredentialDropped CredentialIssued | account.open",
  },
  { name: "no password is issued without an account", given: () => opened(), when: issue, then: "refused: no-account" },
  { name: "nor where they have their own", given: settled, when: issue, then: "refused: own-password-set" },
  {
    name: "nor for an account of the PR Portal",
    given: () => answered(opened({ portalAccount: true })),
    when: issue,
    then: "refused: nothing-to-change",
  },
  {
    name: "accepted, it is the one that works",
    given: () => active().then(issue),
    when: accepted,
    then: "CredentialAccepted | + password-warning:p1 + password-expiry:p1 + change-password:p1",
  },
  {
    name: "a replacement tells the portal",
    given: () => withPassword(active()).then(issue),
    when: accepted,
    then: "CredentialAccepted | + password-warning:p1 + password-expiry:p1 + change-password:p1 | password.replaced",
  },
  {
    name: "a superseded one that was mailed is dead: a fresh one follows",
    given: () => active().then(issue),
    when: { ...accepted, credential: "c0" },
    then: "PasswordRequested | password-new(unsure)→p1",
  },
  {
    name: "superseded too often in a day goes to a person",
    given: () => withPassword(active()).then(lost(20), lost(21), lost(22), issue),
    when: { ...accepted, credential: "c0" },
    then: "!password-limit:p1",
  },
  {
    name: "what is heard of a password that works already changes nothing",
    given: () => active().then(issue, accepted),
    when: accepted,
    then: "refused: credential-superseded",
  },
  {
    name: "an unsure delivery means a fresh password",
    given: () => active().then(issue),
    when: unsure,
    then: "CredentialDropped PasswordRequested | password-new(unsure)→p1",
  },
  {
    name: "unsure of a superseded one means a fresh one too",
    given: () => active().then(issue),
    when: { ...unsure, credential: "c0" },
    then: "PasswordRequested | password-new(unsure)→p1",
  },
  {
    name: "unsure too often in a day goes to a person",
    given: () => withPassword(active()).then(lost(20), lost(21), lost(22), issue),
    when: unsure,
    then: "CredentialDropped | !password-limit:p1",
  },
  {
    name: "an address that is refused is written to no more",
    given: () => active().then(issue),
    when: refused,
    then: "CredentialDropped AddressSuppressed | !hard-bounce:p1",
  },
  ...["address-new", "address-changed"].map((template) => ({
    name: `an address that refuses ${template} is not the one on file, which is written to still`,
    given: active,
    when: { ...refused, template },
    then: "!delivery-refused:p1",
  })),
  {
    name: "a refusal by policy stops nobody's mail",
    given: active,
    when: { ...refused, template: "acknowledge", about: "policy" },
    then: "!delivery-refused:p1",
  },

  {
    name: "a password accepted on a closed case reminds of nothing",
    given: () => active().then(issue, { kind: "close-case", ...agent, note: "withdrawn" }),
    when: accepted,
    then: "CredentialAccepted",
  },
];
