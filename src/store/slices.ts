import { limits } from "../limits.ts";

/** Rows in portions that fit into one insert. */
export function* inSlices<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += limits.store.rowsInOneInsert)
    yield rows.slice(at, at + limits.store.rowsInOneInsert);
}
