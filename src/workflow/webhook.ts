import { z } from "zod";
import { photoReturnReasons, type Case, type Credential, type Person } from "../case/case.ts";
import { endOfDay } from "../case/day.ts";
import type { WebhookOrder } from "../case/decision.ts";

/** What an outside portal is told, in the payload form of Standard Webhooks: a type, when it happened, and the data. */

const instant = z.iso.datetime({ offset: true });
const about = { application: z.string(), person: z.string().describe("Id of the person on the application.") };
const password = z.strictObject({
  hash: z
    .string()
    .regex(/^\$argon2id\$/)
    .describe("argon2id hash of the temporary password, in PHC form."),
  issuedAt: instant,
  lastDay: z.iso
    .date()
    .describe("The date that is printed in the mail: the password works to the end of it in Vancouver."),
  expiresAt: instant.describe("The first instant at which the password no longer works."),
});
const credentials = { ...about, username: z.string(), password };

const message = <Type extends WebhookOrder["type"], Data extends z.ZodType>(type: Type, data: Data) =>
  z.strictObject({ type: z.literal(type), timestamp: instant, data });

/** `account.open` may come again for an account, with a newer password, until a mail with one has left: the last counts. */
export const webhookSchema = z.discriminatedUnion("type", [
  message("account.open", z.strictObject({ ...credentials, password: password.nullable() })),
  message("password.replaced", z.strictObject(credentials)),
  message("case.held", z.strictObject({ ...about, hold: z.string(), until: z.iso.date().nullable() })),
  message("case.released", z.strictObject({ ...about, hold: z.string() })),
  message("photo.returned", z.strictObject({ ...about, reasons: z.array(z.enum(photoReturnReasons)) })),
  message("ecopr.ready", z.strictObject({ ...about, documentNumber: z.string() })),
]);
export type WebhookPayload = z.infer<typeof webhookSchema>;

/**
 * The payload of an order, from the case as it stands when it is sent; `at` is the instant that it was ordered. Null
 * where the case has moved on and it would no longer be true: a password that was dropped, an eCOPR made void.
 */
export function webhookPayload(state: Case, order: WebhookOrder, at: string): WebhookPayload | null {
  const person = state.people.find((one) => one.id === order.person);
  if (!person) return null;
  const base = { application: state.application, person: person.id };
  switch (order.type) {
    case "account.open": {
      if (person.account.kind === "none") return null;
      const open = { ...base, username: person.account.username };
      if (order.credential === null) return { type: order.type, timestamp: at, data: { ...open, password: null } };
      const credential = credentialOf(person, order.credential);
      return credential && { type: order.type, timestamp: at, data: { ...open, password: passwordOf(credential) } };
    }
    case "password.replaced": {
      const credential = credentialOf(person, order.credential);
      if (!credential || person.account.kind !== "temporary") return null;
      const { username } = person.account;
      return { type: order.type, timestamp: at, data: { ...base, username, password: passwordOf(credential) } };
    }
    case "case.held": {
      const hold = state.holds.find((one) => one.person === person.id && one.kind === order.hold);
      return { type: order.type, timestamp: at, data: { ...base, hold: order.hold, until: hold?.until ?? null } };
    }
    case "case.released":
      return { type: order.type, timestamp: at, data: { ...base, hold: order.hold } };
    case "photo.returned":
      return { type: order.type, timestamp: at, data: { ...base, reasons: [...order.reasons] } };
    case "ecopr.ready": {
      const { ecopr } = person;
      const stands = ecopr.kind === "issued" && ecopr.documentNumber === order.documentNumber;
      return stands
        ? { type: order.type, timestamp: at, data: { ...base, documentNumber: order.documentNumber } }
        : null;
    }
  }
}

function credentialOf({ account }: Person, id: string): Credential | null {
  if (account.kind !== "temporary") return null;
  return [account.current, account.next].find((one) => one?.id === id) ?? null;
}

function passwordOf({ hash, issuedAt, lastDay }: Credential) {
  return { hash, issuedAt, lastDay, expiresAt: endOfDay(lastDay) };
}
