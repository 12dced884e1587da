import { offersMore } from "../intent/idle.ts";
import { fold, singleSpaced } from "../normal.ts";

/** What people write around their answers and mean nothing by. Folded; a whole sentence must be made of these. */
const polite = new RegExp(
  `^(?:${[
    "(?:hi|hello|hey|dear|good (?:morning|day|afternoon|evening)|greetings|bonjour|bonsoir|salut|chere?s?|madame|monsieur|sir|to whom it may concern|a qui de droit)\\b[^.?!,]{0,60}(?:,(?! ?(?:i|i'm|my|we|our|the|it|this|he|she|they|je|j'|mon|ma|mes|nous|notre|il|elle|la|le|ce|c'est)\\b)[^.?!,\\d]{0,30}){0,2}",
    "(?:many |a lot of )?(?:thank|thanks|thx|merci|remercie|je vous remercie|nous vous remercions|with thanks|avec mes remerciements)\\b[^?]{0,120}",
    "(?:here (?:are|is)|please (?:find|see)|find|see|below (?:are|is)|voici|vous trouverez|veuillez trouver|ci-dessous|ci-joint|you will find|i have (?:provided|answered|filled)|i am (?:sending|providing|writing to provide)|je vous (?:envoie|transmets|fais parvenir)|as requested|comme demande|tel que demande|(?:je fais |faisant )?suite a votre|en reference a votre|in response to|in reply to|with reference to your|i refer to your|following your (?:e-?mail|message|mail|letter)|further to|regarding your|en reponse a)\\b[^?]{0,160}",
    "(?:my |our |the |mes |nos |les )?(?:answers?|reponses?|information|details|renseignements|infos?)(?: are| is| sont)?(?: (?:requested|below|inline|ci-dessous|dans le texte|demandees?|as follows|in (?:red|blue|bold|green)|en (?:rouge|bleu|gras|vert)|above|between the lines))*",
    "(?:answers?|answered|reponses?|see|voir|please see)(?: my| mes)?(?: answers?| reponses?)? (?:inline|below|above|in (?:red|blue|bold)|en (?:rouge|bleu|gras)|ci-dessous|plus bas|dans le texte|in the table|dans le tableau)\\b[^?]{0,60}",
    "(?:please )?let me know if (?:you need|there is|anything)\\b[^?]{0,120}",
    "(?:if you (?:need|require|have)|should you (?:need|require|have)|do not hesitate|don't hesitate|feel free|n'hesitez pas|si vous avez besoin)\\b[^?]{0,140}",
    "(?:i hope|hope|hoping|looking forward|i look forward|au plaisir|a bientot|dans l'espoir|(?:je reste|nous restons) a votre disposition|j'espere|en esperant|dans l'attente|en attendant|en vous souhaitant|esperant)\\b[^?]{0,140}",
    "(?:j'accuse (?:bonne )?reception|(?:i|we) (?:hereby )?acknowledge (?:the )?receipt|je (?:reviens|me permets de revenir|reponds|donne suite) (?:vers|a|ici)|c'est avec (?:beaucoup de|grand|une grande|un grand|beaucoup d')|it is with (?:great|much))\\b[^?\\d]{0,120}",
    "(?:best|kind|warm|sincere|with)?\\s?(?:regards|wishes|sincerely|yours|cordialement|cdlt|respectfully|respectueusement|salutations|bien a vous|amicalement|cheers|take care)\\b[^?]{0,60}",
    "(?:je vous prie|veuillez (?:agreer|recevoir|accepter)|recevez|mes salutations|bien cordialement|sinceres salutations|meilleures salutations)\\b[^?]{0,140}",
    "(?:have a (?:nice|good|great|wonderful|lovely)|bonne (?:journee|soiree|fin|semaine)|excellente journee|passez une|happy)\\b[^?]{0,60}",
    "(?:sent from|envoye (?:de|depuis|a partir)|get outlook|telecharge|obtenez|provenance)\\b[^?]{0,80}",
    "(?:sorry|apologies|i apologi[sz]e|desolee?|mes excuses|excusez|je m'excuse|pardon)(?: for| about| pour| de)\\b[^?]{0,100}",
    "(?:(?:i |i've |i have |j'ai |j'|je )?(?:filled|typed|typing|wrote|written|writing|sent|sending|answered|answering|repl(?:ied|ying)|rempli|ecris|ecrit|tape|envoye|reponds|repondu)\\b[^.?!\\d]{0,40}\\b(?:phone|mobile|cell|tablet|ipad|iphone|telephone|cellulaire|portable|tablette)\\b(?:[\\s,;:–-]{1,4}(?:so |alors |donc )?(?:please )?(?:sorry|excuse|forgive|apologies|pardon|desolee?|excusez|mes excuses)\\b[^.?!\\d]{0,80})?)",
    "(?:please )?(?:sorry|desolee?|excuse|excusez|forgive|pardon|pardonnez)(?: me)?(?: for| pour)? (?:any|my|the|les|mes|des) (?:small |little |petites? )?(?:typos?|spelling|english|french|francais|anglais|fautes?|coquilles?|formatting)\\b[^.?!\\d]{0,80}",
    "(?:ok|okay|yes|oui|great|perfect|parfait|noted|understood|bien recu|received|all good|super|excellent|done|that's all|that is all|c'est tout|voila)[ ,.!]*",
    "(?:i|we|j'|je|nous) ?(?:received|got|have received|am happy|are happy|am very happy|am excited|am pleased|appreciate|ai bien recu|avons bien recu|suis ravie?|suis heureuse?|suis content|apprecie)\\b[^?]{0,140}",
    "(?:this (?:e-?mail|message)|the information (?:contained|in this)|ce (?:courriel|message)|confidential(?:ity|ite)?|avis de confidentialite|disclaimer|think (?:before|of|about)|pensez a|please consider the environment|virus)\\b.{0,2000}",
    "(?:if (?:you are not|you're not|this (?:e-?mail|message) is not|you (?:have )?received? this)|si vous (?:n'etes pas|n'en etes pas|avez recu ce))\\b.{0,40}\\b(?:recipient|addressee|destinataire|intended for you|in error|par erreur)\\b.{0,1000}",
    "[^\\p{L}\\p{N}]*",
  ].join("|")})[\\s.!,;:)\\p{Extended_Pictographic}\\ufe0f-]*$`,
  "su",
);

/** Words with which a courtesy goes on to say something: "Thank you, but I cannot sign in". */
const goesOn =
  /\b(?:but|however|mais|cependant|toutefois|except|sauf|unless|can't|cannot|can not|couldn't|unable|never|not (?:able|working|received|sure)|n'arrive|ne (?:peux|fonctionne|marche)|password|passe|lost|perdu|mistake|erreur|wrong|correction|instead|leav(?:e|ing)|quitt\w*|travel\w*|voyag\w*|portal|portail|account|compte|representative|representant|lawyer|avocat|consultant|moved|demenag\w*|new address|nouvelle adresse|actually|en fait|outside|hors|abroad|etranger)\b/;
/** What a program adds may hold any word. */
const added =
  /^(?:this (?:e-?mail|message)|the information (?:contained|in this)|ce (?:courriel|message)|confidential(?:ity|ite)?|avis de confidentialite|disclaimer|if (?:you are not|you're not|this (?:e-?mail|message) is not|you (?:have )?received? this)|si vous (?:n'etes pas|n'en etes pas|avez recu ce)|sent from|envoye (?:de|depuis|a partir)|get outlook|telecharge)/;
/** A disclaimer, whatever it begins with, says whom the mail is for, or what it is; and what others must or must not do. */
const meantFor =
  /\b(?:intended (?:recipient|addressee|only|solely)|recipients?|destinataires?|addressee|(?:in|par) (?:error|erreur)|privileged|privilegie\w*|expediteur|confidenti\w+)/;
const mustDo =
  /\b(?:notif\w+|delet\w+|destroy\w*|advise|inform (?:us|the)|contact the sender|return e-?mail|retour de courriel|avis(?:er|ez)|detrui\w+|supprim\w+|effac\w+|prohibited|interdit\w*|unauthori[sz]ed|disclos\w+|divulg\w+|disseminat\w+|distribut\w+|diffusion|reserve\w*|waive|renonce\w*|protege\w*|protected|solely|uniquement|exclusi\w+)/;
const myself = /\b(?:i|i'm|i've|my|je|mon|ma|mes)\b|\bj'/;

/** Whether a sentence was put under the mail for whoever should not have got it; the writer wishes nothing by it. */
export function isDisclaimer(sentence: string): boolean {
  const folded = fold(sentence);
  return meantFor.test(folded) && mustDo.test(folded) && !myself.test(folded);
}

/** "Hello, here are my answers": a greeting and another courtesy. */
const greeting =
  /^(?:hi|hello|hey|bonjour|bonsoir|salut|good (?:morning|day|afternoon|evening))(?: [^.?!,\d]{1,40})?[,!] ?/;

/** No courtesy is longer; a disclaimer is. */
const longest = 2_400;

/** Whether a sentence is a courtesy, so that nobody need look at it. */
export function isPolite(sentence: string): boolean {
  if (sentence.length > longest) return false;
  const words = singleSpaced(fold(sentence));
  const rest = words.replace(greeting, "");
  if (rest !== words && rest !== "") return isPolite(rest);
  if (isDisclaimer(sentence)) return true;
  if (offersMore(words)) return true;
  return polite.test(words) && (added.test(words) || !goesOn.test(words));
}
