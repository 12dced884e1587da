import { describe, expect, it } from "vitest";
import type { AnswerType } from "../../../src/question/questionnaire.ts";
import { dateReader } from "../../../src/reading/field/date.ts";
import { fieldReader } from "../../../src/reading/field/index.ts";
import { brief, contextFor } from "./context.ts";

const first = contextFor("date", { id: "firstEntry" });
const last = contextFor("date", { id: "lastEntry" });
const back = contextFor("date", { id: "plannedReturn", tense: "future" });
const read = (words: string, context = first) => brief(dateReader.read(words, context));

describe("beside a date may stand", () => {
  it.each([
    "13 March 2019 (study permit)",
    "on Wednesday, 13 March 2019 at 15:30",
    "13 March 2019, landed with a work permit at Toronto",
    "13 mars 2019 avec un permis d'études",
    "I first came to Canada on 13 March 2019 as a visitor",
    "I arrived from India on 13 March 2019",
    "13 March 2019 by plane, flight AC 855",
    "le mercredi 13 mars 2019 au soir, par avion",
    "13 March 2019 (confirmed)",
    "13 mars 2019, merci beaucoup",
    "my first entry was 13 March 2019",
    "13 March 2019 with my family, at the Ambassador Bridge in Windsor, Ontario",
  ])("%s", (words) => expect(read(words)).toBe("2019-03-13"));

  it.each([
    "5 June 2024 (did not leave after)",
    "5 June 2024, back from vacation",
    "5 June 2024 (no change)",
    "5 juin 2024 à Montréal au retour de vacances, yeux bleus",
    "5 June 2024, from New York by bus, at Lacolle",
  ])("%s, for the last one", (words) => expect(read(words, last)).toBe("2024-06-05"));

  it.each(["I plan to return on 5 January 2027", "retour prévu le 5 janvier 2027", "5 January 2027 (ticket booked)"])(
    "%s, for a return",
    (words) => expect(read(words, back)).toBe("2027-01-05"),
  );
});

describe("anything else beside a date is asked about", () => {
  it.each([
    "left India 13 March 2019",
    "boarding 13 March 2019",
    "13 March 2019 (visa date)",
    "13 March 2019 - study permit issued",
    "13 March 2019 (my husband's date)",
    "13 March 2019 was my mother's",
    "13 March 2019, but I was turned back at the border",
    "13 March 2019 (second time)",
    "13 March 2019 (to be confirmed)",
    "13 March 2019 tbc",
    "13 March 2019 from memory",
    "13 March 2019 at the latest",
    "prior to 13 March 2019",
    "eve of 13 March 2019",
    "13 March 2019 no 2018",
    "arrived Paris 13 March 2019, Canada next day",
    "départ de Paris le 13 mars 2019",
    "le 13 mars 2019, refoulée",
    "13 mars 2019 à confirmer",
    "le surlendemain du 13 mars 2019",
    "dès le 13 mars 2019",
    "13 mars 2019 (ma sœur)",
    "13 March 2019 flight date",
    "my last entry was 13 March 2019",
  ])("%s", (words) => expect(read(words)).toBe("? 2019-03-13"));

  it.each(["5 January 2027 is my departure date", "hoping for 5 January 2027", "5 January 2027, waitlisted"])(
    "%s, for a return",
    (words) => expect(read(words, back)).toBe("? 2027-01-05"),
  );
});

describe("a later date takes the place of an earlier", () => {
  it.each([
    "13 March 2018, sorry, 13 March 2019",
    "13 March 2018 - no wait, 13 March 2019",
    "13 mars 2018, non, plutôt le 13 mars 2019",
  ])("in “%s”", (words) => expect(read(words)).toBe("2019-03-13"));
  it.each([
    "13 March 2018 - typo in my passport says 13 March 2019",
    "13 March 2018, sorry the stamp of 13 March 2019 is the exit",
    "13 March 2018 (no, 13 March 2019 is my exit)",
  ])("but not in “%s”", (words) => expect(read(words)).toMatch(/^\?/));
});

const asked = (type: AnswerType, words: string) => fieldReader(type).read(words, contextFor(type));

describe("beside a colour, an address or a number", () => {
  it.each<[AnswerType, string]>([
    ["eye-colour", "They are brown, thanks!"],
    ["eye-colour", "yeux bruns foncés"],
    ["eye-colour", "brown (same as in my passport)"],
    ["email", "zoe@example.org (home)"],
    ["email", "zoe@example.org (confirmed, still valid)"],
    ["email", "zoe@example.org (no change)"],
    ["email", "mon courriel est zoe@example.org, merci"],
    ["uci", "my UCI is 1123456789"],
    ["uci", "Zoë Łucja 1123456789"],
    ["height", "I am 170 cm tall"],
    ["country", "I am in Canada right now"],
    ["place", "Toronto Pearson from Manila"],
    ["place", "Peace Arch border crossing, Surrey BC"],
    ["place", "aéroport de Montréal"],
  ])("%s takes “%s”", (type, words) => expect(asked(type, words).kind).toBe("value"));

  it.each<[AnswerType, string]>([
    ["eye-colour", "used to be brown"],
    ["eye-colour", "my husband's are brown"],
    ["eye-colour", "anything but brown"],
    ["eye-colour", "brown contact lenses"],
    ["eye-colour", "brown is a mistake"],
    ["eye-colour", "bruns à la naissance"],
    ["eye-colour", "autrefois bruns"],
    ["eye-colour", "brown, sorry, black mascara in the photo"],
    ["email", "zoe@example.org (husband)"],
    ["email", "zoe@example.org doesn't work"],
    ["email", "zoe@example.org is full"],
    ["email", "zoe@example.org, hacked last week"],
    ["email", "zoe@example.org, no, raj@example.com is my husband"],
    ["uci", "1123456789 (my husband's)"],
    ["uci", "1123456789 belongs to Sunita Rao"],
    ["uci", "11-2345-6789 (the file number)"],
    ["height", "my husband 180 cm"],
    ["place", "left from Toronto"],
    ["place", "will be Toronto"],
    ["place", "Toronto is wrong"],
    ["place", "Seat 12A"],
    ["place", "Seattle"],
    ["place", "Toronto on 5 December 2026"],
    ["country", "India is my country of birth"],
  ])("%s asks about “%s”", (type, words) => expect(asked(type, words).kind).toBe("unclear"));
});

describe("how and why somebody came, that it is right, and that they stayed, leave a value as it is", () => {
  it.each([
    "13 March 2019 (IEC working holiday visa)",
    "13 March 2019 to start my studies",
    "13 March 2019 with my two kids and my mother",
    "13 March 2019 because of my husband's work",
    "13 March 2019, for work",
    "13 March 2019, alone",
    "13 mars 2019 pour mes études à Laval",
    "13 mars 2019 pour rejoindre mon mari",
    "13 mars 2019 dans le cadre de mon travail",
    "13 mars 2019, toute seule",
    "13 March 2019 (I checked my passport)",
    "13 March 2019 with PGWP",
  ])("%s", (words) => expect(read(words)).toBe("2019-03-13"));

  it.each([
    "5 June 2024 crossed with load",
    "5 June 2024 with truck",
    "5 June 2024 (back from my sister's wedding in Galway)",
    "5 June 2024 - from vacation in Iloilo",
    "5 June 2024 after visiting my parents in Ghana",
    "5 June 2024 returning from a short business trip",
    "5 June 2024 (only one time)",
    "5 June 2024 (only entry)",
    "5 June 2024 (I came once and stayed)",
    "5 June 2024 (same, I never travelled)",
    "It is the same date, 5 June 2024, because I have never gone out of Canada since I came",
    "5 June 2024, I came only once",
    "5 juin 2024 (jamais ressorti du pays)",
    "5 juin 2024 je n'ai jamais quitté le pays",
    "5 juin 2024, une seule fois",
    "5 juin 2024, retour des funérailles de ma grand-mère",
    "5 juin 2024 en camion",
  ])("%s, for the last one", (words) => expect(read(words, last)).toBe("2024-06-05"));

  it.each<[AnswerType, string]>([
    ["email", "zoe@example.org (this is the one I always use)"],
    ["email", "zoe@example.org - yes, correct address"],
    ["email", "zoe@example.org correct"],
    ["email", "zoe@example.org, toujours bonne"],
    ["email", "zoe@example.org (celle que j'utilise toujours)"],
    ["email", "zoe@example.org, I check it every day"],
    ["uci", "1123456789 (verified)"],
    ["eye-colour", "brown, that's correct"],
    ["eye-colour", "Blue (very)"],
  ])("%s takes “%s”", (type, words) => expect(asked(type, words).kind).toBe("value"));
});

describe("but not a doubt, a denial, another's value, a refusal, a departure or another date", () => {
  it.each([
    "5 June 2024 for my husband",
    "5 June 2024 to visit my husband, mine was later",
    "5 June 2024 from memory",
    "5 June 2024 by mistake",
    "5 June 2024 for transit",
    "5 June 2024 after my first entry",
    "5 June 2024, left for vacation",
    "5 June 2024 before my vacation",
    "5 June 2024 on the way to my sister's wedding",
    "5 June 2024 with a doubt",
    "5 June 2024, hearsay",
    "5 June 2024, turned back with my truck",
    "5 June 2024, not after vacation",
    "5 June 2024 is when I went to my sister's wedding",
    "5 June 2024 is not correct",
    "5 June 2024 (incorrect)",
    "5 June 2024 (correct?)",
    "5 June 2024, never entered",
    "5 June 2024 (once more in July)",
    "5 June 2024, I have never left until last month",
    "5 juin 2024 pour ma femme",
    "5 juin 2024, départ en vacances",
    "5 juin 2024 n'est pas exacte",
    "5 juin 2024 en transit",
    "5 juin 2024, refoulée avec mon camion",
    "5 juin 2024, je ne suis pas entrée",
  ])("%s", (words) => expect(read(words, last)).toMatch(/^\?/));

  it.each<[AnswerType, string]>([
    ["email", "zoe@example.org is not the one I always use"],
    ["email", "zoe@example.org (not correct)"],
    ["email", "zoe@example.org, plus valide"],
    ["email", "zoe@example.org (the one my husband uses)"],
    ["uci", "1123456789 is incorrect"],
    ["eye-colour", "brown, is that correct?"],
  ])("%s asks about “%s”", (type, words) => expect(asked(type, words).kind).toBe("unclear"));
});
