import { readFileSync } from "node:fs";
import { join } from "node:path";
import { limits } from "../../limits.ts";
import { fault, type Finding, ok } from "./finding.ts";

/** This program's version and Node's: with another than its own, dates and passwords are not what they were tested to be. */
export function checkVersions(node = process.versions.node): Finding {
  const name = "versions";
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../../../package.json"), "utf8")) as {
    version: string;
  };
  const major = Number(node.split(".")[0]);
  return major < limits.doctor.earliestNode
    ? fault(
        name,
        `Node is ${node}, and Landfall ${version} wants ${limits.doctor.earliestNode}: start it by npx landfall.`,
      )
    : ok(name, `Landfall ${version} on Node ${node}`);
}
