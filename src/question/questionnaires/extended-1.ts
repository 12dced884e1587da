import type { Questionnaire } from "../questionnaire.ts";
import { standard1 } from "./standard-1.ts";

/** The standard questions and the three more that other versions of the first mail have asked (facts.md, section N). */
export const extended1: Questionnaire = {
  name: "extended",
  version: 1,
  questions: [
    ...standard1.questions,
    {
      id: "height",
      type: "height",
      for: "each",
      when: "always",
      text: { en: "Your height (in centimetres)", fr: "Votre taille (en centimètres)" },
    },
    {
      id: "homeAddress",
      type: "address",
      for: "each",
      when: "always",
      text: { en: "Your current home address", fr: "L’adresse actuelle de votre domicile" },
    },
    {
      id: "currentCountry",
      type: "country",
      for: "each",
      when: "always",
      text: { en: "The country you are in now", fr: "Le pays où vous vous trouvez en ce moment" },
    },
  ],
};
