import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../../src/question/person.ts";
import { readReply } from "../../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

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
  [twice, "I wrote the answers under the questions, thank you very much for your help."],
  [twice, "I wrote my answers below, and thank you for your patience."],
  [twice, "Mes réponses sont en bleu dans le message d'origine."],
  [twice, "My consultant told me to reply myself, so here it is."],
  [twice, "Ma consultante, Mme Tremblay, m'a dit de répondre moi-même, alors voici."],
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
  [twice, "I was in Lagos for my sister's wedding in May 2024 and flew home in the first week of June."],
  [twice, "Je suis rentrée de vacances au Maroc au printemps 2024, un beau voyage."],
  [later, "We all came back from a holiday in Portugal that Wednesday, in June 2024."],
];

const contradicting: readonly (readonly [entries: Entries, remark: string])[] = [
  [twice, "I have only entered Canada once, so the two dates are the same."],
  [twice, "Je n'ai pas quitté le Canada depuis mon arrivée, donc c'est la même date aux questions 4 et 5."],
  [twice, "I came as a student ten years ago. Answers are below."],
  [twice, "I wrote the answers of my brother under the questions, thank you."],
  [twice, "I wrote the wrong answers under the questions, thank you for your help."],
  [twice, "My consultant told me to tell you that he will reply."],
  [twice, "Mon avocat m'a dit de vous répondre et de le mettre en copie."],
  [twice, "I first came in March 2018 to study at McGill."],
  [twice, "Je suis arrivée il y a trois ans pour mes études."],
  [later, "I came first and my family joined me two years later."],
  [later, "Minh et la petite m'ont rejointe en juin 2021."],
  [later, "My husband came first and I joined him ten months later."],
  [later, "We came all together in March 2019."],
  [together, "Minh est allé seul chez ses parents à Hanoï cet été, d'où la date différente."],
  [together, "Our daughter travelled alone last October to see her aunt, that is why her date is different."],
  [twice, "I was in Lagos for my sister's wedding in May 2025 and flew home two weeks later."],
  [twice, "Last summer I went to Morocco to see my parents."],
  [twice, "Cet été j'ai enfin pu aller à Dakar voir ma mère."],
  [twice, "We came back from Cuba on Sunday."],
  [twice, "I was in Detroit last weekend for a baby shower."],
  [twice, "I visited Canada in 2015 with my parents."],
  [once, "Each winter I visit my parents in Algiers."],
  [later, "My husband went to Lima alone in May 2024."],
  [later, "We flew to Dakar this summer to show Ana to her cousins."],
];

describe("a remark that tells of the entries", () => {
  it.each(agreeing.map(([entries, remark]) => [remark, entries] as const))(
    "is passed over where the answers bear it out: %s",
    (remark, entries) => {
      expect(dispositionOf(remark, entries)).toBe("accept");
    },
  );

  it.each(contradicting.map(([entries, remark]) => [remark, entries] as const))(
    "is asked about where they do not: %s",
    (remark, entries) => {
      expect(dispositionOf(remark, entries)).not.toBe("accept");
    },
  );
});
