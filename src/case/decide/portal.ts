import type { Account, MailingAddress, Person } from "../case.ts";
import type { PortalCommand } from "../command.ts";
import { daysAfter } from "../day.ts";
import { actorOf } from "../family.ts";
import type { Draft, Verdict } from "./draft.ts";
import { clearDeadline, current, record, send, setDeadline } from "./draft.ts";
import { awaitGrant } from "./grant.ts";
import { placeHold, welcomeBack } from "./holds.ts";
import { linkForPassword } from "./password.ts";
import { photoFromPortal } from "./photo.ts";
import { proceedFor } from "./proceed.ts";

type Of<Kind extends PortalCommand["kind"]> = Extract<PortalCommand, { kind: Kind }>;

/** What a portal tells, or an agent records for those who cannot use one. */
export function takePortal(draft: Draft, command: PortalCommand): Verdict {
  const person = current(draft, command.person);
  const { account } = actorOf(draft.state, person, draft.at);
  const byAgent = command.by.startsWith("agent:");
  if (byAgent && !draft.state.assisted) return "not-assisted";
  if (!byAgent && account.kind === "none") return "no-account";
  switch (command.kind) {
    case "signed-in":
      return signIn(draft, person);
    case "password-changed":
      return changePassword(draft, person, person.account);
    case "declare-presence":
      return declarePresence(draft, command, byAgent);
    case "confirm-address":
      return confirmAddress(draft, command);
    case "upload-photo":
    case "submit-photo":
      return photoFromPortal(draft, command);
    case "forgot-password":
      return linkForPassword(draft, person);
    case "download-ecopr":
      return downloadEcopr(draft, command, person);
  }
}

function signIn(draft: Draft, person: Person): Verdict {
  if (person.account.kind === "none") return "no-account";
  record(draft, { kind: "SignedIn", person: person.id, at: draft.at.now });
  return null;
}

/** From now on the password is their own: nothing of ours expires, warns or reminds of it. */
function changePassword(draft: Draft, person: Person, account: Account): Verdict {
  if (account.kind === "none") return "no-account";
  if (account.kind === "existing") return "nothing-to-change";
  if (person.firstSignIn === null) record(draft, { kind: "SignedIn", person: person.id, at: draft.at.now });
  record(draft, { kind: "PasswordChanged", person: person.id, at: draft.at.now });
  clearDeadline(draft, person.id, "change-password", "password-warning", "password-expiry");
  return null;
}

/** Fact 98: again and again, each time journalled. A void one is no longer given out. */
function downloadEcopr(draft: Draft, { by, documentNumber }: Of<"download-ecopr">, person: Person): Verdict {
  const { ecopr } = person;
  if (ecopr.kind === "none") return "ecopr-not-issued";
  if (ecopr.kind === "void" || ecopr.documentNumber !== documentNumber) return "ecopr-void";
  record(draft, { kind: "EcoprDownloaded", person: person.id, documentNumber, by });
  return null;
}

/** Fact 80. Declaring presence makes nobody a permanent resident (81); declaring absence holds the grant (82). */
function declarePresence(draft: Draft, command: Of<"declare-presence">, byAgent: boolean): Verdict {
  const { person: id, by, inCanada, plannedReturn } = command;
  const { ecopr } = current(draft, id);
  if (ecopr.kind === "issued") return "ecopr-already-issued";
  if (ecopr.kind === "void" && ecopr.portOfEntry) return "ecopr-void";
  const actor = actorOf(draft.state, current(draft, id), draft.at);
  // Nobody declares in a portal without having signed in to it, whether or not it told us.
  if (!byAgent && actor.firstSignIn === null) record(draft, { kind: "SignedIn", person: actor.id, at: draft.at.now });
  if (inCanada) {
    welcomeBack(draft, id, null, "outside");
    record(draft, { kind: "PresenceDeclared", person: id, at: draft.at.now, by });
    clearDeadline(draft, id, "declare-presence");
    proceedFor(draft, id, null);
    awaitGrant(draft, id);
    return null;
  }
  record(draft, { kind: "PresenceDenied", person: id, at: draft.at.now, plannedReturn });
  clearDeadline(draft, id, "declare-presence", "grant");
  if (placeHold(draft, id, { kind: "outside-canada", until: plannedReturn, order: null }) && !byAgent) {
    send(draft, actor.id, { template: "hold", cause: "outside", until: plannedReturn });
  }
  return null;
}

/** Decision 4: in Canada, and the last one confirmed counts until the card is made. */
function confirmAddress(draft: Draft, { person: id, address, use }: Of<"confirm-address">): Verdict {
  const { card } = current(draft, id);
  if (card.kind === "production") return "card-in-production";
  if (card.kind === "mailed") return "card-already-mailed";
  if (!isCanadian(address)) return "address-not-in-canada";
  record(draft, { kind: "AddressConfirmed", person: id, confirmed: { address, use, at: draft.at.now } });
  clearDeadline(draft, id, "confirm-address");
  // A card that came back can now go out again: our own step.
  if (card.kind === "undelivered") {
    setDeadline(draft, id, "card-mailing", daysAfter(draft.at.now, draft.at.policy.targets.cardMailingDays));
  }
  return null;
}

const provinces = /^(?:AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT)$/iu;
/** Canada Post's form: D, F, I, O, Q and U stand nowhere in it, W and Z not first. */
const postalCode = /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ -]?\d[ABCEGHJ-NPRSTV-Z]\d$/iu;

/** Whether an address is one in Canada, by its province and the form of its postal code. */
export function isCanadian(address: MailingAddress): boolean {
  return provinces.test(address.province.trim()) && postalCode.test(address.postalCode.trim());
}
