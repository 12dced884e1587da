import type { ColumnType } from "kysely";

/** A jsonb column: it goes in as text and comes out as data. */
export type Json = ColumnType<unknown, string, string>;
