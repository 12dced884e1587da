/** What several rules speak of, as sources of patterns: folded words, English and French, with the slips people make. */
export const lexicon = {
  password:
    "pass ?words?|passwor|pass?w?ords?|paswords?|passwrods?|pass ?codes?|pwd|passwd|credentials?|credencials|log-? ?in (?:details|information|info|data)|sign-? ?in (?:details|information|info)|access codes?|temp(?:orary)?\\.? codes?|mots? ?de ?passes?|mdp|codes? (?:d'acces|temporaires?|provisoires?)|code (?:you|that you|que vous|pour (?:entrer|acceder|me connecter|rentrer))|identifiants?|informations? de connexion|donnees de connexion",
  copr: "e ?-? ?co ?-?pr|co-?pr|e ?-? ?crp|crp|imm ?5688|imm ?5292|(?:electronic )?confirmation (?:of|de)(?: my| la| ma| the| our| notre)? (?:permanent residen\\w+|residence permanente|pr|rp|p\\.r\\.)|(?:pr )?confirmation (?:document|letter|pdf|file|paper)|document de confirmation|confirmation electronique|electronic confirmation|e-?corp|ecpor|ecrop|e\\.copr|confirmation of (?:my )?(?:residen\\w+|status)|confirmation de (?:ma |la )?residence|(?:proof|preuve) (?:of|de) (?:pr|rp|permanent residen\\w+|residence permanente)|record of landing|document de (?:la )?(?:rp|residence permanente)|(?:fichier|pdf) de (?:la |ma )?confirmation|confirmation pdf",
  card: "p\\.?r\\.? ?cards?|(?:plastic|resident|residency|residence) cards?|permanent residen\\w+ cards?|cartes? (?:de )?(?:rp|r\\.p\\.|plastique|residente?s?|residence)(?: permanente?s?)?",
  portal:
    "portals?|portail|plateforme|platform|web ?sites?|web ?pages?|site (?:web|internet)|your site|votre site|the site|le site|du site|ce site",
  kin: "wife|husband|spouse|partner|fiancee?|son|daughter|kids?|children|brother|sister|mother|father|parents?|mom|dad|ex|family|femme|mari|epou(?:se|x)|conjointe?|compagne|compagnon|fils|fille|enfants?|frere|soe?ur|mere|pere|famille",
  file: "applications?|files?|case|process|processing|request|dossiers?|demandes?|cas|procedure|processus",
  wish: "want\\w*|would like|'d like|would rather|like to|wish\\w*|prefer\\w*|need\\w*|request\\w*|please|pls|plz|kindly|can|could|may|possible|should|must|veux|veut|voulons|voudrai\\w*|voudrions|aimerai\\w*|aimerions|souhait\\w*|desire\\w*|merci de|svp|s'il vous plait|veuillez|pouvez|pourr\\w*|peut|demand\\w*|besoin|faudrait|faut|prefere\\w*",
  not: "not|no|never|nothing|none|cannot|unable|without|cant|dont|didnt|doesnt|isnt|wont|pas|plus|pu|jamais|rien|aucune?|sans|nulle part|nowhere",
} as const;

/** A pattern of whole words. */
export function words(source: string): RegExp {
  return new RegExp(`\\b(?:${source})\\b`);
}

/** A pattern for a "not", and what follows it within a few words. */
export function denied(source: string): string {
  return `(?:\\b(?:not|never|no|without|dont|didnt|wont|doesnt|pas|jamais|sans|aucune?)\\b|[a-z]{1,8}n't\\b) (?:\\S+ ){0,4}?(?:${source})\\b`;
}

/** Things that go well again: "I could sign in now, thanks". */
const mended =
  /\b(?:now works?|works? (?:now|fine|well|perfectly|great|again|good|ok)|worked|(?:is|are|'s|its|all) (?:now |all )?(?:working|fixed|solved|resolved|sorted|settled|ok now|fine now|good now)|(?:opens?|loads?|opened) (?:now|fine|well|perfectly|without|with no|correctly|ok|again)|(?:could|can|was able to|were able to|managed to|succeeded) (?:to |now |finally |just )*(?:log|sign|open|get|access|enter|download|use|in)\w*|i'?m in\b|successfully|(?:solved|resolved|fixed)\b|regle\w*|resolu\w*|reussi\w*|avec succes|(?:fonctionne|marche|ouvre)(?:nt)? (?:bien|tres bien|maintenant|parfaitement|enfin|a nouveau|correctement)|(?:ai|avons) (?:enfin |finalement )?pu (?:me connecter|nous connecter|ouvrir|entrer|acceder)|arrive (?:maintenant |enfin )?a (?:me connecter|ouvrir))/;
const unmended =
  /\b(?:not|never|no longer|no more|but|still|until|only|if|when|how|pas|plus|mais|encore|seulement|jamais|si|quand|comment|pourquoi|why|blank|error|erreur|wrong|lock\w*|ni|before|yesterday|any|cannot|hier)\b|n't\b|\?/;

/** Whether a sentence tells that a trouble is over, and of none that stays. */
export function isMended(folded: string): boolean {
  return (
    mended.test(folded) &&
    !unmended.test(folded.replace(/\b(?:no|any|aucun|sans) (?:more )?(?:problem|issue|trouble|probleme|souci)\w*/g, ""))
  );
}
