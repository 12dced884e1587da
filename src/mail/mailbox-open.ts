import { ImapFlow } from "imapflow";
import { limits } from "../limits.ts";
import { isLoopback } from "./account.ts";
import type { MailboxSettings } from "./mailbox.ts";

/** Connects, logs in and opens the folder. A refused token is renewed once. Throws what the library throws. */
export async function openMailbox(settings: MailboxSettings, renew = false): Promise<ImapFlow> {
  const { host, port, secure, folder, auth, silenceSeconds } = settings;
  const here = isLoopback(host);
  const login =
    auth.kind === "password"
      ? { user: auth.user, pass: auth.password }
      : { user: auth.user, accessToken: await auth.accessToken(renew) };
  const client = new ImapFlow({
    host,
    port,
    secure,
    ...(secure || here ? {} : { doSTARTTLS: true }),
    auth: login,
    tls: { rejectUnauthorized: !here },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: limits.mail.connectSeconds * 1000,
    greetingTimeout: limits.mail.connectSeconds * 1000,
    socketTimeout: (silenceSeconds ?? limits.mail.imapSilenceSeconds) * 1000,
    maxLiteralSize: limits.mail.messageBytes + 1024 * 1024,
    maxResponseSize: limits.mail.messageBytes + 2 * 1024 * 1024,
  });
  // Without a listener, a connection that breaks between two calls would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.mailboxOpen(folder);
    return client;
  } catch (error) {
    client.close();
    const refused = error instanceof Error && "authenticationFailed" in error && error.authenticationFailed === true;
    if (refused && auth.kind === "oauth2" && !renew) return openMailbox(settings, true);
    throw error;
  }
}
