import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import type { Command } from "commander";
import { ConfigurationFault } from "../config.ts";
import { limits } from "../limits.ts";
import { interpretWaiting } from "../workflow/interpret.ts";
import { receive } from "../workflow/receive.ts";
import { print, withWorkshop } from "./with.ts";

/** `landfall ingest FILE…`: takes raw messages in from files or a pipe, as the mailbox would. */
export function addIngest(program: Command): void {
  program
    .command("ingest")
    .argument("<file...>", "raw messages (RFC 5322); - is standard input")
    .description("takes raw messages in from files, as the mailbox would, and reads them")
    .action(async (files: string[]) => {
      const raws: Buffer[] = [];
      // All are read before the first is stored: a wrong path stores nothing.
      for (const file of files) raws.push(await readRaw(file));
      await withWorkshop(async (context) => {
        let stored = 0;
        for (const raw of raws) {
          const receivedAt = context.now().toString();
          if ((await receive(context, { mailbox: "ingest", uidValidity: 1, uid: null, receivedAt, raw })) === "stored")
            stored += 1;
        }
        while ((await interpretWaiting(context)) > 0);
        print(`${stored} taken in, ${raws.length - stored} known already.`);
      });
    });
}

async function readRaw(file: string): Promise<Buffer> {
  let raw: Buffer;
  try {
    raw = file === "-" ? await buffer(process.stdin) : readFileSync(file);
  } catch (cause) {
    throw new ConfigurationFault(`${file} cannot be read; name a file that exists, or - for standard input.`, {
      cause,
    });
  }
  if (raw.length === 0) throw new ConfigurationFault(`${file} is empty; a message has at least a header.`);
  if (raw.length > limits.mail.messageBytes)
    throw new ConfigurationFault(`${file} is larger than 50 MiB; no reply is.`);
  return raw;
}
