import type { AskedPerson } from "../../question/person.ts";
import { fold } from "../normal.ts";
import { blanking, withoutKnownPlaces, withoutOwn } from "./beside.ts";
import { harmless, manner, otherAnswers } from "./beside-words.ts";
import { monthOf } from "./date-words.ts";
import { comingTimes, fillers, people, visits, yesWords } from "./yes-no-words.ts";
import { hue } from "./hue.ts";
import { countryAt } from "./country-names.ts";
import { nameAt, namesakeAt, surelyAbroad, surelyCanadian } from "./canada.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** What a yes, or "I am in Canada", is made of and may have beside it. */
const here = set(
  `have but mais and et i im m am ve we re are is been be he s she they elle il est sont je j nous suis sommes me se moi trouve trouvons y in inside within au aux en dans a at on by for the this that que qu canada canadian soil sol canadien territoire territory
   confirm confirms confirmed confirming confirme confirmons declare declares declaring certify certifie atteste attest state affirm affirme solemnly soussigne soussignee undersigned hereby do can location whereabouts presence physical physique stay staying remain remaining reside resides residing lived live lives living demeure
   demeurons habite habitons vis vivons resident residents city ville town downtown province area region gta answer reponse of de du d l la le my our mon ma notre family famille home house apartment maison both everyone client applicant person message letter email time writing write days
   too also aussi together ensemble each us of one two three four five six so donc ok okay hello hi bonjour dear officer sir madam madame monsieur safe sound good fact q ans rep po ji sir actuelle present presente presents presentes find myself ourselves meme jour nord sud ouest north south east west please course sure surely sur bien thank god bless dieu lord alhamdulillah hamdoulillah mashallah amen wow yay happy heureux heureuse glad proud fier fiere only uniquement chez moi mam maam mr mrs team ns nb ab sk mb on qc bc nl pe`,
);
/** What a no may have beside it: where somebody is instead, why, and until when. */
const elsewhere = set(
  `mes les des etais etait was were last yesterday hier no n nope nah non noo false faux negative negatif not nt t pas ne plus longer anymore outside out abroad overseas away from hors exterieur l etranger etrangere pays country yet encore until till jusqu jusque visit visiting visite visiter vacation vacations holiday holidays vacances conge trip travel traveling travelling travels voyage
   business work working travail school study studying etudes parents mother father grandmother grandfather sister brother pere mere grand soeur sour frere friends amis chez to see voir with avec pour because car will ll return returning returns back come coming arrive arrives arriving arrival plan planning planned expected on after next week weeks month months year
   soon flight fly flying ticket sorry unfortunately malheureusement desole desolee reviens reviendrai revenir retour retourne retournerai rentre rentrerai rentrer prevu prevois serai sera until currently stuck waiting date du le au his her their son sa ses leurs monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche
   funeral funerals burial wedding marriage engagement ceremony surgery medical treatment emergency urgent illness sick death died passed mariage funerailles enterrement obseques deces maladie malade soins raison raisons familiale familiales temporarily temporairement few days jours semaines mois january der th st nd rd er land landing again prochain prochaine urgence personal personnelles affairs affaires reasons attending attend care caring looking absent absente deplacement rendre rendu rendue that day ce jour la then flights`,
);

const count =
  "(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|many|several|some|a few|un|une|deux|trois|quatre|cinq|plusieurs)";
/** Why and since when somebody is here: it names no other time and no other place. */
const reasons: readonly RegExp[] = [
  /\b\p{L}{3,20}(?:[ -]\p{L}{3,20})?,? (?:ns|nb|nl|qc|bc|ab|mb|sk|pe|pei|yt|nt|nu|ont)\b/gu,
  /\b(?:(?:please|kindly) (?:note|be (?:advised|informed))|(?:this is|i (?:am writing|want|wish|would(?: also)? like))(?: also)? to (?:also )?(?:confirm|inform you|let you know|tell you|say|declare|state)|(?:i )?(?:hereby )?inform(?: you)?(?= that\b)|as (?:we speak|i (?:am )?(?:speak|write|writing|type)(?: this)?(?: e-?mail| message)?)|(?:a l'? ?heure|au moment) ou (?:je (?:vous )?|j'? ?)(?:ecris|redige|reponds)(?: (?:ces lignes|ce courriel|ce message))?|(?:je (?:tiens a|veux|souhaite) )?(?:veuillez noter|vous (?:informe|confirme|confirmer|informer)|noter))\b/g,
  /\b(?:(?:ever )?since|depuis)\b(?! (?:tomorrow|next|demain))[^.;,\n()]{0,60}/g,
  /\b(?:with|on|under|holding|avec|sous|par)? ?(?:(?:an?|my|un|mon|le) )?(?:valid |current |valide )?(?:pgwp|owp|bowp|(?:open |closed )?(?:work|study|visitor|student) (?:permit|visa|record|status)|(?:maintained|implied|valid|temporary resident) status|statut (?:maintenu|implicite|valide|de (?:resident temporaire|travailleur|visiteur|etudiant)))(?: valide?)?\b/g,
  /\b(?:and |et |mais |but )?(?:(?:je|nous|on) )?(?:ne |n')(?:prevois|prevoyons|prevoit|planifie|planifions|compte|comptons|envisage|envisageons|pense|ai|avons|a)(?: (?:pas|plus|aucun|point|nullement|de|d'|l'intention|le projet|en vue|faire|un|du tout|prevu))*(?: ?(?:voyages?|voyager|departs?|partir|quitter|deplacements?|sortir|sorties?|sejours?)(?!\p{L})(?: (?:(?:de )?prevue?s?|planifiee?s?|a venir|(?:a l'etranger|hors du (?:canada|pays))|le canada|du canada|le pays|bientot|prochainement|en vue|pour (?:l'instant|le moment)|cette annee))*)/gu,
  /\b(?:et )?(?:(?:je|nous) )?n'(?:ai|avons) (?:pas|aucun|plus)(?: de| d')? ?(?:(?:projets?|plans?|intention) de )?(?:voyages?|voyager|departs?|partir|quitter|deplacements?)(?: (?:prevue?s?|planifiee?s?|a venir|le canada|le pays|bientot))*/g,
  /\b(?:and |et |mais |but )?(?:no|aucune?|there (?:is|are) no|il n'y a (?:pas d[e'] ?|aucune? )) ?(?:(?:foreign|international|future|upcoming|prochaine?) )?(?:trips?|travels?|travel plans?|departures?|voyages?|departs?|deplacements?|sorties?)(?: (?:is|are|n'est|ne sont|est|sont|planned|booked|scheduled|coming|up|ahead|in sight|soon|in the (?:near )?future|anytime|prevue?s?|planifiee?s?|reservee?s?|a venir|en vue|au programme|outside (?:of )?canada|abroad|a l'etranger|hors du (?:canada|pays)|for now|pour (?:l'instant|le moment)|at the moment|this year|cette annee))*(?= ?(?:[.,;!)]|$))/g,
  /\b(?:and |et |with |avec )?(?:not|n't|without|no|sans|aucun) (?:(?:currently|planning|plans?|any|projets?|intending|intention|on|of|to|de|for) )*(?:travel(?:l?ing)?|trips?|leav(?:e|ing)|voyages?|depart|partir|quitter)(?: (?:canada|the country|planned|prevue?s?|plans?|soon)\b)*/g,
  new RegExp(String.raw`\b(?:with|at|chez|avec) (?:my|our|the|mon|ma|mes|notre|nos|les) (?:${people}|aunt|uncle|cousins?|tante|oncle|cousine?)(?:'s)?(?: (?:and|et) (?:(?:my|our|mon|ma|mes|two|three|four|deux|trois) )?(?:\w+ )?${people})?(?: (?:house|home|place|apartment))?\b`, "g"), // prettier-ignore
  /\b(?:in|at|au|a l'|a la) (?:school|work|the office|university|college|ecole|travail|bureau|universite|cegep|maison)\b/g,
  /\bsur place\b/g,
  // What somebody does here; where else they do it would be left to be seen.
  /\b(?:tout a fait|without (?:any )?doubt|sans (?:aucun )?doute|a 100 ?%|100 ?%)/g,
  /\b(?:(?:i|we|je|nous|j') ?)?(?:(?:am|'m|are) )?(?:work|working|travaille|travaillons|stud(?:y|ying)|etudie|employed|enrolled|inscrite?)(?: (?:full[- ]time|part[- ]time|here|ici|now|hard))*(?: (?:as|comme) (?:an? |une? )?\p{L}{3,20})?(?: (?:at|a|for|pour) (?:the |l')?(?:\p{L}+ )?(?:university|universite|college|hospital|hopital|school|ecole|restaurant|bank|banque|factory|usine|company|ubc|mcgill|uqam|udem|concordia|sfu|dalhousie|mcmaster|carleton|york|ottawa u|polytechnique|hec|bcit))?(?= ?(?:[.,;!()]|$|in\b|at\b|a\b|and\b|et\b|now\b))/gu,
  /\b(?:(?:i am|i'm|we are|je suis|nous sommes) )?(?:waiting|en attente|j'attends|nous attendons)(?: (?:patiently|impatiemment|eagerly))? ?(?:for|de|du|d'|of)? ?(?:(?:my|the|our|ma|mon|la|le|notre) )?(?:pr|permanent residence|permanent residency|residence permanente|e?copr|confirmation|news|carte|card|documents?|next steps?|la suite)(?: card)?\b/g,
  new RegExp(String.raw`\b(?:for|pour) (?:(?:the |les )?(?:past|last|dernier\w*) )?(?:(?:about|over|more than|almost|nearly|plus de|pres de) )?${count} (?:days?|weeks?|months?|years?|jours?|semaines?|mois|ans?|annees?)(?: now| already| deja)?`, "g"), // prettier-ignore
  /\b(?:for|pour) (?:work|school|good|(?:my )?(?:studies|job)|le travail|mes etudes|mon travail)\b/g,
  /\b(?:(?:i|we|je|nous) )?(?:(?:have|ve|ai|suis|sommes) )?(?:(?:just|already|recently|last|first) )?(?:arrived|landed|entered|came(?: back)?|returned|got back|moved|arrivee?s?|rentree?s?|revenue?s?|entree?s?)\b(?: (?:here|back|home|to|in|into|at|on|au|le|en|a|canada|last|this|the|yesterday|today|hier|week|month|year|night|morning|ago|days?|weeks?|months?|years?|first|of|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|fev|avr|mai|jui|aou)\p{L}*|\d{1,4}(?:st|nd|rd|th|er)?(?:[/.-]\d{1,4})*))+/gu,
  // Somebody else's place, a plan to leave and a question besides leave a yes alone; the wishes read them.
  new RegExp(
    String.raw`(?:\b(?:but|and|mais|et|while|although|so)\b|[.;,(]) ?(?:my|our|mon|ma|mes|notre|nos) (?:\w+ )?(?:${people}|appointment)(?: (?:and|et) (?:my |mon |ma |mes )?${people})? (?:is|are|was|were|isn't|aren't|will|has|have|est|sont|n'est|ne sont|sera)\b[^.,;\n]{0,80}`,
    "g",
  ),
  /\b(?:(?:i|we)(?: am|'m| are|'re)? )?(?:(?:will|shall|'ll|plan to|plan on|planning to|intend to|going to|must|have to|need to|want to|would like to)(?: be)? (?:soon )?(?:leav(?:e|ing)|depart(?:ing)?|travel(?:l?ing)?|visit(?:ing)?|go(?:ing)?|fly(?:ing)?)|leaving|departing|(?:i|we) (?:leave|depart|travel|fly)(?= (?:for|to|on|in|next|tomorrow|soon)\b))\b(?! for good)[^.,;\n]{0,60}/g,
  /\bje (?:(?:vais|dois|prevois de?|compte|pense|veux|voudrais|souhaite) (?:\p{L}+ )?(?:quitter|partir|voyager|aller)|quitte(?:rai)?|pars|partirai|voyagerai)\b[^.,;\n]{0,60}/gu,
  /\b(?:(?:i|we) )?(?:will|'ll|shall|plan to|intend to) (?:be|stay|remain)(?: (?:here|in canada))*(?: (?:until|till|for)\b[^.,;\n]{0,40})?/g,
  /\b(?:until|till|jusqu'(?:a|au|en))\b(?!.{0,12}\b(?:yesterday|last|hier)\b)[^.,;\n]{0,40}/g,
  /\b(?:when|what|how|where|why|can|could|do|does|is|quand|comment|pourquoi|est-ce)\b[^.,;\n?]{3,120}\?/g,
  /\b(?:and |et )?(?:i |we )?(?:am |are |'m |'re )?(?:not|n't) (?:going|planning to go|travel(?:l?ing)) (?:anywhere|out|abroad|outside)(?: (?:soon|of canada|canada|for now|any ?time soon))*(?= ?(?:[.,;!)]|$))/g,
  /\b(?:no|pas de|aucune?) (?:problems?|worries|travel|trips?|plans?|voyages?|probleme|soucis?)\b(?: (?:planned|to travel|to leave|prevus?|soon))*/g,
];
/** What a no may say besides: that they left, and by whom and why they are there. */
const departures: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:aupres de|au chevet de|by the (?:bed)?side of|at the bedside of|beside|next to|with|chez|avec|(?:to )?(?:take|taking) care of|looking after|caring for|helping|m'occuper de|m'occupe de|prendre soin de|pour|for|of|de) (?:my|our|mon|ma|mes|notre|nos) (?:${people}|aunt|uncle|cousins?|tante|oncle|cousine?|grand-?(?:mere|pere|parents|mother|father))(?:'s)?(?: (?:et|and) (?:my |mon |ma )?${people})?(?: (?:is|est|who is|qui est))?(?: (?:malades?|sick|ill|mourante?|dying|hospitalisee?s?|hospitalized|agee?s?|elderly|souffrante?))?`, "g"), // prettier-ignore
  /\b(?:(?:i|we|j|je|nous) ?'?(?:have|ai|ve|avons)? ?(?:just |already |deja )?)(?:left|quitte) (?:le )?(?:canada|the country|pays)\b/g,
];
const withoutReasons = blanking(reasons);
const withoutIdle = blanking([...reasons, ...departures, ...harmless, ...manner, otherAnswers]);
const stayed =
  /\b(?:not|never|jamais|pas|nt|n't|havent|didnt)\b.{0,20}\b(?:left|leave|leaving|quitte|sorti|parti)|\bchang/;
/** Ends of what stands before "I am": what leads up to it belongs to another answer. */
const ends = new Set(["and", "et", "so", "donc", "yes", "oui", "eyes", "eye", "yeux"]);
const colour = new RegExp(`^${hue}$`);

/** Whether the words before and behind "I am in Canada" (`at` and `next`: where it begins and what follows) leave it standing. */
export function isPlainStatement(
  words: readonly string[],
  at: number,
  next: number,
  denied: boolean,
  negated: boolean,
  person: AskedPerson,
): boolean {
  const before = words.slice(0, at);
  const cutAt = before.findLastIndex((word) => ends.has(word) || colour.test(word));
  const behind = words.slice(next);
  const joint = behind.findIndex((word, index) => (word === "and" || word === "et") && !/^(?:in|at|a|en|au|not|pas)$/.test(behind[index + 1] ?? "")); // prettier-ignore
  const after = (joint < 0 ? behind : behind.slice(0, joint)).filter((word, index, all) => word !== "only" || index < all.length - 1); // prettier-ignore
  // "Not in Canada for work": perhaps in Canada for something else.
  if (negated && after.some((word) => word === "for" || word === "pour" || word === "only")) return false;
  const text = `${before.slice(cutAt + 1).join(" ")} , ${after.join(" ")}`;
  return denied ? areKnown(text, person, true) : !namesAbroad(after) && areKnown(text, person, false);
}

/** "Yes, my family", "yes, at the Canadian embassy": a yes for somebody else, or for ground that is none of Canada's. */
const familyOnly =
  /^\W*(?:yes|oui)\W+(?:for )?(?:my|our|ma|mes|mon|notre) (?:whole |entire |toute )?(?:family|famille|home|house|maison)\W*$|^\W*(?:yes|oui)\W+(?:my|our|ma|mes|mon|notre) (?:team|home|house|maison|(?:[a-z]+ ){1,3}(?:is|are|est|sont))\W*$|\b(?:embassy|consulate|ambassade|consulat)\b|\b(?:at the border|a la frontiere)\b/;

/** Whether folded words that answer yes or no hold nothing but what is known to leave the answer standing. */
export function isPlainAnswer(folded: string, answer: boolean, person: AskedPerson): boolean {
  const left = withoutReasons(withoutOwn(folded, person).replace(person.uci, ""));
  if (answer && familyOnly.test(folded)) return false;
  if (answer && (namesAbroad(left.match(/\p{L}+/gu) ?? []) || /\d{2}/.test(left))) return false;
  return areKnown(folded, person, !answer);
}

function areKnown(text: string, person: AskedPerson, denied: boolean): boolean {
  if (denied && stayed.test(text)) return false;
  const left = withoutKnownPlaces(withoutIdle(withoutOwn(text, person)));
  const words = withoutAbroad(left.match(/\p{L}+/gu) ?? [], denied);
  return words.every(
    (word) =>
      here.has(word) ||
      fillers.has(word) ||
      yesWords.has(word) ||
      /^[\u3400-\u9fff]+$/.test(word) ||
      (denied && (elsewhere.has(word) || monthOf(word) !== undefined)),
  );
}

/** Without the names of other countries and cities, which a no may say. */
function withoutAbroad(words: readonly string[], denied: boolean): readonly string[] {
  if (!denied) return words;
  const left: string[] = [];
  for (let at = 0; at < words.length;) {
    const next = nameAt(words, at, surelyAbroad) ?? countryAt(words, at)?.next ?? (/^(?:in|a)$/.test(words[at - 1] ?? "") ? namesakeAt(words, at) : undefined); // prettier-ignore
    if (next === undefined) left.push(words[at]!);
    at = next ?? at + 1;
  }
  return left;
}

/** Whether a country, or a city, that is not in Canada is among the words. */
export function namesAbroad(words: readonly string[]): boolean {
  for (let at = 0; at < words.length;) {
    // "Nouvelle-Écosse" is no Scotland.
    const canadian = nameAt(words, at, surelyCanadian);
    if (canadian === undefined) {
      if (nameAt(words, at, surelyAbroad) !== undefined) return true;
      const country = countryAt(words, at);
      if (country && !country.uncertain && country.codes[0] !== "CA" && words[at]!.length > 2) return true;
    }
    at = canadian ?? at + 1;
  }
  return false;
}

const moving =
  /\b(?:traveling|travelling|fly|flying|land|landing|arriv(?:e|es|ing)|return(?:s|ing)?|reviens|rentre|revenir|atterris|jusqu|until|kidding|joking|blague|enfin|presque|almost|nearly)\b/;

/** Whether a sentence beside a yes speaks of another place or time, so that the yes may not be meant as it stands. */
export function unsettles(sentence: string): boolean {
  const folded = fold(sentence);
  const left = withoutReasons(folded);
  const words = left.match(/\p{L}+/gu) ?? [];
  return namesAbroad(words) || words.some((word) => comingTimes.has(word)) || visits.test(left) || moving.test(left);
}
