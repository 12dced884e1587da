import type { Story } from "../story.ts";
import {
  agent,
  answered,
  family,
  granted,
  officer,
  opened,
  portal,
  produced,
  reply,
  settledIn,
  tasksDone,
} from "../story.ts";
import type { Row } from "./row.ts";

const active = (): Story => answered(opened());
const settled = (): Story => settledIn(active());
const here = { kind: "declare-presence", person: "p1", ...portal, inCanada: true, plannedReturn: null } as const;
const submitted = (): Story => tasksDone(settled());
const grant = { kind: "grant", person: "p1", ...officer, documentNumber: "D1" } as const;
const p1 = { person: "p1" } as const;
const portOfEntry = { kind: "void-ecopr", ...p1, ...officer, portOfEntry: true, reason: "left Canada" } as const;

const amended = {
  kind: "amend-ecopr",
  ...p1,
  ...officer,
  documentNumber: "D2",
  corrections: { familyName: "Lucja" },
  reason: "a letter",
} as const;

export const grantRows: readonly Row[] = [
  { name: "nothing is granted without an account", given: () => opened(), when: grant, then: "refused: no-account" },
  {
    name: "nothing is granted to the assisted before they have answered",
    given: () => opened().then({ kind: "assist", ...agent, ...p1 }),
    when: grant,
    then: "refused: answers-incomplete",
  },
  {
    name: "nothing is granted without a declaration",
    given: settled,
    when: grant,
    then: "refused: presence-not-declared",
  },
  {
    name: "nothing is granted on an old declaration",
    given: () => settled().then(here).later({ days: 8 }),
    when: grant,
    then: "refused: presence-too-old",
  },
  {
    name: "nothing is granted on hold",
    given: () => settled().then(here, reply(20, { intents: ["leaving-canada"] })),
    when: grant,
    then: "refused: on-hold",
  },
  {
    name: "after a journey a fresh declaration is wanted",
    given: () =>
      settled().then(here, reply(20, { intents: ["leaving-canada"] }), reply(21, { intents: ["back-in-canada"] })),
    when: grant,
    then: "refused: travel-since-declaration",
  },
  {
    name: "a contradiction waits for its answer",
    given: () =>
      settled().then(
        here,
        reply(20, {
          people: [{ person: "p1", answers: { eyeColour: { value: "blue", rule: "r", words: "" } }, unclear: {} }],
        }),
      ),
    when: grant,
    then: "refused: answers-incomplete",
  },
  {
    name: "the photo does not hold the eCOPR",
    given: () => settled().then(here),
    when: grant,
    then: "EcoprIssued | ecopr-ready(p1)→p1 | - grant:p1 - declare-presence:p1 - return-check:p1 | ecopr.ready",
  },
  {
    name: "unless policy says so",
    given: () => settledIn(answered(opened({}, { grant: { presenceDays: 7, waitsForPhoto: true } }))).then(here),
    when: grant,
    then: "refused: photo-not-accepted",
  },
  {
    name: "an eCOPR is granted once",
    given: () => granted(settled()),
    when: grant,
    then: "refused: ecopr-already-issued",
  },
  {
    name: "with an accepted photo the card is ours to make",
    given: () => submitted().then({ kind: "accept-photo", ...p1, ...officer }),
    when: grant,
    then: "EcoprIssued | ecopr-ready(p1)→p1 | + card-production:p1 | - grant:p1 - declare-presence:p1 - return-check:p1 | ecopr.ready",
  },
  {
    name: "an eCOPR void at the border ends the case",
    given: () => granted(settled()),
    when: portOfEntry,
    then: "EcoprVoided PhaseEntered | ecopr-void(p1)→p1 | - all",
  },
  {
    name: "an eCOPR void for an error is granted again on a fresh declaration",
    given: () => granted(settled()),
    when: { ...portOfEntry, portOfEntry: false },
    then: "EcoprVoided PresenceStale | ecopr-void(p1)→p1 | + declare-presence:p1 + grant:p1 | - card-production:p1 - card-mailing:p1",
  },
  {
    name: "a void eCOPR is not voided again",
    given: () => granted(settled()).then({ ...portOfEntry, portOfEntry: false }),
    when: portOfEntry,
    then: "refused: ecopr-void",
  },
  {
    name: "an eCOPR with a mistake is replaced at once, without another declaration",
    given: () => granted(settled()),
    when: amended,
    then: "EcoprAmended | ecopr-ready(p1)→p1 | ecopr.ready",
  },
  {
    name: "an eCOPR is amended after the card has gone out too",
    given: () => produced(settledIn(answered(family()))).then({ kind: "card-mailed", ...p1, ...officer }),
    when: amended,
    then: "EcoprAmended | ecopr-ready(p1)→p1 | ecopr.ready",
  },
  { name: "no eCOPR, nothing to amend", given: settled, when: amended, then: "refused: ecopr-not-issued" },
  {
    name: "a void eCOPR is not amended",
    given: () => granted(settled()).then({ ...portOfEntry, portOfEntry: false }),
    when: amended,
    then: "refused: ecopr-void",
  },
  { name: "no eCOPR, nothing to void", given: settled, when: portOfEntry, then: "refused: ecopr-not-issued" },
  {
    name: "none is granted to somebody sent to the border",
    given: () => granted(settledIn(answered(family()))).then(portOfEntry),
    when: grant,
    then: "refused: ecopr-void",
  },
  {
    name: "no eCOPR is voided whose card is in the mail",
    given: () => produced(settledIn(answered(family()))).then({ kind: "card-mailed", ...p1, ...officer }),
    when: portOfEntry,
    then: "refused: card-already-mailed",
  },

  {
    name: "an eCOPR void at the border ends it for that person of a family",
    given: () => granted(settledIn(answered(family()))),
    when: portOfEntry,
    then: "EcoprVoided | ecopr-void(p1)→p1 | - card-production:p1 - card-mailing:p1 - confirm-address:p1 - submit-photo:p1 - photo-review:p1",
  },

  {
    name: "who was sent to the border has no tasks left",
    given: () => settledIn(answered(family())).then(here, grant, portOfEntry),
    when: { kind: "meet-deadline", deadline: { person: "p1", kind: "submit-photo" } },
    then: "refused: deadline-passed-by",
  },
];
