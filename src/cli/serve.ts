import { setFlagsFromString } from "node:v8";
import type { Command } from "commander";
import { ConfigurationFault, isLoopback, readConfig } from "../config.ts";
import { createLog, startEngine } from "../engine.ts";
import { toldToStop } from "./signal.ts";

/** `landfall serve`: everything in one process, until SIGTERM or SIGINT. */
export function addServe(program: Command): void {
  program
    .command("serve")
    .description("runs the engine: takes mail in, answers, keeps deadlines, serves the API")
    .option("--embedded", "runs on the embedded database although the mailbox is not on this machine")
    .action(async (options: { embedded?: boolean }) => {
      const config = readConfig();
      const far = config.imap !== null && !isLoopback(config.imap.host);
      if (config.databaseUrl === null && far && options.embedded !== true)
        throw new ConfigurationFault(
          "The embedded database survives a kill, not a power cut. Set DATABASE_URL to a PostgreSQL database, or say --embedded: then nothing is removed from the mailbox, and each start compares with it.",
        );
      // Collects before the heap has grown for its own comfort: the engine took 357 MB in a full mailbox, and takes 250 with it.
      // Its children, which read, and every other command keep V8's own measure: they would be a third slower.
      setFlagsFromString("--optimize-for-size");
      const engine = await startEngine(config, createLog(config.logLevel));
      const { host } = config.consoleListen;
      process.stderr.write(
        `ready: mail ${config.mailFrom}, API on ${config.portalListen.host}:${engine.portalPort} and ${host}:${engine.consolePort}\n`,
      );
      await toldToStop();
      await engine.stop();
    });
}
