import { limits } from "../../limits.ts";
import { statement } from "../../store/database.ts";
import { type Arrival, type Departure, writeProgress } from "../../store/settle.ts";
import type { Context } from "../context.ts";
import { gather } from "../gather.ts";

/** What is written of mails on their way: one commit for as many hands as have something to write. */
export interface Ledger {
  /** Notes that a mail's bytes go now. False where another engine has it by now: then they must not go from here. */
  begin(departure: Departure): Promise<boolean>;
  /** Notes that a mail was accepted, unless it is in other hands by now. */
  accepted(arrival: Arrival): Promise<void>;
}

type Entry =
  { readonly kind: "begin"; readonly departure: Departure } | { readonly kind: "accepted"; readonly arrival: Arrival };

export function createLedger(context: Context): Ledger {
  const write = gather(limits.deliver.atOnce, async (entries: readonly Entry[]) => {
    const progress = {
      departures: entries.flatMap((entry) => (entry.kind === "begin" ? [entry.departure] : [])),
      arrivals: entries.flatMap((entry) => (entry.kind === "accepted" ? [entry.arrival] : [])),
    };
    const now = context.now().toString();
    const written = await statement(context.database, (db) => writeProgress(db, context.vault, progress, now));
    return entries.map((entry) => written.has((entry.kind === "begin" ? entry.departure : entry.arrival).mail.id));
  });
  return {
    begin: (departure) => write({ kind: "begin", departure }),
    async accepted(arrival) {
      await write({ kind: "accepted", arrival });
    },
  };
}
