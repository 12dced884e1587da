import { readFileSync } from "node:fs";
import { defaultPolicy, type Policy } from "../case/policy.ts";
import { defaultPhotoThresholds } from "../document/photo/thresholds.ts";
import { ConfigurationFault } from "../config.ts";

/**
 * The built-in policy with the figures of a JSON file in their places. A figure that policy does not know, or of another
 * kind than the built-in one, is refused by its path: a typing error must not leave the built-in figure in force unseen.
 */
export function readPolicy(path: string): Policy {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new ConfigurationFault(
      `POLICY_FILE names ${path}, which cannot be read as JSON; correct the path or the file.`,
      { cause },
    );
  }
  // Thresholds of the photo check are built in beside the measures they belong to.
  const built = { ...defaultPolicy, photo: { ...defaultPhotoThresholds } };
  return merged(built, given, "") as Policy;
}

/** Objects that hold names of the deployment's own: any key may stand there. */
const open = new Set(["delivery.domainsPerMinute"]);

function merged(built: unknown, given: unknown, path: string): unknown {
  if (given === undefined) return built;
  if (!isRecord(built)) return sameKind(built, given, path);
  if (!isRecord(given)) throw refusal(path, "must be an object");
  const unknown = open.has(path) ? undefined : Object.keys(given).find((key) => !(key in built));
  if (unknown !== undefined) throw refusal(path === "" ? unknown : `${path}.${unknown}`, "is no figure of policy");
  const keys = new Set([...Object.keys(built), ...Object.keys(given)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, merged(built[key] ?? 0, given[key], path === "" ? key : `${path}.${key}`)]),
  );
}

function sameKind(built: unknown, given: unknown, path: string): unknown {
  if (Array.isArray(built)) {
    if (Array.isArray(given) && given.every((one) => typeof one === "number" && one >= 0)) return given;
    throw refusal(path, "must be a list of numbers");
  }
  if (typeof given !== typeof built) throw refusal(path, `must be a ${typeof built}`);
  if (typeof given === "number" && !(given >= 0 && Number.isFinite(given)))
    throw refusal(path, "must be a number of zero or more");
  return given;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refusal(path: string, why: string): ConfigurationFault {
  return new ConfigurationFault(`POLICY_FILE: ${path || "the file"} ${why}. docs/policy.md lists the figures.`);
}
