import type { Case, Person } from "../case/case.ts";
import { carriesPassword } from "../case/decide/delivery.ts";
import { isOvertaken } from "../case/overtaken.ts";
import { limits } from "../limits.ts";
import { domainOf, UnusableAddress } from "../mail/addresses.ts";
import type { Submission } from "../mail/submission.ts";
import type { Submitter } from "../mail/submit.ts";
import { takeTurn } from "../store/acknowledgements.ts";
import { addressDigest } from "../store/addresses.ts";
import { readCase } from "../store/cases.ts";
import { statement, unavailable } from "../store/database.ts";
import { frozenBytes, type Mail } from "../store/mails.ts";
import type { FrozenMail } from "../store/settle.ts";
import type { NewToken } from "../store/tokens.ts";
import { bounceAddress } from "../mail/token.ts";
import { type Addressing, composeLetter } from "./compose.ts";
import { addressFor } from "./consequences.ts";
import type { Context } from "./context.ts";
import { atMost } from "./at-most.ts";
import { enclose } from "./deliver/enclose.ts";
import { createLedger, type Ledger } from "./deliver/ledger.ts";
import { settle } from "./deliver/settle.ts";
import { giveUpOn } from "./deliver/write-off.ts";
import { faultOf } from "./fault.ts";
import { type Enclosure, letterFor } from "./letter.ts";
import { pause } from "./pause.ts";
import { rewordedFor } from "./reworded.ts";
import { step } from "./step.ts";

/** Bytes that are ready to go, and to whom. */
interface Ready {
  readonly raw: Buffer;
  readonly address: string;
  readonly envelopeFrom: string;
  /** Id of the credential in it, where it carries a password. */
  readonly credential: string | null;
  /** What is kept of it from now on; null where it went before. */
  readonly frozen: FrozenMail | null;
  readonly tokens: readonly NewToken[];
}

/** What carries mails away: connections to the submission server, and who writes down how far each mail is. */
export interface Carrier {
  readonly submitter: Submitter;
  readonly ledger: Ledger;
  /** Does the work once one of the connections is free for it. */
  readonly onLine: <T>(work: () => Promise<T>) => Promise<T>;
}

/** As many mails on their way at once as there are connections: none counts as begun while it waits for one. */
export function createCarrier(context: Context, submitter: Submitter): Carrier {
  return { submitter, ledger: createLedger(context), onLine: atMost(limits.mail.smtpConnections) };
}

/**
 * Sends one mail that was taken from the outbox, and writes down how it ended. Never throws for what a server does. Where
 * the database does not take its end, it is tried again until `signal` aborts: an answer forgotten would make the mail unsure.
 */
export function deliver(context: Context, carrier: Carrier, mail: Mail, signal: AbortSignal): Promise<void> {
  const facts = { mail: mail.id, template: mail.template, lane: mail.lane };
  return context.trace.walk(mail.causedBy, "deliver", facts, () => send(context, carrier, mail, signal));
}

async function send(context: Context, carrier: Carrier, mail: Mail, signal: AbortSignal): Promise<void> {
  step("deliver.claimed");
  const ready = await prepared(context, mail);
  if (ready === null) return;
  if (ready.kind !== "ready") return settle(context, mail, ready, null);
  step("deliver.composed");
  const submission = await carrier.onLine(() => carry(context, carrier, mail, ready.mail));
  // Where another engine has it by now nothing changes; one that is known to have arrived ends here.
  if (submission === null) return settle(context, mail, { kind: "waits", why: "not-in-hand" }, null);
  context.log.info(
    { mail: mail.id, message: mail.causedBy, template: mail.template, lane: mail.lane, ended: submission.kind },
    "mail submitted",
  );
  step("deliver.answered");
  const { credential } = ready.mail;
  await outlast(context, signal, async () => {
    // Nothing follows for the case: it may be written with others.
    if (submission.kind === "accepted" && credential === null)
      await carrier.ledger.accepted({ mail, response: submission.response });
    else await settle(context, mail, submission, credential);
  });
}

/** A mail that cannot be made keeps no other waiting: it is tried again later, and told of; null where it never can be. */
async function prepared(context: Context, mail: Mail): Promise<Prepared | null> {
  try {
    return await prepare(context, mail);
  } catch (error) {
    const fault = faultOf(error);
    context.log.error({ mail: mail.id, template: mail.template, fault: fault.message }, "a mail could not be made");
    const hopeless = fault.name === "VaultFault";
    if (hopeless || mail.attempts >= limits.deliver.firstPauses.length) await giveUpOn(context, mail.id, fault);
    return hopeless ? null : { kind: "waits", why: `fault: ${fault.name}` };
  }
}

/** Notes that the bytes go, and lets them; null where another engine has the mail by now, from which it goes, or where it has arrived. */
async function carry(
  context: Context,
  { ledger, submitter }: Carrier,
  mail: Mail,
  { raw, address, envelopeFrom, frozen, tokens }: Ready,
): Promise<Submission | null> {
  if (!(await ledger.begin({ mail, frozen, tokens }))) return null;
  step("deliver.submitting");
  return context.trace.part("submit", () =>
    submit(submitter, { from: envelopeFrom, to: address, raw, envelopeId: mail.bounceToken }),
  );
}

/** Runs it again, whatever was wrong, until it is written or the engine stops: what the server said is known here alone. */
async function outlast(context: Context, signal: AbortSignal, write: () => Promise<void>): Promise<void> {
  const { settleAgainSeconds, settleAgainMostSeconds } = limits.deliver;
  for (let seconds: number = settleAgainSeconds; ; seconds = Math.min(2 * seconds, settleAgainMostSeconds)) {
    try {
      return await write();
    } catch (error) {
      if (signal.aborted) throw error;
      const away = unavailable(error)?.retry === true;
      const fault = { sentence: error instanceof Error ? error.message : "unknown fault" };
      context.log[away ? "warn" : "error"](fault, "how a mail ended cannot be written down yet");
      await pause(seconds, signal);
    }
  }
}

/** The message is not to blame for an address that must not be written to: that is a refusal like the server's. */
async function submit(submitter: Submitter, mail: Parameters<Submitter["submit"]>[0]): Promise<Submission> {
  try {
    return await submitter.submit(mail);
  } catch (error) {
    if (!(error instanceof UnusableAddress)) throw error;
    return { kind: "refused", code: 553, enhanced: "5.1.3", response: error.message, about: "address", hard: true };
  }
}

/** Why a mail does not go, decided here and not by a server. */
export type Withheld =
  /** The case has moved on: nobody waits for it any more. */
  | { readonly kind: "cancelled"; readonly why: string }
  /** Something must come first; tried again. */
  | { readonly kind: "waits"; readonly why: string };

type Prepared = { readonly kind: "ready"; readonly mail: Ready } | Withheld;

/** The frozen bytes where they went before; else the mail is composed, its password made, and its copy kept. */
async function prepare(context: Context, mail: Mail): Promise<Prepared> {
  const stored = await readCase(context.database.db, context.vault, mail.caseId);
  const person = stored?.case.people.find((one) => one.id === mail.person);
  if (!stored || !person) return { kind: "cancelled", why: "nobody-there" };
  if (person.suppressed && mail.order.template !== "address-new")
    return { kind: "cancelled", why: "address-suppressed" };
  const address = addressFor(stored.case, mail.order);
  if (address === null) return { kind: "cancelled", why: "address-gone" };
  if (mail.order.template === "acknowledge" && !(await hasTurn(context, mail, address)) && !mail.order.refused)
    return { kind: "cancelled", why: "acknowledged-today" };
  if (isOvertaken(stored.case, mail.order, { now: context.now().toString(), policy: context.policy }))
    return { kind: "cancelled", why: "overtaken" };
  const moved = mail.toDigest !== addressDigest(context.vault, address);
  // Its code was made for another address.
  if (moved && mail.order.template === "address-new") return { kind: "cancelled", why: "address-gone" };
  const raw =
    carriesPassword(mail.template) || moved ? null : await frozenBytes(context.database.db, context.vault, mail);
  if (raw !== null) {
    const envelopeFrom = bounceAddress(context.mail.mailFrom, mail.bounceToken, context.mail.replyDetail);
    return { kind: "ready", mail: { raw, address, envelopeFrom, credential: null, frozen: null, tokens: [] } };
  }
  return compose(context, mail, stored.case, person, address);
}

async function compose(context: Context, mail: Mail, state: Case, person: Person, address: string): Promise<Prepared> {
  const enclosure = await enclose(context, mail);
  if (enclosure.kind !== "enclosed") return enclosure;
  const recipient = enclosure.person ?? person;
  const letterOf = (enclosed: Enclosure) => letterFor(state, recipient, mail.order, context.mail, enclosed);
  const letter = letterOf(enclosure.enclosure);
  const { messageId, replyToken, bounceToken } = mail;
  const own = `${recipient.givenName} ${recipient.familyName}`.trim();
  const name = mail.order.copyFor === undefined ? own : (state.representative?.name ?? "");
  const addressing: Addressing = {
    to: { name, address },
    messageId,
    replyToken,
    bounceToken,
    inReplyTo: mail.order.inReplyTo,
    date: context.now(),
  };
  const reworded = await rewordedFor(context.database.db, letter.template);
  const composed = await composeLetter(letter, addressing, context.mail, reworded);
  // The copy that is kept is composed once more, with a blot where the password stood.
  const secret = enclosure.enclosure.password !== null;
  const blotted = () => letterOf({ ...enclosure.enclosure, password: "****" });
  const copy = secret ? (await composeLetter(blotted(), addressing, context.mail, reworded)).raw : composed.raw;
  const frozen = {
    raw: secret ? null : composed.raw,
    copy,
    questions: letter.questions,
    address,
    domain: domainOf(address),
  };
  const { raw, envelopeFrom } = composed;
  const { credential, tokens } = enclosure;
  return { kind: "ready", mail: { raw, address, envelopeFrom, credential, frozen, tokens } };
}

/** One acknowledgement a day an address, whoever shares it and for whichever case; the day is Ottawa's. */
function hasTurn(context: Context, mail: Mail, address: string): Promise<boolean> {
  const today = context.now().toZonedDateTimeISO("America/Toronto").toPlainDate().toString();
  return statement(context.database, (db) => takeTurn(db, context.vault, address, today, mail.id));
}
