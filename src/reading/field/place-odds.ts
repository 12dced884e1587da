import { remembered } from "../remembered.ts";
import { withoutKnownPlaces } from "./beside.ts";

const airport = /\b(?:airport|aeroport|pearson|trudeau|stanfield|lesage|yyz|yul|yvr|yyc|yow|yhz)\b/;
/** "Pearson, by car": no car comes in at an airport; home from it many do. */
const byLand =
  /[,;(–-] ?(?:(?:i|we|je|nous|on|j'ai|and|et|came|arrived|entered|crossed) )*(?:drove in|driving in|walked|walking|(?:by|on|in) (?:the |a |my |our )?(?:car|bus|train|truck|foot|bridge|ferry|boat)|at the bridge|en (?:voiture|auto|char|autobus|autocar|train|camion|bateau)|a pied|(?:par|sur) le pont|au pont)\b(?!.*\b(?:to|home|then|after|later|puis|ensuite|apres|jusqu\w*|vers|chez|maison|picked)\b)(?!.* a ¤)/;
/** "For my trip to Warsaw": out of Canada, and not in. */
const away =
  /\b(?:on (?:my|our|the) way|(?:for|on|pour|lors de) (?:my|our|a|the|mon|notre|un) (?:trip|flight|voyage|vol)|flying(?: home)?|en route) (?:to|for|a|au|aux|en|vers|pour) (?!(?:the |my |our |la |le )?(?:canada|home|school|work|see|visit|us|maison)\b)\p{L}/u;

/** Whether folded words behind the name of a port tell of an entry that was none there. */
export const isAtOdds = remembered((folded: string): boolean => {
  const placeless = withoutKnownPlaces(folded);
  return away.test(placeless) || (airport.test(folded) && byLand.test(placeless));
});
