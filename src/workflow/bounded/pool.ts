import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Socket } from "node:net";
import { limits } from "../../limits.ts";
import type { TaskAnswer, TaskName, TaskRequest, Tasks } from "./tasks.ts";

/** The work went over its time or memory, or took its process down. Trying again with the same bytes will not help. */
export class OutOfBounds extends Error {
  override name = "OutOfBounds";
}

/**
 * Runs work on foreign bytes in child processes that can be killed. Worker threads would not do: their limits count
 * neither buffers nor native memory, and a native abort would take the engine with it (findings.md).
 */
export interface Pool {
  /** `failures`: how often these bytes have failed before; each time they have half the processor time. */
  run<Name extends TaskName>(
    task: Name,
    input: Tasks[Name]["input"],
    failures?: number,
  ): Promise<Tasks[Name]["output"]>;
  close(): void;
}

interface Slot {
  child: ChildProcess | null;
  /** Fulfilled once the child takes work. */
  ready: Promise<void>;
  busy: boolean;
  /** Pieces of work done since one of its children died. */
  done: number;
  /** Of its child, when it was last done. */
  residentBytes: number;
  /** Whether its child is one that thinks longer before it begins, and reads quicker then (`child.ts`). */
  quick: boolean;
  /** Such a child on its way to take the other's place. */
  next: (Started & { isReady: boolean }) | null;
}

/** A child that was started, and when it takes work. */
interface Started {
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
}

/** What one piece of work may take: wall seconds, and resident bytes of its process. */
interface Bounds {
  readonly seconds: number;
  readonly residentBytes: number;
}

/** A pool of `size` children, each started when first needed and replaced when it dies or has grown. */
export function createPool(size: number, bounds: Bounds = limits.bounded): Pool {
  const slots: Slot[] = Array.from({ length: size }, () => ({
    child: null,
    ready: Promise.resolve(),
    busy: false,
    done: 0,
    residentBytes: 0,
    quick: false,
    next: null,
  }));
  const waiting: ((slot: Slot) => void)[] = [];
  let closed = false;

  const take = (): Promise<Slot> => {
    const free = slots.find((slot) => !slot.busy);
    if (free) {
      free.busy = true;
      return Promise.resolve(free);
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
  const rest = (slot: Slot, task: TaskName) => {
    if (closed) return;
    if (slot.child === null) Object.assign(slot, { done: 0, quick: false });
    else slot.done += 1;
    if (slot.child !== null && slot.residentBytes > limits.bounded.restBytes) {
      retire(slot);
      adopt(slot, startChild(task, slot.quick));
    } else if (slot.next?.isReady) {
      retire(slot);
      adopt(slot, slot.next);
      Object.assign(slot, { quick: true, next: null });
    } else if (!slot.quick && slot.next === null && slot.done >= limits.bounded.provenTasks) hasten(slot, task);
  };
  const give = (slot: Slot) => {
    const next = waiting.shift();
    if (next) next(slot);
    else slot.busy = false;
  };

  return {
    async run(task, input, failures = 0) {
      if (closed) throw new Error("The pool is closed.");
      const slot = await take();
      try {
        const child = slot.child ?? adopt(slot, startChild(task, false));
        await slot.ready;
        const { bytes = null, ...rest } = input as { readonly bytes?: Buffer };
        const request: TaskRequest = { task, input: rest, bytes: bytes?.length ?? null };
        const share = { ...bounds, processorSeconds: (bounds.seconds * limits.bounded.processorShare) / 2 ** failures };
        return (await runIn(slot, child, share, request, bytes)) as never;
      } finally {
        rest(slot, task);
        give(slot);
      }
    },
    close() {
      closed = true;
      for (const { child, next } of slots) for (const one of [child, next?.child]) one?.kill("SIGKILL");
    },
  };
}

/** Ends a slot's child; the next work in it begins another at once, and is not given to one that is dying. */
function retire(slot: Slot): void {
  slot.child?.kill("SIGKILL");
  slot.child = null;
}

/** Makes a child the one that works in a slot. */
function adopt(slot: Slot, { child, ready }: Started): ChildProcess {
  child.on("exit", () => {
    if (slot.child === child) slot.child = null;
  });
  slot.child = child;
  slot.ready = ready;
  return child;
}

/** Starts a quicker child beside the one that works, which goes on until the other is ready. */
function hasten(slot: Slot, task: TaskName): void {
  const next = { ...startChild(task, true), isReady: false };
  slot.next = next;
  next.ready.then(
    () => {
      next.isReady = true;
    },
    () => Object.assign(slot, { done: 0, next: null }),
  );
}

/** `task` is what it is wanted for first; it takes any. */
function startChild(task: TaskName, quick: boolean): Started {
  const child = fork(join(import.meta.dirname, "child.ts"), quick ? [task, "quick"] : [task], {
    serialization: "advanced",
    execArgv: [
      ...process.execArgv.filter((one) => !one.startsWith("--max-semi-space-size")),
      `--max-semi-space-size=${limits.bounded.youngMegabytes}`,
      "--expose-gc",
    ],
    // Secrets exist where they are used: foreign bytes are read in a process that was told none.
    env: { PATH: process.env["PATH"], NODE_NO_WARNINGS: "1" },
    // Its words are about foreign bytes: nobody's log should hold them.
    stdio: ["ignore", "ignore", "ignore", "ipc", "pipe"],
  });
  // What is left to be written when a child is ended is nobody's loss.
  pipeOf(child)
    .on("error", () => undefined)
    .unref();
  // At rest it must not keep the engine alive.
  child.unref();
  child.channel?.unref();
  const ready = readyToWork(child);
  // One that was started ahead of its work may be ended before anybody waits for it.
  ready.catch(() => undefined);
  return { child, ready };
}

/** Where bytes are written to: `child.ts` reads them from the same place of its own. */
function pipeOf(child: ChildProcess): Socket {
  const pipe = child.stdio[4];
  if (!(pipe instanceof Socket)) throw new Error("A child process was started without its pipe.");
  return pipe;
}

/** Its start is nobody's message's fault: the clock of the work begins when the child says that it is there. */
function readyToWork(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => child.kill("SIGKILL"), limits.bounded.startSeconds * 1000);
    const gone = () => {
      clearTimeout(late);
      reject(new Error("The process that reads messages did not start."));
    };
    child.once("exit", gone);
    child.once("message", () => {
      clearTimeout(late);
      child.off("exit", gone);
      resolve();
    });
  });
}

function runIn(
  slot: Slot,
  child: ChildProcess,
  bounds: Bounds & { readonly processorSeconds: number },
  request: TaskRequest,
  bytes: Buffer | null,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // A child at rest must not keep the engine alive; one at work must.
    child.ref();
    child.channel?.ref();
    const kill = (why: string) => {
      retire(slot);
      finish(() => reject(new OutOfBounds(why)));
    };
    const clock = setTimeout(() => kill(`It took longer than ${bounds.seconds} seconds.`), bounds.seconds * 1000);
    // Counted from the first look: most work has ended by then, and costs the engine no look at all.
    let before: number | null = null;
    let isOver = false;
    const look = async () => {
      const bytes = await residentBytes(child.pid);
      const all = await processorSeconds(child.pid);
      before ??= all;
      const used = all - before;
      // It may have answered meanwhile, and be at work on another message.
      if (isOver) return;
      if (bytes > bounds.residentBytes) kill("It took more memory than a message may.");
      else if (used > bounds.processorSeconds)
        kill(`It took more than ${bounds.processorSeconds} seconds of processor time.`);
    };
    const watch = setInterval(() => void look(), limits.bounded.watchMilliseconds);
    const onMessage = (answer: TaskAnswer) => {
      slot.residentBytes = answer.residentBytes;
      finish(() => (answer.kind === "done" ? resolve(answer.output) : reject(faultOf(answer))));
    };
    const onExit = () => finish(() => reject(new OutOfBounds("The process that read it died.")));
    const finish = (settle: () => void) => {
      isOver = true;
      clearTimeout(clock);
      clearInterval(watch);
      child.off("message", onMessage);
      child.off("exit", onExit);
      child.off("error", onExit);
      child.unref();
      child.channel?.unref();
      settle();
    };
    child.on("message", onMessage);
    child.on("exit", onExit);
    child.on("error", onExit);
    child.send(request, (error) => {
      if (error) kill("The process that was to read it was gone.");
    });
    if (bytes !== null) pipeOf(child).write(bytes);
  });
}

function faultOf(answer: Extract<TaskAnswer, { kind: "failed" }>): Error {
  const fault = new Error(answer.message);
  fault.name = answer.name;
  return fault;
}

/** Resident memory from /proc; where there is none (not Linux), only time is bounded. */
async function residentBytes(pid: number | undefined): Promise<number> {
  try {
    const statm = await readFile(`/proc/${pid}/statm`, "utf8");
    return Number(statm.split(" ")[1]) * 4096;
  } catch {
    return 0;
  }
}

/** Time in user and system mode so far (proc(5): fields 14 and 15 of stat, in hundredths of a second on Linux). */
async function processorSeconds(pid: number | undefined): Promise<number> {
  try {
    const fields = (await readFile(`/proc/${pid}/stat`, "utf8")).split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}
