import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

const people = [zoe, minh, ana];

/** The answers of a family by labels; each may be given in other words. */
const told = {
  "p1.fullName": "Name: Zoë Łucja",
  "p1.uci": "UCI: 1123456789",
  "p1.email": "Email: zoe@example.org",
  "p1.firstEntry": "First entry: 14 March 2019",
  "p1.lastEntry": "Last entry: 3 June 2024",
  "p1.lastEntryPlace": "Place of last entry: Toronto Pearson",
  "p1.eyeColour": "Eyes: green",
  "p1.inCanada": "In Canada: yes",
  "p2.fullName": "\nName: Minh Nguyễn",
  "p2.uci": "UCI: 11234567",
  "p2.email": "Email: minh@example.org",
  "p2.firstEntry": "First entry: 5 May 2020",
  "p2.lastEntry": "Last entry: 6 July 2025",
  "p2.lastEntryPlace": "Place of last entry: Montréal-Trudeau",
  "p2.eyeColour": "Eyes: brown",
  "p2.inCanada": "In Canada: yes",
  "p3.fullName": "\nName: Ana Maria Nguyễn",
  "p3.uci": "UCI: 1120004567",
  "p3.email": "Email: ana@example.org",
  "p3.firstEntry": "First entry: 9 September 2021",
  "p3.lastEntry": "Last entry: 10 October 2025",
  "p3.lastEntryPlace": "Place of last entry: Vancouver",
  "p3.eyeColour": "Eyes: brown",
  "p3.inCanada": "In Canada: yes",
};

type Place = keyof typeof told;

function readIn(place: Place, words: string) {
  const lines = Object.values({ ...told, [place]: `${told[place].split(":")[0] ?? ""}: ${words}` });
  const reading = readReply(replyTo(sentMail({ people }), people, { text: `Hello,\n\n${lines.join("\n")}\n\nThanks` }));
  const [person, field = ""] = place.split(".");
  const own = reading.people.find((one) => one.person === person);
  return { value: own?.answers[field]?.value, unclear: own?.unclear[field]?.readings, reading };
}

const asOf: Readonly<Partial<Record<Place, Readonly<Record<string, readonly string[]>>>>> = {
  "p2.firstEntry": {
    "2019-03-14": [
      "comme moi",
      "Comme Zoë",
      "comme la mienne",
      "la même que la mienne",
      "même jour que moi",
      "même vol que moi",
      "pareille que moi",
      "tout comme moi",
      "like me",
      "like mine",
      "as mine",
      "same day as mine",
      "same entry as mine",
      "same flight as me",
      "the same as Zoë's",
      "same date as mine (we came together)",
      "comme moi, avec un permis d'études",
      "same as mine, on a visitor visa",
      "same as person 1",
    ],
  },
  "p2.lastEntry": {
    "2024-06-03": ["comme moi", "same as me, after our vacation", "identique à la mienne"],
    "2020-05-05": [
      "identique à la première entrée",
      "même date que la première entrée",
      "la même que ma première arrivée",
      "same as his first entry",
      "same as the first one",
      "same as initial entry",
      "same as question 4",
      "same as #4",
      "idem que 4",
      "same as above, he never left",
      "same day, I have not left Canada since",
      "Idem, je n'ai pas quitté le Canada depuis",
      "same date (never left since)",
      "idem car il n'est jamais parti",
    ],
  },
  "p2.lastEntryPlace": {
    "Toronto Pearson": ["comme moi", "same airport", "same airport as me", "même endroit que moi", "like mine", "idem"],
  },
  "p1.lastEntry": {
    "2019-03-14": [
      "Same as above, I never left",
      "same date",
      "idem, jamais quitté le pays",
      "identique à la première",
    ],
  },
  "p3.lastEntry": { "2025-07-06": ["comme son père Minh", "comme mon mari", "like my husband"] },
};

/** Of the same look, and pointing nowhere that is certain, or saying more. */
const asked: Readonly<Partial<Record<Place, readonly string[]>>> = {
  "p2.firstEntry": [
    "comme étudiant",
    "comme conjoint",
    "as a dependant",
    "as dependant",
    "like a visitor",
    "comme demandeur principal",
    "same as me but a day later",
    "not the same as me",
    "pas comme moi",
    "almost the same as me",
    "same month as me",
    "same year as mine",
    "same as me, I think",
    "comme moi, je crois",
    "comme moi ou presque",
    "same as mine or 15 March 2019",
    "same as mine, 15 March 2019",
    "same as #1",
    "same as question 6",
  ],
  "p2.lastEntry": [
    "idem",
    "same as above",
    "same date",
    "ditto",
    "same as above, except that I left once",
    "same as last time",
    "same as above, but he left for a week",
  ],
  "p3.lastEntry": ["same as hers", "comme nous", "comme mes parents", "same as both of us"],
  "p2.lastEntryPlace": ["same as above, I think", "not the same airport", "same country"],
  "p1.lastEntry": ["same as #6", "same month"],
};

describe("words that point to another answer", () => {
  it.each(
    Object.entries(asOf).flatMap(([place, values]) =>
      Object.entries(values).flatMap(([value, all]) => all.map((words) => [place as Place, words, value] as const)),
    ),
  )("%s: %s", (place, words, value) => {
    expect(readIn(place, words).value).toBe(value);
  });

  it.each(Object.entries(asked).flatMap(([place, all]) => all.map((words) => [place as Place, words] as const)))(
    "%s is asked: %s",
    (place, words) => {
      const { value, reading } = readIn(place, words);
      expect(value).toBeUndefined();
      expect(reading.disposition).not.toBe("accept");
    },
  );
});
