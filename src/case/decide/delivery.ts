import type { Account } from "../case.ts";
import type { DeliveryCommand } from "../command.ts";
import { daysAfter, endOfDay, promisedDay, startOfDay } from "../day.ts";
import type { Refusal } from "../decision.ts";
import type { Draft, Verdict } from "./draft.ts";
import { current, escalate, record, setDeadline } from "./draft.ts";
import { orderPassword, passwordsToday } from "./password.ts";

type Of<Kind extends DeliveryCommand["kind"]> = Extract<DeliveryCommand, { kind: Kind }>;
type Temporary = Extract<Account, { kind: "temporary" }>;

/** What became of a mail. */
export function takeDelivery(draft: Draft, command: DeliveryCommand): Verdict {
  if (command.kind === "delivery-refused") return takeRefusal(draft, command);
  const { account } = current(draft, command.person);
  if (account.kind !== "temporary") return noTemporary[account.kind];
  switch (command.kind) {
    case "issue-credential":
      return issue(draft, command, account);
    case "credential-accepted":
      return accept(draft, command, account);
    case "credential-unsure":
      return replace(draft, command, account);
  }
}

const noTemporary: Readonly<Record<Exclude<Account["kind"], "temporary">, Refusal>> = {
  none: "no-account",
  existing: "nothing-to-change",
  own: "own-password-set",
};

/** While the mail is composed. It waits as `next`; the current one lives on until this mail is accepted. */
function issue(draft: Draft, { person, credential }: Of<"issue-credential">, account: Temporary): Verdict {
  const { now, policy } = draft.at;
  if (account.next) record(draft, { kind: "CredentialDropped", person, credential: account.next.id });
  const { date: lastDay } = promisedDay(now, policy.password.days);
  record(draft, { kind: "CredentialIssued", person, credential: { ...credential, issuedAt: now, lastDay } });
  if (account.current === null) draft.webhooks.push({ type: "account.open", person, credential: credential.id });
  return null;
}

/** The submission server has the mail: its password is the one that works, and the older one is dead. */
function accept(draft: Draft, { person, credential }: Of<"credential-accepted">, account: Temporary): Verdict {
  const { next } = account;
  if (next?.id !== credential) return replaceDead(draft, person, credential, account);
  record(draft, { kind: "CredentialAccepted", person, credential });
  if (account.current) draft.webhooks.push({ type: "password.replaced", person, credential });
  // A closed case reminds of nothing; the password still ends with its last day, which every portal is told.
  if (draft.state.phase === "closed") return null;
  const { reminderDays, warningDays } = draft.at.policy.password;
  const warning = Temporal.PlainDate.from(next.lastDay).subtract({ days: warningDays }).toString();
  setDeadline(draft, person, "password-warning", startOfDay(warning));
  setDeadline(draft, person, "password-expiry", endOfDay(next.lastDay));
  const first = reminderDays[0];
  if (first !== undefined) setDeadline(draft, person, "change-password", daysAfter(next.issuedAt, first));
  return null;
}

/** Never the same bytes again: whoever holds them may not be the applicant. A fresh one, as often as a day allows. */
function replace(draft: Draft, { person, credential }: Of<"credential-unsure">, account: Temporary): Verdict {
  if (account.next?.id !== credential) return replaceDead(draft, person, credential, account);
  record(draft, { kind: "CredentialDropped", person, credential });
  orderFresh(draft, person);
  return null;
}

/** A password was mailed that another one has superseded: whoever has it cannot sign in, and must not be left with it. */
function replaceDead(draft: Draft, person: string, credential: string, account: Temporary): Verdict {
  if (account.current?.id === credential) return "credential-superseded";
  orderFresh(draft, person);
  return null;
}

function orderFresh(draft: Draft, person: string): void {
  if (passwordsToday(draft, person) >= draft.at.policy.password.mailsPerDay) {
    escalate(draft, "password-limit", { person, evidence: { rule: "delivery-unsure" } });
  } else orderPassword(draft, person, "unsure", null);
}

/** Only a refusal about the address stops mail to it; policy and reputation are our trouble, not the person's. */
function takeRefusal(draft: Draft, command: Of<"delivery-refused">): Verdict {
  const { person: id, template, about, response } = command;
  const person = current(draft, id);
  if (person.account.kind === "temporary" && person.account.next && carriesPassword(template)) {
    record(draft, { kind: "CredentialDropped", person: id, credential: person.account.next.id });
  }
  const evidence = { template, about, response };
  if (about === "address" && !besideFile.has(template)) suppress(draft, id, response);
  else escalate(draft, "delivery-refused", { person: id, evidence });
  return null;
}

/** Mails to another address than the one on file: what becomes of them says nothing about that one. */
export const besideFile: ReadonlySet<string> = new Set(["address-new", "address-changed"]);

/** Templates whose mail carries a temporary password. */
export const passwordTemplates: readonly string[] = ["portal2", "password-new"];

export function carriesPassword(template: string): boolean {
  return passwordTemplates.includes(template);
}

/** A hard bounce or refusal: no mail goes there until an agent lifts it, and the person is rung (decision 9). */
export function suppress(draft: Draft, id: string, status: string): void {
  const person = current(draft, id);
  if (!person.suppressed) record(draft, { kind: "AddressSuppressed", person: id, status });
  const evidence = { status, phone: person.phone ?? draft.state.phone };
  if (draft.state.phase !== "closed") escalate(draft, "hard-bounce", { person: id, evidence });
}
