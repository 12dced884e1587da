import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { limits } from "../../limits.ts";
import { transaction } from "../../store/database.ts";
import { addPasskey, findPasskey, passkeysOf, usePasskey } from "../../store/passkeys.ts";
import type { Context } from "../../workflow/context.ts";
import { isTooOften } from "../rate.ts";
import { type ConsoleCall, witnessOf } from "./call.ts";

/** What a browser is asked, as JSON for its own parser, and the sealed challenge that its answer must bring back. */
export interface Asked {
  readonly options: string;
  readonly challenge: string;
}

const about = "passkey challenge";

/** Loaded when first asked for: it takes half a second, and every command of the command line knows this folder. */
const webauthn = () => import("@simplewebauthn/server");

/** Where passkeys belong to: the console's own name. Null on a bare IP address, to which no passkey can belong. */
function partyOf(c: ConsoleCall): { readonly id: string; readonly origin: string } | null {
  const url = new URL(c.req.url);
  const host = c.req.header("host") ?? url.host;
  const secure = url.protocol === "https:" || c.req.header("x-forwarded-proto") === "https";
  const { hostname, origin } = new URL(`${secure ? "https" : "http"}://${host}`);
  return /^[\d.]+$|^\[/.test(hostname) ? null : { id: hostname, origin };
}

/** Asks a browser to make a passkey for somebody who is signed in; null where none can belong here. */
export async function askForNew(context: Context, c: ConsoleCall, agent: string): Promise<Asked | null> {
  const party = partyOf(c);
  if (party === null) return null;
  const known = await passkeysOf(context.database.db, agent);
  const options = await (
    await webauthn()
  ).generateRegistrationOptions({
    rpName: "Landfall",
    rpID: party.id,
    userName: agent,
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  return { options: JSON.stringify(options), challenge: seal(context, options.challenge) };
}

/** Keeps the passkey that a browser made; false where its answer is not to our question. */
export async function takeNew(context: Context, c: ConsoleCall, agent: string, answer: Answer): Promise<boolean> {
  const party = partyOf(c);
  const response = parsed<RegistrationResponseJSON>(answer.answer);
  const challenge = await opened(context, answer.challenge);
  if (party === null || response === null || challenge === null) return false;
  try {
    const { verified, registrationInfo } = await (
      await webauthn()
    ).verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    });
    if (!verified) return false;
    const { id, publicKey, counter } = registrationInfo.credential;
    const row = { id, agent, publicKey: Buffer.from(publicKey), counter };
    return await transaction(context.database, async (tx) => {
      const added = await addPasskey(tx, row, context.now().toString());
      if (added) await witnessOf(c)(tx);
      return added;
    });
  } catch (error) {
    context.log.info({ fault: (error as Error).message }, "a passkey was refused");
    return false;
  }
}

/** Asks a browser for a passkey of whoever sits before it; null where none can belong here. */
export async function askForKnown(context: Context, c: ConsoleCall): Promise<Asked | null> {
  const party = partyOf(c);
  if (party === null) return null;
  const options = await (
    await webauthn()
  ).generateAuthenticationOptions({ rpID: party.id, userVerification: "required" });
  return { options: JSON.stringify(options), challenge: seal(context, options.challenge) };
}

/** Whose passkey answered, by name; null where it is nobody's, or answers another question. */
export async function takeKnown(context: Context, c: ConsoleCall, answer: Answer): Promise<string | null> {
  const party = partyOf(c);
  const response = parsed<AuthenticationResponseJSON>(answer.answer);
  const passkey = response === null ? null : await findPasskey(context.database.db, String(response.id));
  const challenge = await opened(context, answer.challenge);
  if (party === null || response === null || passkey === null || challenge === null) return null;
  try {
    const { verified, authenticationInfo } = await (
      await webauthn()
    ).verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: { id: passkey.id, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
    });
    if (!verified) return null;
    const { newCounter } = authenticationInfo;
    await transaction(context.database, (tx) => usePasskey(tx, passkey.id, newCounter, context.now().toString()));
    return passkey.agent;
  } catch (error) {
    context.log.info({ fault: (error as Error).message }, "a passkey was refused");
    return null;
  }
}

/** What the form brings. */
export interface Answer {
  /** The browser's answer as JSON. */
  readonly answer: string;
  readonly challenge: string;
}

function seal({ vault, now }: Context, challenge: string): string {
  return vault.sealJson(null, { challenge, at: now().toString() }, about).toString("base64url");
}

/** The challenge we sealed, where it is young and was not used before; else null. */
async function opened(context: Context, sealed: string): Promise<string | null> {
  try {
    const { challenge, at } = context.vault.openJson(null, Buffer.from(sealed, "base64url"), about) as {
      challenge: string;
      at: string;
    };
    const seconds = Temporal.Instant.from(at).until(context.now()).total("seconds");
    if (seconds > limits.console.passkeySeconds) return null;
    const once = { times: 1, minutes: Math.ceil(limits.console.passkeySeconds / 60) };
    return (await isTooOften(context, "passkey challenge", challenge, once)) ? null : challenge;
  } catch {
    return null;
  }
}

function parsed<Shape extends object>(text: string): Shape | null {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === "object" && value !== null ? (value as Shape) : null;
  } catch {
    return null;
  }
}
