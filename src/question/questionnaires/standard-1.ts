import type { Questionnaire } from "../questionnaire.ts";

/** The eight questions of facts 34–41, the planned return (42) and the verification code of some categories (43). */
export const standard1: Questionnaire = {
  name: "standard",
  version: 1,
  questions: [
    {
      id: "fullName",
      type: "name",
      for: "each",
      when: "always",
      text: { en: "Your full name", fr: "Votre nom complet" },
    },
    {
      id: "uci",
      type: "uci",
      for: "each",
      when: "always",
      text: { en: "Your UCI number (8 or 10 digits)", fr: "Votre numéro IUC (8 ou 10 chiffres)" },
    },
    {
      id: "email",
      type: "email",
      for: "each",
      when: "always",
      text: { en: "The email address where we can reach you", fr: "L’adresse courriel où nous pouvons vous joindre" },
    },
    {
      id: "firstEntry",
      type: "date",
      tense: "past",
      for: "each",
      when: "always",
      text: {
        en: "The date you first entered Canada (year-month-day)",
        fr: "La date de votre première entrée au Canada (année-mois-jour)",
      },
    },
    {
      id: "lastEntry",
      type: "date",
      tense: "past",
      for: "each",
      when: "always",
      text: {
        en: "The date you most recently entered Canada (year-month-day)",
        fr: "La date de votre plus récente entrée au Canada (année-mois-jour)",
      },
    },
    {
      id: "lastEntryPlace",
      type: "place",
      for: "each",
      when: "always",
      text: {
        en: "The place of that most recent entry (airport, border crossing or port)",
        fr: "Le lieu de cette plus récente entrée (aéroport, poste frontalier ou port)",
      },
    },
    {
      id: "eyeColour",
      type: "eye-colour",
      for: "each",
      when: "always",
      text: {
        en: "The colour of your eyes (black, blue, brown, green, grey, hazel or other)",
        fr: "La couleur de vos yeux (noirs, bleus, bruns, verts, gris, noisette ou autre)",
      },
    },
    {
      id: "inCanada",
      type: "yes-no",
      for: "each",
      when: "always",
      text: { en: "Are you in Canada now? (yes or no)", fr: "Êtes-vous au Canada en ce moment? (oui ou non)" },
    },
    {
      id: "plannedReturn",
      type: "date",
      tense: "future",
      for: "each",
      when: "outside-canada",
      text: {
        en: "Only if you are not in Canada: the date you plan to return (year-month-day)",
        fr: "Seulement si vous n’êtes pas au Canada : la date prévue de votre retour (année-mois-jour)",
      },
    },
    {
      id: "verificationCode",
      type: "code",
      for: "principal",
      when: "code-demanded",
      text: {
        en: "The verification code you were given for your application",
        fr: "Le code de vérification qui vous a été donné pour votre demande",
      },
    },
  ],
};
