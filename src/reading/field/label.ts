import { fold, normalise } from "../normal.ts";

/** Words of which a label is made; one word besides, and it is a sentence. */
const vocabulary = new Set(
  `the a an my your our his her their applicant applicants s principal spouse name names full complete legal official nom noms complet complets prenom prenoms et and of or de du des la le les l d au a votre vos mon ma mes son sa ses
   uci iuc number numbers no num numero nr client id identifier unique identification ircc file digits chiffres 8 10
   email e mail mails mel address courriel courriels adresse electronique contact where we can reach you me us ou nous pouvons vous joindre current valid preferred
   date dates day year month annee mois jour yyyy mm dd aaaa jj of entry entries entered enter entering first 1st 1ere 1re initial time into to in canada arrived arrival arriving came come landed landing crossed cross visited visit trip day at been by via back premiere premier entree entrees fois arrivee initiale
   most recent recently last latest derniere dernier plus recente recent recemment i m you when did was quand
   place port point location airport border crossing poste frontalier frontiere lieu endroit aeroport point city where that this cette ce through via or
   eye eyes colour color colours colors couleur couleurs yeux oeil black blue brown green grey hazel other noirs bleus bruns verts gris noisette autre
   are am is now currently presently present presence physically inside right moment at here yes no oui non en etes je suis vous maintenant actuellement presentement statut status
   planned plan return returning prevue prevu retour expected only if not seulement si n pas intended
   verification code given were was for application qui donne ete pour demande
   height taille centimetres centimeters cm en home domicile residential mailing postal actuel actuelle present country pays trouvez live living residence residing question answer reponse q`.split(
    /\s+/,
  ),
);

type Rule = readonly [id: string | null, holds: RegExp, lacks?: RegExp];

const entering =
  "entry|entries|entered|enter|entering|entree|entrees|arriv\\w*|landed|landing|came|come|crossed|cross|(?:visit|trip|time|fois|day) (?:in|to|into|au)(?: the)? canada";
/** First rule that holds names the question; `null`: the label fits none or several. */
const rules: readonly Rule[] = [
  [
    null,
    /^(?:(?:a|r|q|answer|reponse) )*(?:yes|no(?! (?:d |de )?(?:uci|iuc|client|identif))|oui|non|this|same|cette|ce|la meme)\b/,
  ],
  [
    "eyeColour",
    /\b(?:eyes?|yeux|oeil)\b/,
    /^(?!.*\b(?:or other|ou autre)\b).*\b(?:black|blue|brown|green|grey|hazel|noirs|bleus|bruns|verts|gris|noisette)\b/,
  ],
  ["uci", /\b(?:uci|iuc)\b|\bclient (?:id|number|no|identifier|identification)\b|\bidentifiant (?:de )?client\b/],
  ["verificationCode", /\bverification\b.*\bcode\b|\bcode\b.*\bverification\b|^(?:the |my |your )?code$/],
  ["height", /\b(?:height|taille)\b/],
  [
    "email",
    /\b(?:emails?|e mails?|courriels?|mel)\b|\badresse electronique\b|^(?:my |mon )?mail(?: address| id| adresse)?$|^(?:mon |votre )?adresse mail$/,
  ],
  [null, /\bfirst\b.*\blast\b|\bpremiere\b.*\bderniere\b/, /\bname\b/],
  ["plannedReturn", /\b(?:return|returning|retour)\b/, /\b(?:last|recent|recently|latest|derniere?|recente)\b/],
  [
    null,
    new RegExp(
      `\\b(?:first|initial|premiere?)\\b.*\\b(?:place|port|airport|lieu|location|where|point)\\b|\\b(?:place|port|airport|lieu|location|where|point)\\b.*\\b(?:first|initial|premiere?)\\b`,
    ),
  ],
  [
    "lastEntryPlace",
    new RegExp(
      `\\b(?:place|port|point|location|airport|border|crossing|lieu|endroit|aeroport|poste|city)\\b.*\\b(?:${entering}|last|recent)\\b|\\b(?:${entering}|last|recent)\\b.*\\b(?:place|port|point|location|airport|border|crossing|lieu|endroit|aeroport|where)\\b|\\bwhere\\b.*\\b(?:${entering})\\b|^(?:the |le |l )?(?:port|airport|border crossing|border|aeroport|place|lieu|endroit|where|at|via|through)$|^(?:i )?(?:${entering})(?: in| into| canada)* (?:at|via|through|by)$`,
    ),
  ],
  [
    "firstEntry",
    new RegExp(
      `\\b(?:first|1st|1ere|1re|initial|initiale|premiere?)\\b.*\\b(?:${entering})\\b|\\b(?:${entering})\\b.*\\b(?:first|1st|1ere|1re|initial|initiale|premiere?)\\b`,
    ),
    /\bname\b/,
  ],
  [
    "lastEntry",
    new RegExp(
      `\\b(?:last|latest|recent|recently|derniere?|recente|recemment)\\b.*\\b(?:${entering})\\b|\\b(?:${entering})\\b.*\\b(?:last|latest|recent|recently|derniere?|recente|recemment)\\b|\\b(?:last|derniere?) (?:return|retour)\\b`,
    ),
    /\bname\b/,
  ],
  [null, new RegExp(`\\b(?:${entering}|place|where)\\b`), /\bcanada (?:now|currently|right)\b/],
  ["firstEntry", /^(?:my |the |ma |la )?(?:first|1st|initial|premiere|1ere|1re)(?: date| time| fois)?(?: in)?$/],
  [
    "lastEntry",
    /^(?:my |the |ma |la )?(?:last|latest|most recent|recent|derniere|plus recente)(?: date| time| fois)?(?: in)?$/,
  ],
  ["currentCountry", /\b(?:country|pays)\b/],
  ["homeAddress", /\b(?:address|adresse|domicile)\b/],
  ["inCanada", /\b(?:in|au|inside) canada\b|\bpresence\b/, /\b(?:i am|i m|im|je suis|not in|pas au|when|quand)\b/],
  ["inCanada", /^(?:here now|now here)$/],
  [null, /\b(?:first|given|last|family|middle)\b.*\bnames?\b|\b(?:client|file)\b|^prenoms?$/],
  ["fullName", /\b(?:names?|noms?)\b/],
];

const chinese: readonly Rule[] = [
  ["eyeColour", /眼|瞳/],
  ["uci", /uci|客户号|客戶號|客户编号/],
  ["verificationCode", /验证码|驗證碼/],
  ["height", /身高/],
  ["email", /邮箱|邮件|郵件|電郵|电邮|信箱/],
  ["lastEntryPlace", /(?:入境|口岸|登陆).*(?:地点|地點|口岸|机场|地方)|入境口岸|机场/, /首次|第一次/],
  ["firstEntry", /(?:首次|第一次|初次).*(?:入境|登陆|进入|到达|来)/],
  ["lastEntry", /(?:最近|上次|最后|最後|最新).*(?:入境|登陆|进入|到达|来)/],
  ["plannedReturn", /(?:计划|預計|预计|打算).*(?:返回|回|入境)|返回日期/],
  ["inCanada", /在加拿大/],
  [
    "lastEntry",
    /^(?:my |the |ma |la )?(?:last|latest|most recent|recent|derniere|plus recente)(?: date| time| fois)?(?: in)?$/,
  ],
  ["currentCountry", /国家|國家/],
  ["homeAddress", /住址|地址/],
  ["fullName", /姓名|全名|名字/],
];

/**
 * The question that a label names, by its id in the questionnaires, or null. The words are those before the colon, without
 * the question's number: "Date of first entry", "Couleur des yeux", "UCI No.", "入境口岸".
 */
export function labelOf(words: string): string | null {
  if (words.length > 160) return null;
  const folded = fold(normalise(words).text);
  if (/[\u3400-\u9fff]/.test(folded))
    return /[。，,]/.test(folded) || folded.length > 24 ? null : match(chinese, folded);
  const parts = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (parts.length === 0 || parts.length > 28 || !parts.every((part) => vocabulary.has(part))) return null;
  return match(rules, parts.join(" ").replace(/\bcross(?:ed)? the border\b/, "entered"));
}

function match(list: readonly Rule[], words: string): string | null {
  return list.find(([, holds, lacks]) => holds.test(words) && !(lacks?.test(words) ?? false))?.[0] ?? null;
}
