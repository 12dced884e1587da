import { Resolver as DnsResolver } from "node:dns/promises";
import { limits } from "../limits.ts";

/**
 * Asks the DNS for the records of one name. TXT records come as lists of strings, a list a record. Rejects with the
 * `code` of node:dns (`ENOTFOUND` and `ENODATA` mean that there is no record, anything else that nobody knows).
 */
export type Resolver = (name: string, type: string) => Promise<string[][] | string[]>;

/** The resolver of this machine, with a bound on the time of each question. */
export function systemResolver(): Resolver {
  const resolver = new DnsResolver({ timeout: limits.mail.dnsSeconds * 1000, tries: 1 });
  return async (name, type) => (type === "TXT" ? resolver.resolveTxt(name) : resolver.resolveCname(name));
}

/**
 * The same resolver for one message: after `limits.mail.dnsLookups` questions it answers none, and after
 * `limits.mail.dnsTotalSeconds` in all nobody knows (a temporary error), so that silence never counts as a reading that failed.
 */
export function boundedResolver(resolver: Resolver): Resolver {
  let asked = 0;
  let ends: number | undefined;
  return async (name, type) => {
    asked += 1;
    if (asked > limits.mail.dnsLookups)
      throw Object.assign(new Error("too many DNS questions for one message"), { code: "ENOTFOUND" });
    ends ??= performance.now() + limits.mail.dnsTotalSeconds * 1000;
    return within(resolver(name, type), ends - performance.now());
  };
}

function within<T>(answer: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(Object.assign(new Error("the DNS did not answer in time"), { code: "ETIMEOUT" }));
    const timer = setTimeout(late, Math.max(0, milliseconds));
    void answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
