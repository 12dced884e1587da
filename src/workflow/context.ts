import type { Logger } from "pino";
import type { Policy } from "../case/policy.ts";
import type { Certificate } from "../document/certificate.ts";
import type { Boss } from "../store/boss.ts";
import type { Database } from "../store/database.ts";
import type { Vault } from "../store/vault.ts";
import type { Pool } from "./bounded/pool.ts";
import type { Tracer } from "./trace.ts";
import type { MailIdentity } from "./identity.ts";
import type { MailboxSight } from "./mailbox-sight.ts";

/** What every part of the walk is given. Built once by `engine.ts`; time is asked of `now` and of nothing else. */
export interface Context {
  /** Who holds what this process takes in hand (`store/engines.ts`). */
  readonly engine: string;
  readonly database: Database;
  readonly vault: Vault;
  readonly boss: Boss;
  readonly pool: Pool;
  readonly policy: Policy;
  /** Whether photos are measured on the face as well (`PHOTO_FACES`). */
  readonly findFaces: boolean;
  readonly mail: MailIdentity;
  /** What certifies eCOPRs; null where each of their pages bears SPECIMEN. */
  readonly certificate: Certificate | null;
  readonly log: Logger;
  /** Null where an outside portal is not told. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  /** What this process last saw of the mailbox. */
  readonly sight: MailboxSight;
  readonly trace: Tracer;
  now(): Temporal.Instant;
}
