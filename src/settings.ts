import { z } from "zod";

/**
 * Every setting: what it means, an example, and how it is read. `config.ts` reads by this, and
 * `docs/settings.md` is printed from it, so that neither can know a setting that the other does not.
 */
const text = z.string().min(1).optional();
const url = z.url({ protocol: /^https?$/ }).optional();
/** One address, without a detail: the reply token will stand there. */
const address = z
  .email()
  .refine((value) => !value.includes("+"))
  .optional();

interface Setting {
  readonly meaning: string;
  readonly example: string;
  /** What holds where it is unset, in words. */
  readonly unset: string;
  /** Never printed, logged or shown. */
  readonly secret?: boolean;
}

export const settings = {
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    meaning: "the address of a PostgreSQL database",
    example: "postgres://landfall:secret@127.0.0.1:5432/landfall",
    unset: "the embedded database",
    secret: true,
  },
  DATA_DIR: {
    schema: z.string().min(1).default("./data"),
    meaning: "the folder of the embedded database",
    example: "./data",
    unset: "./data",
  },
  IMAP_URL: {
    schema: text,
    meaning: "the mailbox that replies arrive in: imaps://user:password@host:993/INBOX (imap:// on this machine only)",
    example: "imaps://landfall:secret@imap.example.org:993/INBOX",
    unset: "none",
    secret: true,
  },
  SMTP_URL: {
    schema: text,
    meaning: "the submission server: smtps://user:password@host:465 (smtp:// on this machine only)",
    example: "smtps://landfall:secret@smtp.example.org:465",
    unset: "none",
    secret: true,
  },
  MAIL_AUTH: {
    schema: z.enum(["password", "oauth2"]).default("password"),
    meaning: "password or oauth2",
    example: "oauth2",
    unset: "password",
  },
  OAUTH_TOKEN_URL: {
    schema: url,
    meaning: "the address that gives access tokens",
    example: "https://login.example.org/token",
    unset: "none",
  },
  OAUTH_CLIENT_ID: { schema: text, meaning: "the client’s id at the token server", example: "landfall", unset: "none" },
  OAUTH_CLIENT_SECRET: {
    schema: text,
    meaning: "the client’s secret at the token server",
    example: "secret",
    unset: "none",
    secret: true,
  },
  OAUTH_SCOPE: {
    schema: text,
    meaning: "the scope asked for",
    example: "https://outlook.office365.com/.default",
    unset: "none",
  },
  MAIL_FROM: {
    schema: address,
    meaning:
      "the one address, without a +detail, that invitations come from, that replies go to and that the body prints",
    example: "confirmation@landfall.example",
    unset: "none",
  },
  MAIL_DOMAINS: {
    schema: text,
    meaning: "domains that mail may be sent from, comma separated",
    example: "landfall.example",
    unset: "the domain of MAIL_FROM",
  },
  REPLY_DETAIL: {
    schema: z.enum(["plus", "none"]).default("plus"),
    meaning: "plus (the reply token stands in the address’s detail) or none (threading by Message-ID alone)",
    example: "none",
    unset: "plus",
  },
  DKIM_KEY: {
    schema: z.string().includes("PRIVATE KEY").optional(),
    meaning: "a private key in PEM form that mail is signed with here",
    example: "-----BEGIN PRIVATE KEY-----…",
    unset: "the submission server signs",
    secret: true,
  },
  DKIM_SELECTOR: {
    schema: text,
    meaning: "the selector under which DKIM_KEY is published",
    example: "landfall2026",
    unset: "none",
  },
  AUTHSERV_ID: {
    schema: text,
    meaning: "the server whose Authentication-Results are believed",
    example: "mx.example.org",
    unset: "DKIM is verified here",
  },
  CLAMD_SOCKET: {
    schema: text,
    meaning: "the socket of an antivirus daemon that speaks clamd’s INSTREAM: a path, or host:port",
    example: "/run/clamav/clamd.ctl",
    unset: "none: nothing is scanned",
  },
  PUBLIC_URL: {
    schema: url,
    meaning: "the address where applicants reach the portal; every link begins with it",
    example: "https://portal.example.org",
    unset: "http:// and PORTAL_LISTEN",
  },
  OFFICIAL_PAGE: {
    schema: url,
    meaning: "the official information page that each mail links to",
    example: "https://www.example.org/confirm",
    unset: "none",
  },
  PORTAL_LISTEN: {
    schema: z.string().default("127.0.0.1:3000"),
    meaning: "host:port of the applicants’ side and the API",
    example: "127.0.0.1:3000",
    unset: "127.0.0.1:3000",
  },
  CONSOLE_LISTEN: {
    schema: z.string().default("127.0.0.1:3001"),
    meaning: "host:port of the agents’ side, the API, /health and /metrics",
    example: "127.0.0.1:3001",
    unset: "127.0.0.1:3001",
  },
  SECRET_KEY: {
    schema: z.base64().optional(),
    meaning: "at least 32 bytes in base64 (openssl rand -base64 32); it wraps the data keys",
    example: "kU0Zp0l8…",
    unset: "embedded database: made once, kept in DATA_DIR",
    secret: true,
  },
  ECOPR_KEY: {
    schema: text,
    meaning: "the path of a PKCS#12 file (an RSA key and its certificates) that certifies the eCOPR",
    example: "/etc/landfall/ecopr.p12",
    unset: "each page bears SPECIMEN",
    secret: true,
  },
  ECOPR_PASSPHRASE: {
    schema: text,
    meaning: "the pass-phrase that opens ECOPR_KEY",
    example: "secret",
    unset: "none: the file opens without",
    secret: true,
  },
  POLICY_FILE: {
    schema: text,
    meaning: "the path of a JSON file that overrides policy figures",
    example: "./policy.json",
    unset: "built in",
  },
  PHOTO_FACES: {
    schema: z.enum(["on", "off"]).default("on"),
    meaning:
      "on or off: whether the photo check looks for the face; off as well where the optional packages are not installed",
    example: "off",
    unset: "on",
  },
  UNSURE_SECONDS: {
    schema: z.coerce.number().int().min(1).max(86_400).optional(),
    meaning: "seconds after which a mail whose delivery is unsure goes once more, for trials",
    example: "20",
    unset: "policy’s 15 minutes",
  },
  WEBHOOK_URL: {
    schema: url,
    meaning: "where an outside portal takes our signed webhooks",
    example: "https://portal.example.org/landfall",
    unset: "none: this engine’s own portal",
  },
  WEBHOOK_SECRET: {
    schema: z.string().startsWith("whsec_").optional(),
    meaning: "the secret that webhooks are signed with, in the Standard Webhooks form (whsec_ and base64)",
    example: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    unset: "none",
    secret: true,
  },
  OIDC_ISSUER: {
    schema: url,
    meaning: "the issuer of the organisation’s own sign-in for the agents’ console (OpenID Connect)",
    example: "https://login.example.org/realms/staff",
    unset: "none: local accounts only",
  },
  OIDC_CLIENT_ID: {
    schema: text,
    meaning: "the console’s client id there; its redirect address is CONSOLE_URL/console/oidc/back",
    example: "landfall-console",
    unset: "none",
  },
  OIDC_CLIENT_SECRET: {
    schema: text,
    meaning: "the secret of that client",
    example: "a-long-secret",
    unset: "none",
    secret: true,
  },
  CONSOLE_URL: {
    schema: url,
    meaning: "where staff reach the console from outside, for OpenID Connect’s redirect",
    example: "https://console.example.org",
    unset: "http:// and CONSOLE_LISTEN",
  },
  LOG_LEVEL: {
    schema: z.enum(["fatal", "error", "warn", "info", "debug"]).default("info"),
    meaning: "fatal, error, warn, info or debug",
    example: "warn",
    unset: "info",
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    schema: url,
    meaning: "the OpenTelemetry collector that traces of each message’s walk are sent to, by OTLP over HTTP",
    example: "http://127.0.0.1:4318",
    unset: "no traces",
  },
  OTEL_SERVICE_NAME: {
    schema: z.string().min(1).default("landfall"),
    meaning: "the service’s name in traces",
    example: "landfall-test",
    unset: "landfall",
  },
  OTEL_SDK_DISABLED: {
    schema: z.enum(["true", "false"]).default("false"),
    meaning: "true switches traces off, whatever else is set",
    example: "true",
    unset: "false",
  },
} as const satisfies Record<string, Setting & { readonly schema: z.ZodType }>;

export type SettingName = keyof typeof settings;
