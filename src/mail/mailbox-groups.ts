import { limits } from "../limits.ts";

/** What the server says of a message before it is fetched. */
export interface Known {
  readonly uid: number;
  readonly size?: number | undefined;
  readonly internalDate?: Date | string | undefined;
}

/** Neighbours whose stated sizes fit into one command together; a large one by itself. */
export function* inGroups<One extends Known>(known: readonly One[]): Generator<One[]> {
  let group: One[] = [];
  let bytes = 0;
  for (const one of known) {
    if (group.length > 0 && bytes + (one.size ?? 0) > limits.receive.fetchBytes) {
      yield group;
      group = [];
      bytes = 0;
    }
    group.push(one);
    bytes += one.size ?? 0;
  }
  if (group.length > 0) yield group;
}

/** UIDs as commands name them, as many at a time as one line takes. */
export function* inChunks(uids: readonly number[]): Generator<string> {
  for (let at = 0; at < uids.length; at += limits.mail.uidsInOneCommand)
    yield rangeOf(uids.slice(at, at + limits.mail.uidsInOneCommand));
}

/** A sequence set (RFC 3501 9). */
export function rangeOf(uids: readonly number[]): string {
  return uids.join(",");
}
