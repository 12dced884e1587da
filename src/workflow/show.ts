import type { Person } from "../case/case.ts";
import { missingOf } from "../case/completeness.ts";
import { caseIdByApplication, readCase } from "../store/cases.ts";
import type { Db } from "../store/database.ts";
import { deadlinesOf } from "../store/deadlines.ts";
import { listEscalations } from "../store/escalations.ts";
import { journalOf } from "../store/journal.ts";
import { mailsOfCase } from "../store/mails.ts";
import { evidenceOfCase } from "../store/evidence.ts";
import { messagesOfCase } from "../store/reading.ts";
import type { Vault } from "../store/vault.ts";
import { addressFor } from "./consequences.ts";
import { byMessageId } from "./journal-messages.ts";

/** Everything about a case in the form of `case show --json` (contract.md); null where there is none of that number. */
export async function showCase(db: Db, vault: Vault, application: string) {
  const id = await caseIdByApplication(db, application);
  const stored = id === null ? null : await readCase(db, vault, id);
  if (id === null || stored === null) return null;
  const state = stored.case;
  const [deadlines, mails, received, weighed, escalations, journal] = await Promise.all([
    deadlinesOf(db, id),
    mailsOfCase(db, vault, id),
    messagesOfCase(db, vault, id),
    evidenceOfCase(db, vault, id),
    listEscalations(db, { caseId: id }),
    journalOf(db, id),
  ]);
  return {
    application,
    phase: state.phase,
    holds: state.holds.map(({ kind, person, since, until }) => ({ kind, person, since, until })),
    people: state.people.map((person) => ({ ...showPerson(person), missing: missingOf(state, person) })),
    deadlines: deadlines.map(({ person, kind, dueAt }) => ({ person, kind, due: dueAt })),
    mail: mails.map((mail) => ({
      template: mail.template,
      person: mail.person,
      to: addressFor(state, mail.order),
      messageId: mail.messageId,
      state: mail.state,
      at: mail.sentAt ?? mail.createdAt,
    })),
    received: received.map(({ id: row, messageId, outcome, trust, receivedAt }) => ({
      messageId,
      outcome,
      trust,
      evidence: weighed.get(row) ?? null,
      at: receivedAt,
    })),
    escalations: escalations.map((one) => ({ id: one.id, reason: one.reason, state: one.state })),
    journal: (await byMessageId(db, vault, journal, received)).map(({ version, event, facts, cause, at }) => ({
      version,
      event,
      at,
      cause,
      facts,
    })),
  };
}

function showPerson(person: Person) {
  const { account } = person;
  return {
    id: person.id,
    email: person.email,
    pendingEmail: person.pendingEmail?.address ?? null,
    suppressed: person.suppressed,
    answers: Object.fromEntries(
      Object.entries(person.answers).map(([id, { value, by, rule }]) => [id, { value, message: by, rule }]),
    ),
    unclear: Object.fromEntries(
      Object.entries(person.unclear).map(([id, { readings, by, rule }]) => [id, { readings, message: by, rule }]),
    ),
    account: account.kind,
    temporaryPasswordLastDay:
      account.kind === "temporary" ? (account.current?.lastDay ?? account.next?.lastDay ?? null) : null,
    firstSignIn: person.firstSignIn,
    presence: person.presence.kind,
    address: person.confirmedAddress ? "confirmed" : "none",
    photo: person.photo.kind,
    ecopr: person.ecopr.kind,
    card: person.card.kind,
  };
}
