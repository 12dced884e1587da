import { limits } from "../../limits.ts";
import { transaction } from "../../store/database.ts";
import type { Mail } from "../../store/mails.ts";
import { beginSubmissions, type Departure, settleSent } from "../../store/settle.ts";
import { keepTokens, type NewToken } from "../../store/tokens.ts";
import type { Context } from "../context.ts";
import { gather } from "../gather.ts";

/** What is written of mails on their way, one commit for as many hands as have something to write. */
export interface Ledger {
  /** Notes that a mail's bytes go now. False where another engine has it by now: then they must not go from here. */
  begin(departure: Departure & { readonly tokens: readonly NewToken[] }): Promise<boolean>;
  /** Notes that a mail was accepted; nothing changes where it is in other hands by now. */
  accepted(arrival: { readonly mail: Mail; readonly response: string }): Promise<boolean>;
}

type Entry =
  | { readonly kind: "begin"; readonly departure: Departure & { readonly tokens: readonly NewToken[] } }
  | { readonly kind: "accepted"; readonly arrival: { readonly mail: Mail; readonly response: string } };

export function createLedger(context: Context): Ledger {
  const write = gather(limits.deliver.atOnce, (entries: readonly Entry[]) => writeAll(context, entries));
  return {
    begin: (departure) => write({ kind: "begin", departure }),
    accepted: (arrival) => write({ kind: "accepted", arrival }),
  };
}

function writeAll(context: Context, entries: readonly Entry[]): Promise<boolean[]> {
  const now = context.now().toString();
  const arrivals = entries.flatMap((entry) => (entry.kind === "accepted" ? [entry.arrival] : []));
  const departures = entries.flatMap((entry) => (entry.kind === "begin" ? [entry.departure] : []));
  return transaction(context.database, async (tx) => {
    // Before the mails: a token waits for whoever has its case, and they may wait for a mail.
    await keepTokens(
      tx,
      departures.flatMap(({ tokens }) => tokens),
    );
    const ended = await settleSent(tx, context.vault, arrivals, now);
    const begun = await beginSubmissions(tx, context.vault, departures, now);
    return entries.map((entry) =>
      entry.kind === "accepted" ? ended.has(entry.arrival.mail.id) : begun.has(entry.departure.mail.id),
    );
  });
}
