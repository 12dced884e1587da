import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formOfDates } from "../../../src/reading/field/date-form.ts";
import { severalReadings } from "../../../src/reading/field/date-facts.ts";
import { dateReader, dateReadings } from "../../../src/reading/field/date.ts";
import { fieldReader } from "../../../src/reading/field/index.ts";
import { brief, contextFor } from "./context.ts";
import { expectToEnd } from "../../support/ends.ts";

const march4 = "2019-03-04";
const both = "? 2019-03-04 | 2019-04-03";

describe("a date with one reading is taken", () => {
  it.each([
    "2019-03-04",
    "2019/03/04",
    "2019.03.04",
    "2019/3/4",
    "2019 03 04",
    "2019 - 03 - 04",
    "2019–03–04",
    "2019‑03‑04",
    "２０１９－０３－０４",
    "２０１９年３月４日",
    "2019年3月4日",
    "2019年03月04号",
    "2019 年 3 月 4 日",
    "2019年3月4日。",
    "二〇一九年三月四日",
    "2019년 3월 4일",
    "20190304",
    "March 4, 2019",
    "March 4 2019",
    "MARCH 4, 2019",
    "march 04,2019",
    "Mar 4, 2019",
    "Mar. 4th, 2019",
    "March 4th 2019",
    "March 4 th, 2019",
    "March the 4th, 2019",
    "the 4th of March 2019",
    "4th of March, 2019",
    "4 March 2019",
    "4 march, 2019",
    "04-Mar-2019",
    "4-Mar-2019",
    "04MAR2019",
    "04/Mar/2019",
    "04.Mar.2019",
    "4-mars-2019",
    "4 mars 2019",
    "le 4 mars 2019",
    "lundi 4 mars 2019",
    "Monday, March 4, 2019",
    "Monday, March 4th, 2019.",
    "Mon 4 Mar 2019",
    "mar. 4 mars 2019",
    "2019-Mar-04",
    "2019 March 4",
    "2019, March 4th",
    "March 4 of 2019",
    "March 4, in the year 2019",
    "the fourth of March 2019",
    "March fourth, 2019",
    "2019-03-04 14:30",
    "2019-03-04T14:30:00Z",
    "2019-03-04T14:30:00.000-05:00",
    "March 4, 2019 at 2:30 pm",
    "4 mars 2019 à 14 h 30",
    "2019-03-04, 14:30",
    "It was on March 4, 2019",
    "I first came to Canada on March 4, 2019 with my parents",
    "2019-03-04 (flight AC 856)",
    "Mon, 4 Mar 2019 14:30:00 -0500",
    "My 1st entry was 4 March 2019",
    "Q1: 2019-03-04",
    "2019-03-04 (YYYY-MM-DD)",
    "2019-03-04, flight AC856, terminal 1",
    "(2019-03-04)",
    "*2019-03-04*",
    '"2019-03-04"',
    "- 2019-03-04",
    "4. 2019-03-04",
    "4) March 4, 2019",
    "4: 4 March 2019",
    "4. 4 March 2019",
    "(4) 2019-03-04",
    "Date: 2019-03-04",
    "March\n4, 2019",
    "March 4,\n2019",
    "March 4, 2019 / 4 mars 2019",
    "03/04/2019 (March 4, 2019)",
    "03/04/2019, i.e. March 4, 2019",
    "2019-03-04 (4 March 2019)",
    "03/04/2019 (MM/DD/YYYY)",
    "04/03/2019 (DD/MM/YYYY)",
    "04/03/2019 dd/mm/yyyy",
    "04/03/2019 (dd-mm-yyyy)",
    "04/03/2019 (JJ/MM/AAAA)",
    "04/03/2019 (jour/mois/année)",
    "04/03/2019 (day/month/year)",
    "03/04/2019 (month/day/year)",
    "04-03-2019 (d/m/y)",
    "04/03/2019 (day first)",
    "04/03/19 (dd/mm/yy)",
    "4 March '19",
    "4 March ’19",
    "March 4, '19",
    "4/Mar/19",
    "no doubt 2019-03-04",
    "2019-03-05, sorry, 2019-03-04",
    "2019-03-05 - correction: 2019-03-04",
    "2019-03-05, no, 2019-03-04",
    "5 mars 2019, pardon, 4 mars 2019",
    "5 mars 2019, plutôt le 4 mars 2019",
    "2019-03-05 oops I mean March 4, 2019",
  ])("%s", (words) => {
    expect(brief(dateReader.read(words, contextFor("date")))).toBe(march4);
  });

  it.each([
    ["25/08/2019", "2019-08-25"],
    ["08/25/2019", "2019-08-25"],
    ["25.8.2019", "2019-08-25"],
    ["03/03/2019", "2019-03-03"],
    ["1er mars 2019", "2019-03-01"],
    ["le premier mars 2019", "2019-03-01"],
    ["1 er mars 2019", "2019-03-01"],
    ["29 février 2020", "2020-02-29"],
    ["29 fevrier 2020", "2020-02-29"],
    ["FÉVRIER 29, 2020", "2020-02-29"],
    ["15 août 2021", "2021-08-15"],
    ["15 aout 2021", "2021-08-15"],
    ["15 déc. 2021", "2021-12-15"],
    ["15 Sept. 2021", "2021-09-15"],
    ["21 juillet 2020", "2020-07-21"],
    ["21 juil. 2020", "2020-07-21"],
    ["the twenty-first of June 2020", "2020-06-21"],
    ["May 4 2020", "2020-05-04"],
    ["4 mai 2020", "2020-05-04"],
    ["Feburary 14, 2021", "2021-02-14"],
    ["14 Septmber 2021", "2021-09-14"],
    ["二〇一九年十二月二十五日", "2019-12-25"],
    ["2019年十月三十一日", "2019-10-31"],
    ["25082019", "2019-08-25"],
  ])("%s", (words, date) => {
    expect(brief(dateReader.read(words, contextFor("date")))).toBe(date);
  });
});

describe("a date with several readings is asked about, with all of them", () => {
  it.each([
    "03/04/2019",
    "04/03/2019",
    "3/4/2019",
    "03-04-2019",
    "03.04.2019",
    "3.4.2019",
    "03 04 2019",
    "03 / 04 / 2019",
    "03\\04\\2019",
    "０３／０４／２０１９",
    "Monday 03/04/2019",
    "03/04/2019 14:30",
    "Le 03/04/2019",
    "03042019",
    "03/04/2019 (year-month-day)",
    "03/04/2019 (année-mois-jour)",
    "03/04/2019 (YYYY-MM-DD)",
    "03/04/2019, 04/03/2019",
  ])("%s", (words) => {
    expect(brief(dateReader.read(words, contextFor("date")))).toBe(both);
  });

  it.each([
    ["03/04/05", "? 2003-04-05 | 2005-03-04 | 2005-04-03"],
    ["25/08/19", "? 2019-08-25 | 2025-08-19"],
    ["25-AUG-19", "? 2019-08-25 | 2025-08-19"],
    ["190304", "? 2004-03-19 | 2019-03-04"],
    ["2019-03-04 or 2019-03-05", "? 2019-03-04 | 2019-03-05"],
    ["2019-03-04 2019-03-05", "? 2019-03-04 | 2019-03-05"],
    ["2019-03-04 / 2020-01-01", "? 2019-03-04 | 2020-01-01"],
    ["not 2019-03-04 but 2019-03-05", "? 2019-03-04 | 2019-03-05"],
    ["2019-03-05 instead of 2019-03-04", "? 2019-03-05 | 2019-03-04"],
    ["2019-03-05, sorry for writing 2019-03-04", "? 2019-03-05 | 2019-03-04"],
    ["2019-03-05 sorry, maybe 2019-03-04", "? 2019-03-05 | 2019-03-04"],
    ["3 or 4 March 2019", "? 2019-03-03 | 2019-03-04"],
    ["3-4 March 2019", "? 2019-03-03 | 2019-03-04"],
    ["3/4 March 2019", "? 2019-03-03 | 2019-03-04"],
    ["le 3 ou le 4 mars 2019", "? 2019-03-03 | 2019-03-04"],
    ["March 3-4, 2019", "? 2019-03-03 | 2019-03-04"],
    ["March 3 or 4, 2019", "? 2019-03-03 | 2019-03-04"],
    ["March 3-14, 2019", "? 2019-03-03 | 2019-03-14"],
  ])("%s", (words, readings) => {
    expect(brief(dateReader.read(words, contextFor("date")))).toBe(readings);
  });
});

describe("a date that its writer calls doubtful is asked about", () => {
  it.each([
    "around 2019-03-04",
    "about March 4, 2019",
    "~ 2019-03-04",
    "approximately 2019-03-04",
    "approx. March 4, 2019",
    "I think 2019-03-04",
    "2019-03-04 I think",
    "2019-03-04?",
    "2019-03-04 (not sure)",
    "I believe it was March 4, 2019",
    "maybe March 4, 2019",
    "March 4, 2019, but I am not sure",
    "March 4, 2019 or so",
    "if I remember correctly, March 4, 2019",
    "should be 2019-03-04",
    "environ le 4 mars 2019",
    "vers le 4 mars 2019",
    "je crois le 4 mars 2019",
    "le 4 mars 2019 je pense",
    "peut-être le 4 mars 2019",
    "4 mars 2019 (je ne suis pas sûr)",
    "4 mars 2019 à peu près",
    "probablement le 4 mars 2019",
    "大概2019年3月4日",
    "2019年3月4日左右",
    "2O19-03-04",
    "2019-O3-O4",
    "2019-03-04 or the 5th",
    "2019-03-04 or April",
    "3, 4 March 2019",
    "before March 4, 2019",
    "by March 4, 2019",
    "2019-03-04, 03/04/2019",
    "not March 4, 2019",
    "after 2019-03-04",
    "early March 4, 2019",
    "2019-03-04, sorry, no",
  ])("%s", (words) => {
    const reading = dateReader.read(words, contextFor("date"));
    expect(reading).toMatchObject({ kind: "unclear" });
    expect(reading.kind === "unclear" && reading.readings).toContain(march4);
  });
});

describe("what is no full date has no reading", () => {
  it.each([
    "",
    " - ",
    "?",
    "n/a",
    "see attached",
    "same as above",
    "I don't remember",
    "je ne sais pas",
    "yes",
    "March 2019",
    "mars 2019",
    "2019",
    "2019-03",
    "03/2019",
    "March 4",
    "03/04",
    "yesterday",
    "last Tuesday",
    "two weeks ago",
    "il y a deux ans",
    "two days after March 4, 2019",
    "2019-25-03",
    "2019/31/12",
    "2019-02-30",
    "31/04/2019",
    "February 29, 2019",
    "31 juin 2019",
    "2019-00-10",
    "00/00/0000",
    "13/13/2019",
    "2019-13-01",
    "1398/12/13",
    "2562-03-04",
    "1123456789",
    "11234567",
    "(613) 555-0123",
    "613-555-0123",
    "12-34-56-78",
    "1.2.3.4",
    "AC03-04-2019",
    "2019-03-04 (yyyy-dd-mm)",
    "03/04/019",
    "民国108年3月4日",
    "平成31年3月4日",
    "农历2019年3月4日",
    "2019年3月",
    "I was 4 in March 2019",
    "first March 2019",
    "4\nMarch 2019",
    "4 2019 March",
    "2027-03-04",
    "1989-12-31",
    "2026-11-23",
    "4 Marchember 2019",
  ])("%s", (words) => {
    expect(brief(dateReader.read(words, contextFor("date")))).toBe("-");
  });
});

describe("hard facts strike readings out", () => {
  it("takes the reading that does not lie after receipt", () => {
    expect(brief(dateReader.read("12/10/2026", contextFor("date")))).toBe("2026-10-12");
    expect(brief(dateReader.read("03/12/2026", contextFor("date")))).toBe("2026-03-12");
  });
  it("takes the reading that does not lie before birth", () => {
    expect(brief(dateReader.read("01/04/1990", contextFor("date")))).toBe("1990-04-01");
    expect(brief(dateReader.read("4 March 19", contextFor("date")))).toBe("2019-03-04");
  });
  it("counts the latest date anywhere on earth", () => {
    const late = { receivedAt: "2026-11-21T10:30:00Z" };
    expect(brief(dateReader.read("2026-11-22", contextFor("date", late)))).toBe("2026-11-22");
    expect(brief(dateReader.read("2026-11-22", contextFor("date", { receivedAt: "2026-11-21T09:59:00Z" })))).toBe("-");
  });
  it("takes a planned return only from the earliest date on earth on", () => {
    const future = { tense: "future" as const, receivedAt: "2026-11-21T11:00:00Z" };
    expect(brief(dateReader.read("2026-11-20", contextFor("date", future)))).toBe("2026-11-20");
    expect(brief(dateReader.read("2026-11-19", contextFor("date", future)))).toBe("-");
    expect(brief(dateReader.read("12/10/2026", contextFor("date", future)))).toBe("2026-12-10");
    expect(brief(dateReader.read("15 January 2027", contextFor("date", future)))).toBe("2027-01-15");
  });
  it("accepts nothing where the time of receipt cannot be read", () => {
    expect(brief(dateReader.read("2019-03-04", contextFor("date", { receivedAt: "soon" })))).toBe("-");
  });
  it("takes a form stated elsewhere in the reply", () => {
    expect(brief(dateReader.read("03/04/2019", contextFor("date", { dateForm: "dmy" })))).toBe("2019-04-03");
    expect(brief(dateReader.read("25/08/2019", contextFor("date", { dateForm: "mdy" })))).toBe("? 2019-08-25");
  });
});

describe("what the other entry may decide", () => {
  const rule = (words: string) => dateReader.read(words, contextFor("date")).rule;
  it("is the form of the figures, and no doubt of the writer's", () => {
    expect(rule("03/04/2019")).toBe(severalReadings);
    for (const words of [
      "I think 03/04/2019",
      "2019-03-04 or 2019-03-05",
      "3 or 4 March 2019",
      "not 03/04/2019",
      "03/04/2019 or 05",
    ]) {
      expect(rule(words)).toMatch(/^date-doubt\.|^date\.doubtful$/);
    }
  });
});

describe("dates by themselves", () => {
  it.each([
    ["03/04/2019", [march4, "2019-04-03"]],
    ["04/03/2019 (DD/MM/YYYY)", [march4]],
    ["I came on March 4, 2019.", [march4]],
    ["2027-01-05", ["2027-01-05"]],
    ["March 2019", []],
    ["next week", []],
    ["2019-25-03", []],
    ["4 March 19", ["1919-03-04", march4]],
    ["20190304", [march4]],
  ])("%s", (text, readings) => {
    expect(dateReadings(text)).toEqual(readings);
  });
});

describe("dates in running text", () => {
  const found = (text: string) =>
    dateReader.find(text, contextFor("date")).map((one) => `${text.slice(one.start, one.end)} → ${brief(one.reading)}`);
  it("finds each with its place", () => {
    expect(found("I first came on March 4, 2019 and most recently on 2024‑05‑06 through Pearson.")).toEqual([
      "March 4, 2019 → 2019-03-04",
      "2024‑05‑06 → 2024-05-06",
    ]);
  });
  it("hears the doubt beside it", () => {
    expect(found("I came around March 4, 2019.")).toEqual(["March 4, 2019 → ? 2019-03-04"]);
    expect(found("I did not enter on March 4, 2019.")).toEqual(["March 4, 2019 → ? 2019-03-04"]);
    expect(found("3 or March 4, 2019")).toEqual(["March 4, 2019 → ? 2019-03-04"]);
  });
  it("takes neither a UCI nor a telephone number for a date", () => {
    expect(found("My UCI is 1123456789 and my phone is 613-555-0123, file 20191399")).toEqual([]);
  });
});

describe("whatever is written", () => {
  const date = fc.record({
    year: fc.integer({ min: 1995, max: 2025 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 12 }),
  });
  it("no order of day and month in an ambiguous date yields an answer", () => {
    fc.assert(
      fc.property(date, fc.constantFrom("/", "-", ".", " "), fc.boolean(), ({ year, month, day }, mark, padded) => {
        fc.pre(month !== day);
        const two = (part: number) => (padded ? String(part).padStart(2, "0") : String(part));
        for (const words of [[two(day), two(month), year].join(mark), [two(month), two(day), year].join(mark)]) {
          expect(dateReader.read(words, contextFor("date")).kind).toBe("unclear");
        }
      }),
    );
  });
  it("an accepted date is read again as itself", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40, unit: fc.constantFrom(..."0123459 /-.,MarchmaiOlor年月日'") }),
        (words) => {
          const reading = dateReader.read(words, contextFor("date"));
          if (reading.kind === "value") {
            expect(brief(dateReader.read(String(reading.value), contextFor("date")))).toBe(reading.value);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
  it.each([
    " ",
    "1",
    "1/",
    "/",
    "1 ",
    "march ",
    "4 march ",
    "1-",
    "年",
    "十",
    "dd/",
    "sorry ",
    "about ",
    "3 or ",
    "2019-",
    "'",
    "éèà ",
  ])("200 KB of %j are read in no time", async (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    await expectToEnd(() => {
      fieldReader("date").find(text, contextFor("date"));
      fieldReader("date").find(text.slice(0, 16_000), contextFor("date"));
      dateReadings(text);
      dateReader.read(text.slice(0, 4000), contextFor("date"));
    });
  });
});

describe("the form that remarks state", () => {
  it.each([
    ["All dates are DD/MM/YYYY.", "dmy"],
    ["Please note that I write the day first.", "dmy"],
    ["NB: dates above are in the format mm/dd/yyyy", "mdy"],
    ["Toutes les dates sont au format JJ/MM/AAAA.", "dmy"],
  ])("is taken where it is said of the dates of this mail: %s", (remark, form) => {
    expect(formOfDates(remark)).toBe(form);
  });

  it.each([
    "My visa shows dates as mm/dd/yyyy but I write the other way round.",
    "My husband writes dates as mm/dd/yyyy.",
    "Please convert to mm/dd/yyyy.",
    "My passport uses DD/MM/YYYY.",
    "Dans mon passeport les dates sont au format jj/mm/aaaa, sur ce clavier j'écris à l'américaine.",
  ])("is nothing where it is said of other dates: %s", (remark) => {
    expect(formOfDates(remark)).toBeUndefined();
  });
});
