/** Folded words by which people say whether they are in Canada. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ""));

export const yesWords = set(
  "yes y yeah yep yup yess yesss oui ouii ouiii ouais true vrai correct affirmative affirmatif absolutely absolument definitely certainly certainement indeed yea yah effectivement bien-sur",
);
export const noWords = set("no n nope nah non false faux negative negatif noo");
export const chineseYes = set(
  "是 是的 在 在的 对 對 有 我在 我在加拿大 在加拿大 目前在加拿大 现在在加拿大 我现在在加拿大 我目前在加拿大 是的我在加拿大 是我在加拿大 人在加拿大",
);
export const chineseNo = set(
  "不 不是 不在 否 没有 沒有 不在加拿大 我不在加拿大 目前不在加拿大 现在不在加拿大 我现在不在加拿大 我目前不在加拿大 不我不在加拿大",
);

/** What may stand between "I am" and the place, or before a bare "in Canada", without changing what is said. */
export const fillers = set(
  `currently presently now still actually physically present right at the this moment already here yet anymore both all also living residing staying located situated working studying back safely indeed happily
   legally definitely fact present today as of living based home et and well very much yes oui time being for continuously inside
   actuellement presentement en ce moment toujours maintenant deja physiquement bien encore tous toutes ici aujourd hui presente presentes presents bel heure l cet instant a`,
);

/** What "no" may be followed by, without a comma, and still answer the question. "No travel planned" does not. */
export const behindNo = set(
  `i im we je nous on am not nt pas in outside out abroad overseas hors en au aux a sorry sir madam madame monsieur unfortunately malheureusement desole desolee actually currently presently
   presentement actuellement at right now for pour because until till he she it yes oui no non and et or ou longer plus yet still here anymore`,
);
export const troubles = set("problem problems worries worry issue issues probleme problemes souci soucis");
/** By which people lead up to a doubtful yes or no. */
export const doubtLeads = set(
  "i think believe guess maybe probably perhaps confirm confirme so je crois pense que peut etre answer the is reponse my ma",
);

/** A time to come, and the words that lead to it. */
export const comingTimes = set("next tomorrow soon later prochain prochaine prochainement demain bientot then");
export const toTimes = set(
  `from starting as of on beginning by after in the early late mid only just a partir de du des le la les apres compter d et and this coming
   week weeks month months year summer fall spring winter weekend monday tuesday wednesday thursday friday saturday sunday semaine mois annee lundi mardi mercredi jeudi vendredi samedi dimanche
   january february march april may june july august september october november december janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre`,
);

export const firstPerson = set("i im we ive j je nous moi me on y'all");
export const negations = set("not nt t never nor pas plus jamais neither");
export const beingWords = set("am m im are re suis sommes");

export const past = /\b(?:was|were|had been|used to|etais|etions|etait|ai ete|avons ete|wasn't|weren't)\b/;
export const future =
  /\b(?:will|'ll|won't|going to|gonna|plan(?:ning|s)? (?:to|on)|shall|intend|hope|hoping|expect\w*|serai|serons|sera|vais|allons|prevois|compte|arriv\w*|return(?:ing)?|com(?:e|ing) back|coming|fly(?:ing)?|land(?:ing)?|on my way|en route|rentre|rentrerai|rentrer|reviens|reviendrai|revenir|retourne|retournerai|retour|when|once|quand|lorsque|des que|until|jusqu|would|wish|want|need to|able to|can be|if|si|unless)\b/;
export const cameBack =
  /\b(?:returned|came back|come back|arrived|landed|entered|got back|moved|am back|i'm back|de retour|revenue?s?|rentree?s?|arrivee?s?|entree?s?)\b/;
export const leftCanada =
  /\b(?:left canada|have left|i've left|already left|departed|quitte le canada|j'ai quitte|avons quitte|parti(?:e|s)? du canada|moved (?:out of|away from) canada|left the country)\b/;
export const leavingCanada =
  /\b(?:leav(?:e|ing)|quitter\w*|quitte|away from|out of|depart\w*|exit\w*) (?:from )?(?:le |the )?(?:canada|country|pays)\b/;
export const leaving =
  /\b(?:leav(?:e|ing)|travel\w*|trip|vacation|holiday|going (?:to|on)|visit\w*|away|part(?:ir|irai|s)|voyage\w*|quitter\w*|vacances)\b/;
export const people = String.raw`(?:husband|wife|spouse|partner|fiancee?|family|kids?|child|children|son|sons|daughters?|parents?|mother|father|mom|mum|dad|brothers?|sisters?|lawyer|representative|consultant|friends?|baby|babies|relatives?|mari|femme|epouse?|conjointe?|famille|enfants?|fils|filles?|pere|mere|freres?|soe?urs?|avocate?|amie?s?|bebe)`;
/** Somebody of the family, or who acts for it. */
export const relatives = new RegExp(String.raw`\b${people}\b`);
export const others = new RegExp(
  String.raw`\b(?:my|our|mon|ma|mes|notre|nos|his|her|their|son|sa|ses|the|le|la|les) (?:\w+ )?${people}\b|\b(?:he|she|they|elle|ils|elles)\b|\bil est\b`,
);
export const visits = /\b(?:visiting|vacation\w*|travel(?:l?ing)?|trip|holidays?|en visite|en voyage|en vacances)\b/;
