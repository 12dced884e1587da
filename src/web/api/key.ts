import type { MiddlewareHandler } from "hono";
import { type ApiKey, findApiKey } from "../../store/api-keys.ts";
import type { Context } from "../../workflow/context.ts";
import { problem } from "./problem.ts";

export interface ApiEnvironment {
  Variables: { readonly key: ApiKey };
}

/** Lets a call in whose `Authorization: Bearer` names a key in force (RFC 6750), before anything of it is read. */
export function requireKey(context: Context): MiddlewareHandler<ApiEnvironment> {
  return async (c, next) => {
    const given = /^Bearer +([\w-]{1,100})$/i.exec(c.req.header("Authorization") ?? "")?.[1];
    const key = given === undefined ? null : await findApiKey(context.database.db, given);
    if (key === null) return problem(c, "no-key");
    c.set("key", key);
    await next();
    return;
  };
}
