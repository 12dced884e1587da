import { Resolver as DnsResolver } from "node:dns/promises";
import { limits } from "../limits.ts";

/**
 * Asks the DNS for the records of one name. TXT records come as lists of strings, a list a record. Rejects with the
 * `code` of node:dns (`ENOTFOUND` and `ENODATA` mean that there is no record, anything else that nobody knows).
 */
export type Resolver = (name: string, type: string) => Promise<string[][] | string[]>;

/** The resolver of this machine, with a bound on the time of each question. */
export function systemResolver(): Resolver {
  const resolver = new DnsResolver({ timeout: limits.mail.dnsSeconds * 1000, tries: 2 });
  return async (name, type) => (type === "TXT" ? resolver.resolveTxt(name) : resolver.resolveCname(name));
}

/** The same resolver for one message: after `limits.mail.dnsLookups` questions it answers none. */
export function boundedResolver(resolver: Resolver): Resolver {
  let asked = 0;
  return async (name, type) => {
    asked += 1;
    if (asked > limits.mail.dnsLookups)
      throw Object.assign(new Error("too many DNS questions for one message"), { code: "ENOTFOUND" });
    return resolver(name, type);
  };
}
