import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Certificate } from "./certificate.ts";
import type { Dovecot } from "./dovecot.ts";
import { freePorts, listening } from "./ports.ts";

/** A Postfix of its own: submission for the engine, an MX for everybody else, LMTP to Dovecot. */
export interface Postfix {
  /** `submission` with STARTTLS and login, `smtps` the same within TLS, `plain` without TLS, `mx` for mail from outside. */
  readonly ports: Readonly<Record<"submission" | "smtps" | "plain" | "mx", number>>;
  /** Mails that it has taken and not delivered yet, those that wait to be tried again left out. */
  inHand(): number;
  stop(): Promise<void>;
}

/** Where else it asks: a policy server of the test, and the mail server of the domain `far.example`. */
export interface Neighbours {
  readonly policyPort: number;
  readonly farPort: number;
}

const run = promisify(execFile);
const program = "/usr/sbin/postfix";

export async function startPostfix(
  folder: string,
  dovecot: Dovecot,
  certificate: Certificate,
  neighbours: Neighbours,
): Promise<Postfix> {
  if (!existsSync(program)) throw new Error("Postfix is not installed. Run tests/servers/install.sh as root.");
  const ports = await freePorts("submission", "smtps", "plain", "mx");
  const config = join(folder, "postfix");
  const queue = join(folder, "queue");
  for (const path of [config, queue]) mkdirSync(path, { mode: 0o755 });
  writeFileSync(join(config, "main.cf"), mainSettings(folder, dovecot, certificate, neighbours));
  writeFileSync(join(config, "master.cf"), services(ports));
  writeFileSync(join(config, "domains"), "/\\.example$/ yes\n");
  writeFileSync(join(config, "transport"), `far.example smtp:[127.0.0.1]:${neighbours.farPort}\n`);
  // What is there under no name: everybody else is.
  writeFileSync(join(config, "mailboxes"), "!/^gone/ yes\n");
  const command = async (word: string) => {
    try {
      await run(program, ["-c", config, word]);
    } catch (error) {
      throw new Error(`postfix ${word} failed.`, { cause: error });
    }
  };
  await command("start");
  await Promise.all(Object.values(ports).map((port) => listening(port, "Postfix")));
  return {
    ports,
    inHand: () =>
      ["incoming", "active"]
        .map((name) => join(queue, name))
        .filter((path) => existsSync(path))
        .reduce((sum, path) => sum + readdirSync(path).length, 0),
    stop: () => command("stop"),
  };
}

function mainSettings(folder: string, dovecot: Dovecot, { key, chain }: Certificate, near: Neighbours): string {
  const config = join(folder, "postfix");
  return `
compatibility_level = 3.6
queue_directory = ${join(folder, "queue")}
data_directory = ${join(folder, "postfix-data")}
maillog_file = ${join(folder, "postfix.log")}
maillog_file_prefixes = ${folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mx.landfall.example
myorigin = landfall.example
mydestination =
mynetworks = 127.0.0.0/8
alias_maps =
alias_database =
virtual_mailbox_domains = regexp:${config}/domains
virtual_mailbox_maps = regexp:${config}/mailboxes
virtual_transport = lmtp:inet:127.0.0.1:${dovecot.ports.lmtp}
transport_maps = texthash:${config}/transport
recipient_delimiter = +
smtp_tls_security_level = none
disable_dns_lookups = yes
minimal_backoff_time = 1s
maximal_backoff_time = 2s
queue_run_delay = 1s
transport_retry_time = 1s
smtpd_tls_cert_file = ${chain}
smtpd_tls_key_file = ${key}
smtpd_tls_security_level = may
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:${dovecot.ports.auth}
smtpd_error_sleep_time = 0
smtpd_policy_service_default_action = DUNNO
smtpd_recipient_restrictions = check_policy_service inet:127.0.0.1:${near.policyPort}, permit_sasl_authenticated, reject
smtpd_end_of_data_restrictions = check_policy_service inet:127.0.0.1:${near.policyPort}
`;
}

function services(ports: Postfix["ports"]): string {
  const login = "-o smtpd_sasl_auth_enable=yes -o smtpd_sasl_security_options=noanonymous";
  const mx = "-o smtpd_recipient_restrictions=permit_mynetworks,reject -o smtpd_end_of_data_restrictions=";
  const open = new Set(["pickup", "cleanup", "qmgr", "flush", "showq", "postlog"]);
  const unix = (name: string, of = name, type = "unix", wakeup = "-", most = "-") =>
    `${name} ${type} ${open.has(name) ? "n" : "-"} - n ${wakeup} ${most} ${of}`;
  return [
    `127.0.0.1:${ports.submission} inet n - n - - smtpd -o smtpd_tls_auth_only=yes ${login}`,
    `127.0.0.1:${ports.smtps} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes ${login}`,
    `127.0.0.1:${ports.plain} inet n - n - - smtpd -o smtpd_tls_security_level=none ${login}`,
    `127.0.0.1:${ports.mx} inet n - n - - smtpd ${mx}`,
    unix("pickup", "pickup", "unix", "60", "1"),
    unix("cleanup", "cleanup", "unix", "-", "0"),
    unix("qmgr", "qmgr", "unix", "300", "1"),
    unix("tlsmgr", "tlsmgr", "unix", "1000?", "1"),
    unix("rewrite", "trivial-rewrite"),
    ...["bounce", "defer", "trace"].map((name) => unix(name, "bounce", "unix", "-", "0")),
    unix("verify", "verify", "unix", "-", "1"),
    unix("flush", "flush", "unix", "1000?", "0"),
    unix("proxymap"),
    ...["smtp", "relay"].map((name) => unix(name, "smtp")),
    ...["showq", "error", "discard", "local", "virtual", "lmtp"].map((name) => unix(name)),
    unix("retry", "error"),
    unix("anvil", "anvil", "unix", "-", "1"),
    unix("scache", "scache", "unix", "-", "1"),
    unix("postlog", "postlogd", "unix-dgram", "-", "1"),
    "",
  ].join("\n");
}
