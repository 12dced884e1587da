/** What people ask for besides answering; `too` names what the same words may also be taken for. */
export interface Request {
  readonly intent: string;
  readonly en: readonly string[];
  readonly fr: readonly string[];
  readonly too?: readonly string[];
}

export const requests: readonly Request[] = [
  { intent: "password-reset", en: ["I lost the temporary password, please send me a new one.", "The temporary password you gave me has expired.", "I never received my temporary password.", "The password does not work, it says my credentials are invalid.", "I forgot the password that I chose for the portal.", "Could you reset my password please?"],
    fr: ["J’ai perdu le mot de passe temporaire.", "Mon mot de passe temporaire est expiré, pouvez-vous m’en envoyer un autre?", "Je n’ai jamais reçu le mot de passe temporaire.", "Le mot de passe ne fonctionne pas.", "J’ai oublié mon mot de passe du portail.", "Pouvez-vous réinitialiser mon mot de passe?"] },
  { intent: "leaving-canada", en: ["I will have to leave Canada in December for two weeks to see my mother.", "Please note that I am planning to travel to Mexico next month.", "I'm flying to India on the 20th and come back after Christmas."],
    fr: ["Je dois quitter le Canada le mois prochain pour deux semaines.", "Je prévois un voyage en France en décembre.", "Nous partons au Maroc pour les vacances le mois prochain."], too: ["travel-before-card"] },
  { intent: "separate-accounts", en: ["My spouse would like to have a separate account.", "We would each prefer our own portal account.", "Please create separate accounts for my husband and me."],
    fr: ["Mon conjoint aimerait avoir son propre compte.", "Nous préférons des comptes séparés.", "Ma femme souhaite avoir un compte distinct du mien."] },
  { intent: "cannot-use-portal", en: ["I am blind and cannot use the portal.", "I don't have a computer, is there any other way than the portal?", "I am not able to use an online portal because of my disability."],
    fr: ["Je suis aveugle et je ne peux pas utiliser le portail.", "Je n’ai pas d’ordinateur, y a-t-il un autre moyen que le portail?", "À cause de mon handicap, je suis incapable d’utiliser le portail."] },
  { intent: "representative", en: ["Please copy my immigration consultant on all messages.", "I have hired a lawyer who will represent me, can she receive your messages too?", "My representative has changed."],
    fr: ["Veuillez mettre en copie mon consultant en immigration.", "J’ai maintenant une avocate qui me représente; peut-elle recevoir vos messages?", "Mon représentant a changé."] },
  { intent: "ecopr-error", en: ["There is a mistake on my eCOPR: my name is spelled wrong.", "The date of birth on my e-COPR is incorrect.", "My eCoPR shows the wrong sex, how can it be corrected?"],
    fr: ["Il y a une erreur sur ma CRP électronique : mon nom est mal écrit.", "La date de naissance sur mon eCOPR est erronée."] },
  { intent: "ecopr-wont-open", en: ["I cannot open the eCOPR, the PDF shows a blank page.", "My eCOPR won't open on my computer.", "The e-COPR file does not open in Adobe."],
    fr: ["Je n’arrive pas à ouvrir la CRP électronique.", "Le fichier eCOPR ne s’ouvre pas.", "Mon eCOPR ne s’affiche pas, la page est blanche."] },
  { intent: "travel-before-card", en: ["I have an emergency and must travel before I get my PR card, how can I come back?", "Can I travel outside Canada while I wait for my PR card?", "My card has not arrived yet and I have to travel, do I need a PRTD?"],
    fr: ["Je dois voyager avant de recevoir ma carte de RP, comment revenir?", "Puis-je voyager sans ma carte RP en attendant qu’elle arrive?"], too: ["leaving-canada", "status-question"] },
  { intent: "address-change", en: ["I moved, please update my address.", "I have a new mailing address: 88 King Street West, Toronto ON M5H 1J9.", "My address has changed since I applied."],
    fr: ["J’ai déménagé, veuillez mettre à jour mon adresse.", "Mon adresse a changé : 88, rue King Ouest, Toronto (Ontario) M5H 1J9.", "J’ai une nouvelle adresse postale."] },
  { intent: "status-question", en: ["When will I get the next message?", "What is the status of my application?", "How long does it take until I become a permanent resident?", "Is there any update on my file?"],
    fr: ["Quand vais-je recevoir le prochain message?", "Où en est ma demande?", "Combien de temps faut-il attendre?", "Y a-t-il du nouveau dans mon dossier?"] },
  { intent: "own-account", en: ["I already created an account in the PR portal myself.", "By the way, I made my own portal account last week."],
    fr: ["J’ai déjà créé moi-même un compte dans le portail.", "Je me suis créé un compte dans le portail la semaine dernière."] },
  { intent: "card-renewal", en: ["How do I renew my PR card?", "My PR card expires soon, where can I renew it?"], fr: ["Comment renouveler ma carte de RP?", "Ma carte RP expire bientôt, où puis-je la renouveler?"] },
  { intent: "data-request", en: ["Please send me a copy of all the personal information you hold about me.", "I want you to delete my personal data."], fr: ["Veuillez m’envoyer une copie de tous les renseignements personnels que vous détenez sur moi.", "Je veux que vous supprimiez mes données personnelles."] },
  { intent: "back-in-canada", en: ["I am back in Canada since yesterday.", "I have returned to Canada."], fr: ["Je suis de retour au Canada depuis hier.", "Je suis revenu au Canada."] },
]; // prettier-ignore
