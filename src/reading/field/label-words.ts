import { misspelt } from "./label-typo.ts";

/** What a word of a label tells of, whichever language it is said in. */
export type Concept =
  | "first"
  | "last"
  | "entry"
  | "return"
  | "time"
  | "stay"
  | "day"
  | "when"
  | "place"
  | "spot"
  | "where"
  | "via"
  | "name"
  | "given"
  | "family"
  | "email"
  | "mail"
  | "uci"
  | "client"
  | "number"
  | "file"
  | "eye"
  | "hue"
  | "other"
  | "code"
  | "verify"
  | "height"
  | "address"
  | "home"
  | "country"
  | "canada"
  | "presence"
  | "now"
  | "am"
  | "not"
  | "inside"
  | "application"
  | "whom"
  | "says"
  | "post"
  | "past"
  | "land"
  | "origin"
  | "paper"
  | "reach"
  | "asked"
  | "permanent"
  | "street"
  | "planned"
  | "pin";

const words: Readonly<Record<Concept, string>> = {
  first: "first 1st 1ere 1re prem initial initiale initially premier premiere original originale originally earliest",
  last: "last latest lastest recent recents recente recently recemment dernier derniere dernieres dern",
  entry:
    "entry entries entrance entrances entered enter entering reentry entree entrees entre entrer entrez arrival arrivals arrive arrived arriving arrives arrivee landing landings landed atterri came come coming crossed cross venu venue venus admission admitted admise admis atterrissage traversee debarque debarquee",
  return: "return returning returned retour revenu revenue rentre rentree back",
  time: "time fois",
  stay: "visit visited trip sejour",
  day: "day jour",
  when: "date dates when quand year month annee mois yyyy mm dd aaaa jj",
  place: "place port airport border crossing poe poste frontalier frontiere lieu endroit aeroport",
  spot: "point location city ville",
  where: "where",
  via: "via through at by",
  name: "name names nom noms identite identity fullname",
  given: "given prenom prenoms forename forenames",
  family: "family surname surnames famille",
  email: "email emails courriel courriels mel electronique gmail",
  mail: "mail mails",
  uci: "uci iuc",
  client: "client",
  number: "number numbers no num numero nr id identifier identification identifiant",
  file: "file dossier records",
  eye: "eye eyes yeux oeil oil",
  hue: "black blue brown green grey hazel noirs bleus bruns verts gris noisette",
  other: "other autre",
  code: "code",
  verify: "verification confirmation",
  height: "height taille tall grandeur hauteur mesure",
  address: "address addr adresse domicile",
  home: "home residential residence residing live living habite habitons vis maison residentielle residentiel residences chez",
  country: "country pays",
  canada: "canada",
  presence: "presence",
  now: "now currently current presently present presente presents presentes actuel actuelle actuellement presentement maintenant moment today aujourd",
  am: "am are is etes suis m",
  not: "not pas",
  inside: "inside within",
  application: "application demande",
  whom: "we you me us nous vous",
  says: "im",
  post: "postal",
  past: "was were been",
  land: "land",
  origin: "origin",
  paper: "letter lettre received recu correspondence correspondance",
  reach:
    "contact reach write joindre use used utiliser preferred best valid personal personnel personnelle perso portal portail confirmed confirme",
  asked: "question answer answers reponse",
  permanent: "permanent permanente",
  street: "street",
  planned: "planned intended expected plan prevue prevu",
  pin: "pin",
};

/** Words that join the others and tell of nothing themselves. */
const joining =
  `the a an my our your his her their applicant applicants s principal full complete legal official complet complets complete officiel middle et and of or ou de du des la le les l d au
   votre vos mon ma mes notre unique ircc digits chiffres 8 10 e can trouve se hui pa demandeur demandeuse requerant requerante natural naturally naturel naturelle naturels body postale secret which what how quel quelle quels dans tel pouvons on with per
   very toute tout exact exacte most plus recently re into to in arriving did que this that cette ce i j je if only si seulement      
   given for pour qui donne ete centimetres centimeters cm staying mailing trouvez q r yes oui non en
   colour color colours colors couleur couleurs physically physiquement right here ici ne n par colour eu mes y o territory territoire canadian canadien soil sol still toujours encore whether do does se`.split(
    /\s+/,
  );

const concepts: ReadonlyMap<string, Concept | null> = new Map<string, Concept | null>([
  ...joining.map((word) => [word, null] as const),
  ...(Object.entries(words) as [Concept, string][]).flatMap(([concept, list]) =>
    list.split(" ").map((word) => [word, concept] as const),
  ),
]);

/** Words that mean something else together than each by itself. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\bhome (?=country\b)/g, "origin "],
  // A country of one's own is where one comes from, unless the label goes on to say that one is there.
  [/\b(?:my|our|mon|notre) (?:own )?(?:country|pays)(?! (?:of|de|i|we|where|ou|now|actuel))\b/g, "origin"],
  [/\b(?:first|last|premier|dernier) (?:country|pays)\b/g, "origin"],
  // Of another country, of a going out, or of a time to come.
  [
    /\b(?:in|to|into|for|of|from|at|aux?) (?:the )?(?:us|usa|u s a?|uk|u k|states|schengen|america|etats unis|e u)\b|\b(?:entry|entree|arrival|arival|entery) us$|\b(?:last|dernier) (?:day|jour|sejour) (?:in|au|inside) canada\b|\b(?:return|arrival|entry|retour|entree|arrivee) (?:from|de|du) canada\b|\b(?:next|expected|planned|intended|alternate|wrong|prevue?|prochaine?) (?:place|port|lieu|poste|endroit|point|date)\b|\b(?:entree|lieu d entree|arrivee) prevue?\b|^not\b|^fin\b/g,
    "origin",
  ],
  // Home is where one comes from: "First entry to home", "Dernière entrée chez moi".
  [
    /\b(?:entry|entries|entree|arrival|arrivee|landing) (?:(?:to|at|in|into) )?(?:my |our )?(?:home(?! (?:in |to )?canad)|chez (?:moi|nous)|a la maison)\b/g,
    "origin",
  ],
  // Where somebody was last is no place of an entry.
  [
    /^(?:(?:my|the|ma|mon|le|la) )?(?:last|latest|dernier|derniere) (?:known )?(?:location|place|spot|city|ville|lieu|endroit)$/g,
    "origin",
  ],
  [/\be mails?\b/g, "email"],
  [
    /\bunique (?:client )?(?:identifier|id|number)\b|\b(?:identifiant|identificateur|identification) unique(?: d[eu] client)?\b/g,
    "uci",
  ],
  [/\bje m appelle\b|\bi am called\b|^who (?:i am|am i)$|^qui (?:je suis|suis je)$/g, "name"],
  [/^est ce que\b/g, "s"],
  [/\bau pays\b/g, "land"],
  [/\b(?:in|inside|within) (?:the|this) country\b/g, "inside canada"],
  [/\beye ?colou?rs?\b/g, "eye colour"],
  [/\bcoul\b/g, "couleur"],
  [/\b(?:adresse|courrier) electronique\b/g, "email"],
  [/\bcross(?:ed|ing)? the border\b|\bset foot\b|\bmis (?:les pieds|le pied)\b|\bre entry\b/g, "entry"],
  [/\b(?:a|ont|avait) (?:eu )?lieu\b/g, "a"],
  [
    /\bat (?:the|this) (?:moment|time|present)\b|\bat present\b|\bas of (?:now|today)\b|\bfor now\b|\ba (?:ce jour|l heure actuelle|present)\b|\ben ce moment\b|\bpour (?:le moment|l instant)\b/g,
    "now",
  ],
  [/\b(?:entry|entree|arrival|arrivee) (?:no |n )?1\b/g, "first entry"],
  [/\bfirst(?: and| or)? last names?\b/g, "given family"],
  [/\bnames? (?:and )?surnames?\b|\bsurnames? (?:and )?names?\b/g, "given family"],
  [
    /^(?:currently|now|presently|actuellement|presentement) (?:(?:located|living|staying|present) )?(?:in|au|a|en)$/,
    "inside canada",
  ],
  [/\b(?:first|given|middle)(?: (?:and|or) (?:first|given|middle))? names?\b/g, "given"],
  [/\b(?:last|family) names?\b|\bnoms? de famille\b/g, "family"],
  [/^(?:par |d )?ou\b/, "where"],
  [/^whereabouts$/, "where am"],
  [/\b(?:in|au|inside|within) canada\b/g, "inside canada"],
  [/^(?:here now|now here)$/, "inside"],
  [/\b(?:i am|i m|je suis)\b/g, "im"],
];
/** Where else the name stands says nothing of whose it is. */
const asWritten =
  / (?:exactly )?(?:as|same as|comme|tel que|tel qu il|tel qu)(?: it| il)?(?: appears| apparait| is| shown| written| ecrit| figure| indique)*(?: (?:in|on|per|dans|sur|au|le|la|mon|my|the|your|file))+(?: (?:passport|passeport|travel document|document de voyage|dossier))?$/;

const onPassport =
  /^((?:my |full |mon )?(?:name|nom)(?: complet)?) (?:(?:on|in|of|sur|dans|du) )?(?:the |my |le |mon )?(?:passport|passeport)$/;

/** Whether any of them is there: of a hundred stretches that might be a label, five have one. */
const anyPhrase = new RegExp(phrases.map(([pattern]) => pattern.source).join("|"));

/** What a label tells of, once each; null where a word of it is none of a label's. `said`: folded words between spaces. */
export function conceptsOf(said: string): ReadonlySet<Concept> | null {
  let text = /\b(?:names?|noms?)\b/.test(said) ? said.replace(asWritten, "").replace(onPassport, "$1") : said;
  if (anyPhrase.test(text)) for (const [pattern, words] of phrases) text = text.replace(pattern, words);
  const found = new Set<Concept>();
  for (const word of text.split(" ")) {
    const concept = concepts.get(word);
    if (concept === undefined) return corrected(text, word);
    if (concept !== null) found.add(concept);
  }
  return found;
}

/** The same with a slip of the hand mended: "In Canda". */
function corrected(text: string, word: string): ReadonlySet<Concept> | null {
  const meant = misspelt(word);
  return meant === null ? null : conceptsOf(text.split(" ").map((one) => (one === word ? meant : one)).join(" ")); // prettier-ignore
}
