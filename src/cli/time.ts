/** An instant as people in Ottawa write it: `2026-11-21 10:00`. Null is a dash. */
export function ottawaTime(instant: string | null): string {
  if (instant === null) return "–";
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO("America/Toronto");
  return `${there.toPlainDate().toString()} ${there.toPlainTime().toString({ smallestUnit: "minute" })}`;
}

/** How long from one instant to another, in the largest unit that says enough: `3 days`, `5 h`, `12 min`. */
export function howLong(from: string, to: string): string {
  const minutes = Math.abs(Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total("minutes"));
  if (minutes >= 2 * 24 * 60) return `${Math.floor(minutes / (24 * 60))} days`;
  return minutes >= 90 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes)} min`;
}
