/** What may stand beside a value without touching it, by kind of field: folded words of both languages. All else is asked about. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ""));

/** What is beside a value that needs no word of its own, whatever is asked. */
export const harmless: readonly RegExp[] = [
  /\b(?:(?:many|with) )?(?:thanks|thanx|thx|tnx|thank you|thank u|ty|merci|mrc)\b(?: (?:very|so) much| a lot| again| in advance| for (?:asking|your (?:help|time|work))| canada| beaucoup| bien| d'avance| infiniment)?/g,
  /\b(?:no|aucun|sans) change(?:s|ment)?\b|\b(?:(?:it |that |this |my (?:e-?mail|address) |il |elle )?(?:has|have|did|'s)(?: not|n't) changed?|(?:n'a|na) (?:pas|jamais) change)\b|\bje n'en ai pas d'autre\b|\b(?:i )?(?:have|do not have|don't have) (?:no|any) other(?: (?:e-?mail|address|one))*\b|\bn ?\/ ?a\b|\b(?:same|as) before\b|\b(?:(?:this|that|it|which|c'est|cela|ce qui)(?: is|'s| est)? |is |est )?(?:still |toujours |bien )?(?:correcte?|exacte?|confirmed|confirmee?s?|unchanged|inchangee?s?|valide?|right|bon(?:ne)?)(?: one)?(?= ?(?:[).,;!¤]|and|et|$))/g,
  /\b(?:as|same as|as per|per|according to|based on|see|selon|d'apres|voir|exactly as|comme) (?:(?:stated|shown|written|indicated|printed|it (?:is|appears)|indique) )?(?:(?:in|on|per|dans|sur|au) )?(?:(?:my|the|mon|le|ma|la) )?(?:passport|passeport|(?:work|study) permit|permis (?:d'etudes|de travail)|(?:approval |your |previous )?letters?|lettre|permit|stamp|tampon|official documents?)(?: (?:stamp|photo|page \d{1,2}|on page \d{1,2}))*(?: (?:in|on|of|du|de|dans|sur) (?:(?:my|the|mon|le) )?(?:passport|passeport))?\b|\b(?:(?:the|my|le|mon) )?(?:entry )?(?:stamp|tampon)(?: (?:in|on|of|du|dans|sur) (?:(?:my|the|mon|le) )?(?:passport|passeport))? (?:says|reads|shows|dit|indique|montre)\b|(?:(?:it|this|that|number) (?:is|appears) )?\b(?:as )?(?:on|in|from|per) (?:my|the) (?:(?:(?:work|study) )?permit|pgwp|owp)\b|\b(?:see |voir )?(?:the )?(?:stamp|tampon|stamped) (?:is )?(?:in|on|dans|sur|du|of) (?:(?:my|the|mon|le) )?(?:passport|passeport)\b/g,
  /\b(?:from|on|as per|per|in|sur|selon|d'apres|dans) (?:my|the|your|mon|ma|le|la|votre) (?:approval |acceptance )?(?:letter|lettre|file|dossier)(?: (?:of approval|d'approbation|d'acceptation))?\b/g,
  /\b(?:dear |respected |kind )?(?:sir|madam|ma'am|maam)(?:\/(?:sir|madam|ma'am))?(?= *(?:[.,;!¤]|$|thank|pls|please))/g,
  /\b(?:no|without (?:a |any )?|sans (?:aucun )?) ?(?:doubts?|doute)\b/g,
  /\b(?:what a (?:\w+ )?day|quel(?:le)? (?:\w+ )?(?:jour|journee)|il (?:neigeait|faisait (?:tres |si )?froid)|it was (?:so |very )?(?:cold|snowing|hot)|a day i (?:will )?never forget|so happy|best day (?:of my life|ever))\b|\bat (?:about|around|approximately) \d{1,2}(?:[:h]\d{2})? ?(?:am|pm|a\.m\.?|p\.m\.?|h|o'clock)/g,
  /\b(?:il|elle) s'agit (?:bien |toujours )?d(?:e(?: l'| la)?|u|es)?\b|\bil s'agit (?:bien |toujours )?d'/g,
  /\b(?:haha\w*|lol)\b|^\W*(?:ok|okay|sure|voici|here it is|d'accord)\b(?=\W)/g,
];

/** Articles, pronouns and the verb "to be", and what makes a sentence of the question's own words. */
const sentence = `they a an the this that it it's is was i i'm im am we my our s m t d l le la les un une du de des en au aux on in at of and et ce c c'est est etait j je nous mon ma mes notre nos suis sommes ai avons a ete yes oui answer reponse ans rep q r p no`;
const entry = `date dates day year month jour mois annee yyyy yy mm dd aaaa jj hh of entry entries entree entrees enter entered entering arrive arrived arrival arrivee arrivees arrives came come crossed cross landed landing land flew drove walked trip visit time times fois
  canada canadian canadienne canadien into here there where when you were have had did vous etes avez entre entrees venu venue venus atterri atterrie passe passee place port point poste frontalier frontiere border crossing airport aeroport airports international intl bridge pont tunnel terminal ferry via through thru par chez y none neither them family together famille ensemble`;
const calendar = `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim
  am pm h hr hrs hour hours heure heures noon midi morning evening afternoon night matin soir apres st nd rd th er ere re e local locale est edt pst mst cst z`;
const travelled = `by provenance coming arriving flying connecting direct`;
export const firstEntry = set(
  `${sentence} ${entry} ${calendar} ${travelled} ever first 1st initial initially initiale originally premiere premier pour atterrissage debarquement toute`,
);
export const lastEntry = set(
  `${sentence} ${entry} ${calendar} ${travelled} last latest recent recently most derniere dernier derniers plus recente recemment atterrissage debarquement returned return returning back again retour rentre rentree rentres revenu revenue revenus pour`,
);
export const plannedReturn = set(
  `${sentence} ${entry} ${calendar} ${travelled} planned plan plans planning planned to return returning returns back be will we'll i'll coming comes intend intended expect expected fly flying flies home booked ticket around about scheduled
  flight vol avion reservation reserved for pour
  prevu prevue prevus prevois prevoyons retour retours reviens revient revenir rentre rentrer rentrons retourne retourner compte comptons pense vers billet reserve le arriver atterrir atterris arriverai reviendrai rentrerai serai retournerai serons reviendrons rentrerons`,
);

const papers = String.raw`(?:permit|visa|status|permis|statut)`;
const purpose = String.raw`(?:study|work|student|visitor|visiting|tourist|visit|working holiday|post-graduation work|etudes?|travail|visiteur|visiteuse|tourisme|touriste)`;
/** How somebody came, which says nothing of the day: on which papers, as what, by which means. */
export const manner: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:with|on|under|using|avec|sous)? ?(?:(?:a|an|my|un|une|mon|ma) )?${purpose} (?:${papers})\b(?! (?:date|dated|was|is|issue\w*|approv\w*|deliv\w*|expir\w*|valid\w*|stamp\w*|number))`, "g"), // prettier-ignore
  new RegExp(String.raw`\b(?:(?:with|on|avec|sous) )?(?:(?:a|my|un|mon) )?${papers} (?:d'|de |du )?${purpose}\b`, "g"),
  new RegExp(String.raw`\b(?:as|comme|en tant que?|en qualite de) (?:a |an |un |une )?(?:(?:international|foreign|temporary|skilled|qualified|protected) )?(?:refugee(?: claimant)?|asylum seeker|claimant|demandeu(?:r|se) d'asile|refugiee?|immigrant|young professional|jeune professionnel(?:le)?|student|visitor|tourist|worker|etudiante?|visiteuse|visiteur|touriste|travailleuse|travailleur|temporary resident|resident(?:e)? temporaire)(?: (?:qualifiee?|temporaire|etranger|etrangere|international|internationale))?\b`, "g"), // prettier-ignore
  /\b(?:demande d'asile|refugee claim|flagpol(?:e|ed|ing)|(?:through|under|via|par|with|avec|dans le cadre de) (?:the |an? |l')?(?:express entry|entree express|iec|pvt|eic|working holiday|lmia|pgwp|atlantic|quebec|provincial)(?: (?:program(?:me)?|work permit|permit|visa|pilot))?|when i was (?:a |an |just |only )?(?:kid|child|baby|teenager|student|little|young|\d{1,2}(?: years? old)?)|quand j'etais (?:enfant|petite?|jeune|bebe|etudiante?)|(?:i|je m'en) (?:still )?(?:remember|souviens)(?: it| that day)? (?:(?:very |tres )?(?:well|clearly|bien)))\b/g,
  /\b(?:by|par|en) (?:air|plane|car|land|road|bus|train|ferry|boat|sea|greyhound|taxi|avion|voiture|autobus|autocar|bateau|traversier|la route|voie terrestre)\b|\b(?:on foot|a pied)\b/g,
  /\b(?:flight|vol)(?: (?:no|number|numero))?[.:#]? ?[a-z]{2} ?\d{1,4}\b|\b(?:ac|ws|af|ba|lh|kl|ek|qr|tk|ts|ai|pd|aa|ua|dl) ?\d{2,4}\b/g,
  /\b(?:(?:with|on|by|avec|par|via) )?(?:(?:flight|vol) )?(?:air (?:canada|transat|france|india)|westjet|porter|lufthansa|british airways|emirates|qatar(?: airways)?|klm|turkish airlines)(?: (?:flight|vol))?(?: [a-z]{0,2} ?\d{1,4})?\b/g,
  /\b(?:(?:i )?(?:did not|didn't|have not|haven't|never|not) (?:left|leave|travel(?:l?ed)?|go(?:ne)? out|been out)(?: of)?(?: canada| the country)?|no (?:travel|trips?)|(?:je )?n'ai (?:pas|jamais) (?:re)?quitte(?: le canada)?|(?:jamais|pas) (?:re)?sortie?s?)(?: (?:since|after(?:wards)?|again|then|ever|depuis|that|lors|this|ensuite|apres))*\b/g,
  /\b(?:with|avec) (?:my|our|mon|ma|mes|notre|nos|the|la) (?:\w+ )?(?:family|parents?|husband|wife|spouse|partner|children|kids|sons?|daughters?|mother|father|brothers?|sisters?|siblings?|friends?|roommates?|relatives?|famille|mari|femme|epouse|epoux|conjointe?|enfants|fils|filles?|mere|pere|freres?|soe?urs?|amis?|amies?)\b/g,
  /(?<=\b(?:came|come|coming|moved|entry|entered|entrance|arrival|arrived|returned|return|back|flew|flying) )to canada\b/g,
  /\b(?:first|premiere?) (?:and|et) (?:only|last|most recent|derniere?|seule|unique)\b/g,
  /\b(?:day|month|jour|mois) (?:first|en premier|d'abord)\b/g,
];
/** Words of another question's answer, up to the next mark: they leave a date alone. */
export const otherAnswers =
  /(?:^|[,;\n])[^,;\n¤]{0,80}\b(?:yeux|eyes?|(?:present|presente|currently|actuellement|now) (?:in|au) canada)\b[^,;\n¤]{0,80}/g;

/** "my eyes brown, i am in canada now": the next answer of whoever ends no sentence leaves the colour alone. */
export const hereBehind =
  /[,;\n] ?(?:and |et )?(?:i am|i'm|je suis) (?:(?:now|currently|presently|actuellement|presentement) )?(?:in|au) canada(?: (?:now|currently|right now|actuellement|presentement))?(?= *(?:[.,;\n]|$))/g;

export const eyes = set(
  `${sentence} eye eyes eyed colour color colours colors coloured colur colr coler collor coulour couler couleur couleurs yeux oeil are sont have has both deux ont tous toutes dark light deep pale bright very fonce fonces foncee foncees clair claire clairs claires tres natural naturally naturelle naturel naturels plain
  plutot pour present presente presents ve got having canada her his their she he elle il ils elles re cafe or`,
);
/** In a sentence it is said whose they are. */
export const eyesTold = new Set([
  ...eyes,
  ...set(
    `for about concerning regarding concernant asked ses you having avoir ayant see both all us everyone everybody each them themselves me her him hers mine yours theirs ours as well too also same same's other others who whose with like natural birth since naissance depuis
    husband wife spouse partner son daughter sons daughters child children kid kids baby family applicant principal
    mari femme epoux epouse conjoint conjointe fils fille filles enfant enfants bebe famille demandeur demanderesse principal nous vous tous toutes chacun chacune eux elles ils lui leur leurs sien siens sienne siennes miens quant aussi egalement memes meme avec dont`,
  ),
]);
export const email = set(
  `${sentence} consulte consultee consultees consultes lue lues quotidiennement regulierement souvent chaque jour jours frequently regularly often daily me email emails e mail mails mel courriel courriels address adresse addresses adresses electronique id ids contact reach write joindre ecrire use using utiliser utilisez best he she they may can be reached contacted preferred preferee primary principal principale main personal personnel personnelle private current actuel actuelle
  still toujours active actif new nouveau nouvelle same meme as comme mine her his their hers leur for both all everyone family tous toute famille hotmail gmail outlook yahoo to can please svp only one seule at go with avec good ok fine suivante suivant following mailto home office maison travail domicile work works fine lowercase minuscules sur being vous you pouvez que celle ci celui cette qu file dossier kindly keep using writing veuillez merci utiliser ecrivez ecris joignable moi meilleure meilleur prefere continuer continuez`,
);
export const uci = set(
  `${sentence} uci iuc number numbers no num numero nr client unique identifier identification identifiant id ircc digits chiffres same meme our her his for pour and me moi here with without spaces dashes here e application phone telephone tel cell born birth date ne nee principal applicant n says reads shows`,
);
export const height = set(
  `${sentence} height taille tall mesure fais cm cms centimetres centimeters metres m feet foot ft inches in inch or ou soit about environ`,
);
export const country = set(
  `${sentence} country pays current currently presently now right living live located staying stay residing reside present presence actuellement presentement maintenant moment trouve trouvons me habite vis still inside since code the`,
);
export const code = set(
  `${sentence} verification code codes is est access confirmation number numero given email mail letter`,
);
