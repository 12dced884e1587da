import { statSync } from "node:fs";
import type { Command } from "commander";
import { ConfigurationFault } from "../config.ts";
import { runDemo } from "../tool/demo.ts";
import { print } from "./with.ts";
import { toldToStop } from "./signal.ts";

/** `landfall demo`: a family's whole journey on embedded parts. */
export function addDemo(program: Command): void {
  program
    .command("demo")
    .option("--out <dir>", "folder for every mail and document", "demo-out")
    .option("--serve", "stays afterwards, with portal, console and API on their listeners, and prints the ways in")
    .description("plays a family's whole journey on embedded parts, in under a minute")
    .action(async (options: { out: string; serve?: boolean }) => {
      if (statSync(options.out, { throwIfNoEntry: false })?.isDirectory() === false)
        throw new ConfigurationFault(`--out ${options.out} is a file: name a folder, new or old.`);
      await runDemo({
        out: options.out,
        stay:
          options.serve === true
            ? async (engine, ways, applicants) => {
                const names = ways.people.map(({ name }) => name).join(", ");
                print(
                  [
                    "",
                    "Still running; Ctrl-C ends it.",
                    `  The applicants' portal  http://127.0.0.1:${engine.portalPort}/portal/sign-in`,
                    ...applicants.flatMap(({ who, username, password }) => [
                      `    ${who}`,
                      `      username           ${username}`,
                      `      password           ${password}`,
                    ]),
                    `  The agents' console  http://127.0.0.1:${engine.consolePort}/console`,
                    `    sign in as         ${names}`,
                    `    with the password  ${ways.password}   (no one-time code)`,
                    `  API description      http://127.0.0.1:${engine.portalPort}/api/openapi.json`,
                    `  Health               http://127.0.0.1:${engine.consolePort}/health/ready`,
                  ].join("\n"),
                );
                await toldToStop();
              }
            : null,
      });
    });
}
