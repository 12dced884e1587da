import { describe, expect, it } from "vitest";
import {
  ageOn,
  daysAfter,
  endOfDay,
  hoursBetween,
  isBefore,
  ottawaDate,
  promisedDay,
  startOfDay,
} from "../../src/case/day.ts";

/** The wall clock there; which hour that is in UTC is for the time zone's own rules, which have changed and will. */
const inVancouver = (instant: string) =>
  Temporal.Instant.from(instant).toZonedDateTimeISO("America/Vancouver").toPlainDateTime().toString();

describe("a promised day", () => {
  it("is counted from Ottawa's date and lasts to its end in Vancouver", () => {
    // 23:30 in Ottawa on 21 November, already 22 November in UTC.
    const { date, endsAt } = promisedDay("2026-11-22T04:30:00Z", 30);
    expect([date, inVancouver(endsAt)]).toEqual(["2026-12-21", "2026-12-22T00:00:00"]);
    // Half an hour later it is the 22nd in Ottawa.
    expect(promisedDay("2026-11-22T05:00:00Z", 30).date).toBe("2026-12-22");
  });

  it("keeps to the calendar over the change of clocks", () => {
    expect(promisedDay("2026-03-01T17:00:00Z", 7)).toEqual({ date: "2026-03-08", endsAt: "2026-03-09T07:00:00Z" });
    for (const day of ["2026-03-07", "2026-03-08", "2026-10-31", "2026-11-01"]) {
      const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
      expect(inVancouver(endOfDay(day))).toBe(`${next}T00:00:00`);
    }
  });

  it("begins with Ottawa's midnight where it is our own", () => {
    expect(startOfDay("2026-11-22")).toBe("2026-11-22T05:00:00Z");
    expect(startOfDay("2026-07-01")).toBe("2026-07-01T04:00:00Z");
    expect(daysAfter("2026-03-07T17:00:00Z", 1)).toBe("2026-03-08T05:00:00Z");
    expect(daysAfter("2026-03-07T17:00:00Z", 2)).toBe("2026-03-09T04:00:00Z");
  });
});

describe("instants and ages", () => {
  it("are compared as instants, whatever their digits", () => {
    expect(isBefore("2026-11-21T23:59:59.5Z", "2026-11-22T00:00:00Z")).toBe(true);
    expect(isBefore("2026-11-21T10:00:00Z", "2026-11-21T10:00:00.000Z")).toBe(false);
    expect(hoursBetween("2026-11-21T10:00:00Z", "2026-11-22T11:30:00Z")).toBe(25.5);
  });

  it("count whole years on Ottawa's date", () => {
    expect(ottawaDate("2026-05-05T03:59:00Z")).toBe("2026-05-04");
    expect(ageOn("2008-05-05", "2026-05-05T03:59:00Z")).toBe(17);
    expect(ageOn("2008-05-05", "2026-05-05T04:01:00Z")).toBe(18);
  });
});
