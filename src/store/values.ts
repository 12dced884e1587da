/**
 * How values of the database are read, the same for both drivers: by the OID of their type, from PostgreSQL's text form.
 * Types not named here are read as the driver does.
 */
export const readers: Readonly<Record<number, (text: string) => unknown>> = {
  /** bytea in its hex form. */
  17: (text) => Buffer.from(text.slice(2), "hex"),
  /** bigint: counts, identities and receipt orders all stay below 2^53. */
  20: Number,
  /** date. */
  1082: (text) => text,
  /** timestamptz. */
  1184: instantOf,
};

/**
 * How values are written to the embedded database, by OID, in PostgreSQL's text form. Its own writer of bytea makes a
 * string for every byte: a message of 49 MiB took 29 seconds and 3 GB; so written it takes a second and its own size.
 */
export const writers: Readonly<Record<number, (value: unknown) => string>> = {
  17: (value) => {
    if (!(value instanceof Uint8Array)) throw new TypeError("A bytea is written from bytes alone.");
    return `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("hex")}`;
  },
};

/** `2026-11-21 15:00:00.5+00` → `2026-11-21T15:00:00.5Z`, whatever zone the session writes in. */
function instantOf(text: string): string {
  return text.endsWith("+00")
    ? `${text.slice(0, 10)}T${text.slice(11, -3)}Z`
    : Temporal.Instant.from(text.replace(" ", "T")).toString();
}
