import { describe, expect, it } from "vitest";
import { fieldReader } from "../../../src/reading/field/index.ts";
import { labelOf } from "../../../src/reading/field/label.ts";
import { contextFor } from "./context.ts";

const kindOf = (id: string, words: string): string =>
  fieldReader(id === "lastEntryPlace" ? "place" : "date").read(words, contextFor(id === "lastEntryPlace" ? "place" : "date", { id })).kind; // prettier-ignore

const harmless: readonly (readonly [string, string])[] = [
  ["firstEntry", "I first set foot in Canada on May 3, 2019"],
  ["firstEntry", "My first time in Canada was May 3, 2019"],
  ["firstEntry", "ma toute première arrivée remonte au 3 mai 2019"],
  ["firstEntry", "La première fois que je suis venu, c'était le 3 mai 2019"],
  ["firstEntry", "I have been living in Canada since 2019-05-03"],
  ["firstEntry", "Je vis au Canada depuis le 3 mai 2019"],
  ["lastEntry", "I got back on 2024-05-03"],
  ["lastEntry", "I came back home to Canada on May 3, 2024"],
  ["lastEntry", "Je suis de retour depuis le 3 mai 2024"],
  ["lastEntry", "Mon dernier passage à la douane : 3 mai 2024"],
  ["lastEntry", "Ma dernière entrée au Canada remonte au 3 mai 2024"],
  ["lastEntryPlace", "Immigration was done at North Portal, Saskatchewan"],
  ["lastEntryPlace", "Mon passeport a été tamponné à Calgary"],
  ["lastEntryPlace", "Mon entrée s'est faite à l'aéroport Pierre-Elliott-Trudeau"],
  ["lastEntryPlace", "I cleared customs at Calgary"],
];

const telling: readonly (readonly [string, string])[] = [
  ["firstEntry", "I entered the express entry pool on May 3, 2019"],
  ["firstEntry", "I entered university on May 3, 2019"],
  ["firstEntry", "I landed in Thiès on May 3, 2019"],
  ["firstEntry", "My luggage arrived on May 3, 2019"],
  ["firstEntry", "Mes bagages sont arrivés le 3 mai 2019"],
  ["firstEntry", "I came back on May 3, 2019"],
  ["firstEntry", "Je suis arrivé à la retraite le 3 mai 2019"],
  ["firstEntry", "Ma femme est arrivée le 3 mai 2019"],
  ["firstEntry", "Mon passage à l'examen le 3 mai 2019"],
  ["firstEntry", "My passport was stamped on exit May 3, 2019"],
  ["firstEntry", "I have been at this school since May 3, 2019"],
  ["lastEntry", "I first entered on May 3, 2024"],
  ["lastEntry", "I got back my passport on May 3, 2024"],
  ["lastEntry", "I returned to my country on May 3, 2024"],
  ["lastEntry", "I was back in my home town on May 3, 2024"],
  ["lastEntry", "Je suis de retour au travail depuis le 3 mai 2024"],
  ["lastEntry", "La loi est entrée en vigueur le 3 mai 2024"],
  ["lastEntry", "Mon colis est arrivé le 3 mai 2024"],
  ["lastEntry", "Vol retour le 3 mai 2024"],
  ["lastEntryPlace", "My luggage was inspected at Calgary"],
  ["lastEntryPlace", "I passed my driving test in Calgary"],
  ["lastEntryPlace", "My brother came through Calgary"],
  ["lastEntryPlace", "It was a bridge"],
  ["lastEntryPlace", "the big airport"],
];

describe("what leads up to a date or a port", () => {
  it.each(harmless)("%s: %s", (id, words) => expect(kindOf(id, words)).toBe("value"));
  it.each(telling)("%s is not sure: %s", (id, words) => expect(kindOf(id, words)).not.toBe("value"));
});

describe("a label", () => {
  it("is read with a word that is not misspelt", () => {
    expect(labelOf("Port of entrance")).toBe("lastEntryPlace");
    expect(labelOf("Date of first entrance")).toBe("firstEntry");
  });
});
