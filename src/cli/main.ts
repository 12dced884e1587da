#!/usr/bin/env -S node --max-semi-space-size=8 --no-regexp-tier-up
import { enableCompileCache } from "node:module";
import { join } from "node:path";

/**
 * The program's entry. What Node makes of the sources is kept beside the packages, where only who may write these may
 * write: a second start takes a third of the first. Without that folder it is only slower. Threads find it by the variable.
 */
process.env["NODE_COMPILE_CACHE"] ??= join(import.meta.dirname, "../../node_modules/.cache/landfall/compiled");
enableCompileCache();
// Whoever reads our output may stop early (`| head`): that is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
const { run } = await import("./run.ts");
process.exitCode = await run(process.argv.slice(2));
