import { openFuzzer } from "./fuzz-run.ts";

/** One process of the fuzzer: takes blocks of a run, and says where it is, so that its death names a message. */
const fuzz = await openFuzzer();
process.on("message", ({ seed, from, count }: { seed: number; from: number; count: number }) => {
  void fuzz(seed, from, count, (at) => process.send?.({ at })).then((report) => process.send?.({ from, report }));
});
process.on("disconnect", () => process.exit(0));
// A fault outside of every promise is the worst of all: it would end the engine's child.
for (const event of ["uncaughtException", "unhandledRejection"] as const)
  process.on(event, (error: unknown) => {
    process.stderr.write(`${event}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  });
process.send?.("ready");
