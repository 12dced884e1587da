import type { PasswordCause } from "../../question/intent.ts";
import type { Person } from "../case.ts";
import type { MessageRef } from "../command.ts";
import { hoursBetween } from "../day.ts";
import type { MailContent } from "../decision.ts";
import { actorOf, isReachable } from "../family.ts";
import type { Draft, Verdict } from "./draft.ts";
import { current, escalate, record, replyTo, send } from "./draft.ts";

type NewPasswordCause = Extract<MailContent, { template: "password-new" }>["cause"];

/** Password help by mail: the account's state is looked at first, and the true cause answered (facts 69–75). */
export function helpWithPassword(draft: Draft, writer: Person, cause: PasswordCause, message: MessageRef): void {
  const { account } = current(draft, writer.id);
  const thread = replyTo(message);
  // Portal 2 of this very decision brings the password that is asked for.
  if (draft.mails.some((mail) => mail.to === writer.id && mail.template.startsWith("portal2"))) return;
  if (actorOf(draft.state, writer, draft.at).id !== writer.id) {
    escalate(draft, "speaks-for-another", { person: writer.id, message, evidence: { intents: ["password-reset"] } });
    return;
  }
  switch (account.kind) {
    case "none":
      if (draft.state.phase === "closed" || draft.state.assisted) {
        escalate(draft, "other-question", { person: writer.id, message, evidence: { intents: ["password-reset"] } });
      } else send(draft, writer.id, { template: "password-cause", cause: "no-account-yet" }, thread);
      return;
    case "existing":
      send(draft, writer.id, { template: "password-cause", cause: "existing-account" }, thread);
      return;
    case "own":
      // A mailed password that no longer works has been replaced by their own; say so before giving the link.
      if (cause === "not-working" || cause === "expired") {
        send(draft, writer.id, { template: "password-cause", cause: "already-changed" }, thread);
      } else send(draft, writer.id, { template: "password-link" }, thread);
      return;
    case "temporary":
      if (passwordsToday(draft, writer.id) >= draft.at.policy.password.mailsPerDay) {
        refuseMore(draft, writer, message);
      } else orderPassword(draft, writer.id, cause, thread);
  }
}

/** A fresh temporary password: made while its mail is composed, to the address on file; the older dies on acceptance. */
export function orderPassword(draft: Draft, person: string, cause: NewPasswordCause, inReplyTo: string | null): void {
  record(draft, { kind: "PasswordRequested", person, cause, at: draft.at.now });
  send(draft, person, { template: "password-new", cause }, inReplyTo);
}

/**
 * A link to choose a new own password, for who had one (facts 74, 75); who has none yet is sent a temporary one by reply.
 * A password of the PR Portal counts as one's own: the link then sets this portal's.
 */
export function linkForPassword(draft: Draft, person: Person): Verdict {
  const { account } = person;
  if (account.kind === "none") return "no-account";
  if (account.kind === "temporary") return "no-own-password";
  if (!isReachable(person)) return "no-address-on-file";
  if (passwordsToday(draft, person.id) >= draft.at.policy.password.mailsPerDay) return "password-limit";
  record(draft, { kind: "PasswordRequested", person: person.id, cause: "own-forgotten", at: draft.at.now });
  send(draft, person.id, { template: "password-reset" });
  return null;
}

export function passwordsToday(draft: Draft, person: string): number {
  return current(draft, person).passwordMails.filter((at) => hoursBetween(at, draft.at.now) < 24).length;
}

/** Too many in a day: said once, then a person looks. */
function refuseMore(draft: Draft, writer: Person, message: MessageRef): void {
  escalate(draft, "password-limit", { person: writer.id, message, evidence: { mails: writer.passwordMails.length } });
  if (passwordsToday(draft, writer.id) > draft.at.policy.password.mailsPerDay) return;
  record(draft, { kind: "PasswordRequested", person: writer.id, cause: "too-many", at: draft.at.now });
  send(draft, writer.id, { template: "password-cause", cause: "too-many" }, replyTo(message));
}
