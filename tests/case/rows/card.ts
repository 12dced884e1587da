import type { Story } from "../story.ts";
import { answered, family, granted, home, officer, opened, portal, produced, settledIn } from "../story.ts";
import type { Row } from "./row.ts";

const active = (): Story => answered(opened());
const settled = (): Story => settledIn(active());
const here = { kind: "declare-presence", person: "p1", ...portal, inCanada: true, plannedReturn: null } as const;
const grant = { kind: "grant", person: "p1", ...officer, documentNumber: "D1" } as const;
const p1 = { person: "p1" } as const;
const submit = { kind: "submit-photo", ...p1, ...portal, photoId: "f1", warnings: [] } as const;
const portOfEntry = { kind: "void-ecopr", ...p1, ...officer, portOfEntry: true, reason: "left Canada" } as const;

export const cardRows: readonly Row[] = [
  {
    name: "a card goes into production",
    given: () => granted(settled()).then({ kind: "accept-photo", ...p1, ...officer }),
    when: { kind: "card-in-production", ...p1, ...officer },
    then: "CardInProduction | card-production(p1)→p1 | + card-mailing:p1 | - card-production:p1 - confirm-address:p1",
  },
  {
    name: "no card without an eCOPR",
    given: settled,
    when: { kind: "card-in-production", ...p1, ...officer },
    then: "refused: ecopr-not-issued",
  },
  {
    name: "no card on a void eCOPR",
    given: () => granted(settled()).then({ ...portOfEntry, portOfEntry: false }),
    when: { kind: "card-in-production", ...p1, ...officer },
    then: "refused: ecopr-void",
  },
  {
    name: "no card without an accepted photo",
    given: () => granted(settled()),
    when: { kind: "card-in-production", ...p1, ...officer },
    then: "refused: photo-not-accepted",
  },
  {
    name: "no card without a confirmed address",
    given: () =>
      settled().then(here, grant, { kind: "upload-photo", ...p1, ...portal, photoId: "f1" }, submit, {
        kind: "accept-photo",
        ...p1,
        ...officer,
      }),
    when: { kind: "card-in-production", ...p1, ...officer },
    then: "refused: address-not-confirmed",
  },
  {
    name: "a card is made once",
    given: () => produced(settled()),
    when: { kind: "card-in-production", ...p1, ...officer },
    then: "refused: card-in-production",
  },
  {
    name: "a mailed card is not made again",
    given: () => produced(settledIn(answered(family()))).then({ kind: "card-mailed", ...p1, ...officer }),
    when: { kind: "card-in-production", ...p1, ...officer },
    then: "refused: card-already-mailed",
  },
  {
    name: "the last card in the mail closes the case",
    given: () => produced(settled()),
    when: { kind: "card-mailed", ...p1, ...officer },
    then: "CardMailed PhaseEntered | card-mailed(p1)→p1 | - all",
  },
  {
    name: "a family's first card does not",
    given: () => produced(settledIn(answered(family()))),
    when: { kind: "card-mailed", ...p1, ...officer },
    then: "CardMailed | card-mailed(p1)→p1 | - card-mailing:p1 - confirm-address:p1",
  },
  {
    name: "a card is mailed once",
    given: () => produced(settledIn(answered(family()))).then({ kind: "card-mailed", ...p1, ...officer }),
    when: { kind: "card-mailed", ...p1, ...officer },
    then: "refused: card-already-mailed",
  },
  {
    name: "no card is mailed that was not made",
    given: settled,
    when: { kind: "card-mailed", ...p1, ...officer },
    then: "refused: card-not-in-production",
  },
  {
    name: "a card that came back opens the case again",
    given: () => produced(settled()).then({ kind: "card-mailed", ...p1, ...officer }),
    when: { kind: "card-undelivered", ...p1, ...officer },
    then: "CardUndelivered PhaseEntered | card-undelivered(p1)→p1 | !card-undelivered:p1 | + confirm-address:p1",
  },
  {
    name: "a card cannot come back that was not mailed",
    given: settled,
    when: { kind: "card-undelivered", ...p1, ...officer },
    then: "refused: card-not-mailed",
  },
  {
    name: "its address is confirmed anew",
    given: () =>
      produced(settled()).then(
        { kind: "card-mailed", ...p1, ...officer },
        { kind: "card-undelivered", ...p1, ...officer },
      ),
    when: { kind: "confirm-address", ...p1, ...portal, address: home, use: "mailing" },
    then: "AddressConfirmed | + card-mailing:p1 | - confirm-address:p1",
  },
  {
    name: "and it goes out again",
    given: () =>
      produced(settled()).then(
        { kind: "card-mailed", ...p1, ...officer },
        { kind: "card-undelivered", ...p1, ...officer },
      ),
    when: { kind: "card-mailed", ...p1, ...officer },
    then: "CardMailed PhaseEntered | card-mailed(p1)→p1 | - all",
  },
  {
    name: "an issue with the card is told and followed up",
    given: settled,
    when: { kind: "card-issue", ...p1, ...officer, note: "signature" },
    then: "CardIssueRaised | card-issue(p1)→p1 | !card-issue:p1",
  },
  {
    name: "an interview holds the grant",
    given: settled,
    when: { kind: "call-interview", ...p1, ...officer, note: "room 4" },
    then: "HoldPlaced | !interview:p1 | case.held",
  },
  {
    name: "an interview is called once",
    given: () => settled().then({ kind: "call-interview", ...p1, ...officer, note: "room 4" }),
    when: { kind: "call-interview", ...p1, ...officer, note: "room 4" },
    then: "refused: nothing-to-change",
  },
  {
    name: "an interview passed frees it",
    given: () => settled().then({ kind: "call-interview", ...p1, ...officer, note: "room 4" }),
    when: { kind: "interview-passed", ...p1, ...officer },
    then: "HoldLifted | case.released",
  },
  {
    name: "no interview, nothing to pass",
    given: settled,
    when: { kind: "interview-passed", ...p1, ...officer },
    then: "refused: no-such-hold",
  },
  {
    name: "nothing is granted on a closed case",
    given: () => opened({ track: "outside-canada" }),
    when: grant,
    then: "refused: case-closed",
  },
];
