import type { Language } from "../../question/questionnaire.ts";

const regional = { en: "en-CA", fr: "fr-CA" } as const;

/** An instant by Ottawa's clock, the same in both languages: `2026-11-21 10:00`. Null is a dash. */
export function clock(instant: string | null): string {
  if (instant === null) return "–";
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO("America/Toronto");
  return `${there.toPlainDate().toString()} ${there.toPlainTime().toString({ smallestUnit: "minute" })}`;
}

/** How long from one instant to another, in the one unit that says enough: `3 days`, `5 hr`, `12 min`. */
export function span(language: Language, from: string, to: string): string {
  const minutes = Math.abs(Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total("minutes"));
  const unit = minutes >= 2 * 24 * 60 ? "day" : minutes >= 90 ? "hour" : "minute";
  const size = { day: 24 * 60, hour: 60, minute: 1 }[unit];
  const style = { style: "unit", unit, unitDisplay: unit === "day" ? "long" : "short" } as const;
  return new Intl.NumberFormat(regional[language], style).format(Math.floor(minutes / size));
}
