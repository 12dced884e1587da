import type { Story } from "../story.ts";
import {
  agent,
  answered,
  family,
  granted,
  home,
  officer,
  opened,
  portal,
  produced,
  reply,
  settledIn,
  withPassword,
  reads,
} from "../story.ts";
import type { Row } from "./row.ts";

const active = (): Story => answered(opened());
const settled = (): Story => settledIn(active());
const here = { kind: "declare-presence", person: "p1", ...portal, inCanada: true, plannedReturn: null } as const;
const away = { ...here, inCanada: false, plannedReturn: "2026-12-20" } as const;
const grant = { kind: "grant", person: "p1", ...officer, documentNumber: "D1" } as const;
const p1 = { person: "p1" } as const;
const portOfEntry = { kind: "void-ecopr", ...p1, ...officer, portOfEntry: true, reason: "left Canada" } as const;
const byAgent = { by: "agent:Ana" } as const;
const assisted = (): Story => answered(opened().then({ kind: "assist", ...agent, ...p1 }));

export const portalRows: readonly Row[] = [
  {
    name: "nobody signs in without an account",
    given: () => opened(),
    when: { kind: "signed-in", ...p1, ...portal },
    then: "refused: no-account",
  },
  {
    name: "a dependant has no account to sign in to",
    given: () => answered(family()),
    when: { kind: "signed-in", person: "p3", ...portal },
    then: "refused: no-account",
  },
  {
    name: "the first sign-in",
    given: () => withPassword(active()),
    when: { kind: "signed-in", ...p1, ...portal },
    then: "SignedIn",
  },
  {
    name: "an own password ends ours",
    given: () => withPassword(active()),
    when: { kind: "password-changed", ...p1, ...portal },
    then: "SignedIn PasswordChanged | - change-password:p1 - password-warning:p1 - password-expiry:p1",
  },
  {
    name: "a password of the PR Portal is not ours",
    given: () => answered(opened({ portalAccount: true })),
    when: { kind: "password-changed", ...p1, ...portal },
    then: "refused: nothing-to-change",
  },
  {
    name: "a dependant has no password to change",
    given: () => answered(family()),
    when: { kind: "password-changed", person: "p3", ...portal },
    then: "refused: no-account",
  },
  {
    name: "a forgotten own password brings a link",
    given: settled,
    when: { kind: "forgot-password", ...p1, ...portal },
    then: "PasswordRequested | password-reset→p1",
  },
  {
    name: "so does one of the PR Portal, which is not ours",
    given: () => answered(opened({ portalAccount: true })),
    when: { kind: "forgot-password", ...p1, ...portal },
    then: "PasswordRequested | password-reset→p1",
  },
  {
    name: "a temporary password is not replaced by a link",
    given: () => withPassword(active()),
    when: { kind: "forgot-password", ...p1, ...portal },
    then: "refused: no-own-password",
  },
  {
    name: "the fourth link in a day is refused",
    given: () =>
      settled().then(...Array.from({ length: 3 }, () => ({ kind: "forgot-password", ...p1, ...portal }) as const)),
    when: { kind: "forgot-password", ...p1, ...portal },
    then: "refused: password-limit",
  },
  {
    name: "an eCOPR is downloaded, and it is journalled",
    given: () => granted(settled()),
    when: { kind: "download-ecopr", ...p1, ...portal, documentNumber: "D-p1" },
    then: "EcoprDownloaded",
  },
  {
    name: "before the grant there is none to download",
    given: settled,
    when: { kind: "download-ecopr", ...p1, ...portal, documentNumber: "D-p1" },
    then: "refused: ecopr-not-issued",
  },
  {
    name: "a void one is given out no more",
    given: () => granted(settledIn(answered(family()))).then(portOfEntry),
    when: { kind: "download-ecopr", ...p1, ...portal, documentNumber: "D-p1" },
    then: "refused: ecopr-void",
  },
  {
    name: "presence is declared, and the grant is ours to make",
    given: () => withPassword(active()),
    when: here,
    then: "SignedIn PresenceDeclared | + grant:p1 | - declare-presence:p1",
  },
  {
    name: "absence holds",
    given: settled,
    when: away,
    then: "PresenceDenied HoldPlaced | hold(outside)→p1 | + return-check:p1 | - declare-presence:p1 - grant:p1 | case.held",
  },
  {
    name: "presence after absence frees",
    given: () => settled().then(away),
    when: here,
    then: "HoldLifted PresenceDeclared | + grant:p1 | - return-check:p1 - declare-presence:p1 | case.released",
  },
  {
    name: "a declaration now does not undo a departure ahead",
    given: () => settled().then(reply(20, { intents: ["leaving-canada"], until: "2026-12-20" })),
    when: here,
    then: "PresenceDeclared | + grant:p1 | - declare-presence:p1",
  },
  {
    name: "it does once the day of return has come",
    given: () =>
      settled()
        .then(reply(20, { intents: ["leaving-canada"], until: "2026-12-01" }))
        .later({ days: 10 }),
    when: here,
    then: "HoldLifted PresenceDeclared | + grant:p1 | - return-check:p1 - declare-presence:p1 | case.released",
  },
  {
    name: "presence after the eCOPR changes nothing",
    given: () => granted(settled()),
    when: here,
    then: "refused: ecopr-already-issued",
  },
  {
    name: "nor after it became void at the border",
    given: () => granted(settledIn(answered(family()))).then(portOfEntry),
    when: here,
    then: "refused: ecopr-void",
  },
  {
    name: "an address in Canada is confirmed",
    given: settled,
    when: { kind: "confirm-address", ...p1, ...portal, address: home, use: "mailing" },
    then: "AddressConfirmed | - confirm-address:p1",
  },
  {
    name: "an address elsewhere is refused",
    given: settled,
    when: {
      kind: "confirm-address",
      ...p1,
      ...portal,
      address: { ...home, province: "NY", postalCode: "10001" },
      use: "mailing",
    },
    then: "refused: address-not-in-canada",
  },
  {
    name: "a postal code that cannot be is refused",
    given: settled,
    when: { kind: "confirm-address", ...p1, ...portal, address: { ...home, postalCode: "D1A 0B1" }, use: "mailing" },
    then: "refused: address-not-in-canada",
  },
  {
    name: "the address stands once the card is being made",
    given: () => produced(settled()),
    when: { kind: "confirm-address", ...p1, ...portal, address: home, use: "home" },
    then: "refused: card-in-production",
  },
  {
    name: "and while it is in the mail",
    given: () => produced(settledIn(answered(family()))).then({ kind: "card-mailed", ...p1, ...officer }),
    when: { kind: "confirm-address", ...p1, ...portal, address: home, use: "home" },
    then: "refused: card-already-mailed",
  },
  {
    name: "an agent records only for those who are assisted",
    given: settled,
    when: { ...here, ...byAgent },
    then: "refused: not-assisted",
  },
  {
    name: "an agent records presence",
    given: assisted,
    when: { ...here, ...byAgent },
    then: "PresenceDeclared | + grant:p1 | - declare-presence:p1",
  },
  {
    name: "an agent records absence, and no mail goes",
    given: assisted,
    when: { ...away, ...byAgent },
    then: "PresenceDenied HoldPlaced | + return-check:p1 | - declare-presence:p1 - grant:p1 | case.held",
  },
  {
    name: "an assisted person is granted without an account",
    given: () => assisted().then({ ...here, ...byAgent }),
    when: grant,
    then: "EcoprIssued | ecopr-ready(p1)→p1 | - grant:p1 - declare-presence:p1 - return-check:p1 | ecopr.ready",
  },

  {
    name: "nothing is confirmed without an account",
    given: () => opened(),
    when: { kind: "confirm-address", ...p1, ...portal, address: home, use: "home" },
    then: "refused: no-account",
  },
  {
    name: "the assisted who waited outside go on when an agent records them back",
    given: () =>
      opened().then({ kind: "assist", ...agent, ...p1 }, (state) =>
        reply(1, { people: [reads(state, "p1", { inCanada: false, plannedReturn: "2026-12-20" })] }),
      ),
    when: { ...here, ...byAgent },
    then: "HoldLifted PresenceDeclared TasksOpened PhaseEntered | + confirm-address:p1 + submit-photo:p1 + tasks-overdue:p1 + grant:p1 | - return-check:p1 - declare-presence:p1 - answer-reminder:p1 - answer-overdue:p1 | case.released",
  },
];
