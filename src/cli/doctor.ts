import type { Command } from "commander";
import { readConfig } from "../config.ts";
import { examineDeployment } from "../tool/doctor.ts";
import type { Finding } from "../tool/doctor/finding.ts";
import { showBar } from "./bar.ts";
import { plainLine } from "./plain.ts";
import { print, printJson } from "./with.ts";

const marks: Readonly<Record<Finding["state"], string>> = { ok: "ok", fault: "WRONG", skipped: "-", held: "in use" };

/** `landfall doctor`: what is wrong, and how to mend it. Exit code 0 where nothing is, 2 where another process has the folder. */
export function addDoctor(program: Command): void {
  program
    .command("doctor")
    .option("--json", "prints one JSON object")
    .option("--mail", "also mails itself at an address with a detail, and waits for it")
    .description("checks settings, servers, clock and keys, and whether all that is stored adds up")
    .action(async (options: { json?: boolean; mail?: boolean }) => {
      const bar = showBar("adds up?");
      const findings = await examineDeployment(readConfig(), options.mail === true, (done, all) =>
        bar.at(done, all),
      ).finally(() => bar.stop());
      if (options.json === true) printJson({ ok: findings.every(isFine), findings });
      else
        for (const one of findings)
          print(`${marks[one.state].padEnd(7)} ${one.name.padEnd(15)} ${plainLine(one.sentence)}`);
      if (findings.some(({ state }) => state === "held")) process.exitCode = 2;
      else if (!findings.every(isFine)) process.exitCode = 1;
    });
}

function isFine({ state }: Finding): boolean {
  return state === "ok" || state === "skipped";
}
