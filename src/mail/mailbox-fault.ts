import type { MailboxSettings } from "./mailbox.ts";

/** What went wrong with the mailbox, in one plain sentence. `retry`: whether trying again can help without a person. */
export class MailboxFault extends Error {
  override name = "MailboxFault";
  readonly retry: boolean;

  constructor(message: string, retry: boolean, cause?: unknown) {
    super(message, { cause });
    this.retry = retry;
  }
}

/** Response codes of RFC 5530 with which a server refuses what may work later. */
const passingRefusals = new Set(["UNAVAILABLE", "INUSE", "LIMIT", "CONTACTADMIN", "SERVERBUG"]);

/** The fault behind an error of imapflow, the socket, TLS or DNS. The settings' password is never part of it. */
export function mailboxFault(error: unknown, settings: MailboxSettings): MailboxFault {
  if (error instanceof MailboxFault) return error;
  const fault = (error instanceof Error ? error : new Error(String(error))) as Error & {
    code?: string;
    authenticationFailed?: boolean;
    responseStatus?: string;
    executedCommand?: string;
    serverResponseCode?: string;
    retry?: boolean;
  };
  const where = `${settings.host}:${settings.port}`;
  const passing = passingRefusals.has(fault.serverResponseCode ?? "");
  if (fault.retry !== undefined)
    return new MailboxFault(`The mailbox at ${where} cannot be opened: ${fault.message}`, fault.retry, error);
  if (fault.authenticationFailed) {
    if (passing)
      return new MailboxFault(
        `The mailbox server ${where} takes no logins at the moment. It is tried again.`,
        true,
        error,
      );
    const mend =
      settings.auth.kind === "oauth2" ? "Check the OAUTH_ settings and the mailbox's permission" : "Correct IMAP_URL";
    return new MailboxFault(
      `The mailbox server ${where} refuses the login of ${settings.auth.user}. ${mend}.`,
      false,
      error,
    );
  }
  if (fault.responseStatus && !passing && /\b(?:SELECT|EXAMINE)\b/.test(fault.executedCommand ?? ""))
    return new MailboxFault(
      `The mailbox at ${where} has no folder ${settings.folder}. Correct the end of IMAP_URL.`,
      false,
      error,
    );
  switch (fault.code) {
    case "ECONNREFUSED":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "CONNECT_TIMEOUT":
    case "GREETING_TIMEOUT":
      return new MailboxFault(
        `Nothing answers at ${where}. Check IMAP_URL and that the mailbox server runs.`,
        true,
        error,
      );
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new MailboxFault(
        `The mailbox server's name ${settings.host} cannot be found. Check IMAP_URL.`,
        true,
        error,
      );
    default:
  }
  if (
    /certificate|self.signed|TLS|SSL/i.test(`${fault.code ?? ""} ${fault.message}`) &&
    fault.code !== "ClosedAfterConnectTLS"
  )
    return new MailboxFault(
      `The mailbox server ${where} offers no TLS that can be trusted. Check its certificate and IMAP_URL.`,
      false,
      error,
    );
  return new MailboxFault(`The connection to the mailbox at ${where} was lost. It is opened again.`, true, error);
}
