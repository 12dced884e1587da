import type { Config } from "../../config.ts";
import { createMailbox, mailboxName } from "../../engine.ts";
import type { Db } from "../../store/database.ts";
import type { Vault } from "../../store/vault.ts";
import { reconcileStore, type Tell } from "../../workflow/reconcile.ts";
import type { Odd, OddKind } from "../../workflow/reconcile/compare.ts";
import { compareMailbox } from "../../workflow/reconcile/mailbox.ts";
import { fault, type Finding, ok, skipped } from "./finding.ts";

interface Stored {
  readonly db: Db;
  readonly vault: Vault;
}

/** Whether all that is stored adds up, and the mailbox with it: a finding for each thing that does not. Changes nothing. */
export async function checkReconciled(config: Config, store: Stored, tell: Tell): Promise<Finding[]> {
  const { cases, messages, odds } = await reconcileStore(store.db, Temporal.Now.instant().toString(), tell);
  const mailbox = await checkMailboxTaken(config, store);
  if (odds.length === 0)
    return [ok("adds up", `${cases} cases and ${messages} messages, their journal, mails and deadlines`), ...mailbox];
  return [...odds.map(findingOf), ...mailbox];
}

async function checkMailboxTaken(config: Config, store: Stored): Promise<Finding[]> {
  const name = "mailbox taken";
  if (config.imap === null) return [skipped(name, "there is no mailbox to compare with")];
  try {
    const mailbox = createMailbox(config);
    try {
      await mailbox.connect();
      const now = Temporal.Now.instant();
      const { present, missing, odds } = await compareMailbox(store, mailbox, mailboxName(config), now);
      if (odds.length > 0) return odds.map(findingOf);
      return [
        ok(
          name,
          missing === 0
            ? `every message in the folder is stored (${present} there)`
            : `${missing} of ${present} messages in the folder are new; a running engine takes them in`,
        ),
      ];
    } finally {
      await mailbox.close();
    }
  } catch {
    return [skipped(name, "the mailbox cannot be reached (see above)")];
  }
}

/** What each kind is, in the plural, and how to mend it. */
const mending: Readonly<Record<OddKind, readonly [what: string, mend: string]>> = {
  "journal-gap": [
    "cases whose journal has a gap",
    "Nothing here removes journal rows: find out who changed the database, and restore a backup beside it to compare",
  ],
  "document-apart": [
    "cases whose document is not that of the journal's last entry",
    "Nothing here writes one without the other: find out who changed the database, and restore a backup beside it to compare",
  ],
  "nobody-waits": [
    "open cases for which no deadline, escalation or mail is left",
    "Look at each with landfall case show, then send-again, or close-case",
  ],
  "erased-not-empty": [
    "erased cases with deadlines, escalations or mails",
    "Report it with the version: erasing takes them along",
  ],
  "mail-endless": [
    "cases with a mail in a state that is none",
    "Find out who changed the database; landfall case show lists the mails",
  ],
  "mail-bytes-kept": [
    "cases with a mail whose bytes are kept though they must not be",
    "Give the person a fresh password with new-password, and report it with the version",
  ],
  "mail-in-hand": [
    "mails taken by an engine that has not ended them",
    "Start an engine: it takes them back; if one runs, look for a submission server that trickles",
  ],
  "mail-queued": [
    "mails queued for longer than any is tried",
    "Look at landfall status and whether an engine runs; is a lane's window ever open, a rate above nothing",
  ],
  "mail-unsure": ["unsure mails past their second try", "Start an engine: its clock sends them once more"],
  "message-outcome": [
    "messages without exactly one outcome",
    "Read them again: landfall reprocess ID, by the ids named here",
  ],
  "message-without-case": [
    "messages that count for a case and belong to none",
    "Read them again: landfall reprocess ID, by the ids named here",
  ],
  "message-in-hand": ["messages taken by an engine that has not ended them", "Start an engine: it takes them back"],
  "message-unread": [
    "messages stored and not read for hours",
    "Start an engine; if one runs, look whether DNS and the antivirus daemon answer",
  ],
  "webhook-in-hand": ["webhooks taken and not ended", "Start an engine: it calls them again"],
  "webhook-queued": ["webhooks queued for longer than any is tried", "Start an engine, and look at WEBHOOK_URL"],
  "deadline-late": [
    "deadlines that have come due and are not met",
    "Start an engine; if one runs, look in its log for what fails, case by case",
  ],
  "mailbox-untaken": [
    "messages that stay in the mailbox and are never stored",
    "Start an engine; if one runs, look in its log for what it says of the mailbox",
  ],
  "settled-not-stored": [
    "messages in Landfall/Done that are not stored",
    "A backup older than they are was restored: move them back into the inbox, and they are read again",
  ],
};

function findingOf({ kind, count, examples }: Odd): Finding {
  const [what, mend] = mending[kind];
  const more = count > examples.length ? " …" : "";
  return fault(kind, `${count} ${what} (${examples.join(", ")}${more}). ${mend}.`);
}
