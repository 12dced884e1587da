import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../src/question/person.ts";
import { readReply } from "../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "./people.ts";

type Entries = readonly (readonly [first: string, last: string])[];

const once: Entries = [["2019-03-14", "2019-03-14"]];
const twice: Entries = [["2019-03-14", "2024-06-05"]];
/** Zoë came first; Minh and Ana Maria came ten months later. */
const later: Entries = [
  ["2019-03-14", "2024-06-05"],
  ["2020-01-10", "2024-06-05"],
  ["2020-01-10", "2024-06-05"],
];
/** All came together, and Ana Maria travelled alone since. */
const together: Entries = [
  ["2019-03-14", "2024-06-05"],
  ["2019-03-14", "2024-06-05"],
  ["2019-03-14", "2026-08-20"],
];

/** What is made of a complete reply, received on 21 November 2026, with a remark above its answers. */
function dispositionOf(remark: string, entries: Entries): string {
  const people: AskedPerson[] = [zoe, minh, ana].slice(0, entries.length);
  const blocks = people.map(({ givenName, familyName, uci, email }, at) =>
    [
      ...(people.length > 1 ? [`${givenName} ${familyName}`] : []),
      `1. ${givenName} ${familyName}`,
      `2. ${uci}`,
      `3. ${email ?? zoe.email}`,
      `4. ${entries[at]?.[0]}`,
      `5. ${entries[at]?.[1]}`,
      "6. Toronto Pearson",
      "7. brown",
      "8. yes",
    ].join("\n"),
  );
  const text = ["Hello,", remark, ...blocks, "Thank you"].join("\n\n");
  return readReply(replyTo(sentMail({ people }), people, { text })).disposition;
}

const agreeing: readonly (readonly [entries: Entries, remark: string])[] = [
  [once, "I have only entered Canada once, so the two dates are the same."],
  [once, "Please note that I came only once, so question 4 and 5 have the same date."],
  [once, "Je suis entrée au Canada une seule fois, les deux dates sont donc identiques."],
  [once, "Je n'ai pas quitté le Canada depuis mon arrivée, donc c'est la même date aux questions 4 et 5."],
  [once, "I have never left Canada since I arrived, that's why the first and last entry are the same."],
  [once, "As I have not left the country since 2019, the dates are identical."],
  [twice, "I came as a student seven years ago. Answers are below."],
  [twice, "Je suis arrivée il y a sept ans pour mes études."],
  [twice, "I first came in March 2019 to study at McGill."],
  [twice, "I arrived in winter 2019 with my cousin."],
  [later, "I came first and my family joined me ten months later."],
  [later, "Minh et la petite m'ont rejointe en janvier 2020."],
  [later, "Mon mari et notre fille sont arrivés dix mois après moi."],
  [later, "Je suis venue en premier et ma famille m'a rejointe l'année suivante."],
  [later, "We did not come together, so the first dates are different."],
  [together, "Ana Maria went alone to visit her grandparents this summer, hence the different date."],
  [together, "Ana Maria est allée seule chez ses grands-parents à Hanoï cet été, d'où la date différente."],
  [together, "We came together, but our daughter travelled last summer to see her aunt."],
];

const contradicting: readonly (readonly [entries: Entries, remark: string])[] = [
  [twice, "I have only entered Canada once, so the two dates are the same."],
  [twice, "Je n'ai pas quitté le Canada depuis mon arrivée, donc c'est la même date aux questions 4 et 5."],
  [twice, "I came as a student ten years ago. Answers are below."],
  [twice, "I first came in March 2018 to study at McGill."],
  [twice, "Je suis arrivée il y a trois ans pour mes études."],
  [later, "I came first and my family joined me two years later."],
  [later, "Minh et la petite m'ont rejointe en juin 2021."],
  [later, "My husband came first and I joined him ten months later."],
  [later, "We came all together in March 2019."],
  [together, "Minh est allé seul chez ses parents à Hanoï cet été, d'où la date différente."],
  [together, "Our daughter travelled alone last October to see her aunt, that is why her date is different."],
];

describe("a remark that tells of the entries", () => {
  it.each(agreeing)("is passed over where the answers bear it out: %# %s", (entries, remark) => {
    expect(dispositionOf(remark, entries)).toBe("accept");
  });

  it.each(contradicting)("is asked about where they do not: %# %s", (entries, remark) => {
    expect(dispositionOf(remark, entries)).not.toBe("accept");
  });
});
