import { Presets, SingleBar } from "cli-progress";

/** What tells somebody who looks on how far long work is. */
export interface Bar {
  /** So many of so many are done. */
  at(done: number, all: number): void;
  stop(): void;
}

/** A bar on standard error, where that is a terminal: scripts and logs get none. `what` stands before it. */
export function showBar(what: string): Bar {
  if (!process.stderr.isTTY) return { at() {}, stop() {} };
  const format = `${what} {bar} {percentage}%, {duration_formatted}`;
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true }, Presets.rect);
  let started = false;
  return {
    at(done, all) {
      if (!started) bar.start(all, 0);
      started = true;
      bar.setTotal(all);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
