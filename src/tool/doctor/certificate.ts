import { connect as connectPlain, type Socket } from "node:net";
import { connect as connectTls, type TLSSocket } from "node:tls";
import { type Config, isLoopback, type ServerUrl } from "../../config.ts";
import { limits } from "../../limits.ts";
import { fault, type Finding, ok, skipped } from "./finding.ts";

/** A server whose certificate is looked at. `starttls`: TLS begins after a word in SMTP (RFC 3207). */
export interface CertificateOf {
  readonly setting: string;
  readonly host: string;
  readonly port: number;
  readonly starttls: boolean;
}

/** The certificates of the mail servers and of the portal: whether they are believed, and until when. */
export async function checkCertificates(config: Config): Promise<Finding[]> {
  const { imap, smtp, publicUrl } = config;
  const portal = new URL(publicUrl);
  const mail = (setting: string, server: ServerUrl | null) =>
    server === null ? [] : [{ setting, host: server.host, port: server.port, starttls: !server.secure }];
  const web =
    portal.protocol === "https:"
      ? [{ setting: "PUBLIC_URL", host: portal.hostname, port: Number(portal.port || 443), starttls: false }]
      : [];
  const all = [...mail("IMAP_URL", imap), ...mail("SMTP_URL", smtp), ...web];
  return Promise.all(all.map((one) => checkCertificateOf(one)));
}

/** One server's certificate, at `now`. `ca`: another authority than the machine's, for trials. */
export async function checkCertificateOf(
  { setting, host, port, starttls }: CertificateOf,
  now = Temporal.Now.instant(),
  ca?: string,
): Promise<Finding> {
  const name = `TLS ${setting.toLowerCase().replace("_url", "")}`;
  if (isLoopback(host) && ca === undefined) return skipped(name, `${host} is this machine: TLS is not demanded there`);
  try {
    const socket = await open(host, port, starttls, ca);
    const { valid_to: ends } = socket.getPeerCertificate();
    socket.destroy();
    const until = Temporal.Instant.fromEpochMilliseconds(new Date(ends).getTime());
    const days = Math.floor(now.until(until).total("hours") / 24);
    return days < limits.doctor.certificateDays
      ? fault(name, `The certificate of ${host}:${port} ends in ${days} days. Renew it before.`)
      : ok(name, `the certificate of ${host}:${port} is good for ${days} more days`);
  } catch (error) {
    const why = (error as Error).message.replace(/\.$/, "");
    const code = (error as NodeJS.ErrnoException).code ?? "";
    return /^E[A-Z]+$/.test(code) && code !== "EPROTO"
      ? skipped(name, `${host}:${port} does not answer (${code})`)
      : fault(name, `TLS to ${host}:${port} fails (${why}). Correct its certificate, or the host in ${setting}.`);
  }
}

function open(host: string, port: number, starttls: boolean, ca: string | undefined): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const secured = (socket?: Socket) => {
      const how = { host, port, servername: host, ...(socket ? { socket } : {}), ...(ca ? { ca } : {}) };
      const tls = connectTls(how, () => resolve(tls));
      tls.once("error", reject);
    };
    const late = setTimeout(
      () => reject(Object.assign(new Error("no answer"), { code: "ETIMEDOUT" })),
      limits.doctor.answerSeconds * 1000,
    );
    late.unref();
    if (!starttls) return secured();
    const plain = connectPlain({ host, port });
    plain.once("error", reject);
    afterStartTls(plain, () => secured(plain), reject);
  });
}

/** Greeting, EHLO, STARTTLS: only the first digit of each answer's last line matters (RFC 5321 4.2.1). */
function afterStartTls(socket: Socket, done: () => void, refused: (error: Error) => void): void {
  const words = ["EHLO landfall\r\n", "STARTTLS\r\n"];
  let heard = "";
  const listen = (data: Buffer) => {
    heard += data.toString("latin1");
    const last = /^(\d)\d\d(?: .*)?\r\n$/m.exec(heard);
    if (last === null) return;
    heard = "";
    if (last[1] !== "2") return refused(new Error("the server refuses STARTTLS"));
    const word = words.shift();
    if (word !== undefined) socket.write(word);
    else {
      socket.off("data", listen);
      done();
    }
  };
  socket.on("data", listen);
}
