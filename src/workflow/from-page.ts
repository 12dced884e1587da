import type { Tx } from "../store/database.ts";

/** What comes with an act that somebody does from a page that showed them the case. */
export interface FromPage {
  /** Version of the case that they had before them; null where they act on no case that they saw. */
  readonly seenVersion: number | null;
  /** Writes down who acts, in the act's own transaction: both are written, or neither. */
  readonly witness: (tx: Tx) => Promise<void>;
}

/** An act from elsewhere: a terminal, the demo, a test. The journal alone keeps who it was. */
export const noPage: FromPage = { seenVersion: null, witness: async () => {} };

/** The case has changed since the version that somebody saw: they look again before anything is done. Nothing was. */
export interface Moved {
  readonly kind: "moved";
}
