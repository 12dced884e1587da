import { randomUUID } from "node:crypto";
import type { Case, Person } from "../../src/case/case.ts";
import type { MailOrder } from "../../src/case/decision.ts";
import { domainOf } from "../../src/mail/addresses.ts";
import { insertCases, type StoredCase } from "../../src/store/cases.ts";
import { type Database, transaction } from "../../src/store/database.ts";
import type { NewMail } from "../../src/store/outbox.ts";
import { testVault } from "./database.ts";

/** A person of an application, with nothing done yet. */
export function samplePerson(changes: Partial<Person> = {}): Person {
  return {
    id: "p1",
    role: "principal",
    givenName: "Zoë",
    familyName: "Łucja",
    birthDate: "1990-02-03",
    uci: "1123456789",
    email: "zoe@example.org",
    language: "en",
    phone: null,
    sex: null,
    birthPlace: null,
    birthCountry: null,
    citizenship: null,
    maritalStatus: null,
    pendingEmail: null,
    challenge: null,
    suppressed: false,
    answers: {},
    unclear: {},
    account: { kind: "none" },
    firstSignIn: null,
    presence: { kind: "none" },
    confirmedAddress: null,
    photo: { kind: "none" },
    ecopr: { kind: "none" },
    card: { kind: "none" },
    ...changes,
  } as Person;
}

/** A case of one person, as after intake. */
export function sampleCase(changes: Partial<Case> = {}): Case {
  return {
    v: 2,
    application: "E002345678",
    category: "express-entry",
    language: "en",
    track: "in-canada",
    decision: { status: "approved", date: null },
    questionnaire: { name: "standard", version: 1 },
    portalAccount: false,
    verificationCode: null,
    destinationProvince: null,
    phone: null,
    representative: null,
    address: { line1: "12 Main St", line2: null, city: "Ottawa", province: "ON", postalCode: "K1A 0B1" },
    phase: "invited",
    holds: [],
    separateAccounts: false,
    assisted: false,
    rounds: 0,
    people: [samplePerson()],
    ...changes,
  } as Case;
}

/** A stored case of its own application number. */
export async function storedCase(
  database: Database,
  changes: Partial<Case> = {},
  now = "2026-11-21T10:00:00Z",
): Promise<StoredCase> {
  const document = sampleCase({ application: `E${randomUUID().slice(0, 9)}`, ...changes });
  const entry = { case: document, version: 1 };
  const [stored] = await transaction(database, (tx) => insertCases(tx, testVault, [entry], now));
  if (!stored) throw new Error(`The application ${document.application} is in already.`);
  return stored;
}

/** A mail to the first person of a case, ready to be queued. */
export function sampleMail(stored: StoredCase, order: Partial<MailOrder> = {}, address = "zoe@example.org"): NewMail {
  const token = randomUUID();
  return {
    id: randomUUID(),
    caseId: stored.id,
    caseVersion: stored.version,
    key: stored.key,
    order: { to: "p1", lane: "bulk", inReplyTo: null, notBefore: null, template: "status", ...order } as MailOrder,
    askedAt: null,
    causedBy: null,
    address,
    domain: domainOf(address),
    messageId: `<${token}@landfall.example>`,
    replyToken: `reply-${token}`,
    replyTokenDigest: `digest-reply-${token}`,
    bounceToken: `bounce-${token}`,
    bounceTokenDigest: `digest-bounce-${token}`,
    tokensExpireAt: "2099-01-01T00:00:00Z",
  };
}
