import { ConfigurationFault } from "../../config.ts";

/** Keys whose value is yes or no, and those that hold a list; every other value is a text. */
const yesNo = new Set(["inCanada", "portOfEntry", "mayBeCopied"]);
const lists = new Set(["reasons"]);

/** `key=value` words and a JSON object, as one object. `address.line1=…` stands inside `address`; words win over JSON. */
export function fieldsOf(words: readonly string[], json: string | undefined): Record<string, unknown> {
  const fields = json === undefined ? {} : objectOf(json);
  for (const word of words) {
    const [, path, text] = /^([A-Za-z]\w*(?:\.[A-Za-z]\w*)?)=(.*)$/s.exec(word) ?? [];
    if (path === undefined || text === undefined)
      throw new ConfigurationFault(`"${word}" is not key=value; write e.g. inCanada=true or address.city=Ottawa.`);
    const [outer = "", inner] = path.split(".");
    if (inner === undefined) fields[outer] = valueOf(outer, text);
    else fields[outer] = { ...(fields[outer] as object | undefined), [inner]: valueOf(inner, text) };
  }
  return fields;
}

function objectOf(json: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new ConfigurationFault(`--json is not JSON; write e.g. --json '{"inCanada":true}'.`, { cause });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ConfigurationFault(`--json is no JSON object; write e.g. --json '{"inCanada":true}'.`);
  return value as Record<string, unknown>;
}

function valueOf(key: string, text: string): unknown {
  if (lists.has(key)) return text.split(",").map((one) => one.trim());
  if (!yesNo.has(key)) return text;
  if (/^(true|yes|oui)$/i.test(text)) return true;
  if (/^(false|no|non)$/i.test(text)) return false;
  throw new ConfigurationFault(`${key} is yes or no; write ${key}=true or ${key}=false.`);
}
