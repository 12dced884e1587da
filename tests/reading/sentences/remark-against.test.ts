import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../../src/question/person.ts";
import { readReply } from "../../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

type Entry = readonly [first: string, last: string];
const day: Entry = ["2019-03-14", "2024-06-05"];
const lately: Entry = ["2019-03-14", "2026-10-20"];

interface Told {
  readonly remark: string;
  readonly entry?: Entry;
  readonly place?: string;
  readonly firsts?: readonly string[];
}

/** What is made of a complete reply, received on 21 November 2026, with a remark below its answers. */
function dispositionOf(
  { remark, entry = day, place = "Toronto Pearson", firsts }: Told,
  people: readonly AskedPerson[],
): string {
  const blocks = people.map(({ givenName, familyName, uci, email }, at) =>
    [
      ...(people.length > 1 ? [`${givenName} ${familyName}`] : []),
      `1. ${givenName} ${familyName}`,
      `2. ${uci}`,
      `3. ${email ?? zoe.email}`,
      `4. ${firsts?.[at] ?? entry[0]}`,
      `5. ${entry[1]}`,
      `6. ${place}`,
      "7. brown",
      "8. yes",
    ].join("\n"),
  );
  const text = ["Hello,", ...blocks, remark, "Thank you"].join("\n\n");
  return readReply(replyTo(sentMail({ people }), people, { text })).disposition;
}

const family = [zoe, minh, ana];

describe("somebody who is away as they write", () => {
  it.each([
    "My husband is in Vietnam at the moment because his father is ill.",
    "Minh is staying with his parents in Hanoi until the new year.",
    "Minh est retourné chez ses parents à Hué depuis la Toussaint, le temps de son opération.",
    "Ana Maria is doing this school year in Lyon with her grandparents.",
    "Mon mari est parti hier au Vietnam, on ne sait pas quand il reviendra.",
    "Je vous réponds depuis Cracovie, où ma mère est à l'hôpital.",
    "I am writing to you from Gdynia, my father is not well.",
  ])("is asked about: %s", (remark) => {
    expect(dispositionOf({ remark }, family)).not.toBe("accept");
  });

  it.each([
    "My husband is at work at the moment, so I answer for both of us.",
    "Ma sœur vit à Lyon depuis dix ans.",
    "I live in Kanata.",
    "Je vous écris depuis Hamilton, où j'habite.",
    "Minh is in Halifax this week for his work.",
  ])("is not where nobody of them is: %s", (remark) => {
    expect(dispositionOf({ remark }, family)).toBe("accept");
  });
});

describe("what was put as an entry and is something else", () => {
  it.each([
    "For question 4 I put the day that my study permit was approved.",
    "À la question 5 j'ai mis le jour de mon départ, je suis rentrée plus tard.",
    "My sister filled this in for me and she used her own travel dates.",
    "That day they turned me back at the border, I could pass later.",
    "Brown is the colour of my contact lenses, without them they are green.",
    "Je porte des lentilles de couleur, sans elles mes yeux sont gris.",
  ])("is asked about: %s", (remark) => {
    expect(dispositionOf({ remark }, [zoe])).not.toBe("accept");
  });

  it.each(["My sister filled this in for me because I type slowly."])("is not where it is none: %s", (remark) => {
    expect(dispositionOf({ remark }, [zoe])).toBe("accept");
  });
});

describe("a journey that the answers leave no room for", () => {
  it.each<Told>([
    { remark: "I went home to Lagos in late 2024 to see my mother." },
    { remark: "Sorry for the late reply, I was on vacation in Cuba." },
    { remark: "Je réponds tard car j'étais en vacances au Mexique." },
    { remark: "I returned in June 2024, then once more in August." },
    { remark: "I came in March 2019 and have not left since." },
    { remark: "I have been back and forth to Detroit for work." },
    { remark: "I started my French course in Montréal in September 2017 and I loved it." },
    { remark: "My brother drove us home from Boston by car and the customs officer was kind." },
    { remark: "On a fait la route en voiture depuis Boston et le douanier nous a laissés passer." },
    { remark: "We came back with my brother's car and crossed at the Rainbow Bridge." },
  ])("is asked about: $remark", (told) => {
    expect(dispositionOf(told, [zoe])).not.toBe("accept");
  });

  it.each<Told>([
    { remark: "Sorry for the late reply, I was on vacation in Cuba.", entry: lately },
    { remark: "We came back with my brother's car and crossed at the Rainbow Bridge.", place: "Rainbow Bridge" },
    { remark: "I started my French course in Montréal in September 2019 and I loved it." },
  ])("is passed over where they do: $remark", (told) => {
    expect(dispositionOf(told, [zoe])).toBe("accept");
  });
});

describe("who came at another time than the others", () => {
  const apart = ["2019-03-14", "2018-05-20", "2019-03-14"];
  it.each([
    "Minh was here ten months before us to look for an apartment.",
    "Mon mari était là dix mois avant nous pour chercher l'appartement.",
    "Ana Maria did not come with us in the beginning, she joined us only the next spring.",
    "Au début nous n'avions pas pris Ana Maria avec nous, elle est restée chez ma mère.",
    "On that trip in 2024 we were only the two of us, Ana Maria slept at her friend's house.",
  ])("is asked about where all came on one day: %s", (remark) => {
    expect(dispositionOf({ remark }, family)).not.toBe("accept");
  });

  it.each(["Minh was here ten months before us.", "My husband came before us."])(
    "is not where the answers say so too: %s",
    (remark) => {
      expect(dispositionOf({ remark, firsts: apart }, family)).toBe("accept");
    },
  );
});
