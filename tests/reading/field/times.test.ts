import { describe, expect, it } from "vitest";
import { fieldReader } from "../../../src/reading/field/index.ts";
import { brief, contextFor, minh } from "./context.ts";

/** What the day of an answer is called beside it: each line agrees with its date, and with its neighbour's it would not. */
const agreeing: readonly (readonly [string, string])[] = [
  ["1 July 2019 (Canada Day!)", "2019-07-01"],
  ["July 2, 2019 - one day after Canada Day", "2019-07-02"],
  ["2 juillet 2019, le lendemain de la fête du Canada", "2019-07-02"],
  ["31 décembre 2019 (la veille du jour de l'an !)", "2019-12-31"],
  ["December 31, 2019 (New Year's Eve)", "2019-12-31"],
  ["24 December 2019, Christmas Eve", "2019-12-24"],
  ["23 décembre 2019, deux jours avant Noël", "2019-12-23"],
  ["4 January 2020 (right after the Christmas holidays)", "2020-01-04"],
  ["17 March 2019 (St Patrick's Day!)", "2019-03-17"],
  ["14 février 2019, la Saint-Valentin", "2019-02-14"],
  ["24 juin 2019, le jour de la Saint-Jean-Baptiste", "2019-06-24"],
  ["20 May 2019 (Victoria Day)", "2019-05-20"],
  ["2 September 2019 - Labour Day", "2019-09-02"],
  ["12 October 2020 (Thanksgiving Monday)", "2020-10-12"],
  ["10 October 2020 (Thanksgiving weekend)", "2020-10-10"],
  ["11 November 2020, Remembrance Day", "2020-11-11"],
  ["31 October 2020, Halloween night", "2020-10-31"],
  ["April 21, 2019 (Easter Sunday)", "2019-04-21"],
  ["2 May 2021 (Easter)", "2021-05-02"],
  ["2 avril 2018 (lundi de Pâques)", "2018-04-02"],
  ["30 March 2018, Good Friday", "2018-03-30"],
  ["20 March 2020 (Nowruz)", "2020-03-20"],
  ["3 February 2019 (my birthday)", "2019-02-03"],
  ["3 février 2019, le jour de mes 29 ans", "2019-02-03"],
  ["1 February 2019, two days before my 29th birthday", "2019-02-01"],
  ["4 March 2016 (10 years ago)", "2016-03-04"],
  ["4 mars 2016, il y a presque dix ans", "2016-03-04"],
  ["4 March 2019 (I was 29)", "2019-03-04"],
  ["4 March 2019 (Monday)", "2019-03-04"],
  ["le lundi 4 mars 2019", "2019-03-04"],
  ["4 July 2019, in the middle of summer", "2019-07-04"],
  ["4 March 2019 (early March)", "2019-03-04"],
];

const against: readonly string[] = [
  "3 July 2019 (Canada Day!)",
  "July 1, 2019 - one day after Canada Day",
  "30 décembre 2019 (la veille du jour de l'an !)",
  "25 December 2019, Christmas Eve",
  "1 juillet 2019, le jour de Noël",
  "17 April 2019 (St Patrick's Day!)",
  "24 juillet 2019, le jour de la Saint-Jean-Baptiste",
  "9 September 2019 - Labour Day",
  "April 14, 2019 (Easter Sunday)",
  "25 March 2020 (Nowruz)",
  "14 March 2019 (my birthday)",
  "3 February 2019 (my 28th birthday)",
  "4 March 2019 (10 years ago)",
  "4 March 2019 (I was 25)",
  "4 March 2019 (Friday)",
  "le vendredi 4 mars 2019",
  "4 July 2019, in the middle of winter",
  "14 March 2019 (early May)",
  "4 March 2019 (Christmas 2019)",
];

describe("what is said of the day beside a date", () => {
  const context = contextFor("date", { id: "firstEntry" });
  it.each(agreeing)("and agrees leaves it standing: %s", (words, day) => {
    expect(brief(fieldReader("date").read(words, context))).toBe(day);
  });
  it.each(against)("and speaks against it is asked about: %s", (words) => {
    expect(brief(fieldReader("date").read(words, context))).not.toMatch(/^\d/);
  });

  it("says nothing of the day where it is told of another", () => {
    for (const words of [
      "4 January 2020, spent Christmas with my parents",
      "4 January 2020 (vacances de Noël à Tunis)",
    ])
      expect(brief(fieldReader("date").read(words, contextFor("date", { id: "lastEntry" }))), words).toBe("2020-01-04");
  });

  it("takes a birthday for the person's whose answer it is", () => {
    const his = contextFor("date", { id: "firstEntry", person: minh });
    expect(brief(fieldReader("date").read("14 July 2019 (his birthday)", his))).toBe("2019-07-14");
    expect(brief(fieldReader("date").read("3 February 2019 (my birthday)", his))).toBe("? 2019-02-03");
  });
});
