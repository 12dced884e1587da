import { type ChildProcess, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  chownSync,
  chmodSync,
} from "node:fs";
import { join } from "node:path";
import type { Certificate } from "./certificate.ts";
import { freePorts, listening } from "./ports.ts";

/** A Dovecot of its own: IMAP with and without TLS, LMTP for Postfix, and who may log in. */
export interface Dovecot {
  readonly ports: Readonly<Record<"imap" | "imaps" | "lmtp" | "auth", number>>;
  /** Everybody's. */
  readonly password: string;
  /** Every address that has a mailbox, in lower case. */
  addresses(): string[];
  /** Files of an address's folder, in the order they came. */
  files(address: string, folder: string): { readonly path: string; readonly raw: Buffer }[];
  /** Ends; runs `meanwhile`; starts again. */
  restart(meanwhile: () => void | Promise<void>): Promise<void>;
  /** Every message of `Landfall/Done` back into the inbox, and a new UIDVALIDITY for it; how many those are. */
  startAnew(address: string): Promise<number>;
  stop(): Promise<void>;
}

const program = "/usr/sbin/dovecot";
/** Debian's: mail belongs to nobody. */
const nobody = { uid: 65_534, gid: 65_534 };

export async function startDovecot(folder: string, certificate: Certificate): Promise<Dovecot> {
  if (!existsSync(program)) throw new Error("Dovecot is not installed. Run tests/servers/install.sh as root.");
  const ports = await freePorts("imap", "imaps", "lmtp", "auth");
  const mail = join(folder, "mail");
  mkdirSync(mail, { recursive: true });
  chownSync(mail, nobody.uid, nobody.gid);
  chmodSync(folder, 0o755);
  const config = join(folder, "dovecot.conf");
  writeFileSync(config, configuration(folder, ports, certificate));

  const start = async (): Promise<ChildProcess> => {
    const child = spawn(program, ["-F", "-c", config], { stdio: "ignore" });
    await Promise.all([listening(ports.imap, "Dovecot"), listening(ports.lmtp, "Dovecot")]);
    return child;
  };
  const end = async (child: ChildProcess) => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  };
  let running = await start();

  const home = (address: string) => join(mail, address.split("@")[1] ?? "", address.split("@")[0] ?? "", "Maildir");
  const pathOf = (address: string, name: string) =>
    name === "INBOX" ? home(address) : join(home(address), `.${name.replaceAll("/", ".")}`);
  const files: Dovecot["files"] = (address, name) =>
    ["new", "cur"]
      .map((part) => join(pathOf(address, name), part))
      .filter((path) => existsSync(path))
      .flatMap((path) => readdirSync(path).map((file) => join(path, file)))
      .flatMap((path) => fileAt(path))
      .toSorted((one, other) => one.at - other.at);
  const restart: Dovecot["restart"] = async (meanwhile) => {
    await end(running);
    await meanwhile();
    running = await start();
  };
  return {
    ports,
    password,
    addresses: () =>
      readdirSync(mail).flatMap((domain) => readdirSync(join(mail, domain)).map((local) => `${local}@${domain}`)),
    files,
    restart,
    async startAnew(address) {
      let back = 0;
      await restart(() => {
        const done = files(address, "Landfall/Done");
        for (const [index, { path }] of done.entries())
          renameSync(path, join(home(address), "new", `${1_700_000_000 + index}.again.here`));
        back = done.length;
        for (const file of readdirSync(home(address)))
          if (/^dovecot[.-](?:uid|index)/.test(file)) rmSync(join(home(address), file));
      });
      return back;
    },
    stop: () => end(running),
  };
}

const password = "secret";

function configuration(folder: string, ports: Dovecot["ports"], { key, chain }: Certificate): string {
  return `
base_dir = ${join(folder, "dovecot")}
state_dir = ${join(folder, "dovecot-state")}
log_path = ${join(folder, "dovecot.log")}
protocols = imap lmtp
listen = 127.0.0.1
ssl = yes
ssl_cert = <${chain}
ssl_key = <${key}
disable_plaintext_auth = no
auth_failure_delay = 0
mail_location = maildir:~/Maildir
first_valid_uid = 1
last_valid_uid = 0
recipient_delimiter = +
mail_max_userip_connections = 100
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${nobody.uid} gid=${nobody.gid} home=${join(folder, "mail")}/%Ld/%Ln allow_all_users=yes
}
namespace inbox {
  inbox = yes
  separator = /
}
service imap-login {
  process_min_avail = 1
  inet_listener imap {
    port = ${ports.imap}
  }
  inet_listener imaps {
    port = ${ports.imaps}
    ssl = yes
  }
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${ports.lmtp}
  }
}
service auth {
  inet_listener {
    address = 127.0.0.1
    port = ${ports.auth}
  }
}
`;
}

/** A message as it lies there; none where the server moved it between the look into the folder and this one. */
function fileAt(path: string): { path: string; raw: Buffer; at: number }[] {
  try {
    return [{ path, raw: readFileSync(path), at: statSync(path).mtimeMs }];
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw cause;
  }
}
