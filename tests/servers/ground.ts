import type { Ground } from "../faults/stand.ts";
import { ours } from "../support/applicants.ts";
import { openRealPostOffice } from "./post-office.ts";

/** Dovecot and Postfix as ground for faults, without TLS between them and the proxies; their clock is the machine's. */
export async function realGround(): Promise<{ ground: Ground; beginning: Temporal.Instant }> {
  const post = await openRealPostOffice();
  const { dovecot, postfix } = post;
  return {
    ground: {
      post,
      imapPort: dovecot.ports.imap,
      smtpPort: postfix.ports.plain,
      smtpWithoutLogin: false,
      login: { user: ours, pass: dovecot.password },
    },
    beginning: Temporal.Now.instant(),
  };
}
