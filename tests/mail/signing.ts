import { generateKeyPairSync } from "node:crypto";
import type { DKIMSignOptions } from "mailauth";
import { dkimSign } from "mailauth/lib/dkim/sign.js";
import type { Resolver } from "../../src/mail/resolver.ts";

/** Keys made for one test run, and a DNS that knows them and nothing else. */
export interface SigningHouse {
  resolver: Resolver;
  asked: string[];
  /** Names whose question nobody answers. */
  broken: Set<string>;
  /** Signs a message as `domain`, prepending the signature. `headers` as in `h=`, colon-separated. */
  sign(raw: Buffer, domain: string, options?: SignOptions): Promise<Buffer>;
}

interface SignOptions {
  headers?: string;
  bodyLength?: number;
  /** Put into the DNS record, as "t=y". */
  flags?: string;
}

/** Makes a house of its own: a key pair for each domain on first use. */
export function signingHouse(): SigningHouse {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const point = publicKey.export({ type: "spki", format: "der" }).toString("base64");
  const records = new Map<string, string>();
  const asked: string[] = [];
  const broken = new Set<string>();
  return {
    asked,
    broken,
    resolver: async (name) => {
      asked.push(name);
      if (broken.has(name)) throw Object.assign(new Error("no answer"), { code: "ETIMEOUT" });
      const record = records.get(name);
      if (record === undefined) throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
      return [[record]];
    },
    async sign(raw, domain, options = {}) {
      records.set(`s1._domainkey.${domain}`, `v=DKIM1; k=rsa; ${options.flags ? `${options.flags}; ` : ""}p=${point}`);
      const signature = {
        signingDomain: domain,
        selector: "s1",
        privateKey: key,
        ...(options.headers ? { headerList: options.headers.split(":") } : {}),
        ...(options.bodyLength === undefined ? {} : { maxBodyLength: options.bodyLength }),
      };
      // The types ask for one key at the top; the function reads the list.
      const settings = {
        canonicalization: "relaxed/relaxed",
        signatureData: [signature],
      } as unknown as DKIMSignOptions;
      const { signatures } = await dkimSign(raw, settings);
      return Buffer.concat([Buffer.from(signatures), raw]);
    },
  };
}
