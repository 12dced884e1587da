import { describe, expect, it } from "vitest";
import { yesNoReader } from "../../../src/reading/field/yes-no.ts";
import { brief, contextFor } from "./context.ts";

const context = contextFor("yes-no");
const read = (words: string) => brief(yesNoReader.read(words, context));

describe("a yes stands beside what says no other place or time", () => {
  it.each([
    "Yes, in Calgary",
    "Yes - Toronto, ON",
    "Yes, I am in Canada with my family",
    "Yes, since 2019",
    "Oui, je suis bien au Canada en ce moment, merci",
    "I, Zoë Łucja, confirm that I am physically present in Canada",
    "I am in Canada on a work permit",
    "I have been in Canada for five years",
    "Yes, but my husband is in India",
    "yes, but I leave for India on December 3",
    "Yes, I returned to Canada on 2024-03-04",
  ])("%s", (words) => expect(read(words)).toBe("true"));

  it.each([
    "No, still in Lagos",
    "No, I am in Morocco at the moment",
    "not yet, I arrive on 5 December",
    "No, I left Canada yesterday",
  ])("%s: a no", (words) => expect(read(words)).toBe("false"));
});

describe("presence is asked about where other words stand beside it", () => {
  it.each([
    "yes normally",
    "yes on paper",
    "yes, landing tomorrow",
    "yes, on 5 December",
    "yes - December",
    "yes in two weeks",
    "yes, I'm on my way",
    "yes when I applied",
    "Yes — Vancouver WA",
    "Yes, returned to India on 12 November 2026",
    "Yes. Currently at my parents' place in Lahore",
    "Yes, thank you for asking. I land on Friday.",
    "Yes I received it",
    "oui, mes enfants",
    "oui, mais en déplacement à Paris",
    "oui quand j'ai fait la demande",
    "No I have not left",
    "non, aucun changement",
    "No. Just kidding yes",
    "I am in Canada in spirit",
    "I am in Canada every summer",
    "I am in Canada's embassy in Delhi",
    "I am in Canada House, London",
    "I am in Toronto, Ohio",
    "My employer thinks I am in Canada",
    "Il est faux que je suis au Canada",
    "I am not in Canada illegally",
    "From tomorrow on I am in Canada",
    "Je suis au Canada de cœur",
    "Quand je suis au Canada, j'habite à Gatineau",
  ])("%s", (words) => expect(read(words)).toMatch(/^(?:\?|-)/));
});
