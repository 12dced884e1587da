import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePorts } from "./ports.ts";

/** Debian's PostgreSQL on loopback, with the tools that come with it. */
export interface DebianPostgres {
  /** DATABASE_URL of a database there; the server makes none by itself. */
  url(name: string): string;
  /** Runs `createdb`, `pg_dump` and the like as an operator would; throws with what it said. */
  tool(name: string, ...words: string[]): void;
  stop(): Promise<void>;
}

const packages = "/usr/lib/postgresql";
/** PostgreSQL refuses to run as root: then it runs as nobody. */
const nobody = { uid: 65_534, gid: 65_534 };

/** Makes and starts a server in a new temporary folder, from the newest of Debian's packages. */
export async function startDebianPostgres(): Promise<DebianPostgres> {
  const [newest] = existsSync(packages)
    ? readdirSync(packages).toSorted((one, other) => Number(other) - Number(one))
    : [];
  if (newest === undefined)
    throw new Error(
      "There is no PostgreSQL of Debian's here; install the package postgresql (tests/servers/install.sh).",
    );
  const bin = join(packages, newest, "bin");
  const folder = mkdtempSync(join(tmpdir(), "landfall-debian-postgres-"));
  const identity = process.getuid?.() === 0 ? nobody : {};
  if ("uid" in identity) chownSync(folder, nobody.uid, nobody.gid);
  const data = join(folder, "data");
  const initdb = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"];
  execFileSync(join(bin, "initdb"), initdb, { ...identity, stdio: "pipe" });
  const { port } = await freePorts("port");
  const settings = ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off"];
  const server = spawn(join(bin, "postgres"), ["-D", data, "-p", String(port), ...settings], {
    ...identity,
    stdio: ["ignore", "ignore", "pipe"],
  });
  await new Promise<void>((resolve, reject) => {
    let words = "";
    server.stderr.on("data", (chunk: Buffer) => {
      words += chunk.toString();
      if (words.includes("ready to accept connections")) resolve();
    });
    server.once("exit", (code) => reject(new Error(`PostgreSQL ended with ${code}: ${words}`)));
  });
  const url = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  const environment = { ...process.env, PGHOST: "127.0.0.1", PGPORT: String(port), PGUSER: "postgres" };
  return {
    url,
    tool: (name, ...words) => void execFileSync(join(bin, name), words, { env: environment, stdio: "pipe" }),
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGQUIT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
