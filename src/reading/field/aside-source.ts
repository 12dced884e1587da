import { phrase, type Phrase } from "./aside-grammar.ts";

/** Phrases that say where an entry's day was read, and as what somebody came: neither makes another day of it. */

const kindOfMark =
  "(?:(?:entry|arrival|border|cbsa|immigration|customs|airport|canadian|canada|official|ink|original|clear|first|old) )";
const mark = `(?:${kindOfMark}{0,3}(?:date )?stamp(?:ed)?|(?:tampon(?:nee?s?)?|cachet|timbre|sceau)(?: (?:d'(?:entree|arrivee)|de (?:l'asfc|l'immigration|la douane|la frontiere|l'aeroport)|des douanes|officiel|canadien|original))*)`;
const whose = "(?:(?:my|our|the|an?|mon|notre|le|un|l') ?)?";
const age =
  "(?:(?:old|older|first|previous|expired|former|current|new|valid|other|cancelled|ancien|vieux|vieil|premier|precedent|nouveau|autre) )";
const passport = `${whose}${age}{0,2}passe?ports?(?: (?:expire|perime|precedent|actuel|valide|annule))?(?: (?:no|number))?`;
const onPassport = `(?: (?:in|on|inside|of|from|dans|sur|au|du|de|a) ${passport})`;
const page = "(?: (?:on |at |a la |p\\.? ?|,? ?)?page (?:no\\.? ?)?\\d{1,3})";
const record = `${whose}(?:(?:cbsa|asfc|official|online|canadian|ircc) )*(?:travel history|travel(?:l?er)? history report|historique (?:de|des|de mes) voyages?|(?:entry|travel|border|entry and exit) records?|(?:cbsa|asfc) (?:records?|report)|registre d'entree|(?:releve|rapport) (?:de l'asfc|d'entrees?(?: et sorties)?|de voyages?)|boarding pass(?:es)?|carte d'embarquement)(?: (?:report|record|de l'asfc|of (?:the )?cbsa|from (?:the )?cbsa))*`;
const shows = "(?:says|reads|shows|confirms|dit|indique|montre|confirme|fait foi|en fait foi)";
const by =
  "(?:(?:see|voir|cf\\.?|as|as per|per|according to|from|by|based on|following|read (?:on|off|from)|taken from|copied from|checked (?:against|with)|confirmed (?:by|with)|(?:it is|it's|c'est|il est) (?:written|printed|stamped|shown|ecrit|indique|marque|inscrit) (?:on|in|sur|dans|au)|selon|d'apres|suivant|vu|lu sur|releve sur|pris[e]? (?:sur|dans)|tiree? d[eu]|conformement au|confirmee? par|(?:comme|tel qu'?)(?: (?:l'indique|le montre|le dit|indique|en temoigne|sur|dans|au))?|as (?:shown|stated|written|indicated) (?:on|in|by)|the date (?:on|of|from)|date (?:on|of|from|sur|du|de)|la date (?:sur|du|de)) )";

/** A stamp or a record, which is of an entry; a passport alone has a date of its own, and is named only as that in which one reads. */
const proofs: readonly Phrase[] = [
  phrase(`${by}?${whose}${mark}${onPassport}?${page}?(?: ${shows})?`),
  phrase(`${by}?${passport},? ?${mark}`),
  phrase(`${by}?${record}(?: ${shows})?`),
  phrase(`(?:stamped|tamponnee?s?|estampillee?s?)(?: (?:at|on|by|a|par|sur) (?:(?:the|my|l'|la|le) ?)?(?:airport|border|arrival|entry|cbsa|officer|customs|aeroport|frontiere|arrivee|entree|douane|l'agent|agent|douanier))*${onPassport}?`), // prettier-ignore
]; // prettier-ignore

const role = "(?:visit(?:or|eur|euse)|tourist|touriste|student|etudiante?|worker|travailleu(?:r|se)(?: (?:temporaire|etrangere?|qualifiee?|agricole|saisonni(?:er|ere)))?|refugiee?|demandeu(?:r|se) d'asile|resident(?:e)? temporaire|stagiaire|immigrante?|eleve|ecoliere?|boursiere?|chercheu(?:r|se)|conjointe?|accompagnante?)"; // prettier-ignore
const study =
  "(?:(?:my|the|an?|our|mon|ma|mes|le|la|les|l'|un|une) ?)?(?:(?:nursing|high|language|graduate|grad|middle|primary|elementary|business|medical|law|french|english|first|college|university|bachelor'?s|master'?s|ecole) ?)*(?:college|university|school|uni|degree|diploma|stud(?:y|ies)|class(?:es)?|courses?|program(?:me)?|semester|term|session|master'?s|bachelor'?s|phd|doctorate|mba|internship|exchange|cegep|universite|etudes?|maitrise|doctorat|bac(?:calaureat)?|cours|technique|dep|aec|echange|stage|lycee|secondaire|secondary)";
const whereStudied = "(?: (?:at|in|a|au|en|de) (?:the |l'|la )?¤[¤ '.-]*)?";
const ways: readonly Phrase[] = [
  phrase(
    "(?:(?:she|he|they|elle|il|ils|elles) )?(?:(?:came|est venue?|sont venue?s) (?:here )?)?(?:to |pour )?(?:joined|join|m'a rejointe?|m'ont rejointe?|nous a rejointe?s?|me rejoindre|nous rejoindre)(?: (?:me|us|here|in canada|au canada|ici))*",
  ),
  phrase(
    `(?:en|a titre d[e']|au titre d[e']|en qualite d[e']|sous (?:le |un )?statut d[e']|statut(?: d[e'])?|with the status of|status of|status:?|in the capacity of|(?:(?:i )?(?:came|arrived) )?as|(?:(?:je suis )?(?:venue?|arrivee?|entree?) )?comme) ?(?:(?:an?|une?|simple) )?${role}(?: (?:status|alors|a l'epoque|then))?`,
  ),
  phrase(
    "(?:with |on |avec |sous |using |under )?(?:an? |my |une? |mon |l')?(?:eta|ave|electronic travel authorization|autorisation de voyage electronique|visa exemption|dispense de visa)",
  ),
  phrase(
    `(?:when|the (?:year|month|fall|autumn|summer|winter|spring)(?: (?:when|that))?|quand|lorsque?|l'annee ou) (?:i|we|je|j'|nous|he|she|il|elle) ?(?:just |first )?(?:(?:was|were) (?:starting|beginning)|started|began|am starting|ai (?:commence|debute|entame)|a (?:commence|debute|entame)|avons commence|commencais|commencait|debutais|debutait|entrais) ?(?:(?:at|in|a|au|to study(?: (?:at|in))?|mes) )?${study}${whereStudied}`,
  ),
  phrase(
    `(?:for|to (?:start|begin|attend|pursue|do|continue)|at the (?:start|beginning) of|beginning of|start of|pour (?:commencer|debuter|entamer|suivre|faire|continuer|poursuivre)|au (?:debut|commencement) d[eu]|debut d[eu]|la rentree (?:au|a l')|rentree (?:au|a l')) ?${study}${whereStudied}`,
  ),
];

/** Beside an entry's date: how it is known, and as what somebody came. */
export const besideEntries: readonly Phrase[] = [...proofs, ...ways];
