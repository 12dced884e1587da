import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer as createTlsServer } from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SMTPServer } from "smtp-server";
import { configFrom } from "../../src/config.ts";
import { checkCertificateOf } from "../../src/tool/doctor/certificate.ts";
import { checkDomain } from "../../src/tool/doctor/dns.ts";
import { durabilityOf } from "../../src/tool/doctor/durability.ts";
import { checkVersions } from "../../src/tool/doctor/versions.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const published = publicKey.export({ type: "spki", format: "der" }).toString("base64");

/** A DNS of these TXT records; `silent` answers nothing. */
function dns(records: Readonly<Record<string, string[]>> | "silent") {
  return (name: string): Promise<string[][]> => {
    const found = records === "silent" ? undefined : records[name];
    const code = records === "silent" ? "ETIMEOUT" : name === "mail.landfall.dev" ? "ENODATA" : "ENOTFOUND";
    // A long record comes in parts.
    return found
      ? Promise.resolve(found.map((text) => [text.slice(0, 100), text.slice(100)]))
      : Promise.reject(Object.assign(new Error(code), { code }));
  };
}

describe("what the DNS says of our own domain", () => {
  const config = configFrom({ MAIL_FROM: "a@mail.landfall.dev", DKIM_KEY: pem, DKIM_SELECTOR: "s1" });
  const key = "s1._domainkey.mail.landfall.dev";
  const policy = { "_dmarc.landfall.dev": ["v=DMARC1; p=reject"] };
  const states = async (records: Parameters<typeof dns>[0], of = config) =>
    (await checkDomain(of, dns(records))).map(({ state }) => state);

  it("is well where the key is ours and a policy stands at the domain or the one above it", async () => {
    expect(await states({ [key]: [`v=DKIM1; p=${published}`], ...policy })).toEqual(["ok", "ok"]);
  });

  it("is wrong where the key is another, revoked or missing, or there is no policy, or two", async () => {
    expect(await states({ [key]: ["v=DKIM1; p=AAAA"], ...policy })).toEqual(["fault", "ok"]);
    expect(await states({ [key]: ["v=DKIM1; p="] })).toEqual(["fault", "fault"]);
    const [dkim] = await checkDomain(config, dns({}));
    expect(dkim?.sentence).toContain(`Publish: v=DKIM1; k=rsa; p=${published}`);
    const two = { "_dmarc.mail.landfall.dev": ["v=DMARC1; p=none", "v=DMARC1; p=reject"] };
    expect(await states(two)).toEqual(["fault", "fault"]);
  });

  it("is not judged where nobody answers, or the relay signs", async () => {
    expect(await states("silent")).toEqual(["skipped", "skipped"]);
    expect(await states(policy, configFrom({ MAIL_FROM: "a@mail.landfall.dev" }))).toEqual(["skipped", "ok"]);
    // A domain that is nowhere: behind a wall every one is.
    expect(await states(policy, configFrom({ MAIL_FROM: "a@nowhere.dev" }))).toEqual(["skipped", "skipped"]);
    const [example] = await checkDomain(configFrom({ MAIL_FROM: "a@landfall.example" }), dns({}));
    expect(example?.sentence).toContain("set apart for examples");
  });
});

describe("a certificate", () => {
  const folder = mkdtempSync(join(tmpdir(), "landfall-tls-"));
  const [keyPath, certPath] = [join(folder, "key"), join(folder, "cert")];
  let ca = "";
  const servers: { close(): unknown }[] = [];
  beforeAll(() => {
    const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
    const made = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "90"];
    execFileSync("openssl", ["req", "-x509", ...made, "-keyout", keyPath, "-out", certPath, ...subject], {
      stdio: "ignore",
    });
    ca = readFileSync(certPath, "utf8");
  });
  afterAll(() => {
    for (const server of servers) server.close();
    rmSync(folder, { recursive: true });
  });
  const identity = () => ({ key: readFileSync(keyPath), cert: ca });
  async function portOf(server: Server): Promise<number> {
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return (server.address() as AddressInfo).port;
  }
  const at = (port: number, starttls = false) => ({ setting: "SMTP_URL", host: "localhost", port, starttls });

  it("is well while it lasts, and is to be renewed before it ends", async () => {
    const port = await portOf(createTlsServer(identity()));
    const now = Temporal.Now.instant();
    expect(await checkCertificateOf(at(port), now, ca)).toMatchObject({ name: "TLS smtp", state: "ok" });
    const late = now.add({ hours: 24 * 80 });
    expect(await checkCertificateOf(at(port), late, ca)).toMatchObject({ state: "fault" });
  });

  it("behind STARTTLS is looked at too", async () => {
    const smtp = new SMTPServer({ ...identity(), authOptional: true });
    const port = await portOf(smtp.server as unknown as Server);
    const finding = await checkCertificateOf(at(port, true), Temporal.Now.instant(), ca);
    expect(finding.sentence).toMatch(/good for (89|90) more days/);
  });

  it("that nobody vouches for is wrong, and a server that is not there is not judged", async () => {
    const port = await portOf(createTlsServer(identity()));
    const elsewhere = { ...at(port), host: "127.0.0.1" };
    expect(await checkCertificateOf(elsewhere, Temporal.Now.instant(), ca)).toMatchObject({ state: "fault" });
    expect(await checkCertificateOf(at(port))).toMatchObject({ state: "skipped" });
    const silent = createServer((socket) => socket.end("nothing of TLS"));
    expect(await checkCertificateOf(at(await portOf(silent)), Temporal.Now.instant(), ca)).toMatchObject({
      state: "fault",
    });
    expect(await checkCertificateOf(at(1), Temporal.Now.instant(), ca)).toMatchObject({ state: "skipped" });
  });
});

describe("the database's settings and the versions", () => {
  it("are named with what mends them where a power cut would lose mail", () => {
    const on = { fsync: "on", full_page_writes: "on", synchronous_commit: "on" };
    expect(durabilityOf(on).state).toBe("ok");
    expect(durabilityOf({ ...on, synchronous_commit: "remote_apply" }).state).toBe("ok");
    const off = durabilityOf({ ...on, fsync: "off", full_page_writes: "off" });
    expect(off.state).toBe("fault");
    expect(off.sentence).toContain("alter system set fsync = on");
  });

  it("are too old where they are", () => {
    expect(checkVersions().state).toBe("ok");
    expect(checkVersions("20.1.0")).toMatchObject({ state: "fault" });
  });
});
