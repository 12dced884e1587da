import type { Family } from "../../answers/walked.ts";
import { here } from "../agree/eat.ts";
import { namesElsewhere, namesSurely, saidOf, type Sentence } from "./spoken-of.ts";

/** Who of the family is somewhere else as the reply is written. All on folded text. */

const adverb =
  "(?: (?:now|still|just|already|currently|presently|also|actually|temporarily|all|both|only|back|away|actuellement|toujours|encore|presentement|maintenant|temporairement|deja|aussi|tous|toutes|avant-hier|hier))*";
/** What is so now, by its tense. */
const present = here(
  `(?: \\p{Lu}?\\p{L}+)?(?:(?: (?:is|are|am|est|sont|suis|sommes)|'s|'m|'re)${adverb}(?: (?:(?:stay|liv|study|visit|spend|do|attend|finish|look|tak|car|wait|recover|travel|vacation|holiday)\\p{L}{0,4}ing|with|chez|avec|en (?:vacances|voyage|visite|stage|mission)|on (?:vacation|holidays?|a (?:trip|mission|business trip))))?|(?: (?:have|has))?${adverb} (?:moved in(?= with)|lives?|stays?|stud(?:y|ies)|works?|follows?|attends?|sits?|nurses?|travaille|garde|accouche|reside?s?|vit|vivent|vis|vivons|habitent?|habitons|sejournent?|etudient?|passent?|fait|font))(?= )`,
);
/** What was begun; it is so now where the words say that it is not over. */
const begun = here(
  `(?:(?: (?:est|sont|suis|sommes)${adverb} (?:re)?(?:partie?s?|tournee?s?|retournee?s?|allee?s?|rendue?s?|rentree?s?)| (?:has|have|had to)${adverb} (?:given birth|gone|left|flown|returned|travell?ed|moved|go|leave|fly|return|travel)|'(?:s|ve) (?:gone|left|flown)|${adverb} (?:gave birth|went|left|flew|returned|travell?ed|a du (?:partir|retourner|rentrer)))(?=[ ,]))`,
);
const now =
  /\b(?:at the moment|right now|now|currently|presently|at present|these days|for now|for the moment|temporarily|until|till|still|since|this (?:school |academic )?(?:year|term|semester|month|week)|en ce moment|actuellement|presentement|pour (?:l'instant|le moment)|jusqu'\p{L}+|jusqu'|toujours|encore|depuis|cette (?:annee|session|semaine)|ce mois(?:-ci)?|ces jours-ci|le temps (?:que|de|d'))(?!\p{L})/u;
/** How long it is so, of what is told as so. */
const whileAway =
  /\b(?:for (?:the|a few|some|two|three) (?:holidays?|summer|winter|weeks?|months?)|pour (?:les (?:vacances|fetes)|l'ete|l'hiver)|pour quelques (?:jours|semaines|mois))\b/;
const ahead =
  /(?:'ll|\b(?:will|shall|going to|won't)) (?:\p{L}+ ){0,3}?(?:back|return|come|pick|join|stay|bring|fly)\b|\b(?:va|allons|vais|vont|ira|irons|irai|iront) (?:le |la |les |l'|me |nous |y |bientot )*(?:chercher|recuperer|revenir|rentrer|rejoindre|rester|retrouver|ramener)\b|\b(?:re)?viendr\w+|\b(?:rentrer|rester|resteron|rejoindr)(?:a|ai|ons?|ont)\b|\bsait pas\b|\b(?:comes?|coming|returns?|returning|flies|revient|rentre|rentrent|reviennent) (?:back |home |chez nous |a la maison )*(?:\p{L}+ )?(?:in|on|next|soon|before|after|en|le|la|au|avant|apres|bientot|dans|pour)\b/u;
/** "He went to Lima and came back": it is over. */
const over =
  /\b(?:came|got|flew|is|are|was|were|am) (?:\p{L}+ )?(?:back|home)\b(?! (?:in|on) (?:the|a) )|\breturned (?:to canada|here|home|together|in|on)\b|\b(?:est|sont|suis|sommes) (?:\p{L}+ )?(?:revenue?s?|rentree?s?|de retour)(?! (?:en|au|aux|chez)\b)/u;
const lately = /\b(?:yesterday|last night|this morning|(?:last|this) (?:week|weekend|month|\p{L}+day)|avant-hier|hier|ce matin|(?:la )?semaine (?:derniere|passee)|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: dernier)?|il y a \p{L}+ jours?|\p{L}+ days? ago)(?!\p{L})/u; // prettier-ignore
const conditional = /\b(?:if|when|whenever|quand|si|lorsque|before|avant|where|ou|because|because of)\b[^,]*$/;
const denied = /^[^,]*?\b(?:not|never|pas|jamais|no longer|plus)\b|^n't/;

const writing =
  /\b(?:i|we|je|nous|i'm|we're)\b[^.;,!?]{0,14}\b(?:writ(?:e|ing)|answer(?:ing)?|repl(?:y|ying)|send(?:ing)?|respond(?:ing)?|typing|ecris|ecrivons|reponds|repondons|envoie)\b[^.;,!?]{0,24}?(?<from> (?:from|depuis|de|d'|in|a|au|en)\b.*)$/u;

/** Those whom a sentence places elsewhere as they write, with whom it leaves open: null where nobody. */
export function awayNow(sentence: Sentence, family: Family): readonly string[] | null {
  const { folded, written } = sentence;
  const still = hereElsewhere(sentence, family);
  if (still) return still;
  const from = writing.exec(folded);
  const [told = ""] = from ? [from.groups?.["from"]?.split(/,/)[0]] : [];
  if (from && told !== "" && / (?:from|depuis|de|d')/.test(told.slice(0, 8))) {
    const at = folded.length - (from.groups?.["from"] ?? "").length;
    const place = { folded: told, written: written.slice(at, at + told.length) };
    const isHome = /\b(?:where|ou) (?:i|we|j'|je|nous) ?(?:liv\w+|habit\w+|vi[st]|vivons|work|travaill\w+)\b/.test(
      folded,
    );
    if (isHome ? namesSurely(place) : namesElsewhere(place, family)) return family.sender ? [family.sender.id] : [];
  }
  for (const [pattern, isOpen] of [
    [present, false],
    [begun, true],
  ] as const)
    for (const { people, match, at } of saidOf(folded, pattern, family)) {
      const behind = at + match[0].length;
      const rest = { folded: folded.slice(behind), written: written.slice(behind) };
      if (conditional.test(folded.slice(0, at)) || denied.test(match[0])) continue;
      // The place is told before the clause ends, or right behind it: "is in Colombia", "est retourné chez mes parents à Thiès".
      const end = rest.folded.search(/[,(:]| (?:and|et|but|mais|because|parce|where|ou|who|qui) /);
      const clause = end === -1 ? rest : { folded: rest.folded.slice(0, end), written: rest.written.slice(0, end) };
      if (denied.test(clause.folded) || !namesElsewhere(clause, family)) continue;
      if (!/^(?: [\p{L}'-]+){0,9}? (?:in|to|at|from|en|au|aux|a|chez|with|back|abroad|overseas|dans|for|vers|her|his|their|my|our|this)\b/u.test(clause.folded)) continue; // prettier-ignore
      // "I am from Lagos", "we are happy to be home from Paris": no place to be in.
      if (!isOpen && being.test(match[0]) && /^(?: \p{L}+){0,2} (?:from|of|de|d'|originaire)\b/u.test(clause.folded))
        continue;
      const isNow =
        now.test(folded) || ahead.test(folded) || (!isOpen && whileAway.test(folded) && !minds.test(clause.folded));
      const isSure = namesSurely(clause);
      const isSaid = isOpen
        ? (isNow || lately.test(folded)) && !over.test(rest.folded)
        : isSure
          ? isNow || namesPlainly(clause.folded) || (reaches.test(clause.folded) && !minds.test(clause.folded))
          : isNow && namesPlainly(clause.folded) && !dwells.test(match[0]);
      if (isSaid) return people;
    }
  return null;
}

const being = /\b(?:is|are|am|est|sont|suis|sommes)\b|'/;
const reaches = /^(?: [\p{L}'-]+){0,6}? (?:in|en|au|aux|a|at|from|du|de|abroad|overseas) /u;
/** What is elsewhere is not they: "in touch with my family in Poland". */
const minds =
  /\b(?:touch|contact|proud|worried|waiting|happy|glad|sorry|happier|born|nee?s?|native|citizens?|back|home|return\p{L}*|(?:re)?tournee?s?|allee?s?|partie?s?|(?:re)?venue?s?|r?entree?s?|arrivee?s?|restee?s?|descendue?s?|montee?s?|passee?s?|sortie?s?|marie\p{L}*|married|diplome\p{L}*|graduat\p{L}*|attend\p{L}*|heureu\p{L}+|inqui\p{L}+|citoyen\p{L}*|parents?|family|famille|company|employer|entreprise)\b(?!')/u;

/** "It is night here in Lyon." */
function hereElsewhere({ folded, written }: Sentence, { sender }: Family): readonly string[] | null {
  const at = folded.search(/\b(?:here|ici) (?:in|at|a|en|au|aux) /);
  if (at === -1 || /\b(?:was|were|came|arriv\p{L}+|etait|etais|venue?s?)\b/u.test(folded)) return null;
  const clause = { folded: folded.slice(at).split(/[,(:]/)[0] ?? "", written: written.slice(at) };
  return namesSurely(clause) ? (sender ? [sender.id] : []) : null;
}

/** Who lives somewhere lives in Canada, unless the place is known to be abroad. */
const dwells = /\b(?:liv\w+|stud\w+|resid\w+|vi[st]|viv\w+|habit\w+|demeur\w+|etudi\w+|work\w*|travaill\w+)\b/;

/** "Is in Colombia", "is staying with my parents in Peru". */
function namesPlainly(clause: string): boolean {
  return /^(?: (?:with|chez|avec) (?:(?:my|his|her|our|mes|ses|sa|son|ma|mon|nos) )?\p{L}+(?: \p{L}+)?| (?:this|cette) \p{L}+(?: \p{L}+)?)? (?:in|en|au|aux|a|abroad|overseas)\b/u.test(
    clause,
  );
}
