import type { Random } from "../reading/random.ts";
import type { Written } from "./dates.ts";
import type { Truth } from "./people.ts";

const months = {
  en: "January February March April May June July August September October November December".split(" "),
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
};

function spoken(iso: string, language: "en" | "fr"): string {
  const { year, month, day } = Temporal.PlainDate.from(iso);
  return language === "en" ? `${months.en[month - 1]} ${day}, ${year}` : `${day} ${months.fr[month - 1]} ${year}`;
}

const eyesIn = { brown: "bruns", black: "noirs", blue: "bleus", green: "verts", grey: "gris", hazel: "noisette" } as const;

/** One person's eight answers told in prose, in the first person or about somebody of the family. */
export function tell(random: Random, truth: Truth, address: string, language: "en" | "fr"): { text: string; values: Map<string, Written> } {
  const { givenName, familyName, uci, role } = truth.person;
  const name = `${givenName} ${familyName}`;
  const first = spoken(truth.firstEntry, language);
  const last = random.chance(0.5) ? truth.lastEntry : spoken(truth.lastEntry, language);
  const french = eyesIn[truth.eyes as keyof typeof eyesIn];
  const me = role === "principal";
  const mine = {
    en: [
      `My name is ${name} and my UCI is ${uci}. You can reach me at ${address}. I first entered Canada on ${first} and my most recent entry was on ${last} at ${truth.place}. My eyes are ${truth.eyes} and yes, I am in Canada now.`,
      `I am ${name}, UCI ${uci}, email ${address}. I first came to Canada on ${first}. I last entered Canada on ${last} through ${truth.place}. My eye colour is ${truth.eyes}. I am currently in Canada.`,
      `My full name is ${name}. My UCI number is ${uci}. My email address is ${address}. The date of my first entry is ${first}. The date of my most recent entry is ${last}, at ${truth.place}. I have ${truth.eyes} eyes. I am in Canada.`,
    ],
    fr: [
      `Je m’appelle ${name} et mon IUC est ${uci}. Vous pouvez me joindre à ${address}. Je suis entré au Canada pour la première fois le ${first} et ma dernière entrée date du ${last} à ${truth.place}. J’ai les yeux ${french} et oui, je suis au Canada en ce moment.`,
      `Mon nom complet est ${name}. Mon numéro IUC est le ${uci}. Mon adresse courriel est ${address}. Ma première entrée au Canada a eu lieu le ${first}. Ma plus récente entrée a eu lieu le ${last}, par ${truth.place}. Mes yeux sont ${french}. Je suis présentement au Canada.`,
    ],
  };
  const other = {
    en: [
      `${role === "spouse" ? "My spouse" : "My child"} is ${name}, UCI ${uci}, email ${address}. ${givenName} first entered Canada on ${first} and most recently on ${last} at ${truth.place}. ${givenName} has ${truth.eyes} eyes and is in Canada now.`,
      `${role === "spouse" ? "My spouse" : "My child"} ${name} has the UCI ${uci} and the email address ${address}. ${givenName}'s first entry was on ${first}, the most recent entry was on ${last} at ${truth.place}. ${givenName}'s eyes are ${truth.eyes}. ${givenName} is in Canada now.`,
    ],
    fr: [
      `${role === "spouse" ? "Mon conjoint" : "Mon enfant"} ${name} a l’IUC ${uci} et l’adresse courriel ${address}. Sa première entrée a eu lieu le ${first}, sa plus récente entrée le ${last} à ${truth.place}. ${givenName} a les yeux ${french} et est au Canada en ce moment.`,
    ],
  };
  const taken = (...values: (string | boolean)[]): Written => ({ text: "", expected: { kind: "answer", values } });
  const values = new Map<string, Written>([
    ["fullName", taken(name)], ["uci", taken(uci)], ["email", taken(address)], ["firstEntry", taken(truth.firstEntry)], ["lastEntry", taken(truth.lastEntry)],
    ["lastEntryPlace", taken(truth.place)], ["eyeColour", taken(truth.eyes)], ["inCanada", taken(true)],
  ]); // prettier-ignore
  return { text: random.pick((me ? mine : other)[language]), values };
}
