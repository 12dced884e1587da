import { linkSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Another process has the embedded folder open: two on one folder destroy it without a word. */
export class DatabaseLocked extends Error {
  override name = "DatabaseLocked";
  readonly pid: number;
  constructor(pid: number, dataDir: string) {
    super(
      `The database in ${dataDir} is in use by the process ${pid}. Stop that process first, or set DATABASE_URL to work beside it.`,
    );
    this.pid = pid;
  }
}

/** A process, so that it can be told later whether it still lives. */
export interface Holder {
  pid: number;
  /** When the process began, as the kernel counts: tells it from a later one that was given the same pid. */
  begun: string | null;
}

/** This process. */
export function thisProcess(): Holder {
  return { pid: process.pid, begun: begunAt(process.pid) };
}

/** Where a pid means what it means here: this boot of this machine, this namespace of pids. Null where the kernel does not say. */
export function pidSpace(): string | null {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return null;
  }
}

/**
 * Takes the folder for this process by a file `landfall.lock`, and returns what gives it back. A lock whose process is
 * gone, or whose pid now belongs to another one, is taken over. `DatabaseLocked` when its process lives.
 */
export function lockFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, "landfall.lock");
  const mine = JSON.stringify(thisProcess());
  for (;;) {
    if (create(path, mine)) return () => release(path, mine);
    const found = read(path);
    if (found === null) continue;
    const holder = parse(found);
    if (holder !== null && lives(holder)) throw new DatabaseLocked(holder.pid, dataDir);
    buryStale(path, found);
  }
}

function create(path: string, mine: string): boolean {
  try {
    // The whole file appears at once: a reader never finds half of it.
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, mine, { mode: 0o600 });
    try {
      linkSync(draft, path);
    } finally {
      rmSync(draft, { force: true });
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function release(path: string, mine: string): void {
  if (read(path) === mine) rmSync(path, { force: true });
}

/** Two may find the same stale lock: what was moved away is put back if it turns out to be a fresh one. */
function buryStale(path: string, stale: string): void {
  const grave = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, grave);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  if (read(grave) !== stale) {
    try {
      linkSync(grave, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  rmSync(grave, { force: true });
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function parse(text: string): Holder | null {
  try {
    const { pid, begun } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === "number" ? { pid, begun: begun ?? null } : null;
  } catch {
    return null;
  }
}

/** Whether a process of this pid space still runs. */
export function lives(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const fields = statOf(holder.pid);
  // A killed process that nobody has waited for is still listed, as a zombie.
  if (fields?.[0] === "Z" || fields?.[0] === "X") return false;
  const begun = begunAt(holder.pid);
  return begun === null || holder.begun === null || begun === holder.begun;
}

/** Boot and start time of a process; null where there is no /proc. */
function begunAt(pid: number): string | null {
  const ticks = statOf(pid)?.[19];
  if (ticks === undefined) return null;
  return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${ticks}`;
}

/** The fields of /proc/PID/stat from the third (the state) on, as proc(5) numbers them; null where there is none. */
function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold spaces and brackets: count after its end.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}
