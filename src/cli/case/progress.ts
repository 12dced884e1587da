import { Presets, SingleBar } from "cli-progress";

/** What tells somebody who looks on how far an import is. */
export interface Progress {
  /** So many more bytes were read. */
  read(bytes: number): void;
  /** So many cases are through. */
  done(cases: number): void;
  stop(): void;
}

/** A bar on standard error, where that is a terminal: scripts and logs get none. `total`: bytes, null where unknown. */
export function showProgress(total: number | null): Progress {
  if (!process.stderr.isTTY) return { read() {}, done() {}, stop() {} };
  const format = total === null ? "{cases} cases, {duration_formatted}" : "{bar} {percentage}%, {cases} cases";
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true }, Presets.rect);
  bar.start(total ?? 0, 0, { cases: 0 });
  return {
    read: (bytes) => bar.increment(total === null ? 0 : bytes),
    done: (cases) => bar.increment(0, { cases }),
    stop: () => bar.stop(),
  };
}
