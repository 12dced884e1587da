import SMTPConnection from "nodemailer/lib/smtp-connection";
import XOAuth2 from "nodemailer/lib/xoauth2";
import { limits } from "../limits.ts";
import { isLoopback, type MailAuth } from "./account.ts";

export interface SubmitSettings {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise STARTTLS, which is demanded off loopback and taken where offered on it. */
  secure: boolean;
  auth: MailAuth | null;
  /** Seconds of silence after which a server counts as gone; tests shorten it. */
  silenceSeconds?: number;
}

/** Opens a connection to the submission server, greeted, encrypted and logged in. Rejects with nodemailer's error. */
export async function openSmtp(settings: SubmitSettings): Promise<SMTPConnection> {
  const connection = new SMTPConnection(connectionOptions(settings));
  try {
    await new Promise<void>((resolve, reject) => {
      connection.on("error", reject);
      connection.once("end", () => reject(new Error("The server closed the connection.")));
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    if (settings.auth) await login(connection, settings.auth);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function connectionOptions(settings: SubmitSettings): ConstructorParameters<typeof SMTPConnection>[0] {
  const here = isLoopback(settings.host);
  return {
    host: settings.host,
    port: settings.port,
    secure: settings.secure,
    requireTLS: !settings.secure && !here,
    opportunisticTLS: here,
    // A certificate proves a name over a network; on loopback there is no network, and test servers sign their own.
    tls: { rejectUnauthorized: !here },
    connectionTimeout: limits.mail.connectSeconds * 1000,
    greetingTimeout: (settings.silenceSeconds ?? limits.mail.connectSeconds) * 1000,
    socketTimeout: (settings.silenceSeconds ?? limits.mail.smtpSilenceSeconds) * 1000,
    socketCloseTimeout: 1000,
  };
}

function login(connection: SMTPConnection, auth: MailAuth): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once("end", () => reject(new Error("The server closed the connection during login.")));
    connection.login(credentialsOf(auth), (error) => (error ? reject(error) : resolve()));
  });
}

function credentialsOf(auth: MailAuth): Parameters<SMTPConnection["login"]>[0] {
  if (auth.kind === "password") return { user: auth.user, pass: auth.password };
  const oauth2 = new XOAuth2({
    user: auth.user,
    provisionCallback: (_user, renew, done) => {
      auth.accessToken(renew).then(
        (token) => done(null, token),
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  return { user: auth.user, oauth2 };
}
