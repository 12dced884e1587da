import { Command, CommanderError } from "commander";
import { ConfigurationFault } from "../config.ts";
import { commandsFor } from "./commands.ts";
import { plainLine } from "./plain.ts";

/** `landfall`: reads the call, runs one command, gives 0 (done), 1 (a fault) or 2 (a wrong call or configuration). */
export async function run(words: string[]): Promise<number> {
  const program = new Command("landfall")
    .description("From an approved application to a permanent resident card in the mail, by email.")
    .helpCommand("help [command]", "says how a command is called")
    .showHelpAfterError("(landfall help says how it is called.)")
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "landfall: ")) });
  for (const add of await commandsFor(words)) add(program);
  for (const command of everyCommand(program)) command.exitOverride().copyInheritedSettings(program);
  try {
    await program.parseAsync(words, { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`landfall: ${plainLine(sentenceOf(error))}\n`);
    return error instanceof ConfigurationFault || isForPerson(error) ? 2 : 1;
  }
}

function everyCommand(program: Command): Command[] {
  return program.commands.flatMap((command) => [command, ...everyCommand(command)]);
}

/** What no second try can mend is the call's or a setting's: another process has the folder, a password is refused. */
function isForPerson(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    ["DatabaseLocked", "ListenFault", "VaultFault"].includes(error.name) || ("retry" in error && error.retry === false)
  );
}

/** Never a stack trace: the sentence that the fault carries, or that something unforeseen happened, with its name. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return "Something failed without saying what.";
  const foreseen =
    error.constructor !== Error && !/^(TypeError|RangeError|ReferenceError|SyntaxError)$/.test(error.name);
  return foreseen || error.message.endsWith(".") ? error.message : `Something unforeseen failed: ${error.message}.`;
}
