/** A row that does not open: damaged, or sealed with another SECRET_KEY. */
export interface DamagedRow {
  readonly id: string;
  readonly fault: Error;
}

/** Rows as they open, and those that do not. */
export interface OpenedRows<Opened> {
  readonly opened: readonly Opened[];
  readonly damaged: readonly DamagedRow[];
}

/** Opens each row by itself: one that does not open must not keep the others from their readers. */
export function openEach<Row extends { readonly id: string }, Opened>(
  rows: readonly Row[],
  open: (row: Row) => Opened,
): OpenedRows<Opened> {
  const opened: Opened[] = [];
  const damaged: DamagedRow[] = [];
  for (const row of rows) {
    try {
      opened.push(open(row));
    } catch (error) {
      damaged.push({ id: row.id, fault: error instanceof Error ? error : new Error("unknown fault") });
    }
  }
  return { opened, damaged };
}
