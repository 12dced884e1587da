import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { z } from "zod";
import { type SettingName, settings } from "./settings.ts";

/** A call or a configuration that cannot be carried out; its sentence says what to write instead. Exit code 2. */
export class ConfigurationFault extends Error {}

export interface ServerUrl {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (imaps, smtps). */
  readonly secure: boolean;
  /** STARTTLS must succeed before anything is said. */
  readonly requireTls: boolean;
  readonly user: string | null;
  readonly password: string | null;
}

export interface OAuthSettings {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
}

/** The organisation's own sign-in for the console (OpenID Connect). */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where staff reach the console, without a closing slash. */
  readonly consoleUrl: string;
}

export interface Listener {
  readonly host: string;
  readonly port: number;
}

/** Everything the environment says, read once. Absent parts are null: a command that needs one calls `needed`. */
export interface Config {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly imap: (ServerUrl & { readonly folder: string }) | null;
  readonly smtp: ServerUrl | null;
  readonly oauth: OAuthSettings | null;
  readonly mailFrom: string | null;
  readonly mailDomains: readonly string[];
  readonly replyDetail: "plus" | "none";
  readonly dkim: { readonly key: string; readonly selector: string } | null;
  readonly authservId: string | null;
  readonly clamdSocket: string | null;
  readonly publicUrl: string;
  readonly officialPage: string | null;
  readonly portalListen: Listener;
  readonly consoleListen: Listener;
  readonly secretKey: Buffer | null;
  /** The PKCS#12 file that certifies eCOPRs, and what opens it; read where documents are made, and nowhere else. */
  readonly ecoprKey: { readonly path: string; readonly passphrase: string } | null;
  readonly policyFile: string | null;
  /** Whether photos are measured on the face as well, where the packages for it are installed. */
  readonly photoFaces: boolean;
  readonly unsureSeconds: number | null;
  readonly webhookUrl: string | null;
  readonly webhookSecret: string | null;
  readonly oidc: OidcSettings | null;
  readonly logLevel: string;
  /** Where traces go; null where they are off. */
  readonly traces: { readonly endpoint: string; readonly service: string } | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the process's environment over a `.env` file in the working directory. */
export function readConfig(environment: Environment = process.env, envFile = ".env"): Config {
  const file = existsSync(envFile) ? parseEnv(readFileSync(envFile, "utf8")) : {};
  return configFrom({ ...file, ...environment });
}

/** The configuration that these settings make, or a ConfigurationFault that names the setting and what to write. */
export function configFrom(environment: Environment): Config {
  const values = readValues(environment);
  const portalListen = listener("PORTAL_LISTEN", values.PORTAL_LISTEN);
  const mailFrom = values.MAIL_FROM?.toLowerCase() ?? null;
  return {
    databaseUrl: values.DATABASE_URL ?? null,
    dataDir: values.DATA_DIR,
    imap: values.IMAP_URL === undefined ? null : imapServer(values.IMAP_URL),
    smtp:
      values.SMTP_URL === undefined ? null : mailServer("SMTP_URL", values.SMTP_URL, ["smtp:", "smtps:"], [587, 465]),
    oauth: values.MAIL_AUTH === "oauth2" ? oauthSettings(values) : null,
    mailFrom,
    mailDomains: mailDomains(values.MAIL_DOMAINS, mailFrom),
    replyDetail: values.REPLY_DETAIL,
    dkim: dkimSettings(values),
    authservId: values.AUTHSERV_ID ?? null,
    clamdSocket: values.CLAMD_SOCKET ?? null,
    publicUrl: (values.PUBLIC_URL ?? `http://${portalListen.host}:${portalListen.port}`).replace(/\/+$/, ""),
    officialPage: values.OFFICIAL_PAGE ?? null,
    portalListen,
    consoleListen: listener("CONSOLE_LISTEN", values.CONSOLE_LISTEN),
    secretKey: values.SECRET_KEY === undefined ? null : secretKey(values.SECRET_KEY),
    ecoprKey:
      values.ECOPR_KEY === undefined ? null : { path: values.ECOPR_KEY, passphrase: values.ECOPR_PASSPHRASE ?? "" },
    policyFile: values.POLICY_FILE ?? null,
    photoFaces: values.PHOTO_FACES === "on",
    unsureSeconds: values.UNSURE_SECONDS ?? null,
    webhookUrl: values.WEBHOOK_URL ?? null,
    webhookSecret: values.WEBHOOK_SECRET ?? null,
    oidc: oidcSettings(values),
    logLevel: values.LOG_LEVEL,
    traces:
      values.OTEL_EXPORTER_OTLP_ENDPOINT === undefined || values.OTEL_SDK_DISABLED === "true"
        ? null
        : { endpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT, service: values.OTEL_SERVICE_NAME },
  };
}

/** A part of the configuration that this command cannot do without. */
export function needed<T>(value: T | null, name: SettingName, purpose: string): T {
  if (value === null)
    throw new ConfigurationFault(
      `${name} is not set: ${purpose}. Set it in the environment or in .env, e.g. ${name}=${settings[name].example}.`,
    );
  return value;
}

type Values = z.infer<typeof schema>;
const schema = z.object(
  Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, setting.schema])) as {
    [Name in SettingName]: (typeof settings)[Name]["schema"];
  },
);

function readValues(environment: Environment): Values {
  const given = Object.fromEntries(
    (Object.keys(settings) as SettingName[]).map((name) => [name, valueOf(environment, name)]),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0]) as SettingName;
  // The value itself is never repeated: it may be a secret.
  throw new ConfigurationFault(
    `${name} cannot be used as it is: write ${settings[name].meaning}, e.g. ${name}=${settings[name].example}.`,
  );
}

/** `NAME`, or the content of the file that `NAME_FILE` names: secrets need not stand in the environment. */
function valueOf(environment: Environment, name: SettingName): string | undefined {
  const value = environment[name];
  if (value !== undefined && value !== "") return value;
  const path = environment[`${name}_FILE`];
  // POLICY_FILE is itself a setting's name, not the file of a setting called POLICY.
  if (path === undefined || path === "") return undefined;
  try {
    return readFileSync(path, "utf8").trim();
  } catch (cause) {
    throw new ConfigurationFault(
      `${name}_FILE names a file that cannot be read; check that it exists and that this user may read it.`,
      { cause },
    );
  }
}

const loopback = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

/** Whether mail to this host never leaves the machine: the only place where TLS is not demanded. */
export function isLoopback(host: string): boolean {
  return loopback.has(host) || host.startsWith("127.");
}

function mailServer(
  name: "IMAP_URL" | "SMTP_URL",
  text: string,
  schemes: [string, string],
  ports: [number, number],
): ServerUrl {
  const refuse = (why: string) =>
    new ConfigurationFault(`${name} ${why}; write it as ${name}=${settings[name].example}.`);
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !schemes.includes(url.protocol) || url.hostname === "")
    throw refuse("is not an address of a mail server");
  const secure = url.protocol === schemes[1];
  const port = url.port === "" ? (secure ? ports[1] : ports[0]) : Number(url.port);
  const requireTls = !secure && !isLoopback(url.hostname);
  // Off this machine only the submission port may begin in the clear: STARTTLS is demanded there (RFC 8314, 3.3).
  if (requireTls && !(name === "SMTP_URL" && port === 587))
    throw refuse(`without TLS (${schemes[0]}//) is taken only for this very machine`);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port,
    secure,
    requireTls,
    user: url.username === "" ? null : decoded(url.username, refuse),
    password: url.password === "" ? null : decoded(url.password, refuse),
  };
}

function decoded(part: string, refuse: (why: string) => ConfigurationFault): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw refuse("holds a % that is not an escape (write %25 for a plain %)");
  }
}

function imapServer(text: string): ServerUrl & { folder: string } {
  const server = mailServer("IMAP_URL", text, ["imap:", "imaps:"], [143, 993]);
  const folder = decodeURIComponent(new URL(text).pathname.replace(/^\//, ""));
  return { ...server, folder: folder === "" ? "INBOX" : folder };
}

function oauthSettings(values: Values): OAuthSettings {
  const need = (name: SettingName, value: string | undefined) =>
    needed(value ?? null, name, "MAIL_AUTH=oauth2 wants it");
  return {
    url: need("OAUTH_TOKEN_URL", values.OAUTH_TOKEN_URL),
    clientId: need("OAUTH_CLIENT_ID", values.OAUTH_CLIENT_ID),
    clientSecret: need("OAUTH_CLIENT_SECRET", values.OAUTH_CLIENT_SECRET),
    scope: need("OAUTH_SCOPE", values.OAUTH_SCOPE),
  };
}

function oidcSettings(values: Values): Config["oidc"] {
  if (values.OIDC_ISSUER === undefined) return null;
  const { protocol, hostname } = new URL(values.OIDC_ISSUER);
  if (protocol !== "https:" && !isLoopback(hostname))
    throw new ConfigurationFault(
      `OIDC_ISSUER without TLS is taken only for this very machine; write it as OIDC_ISSUER=${settings.OIDC_ISSUER.example}.`,
    );
  const need = (name: SettingName, value: string | undefined) =>
    needed(value ?? null, name, "OIDC_ISSUER is set, and staff sign in there");
  return {
    issuer: values.OIDC_ISSUER,
    clientId: need("OIDC_CLIENT_ID", values.OIDC_CLIENT_ID),
    clientSecret: need("OIDC_CLIENT_SECRET", values.OIDC_CLIENT_SECRET),
    consoleUrl: (values.CONSOLE_URL ?? `http://${values.CONSOLE_LISTEN}`).replace(/\/$/, ""),
  };
}

function dkimSettings(values: Values): Config["dkim"] {
  if (values.DKIM_KEY === undefined) return null;
  return {
    key: values.DKIM_KEY,
    selector: needed(
      values.DKIM_SELECTOR ?? null,
      "DKIM_SELECTOR",
      "DKIM_KEY is set, and a signature names its selector",
    ),
  };
}

function mailDomains(text: string | undefined, mailFrom: string | null): string[] {
  const own = mailFrom?.split("@")[1];
  const domains = text?.split(",").map((domain) => domain.trim().toLowerCase()) ?? (own === undefined ? [] : [own]);
  if (own !== undefined && !domains.includes(own))
    throw new ConfigurationFault(
      `MAIL_FROM is not at one of MAIL_DOMAINS; add its domain to MAIL_DOMAINS or correct MAIL_FROM.`,
    );
  return domains;
}

function listener(name: "PORTAL_LISTEN" | "CONSOLE_LISTEN", text: string): Listener {
  const at = text.lastIndexOf(":");
  const port = Number(text.slice(at + 1));
  if (at < 1 || !Number.isInteger(port) || port < 0 || port > 65_535)
    throw new ConfigurationFault(`${name} is not host:port; write it as ${name}=${settings[name].example}.`);
  return { host: text.slice(0, at).replace(/^\[|\]$/g, ""), port };
}

function secretKey(text: string): Buffer {
  const key = Buffer.from(text, "base64");
  if (key.length < 32)
    throw new ConfigurationFault("SECRET_KEY is shorter than 32 bytes; make one with: openssl rand -base64 32.");
  return key;
}
