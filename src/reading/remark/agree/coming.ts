import { manner } from "../other-matters.ts";
import { durationAt } from "./duration.ts";
import { eat, here } from "./eat.ts";
import { allOneDay, before, ofEach, sameDay, type Facts, type Saying, type Told } from "./told.ts";
import { whenAt } from "./when.ts";
import { whomAt } from "./whom.ts";

type Check = Told["holds"];
type Event = "came" | "back" | "trip";

const adverb =
  "(?:(?:all|both|only|just|also|then|first|initially|originally|finally|already|each|actually|recently|later|tous|toutes|les deux|tous les deux|d'abord|ensuite|puis|enfin|finalement|aussi|seulement|recemment|y|m'y|s'y) )*";
const helping =
  "(?:(?:have|has|had|did|'ve|suis|est|sommes|sont|ai|a|avons|ont|etais|etait|etions|etaient|me suis|s'est|se sont|nous sommes) )?";
const canada =
  "(?: (?:to|in|into|at|au|en|dans) (?:canada|the country|this country|le pays|ce pays)| here| ici| over)?";
const coming = here(
  ` ?${adverb}${helping}${adverb}(?:came|come|arrived|landed|entered|moved|immigrated|emigrated|settled|got here|flew in|venue?s?|arrivee?s?|entree?s?|installee?s?|immigre|atterri|debarquee?s?|demenage)(?! (?:back|home|again|out|away|without)\\b)(?! par)${canada}(?![\\p{L}'])`,
);
const back = here(
  ` ?${adverb}${helping}${adverb}(?:(?:came|come|flew|drove|got|was|were|am|are) (?:right |safely )?(?:back|home)(?! and forth)|returned|re-?entered|revenue?s?|rentree?s?|de retour)(?: (?:home|to|in|into|au|a la maison))?(?: canada)?(?: (?:only|just|last))?(?![\\p{L}'])`,
);
const trip = here(
  ` ?${adverb}${helping}${adverb}(?:went|travell?ed|flew|visited|stayed|took|drove|made|allee?s?|partie?s?|voyage|rendue?s?|visite|sejourne)(?! (?:back and forth|through|out|away|again|les formulaires?)\\b)(?: (?:back|home))*(?![\\p{L}'])`,
);
const joinedEn = here(` ?${adverb}${helping}${adverb}(?:joined|followed|(?:came|arrived)(?: here)? to join) `);
const joinedFr = here(
  " ?(?:(?:m'|nous |l'|les |me |n'|se )(?:a|ai|ont|est|sont|avait|avaient) (?:tous |toutes |ensuite |enfin )?(?:rejointe?s?|suivie?s?)|(?:est|sont|suis|a|ont|ai) (?:tous |toutes )?(?:venue?s? )?(?:me |nous |m'|le |la |l'|les )?(?:rejoindre|rejointe?s?|suivie?s?))(?!\\p{L})",
);
const object = here(" ");
const spaces = here("[ ,]+");

/** "… in June 2021", "… with my family nine months later": whoever came, came back or went, and when, told of the entry that it is. */
export function comingAt(saying: Saying, at: number): Told | null {
  const { text, family, mentioned } = saying;
  const who = whomAt(text, at, family, mentioned);
  if (!who) return null;
  const joined = joinedAt(saying, who.people, who.end);
  if (joined) {
    const told = complements(saying, joined.end, "came", who.people, joined.base, [(facts) => before(joined.base, who.people, facts.first)]); // prettier-ignore
    // "Je suis venue rejoindre mon mari" may only say what for.
    const isAimed = /\brejoindre|to join/.test(text.slice(who.end, joined.end));
    return told && isAimed ? { end: told.end, whom: told.whom, holds: told.holds } : told;
  }
  for (const [event, pattern] of [
    ["back", back],
    ["came", coming],
    ["trip", trip],
  ] as const) {
    const verb = eat(pattern, text, who.end);
    if (verb) return complements(saying, who.end + verb[0].length, event, who.people, baseOf(saying, who.people), []);
  }
  return null;
}

function joinedAt(saying: Saying, who: readonly string[], at: number): { end: number; base: readonly string[] } | null {
  const { text, family } = saying;
  const english = eat(joinedEn, text, at);
  const others = family.sender && !who.includes(family.sender.id) ? [family.sender.id] : [];
  if (english) {
    const whom = whomAt(text, at + english[0].length, family, saying.mentioned);
    if (!whom || (whom.people.some((one) => who.includes(one)) && others.length === 0)) return null;
    // "My family joined us" says us of those who were there.
    return { end: whom.end, base: whom.people.some((one) => who.includes(one)) ? others : whom.people };
  }
  const french = eat(joinedFr, text, at);
  if (!french) return null;
  const end = at + french[0].length;
  const told = eat(object, text, end) ? whomAt(text, end + 1, family, saying.mentioned) : null;
  const base = told && !told.people.some((one) => who.includes(one)) ? told.people : others;
  return base.length > 0 ? { end: told && base === told.people ? told.end : end, base } : null;
}

/** Who came before those of whom nothing else is said: the writer, or the others where the writer came later. */
function baseOf({ family, mentioned }: Saying, who: readonly string[]): readonly string[] {
  const { sender, people } = family;
  if (sender && !who.includes(sender.id)) return [sender.id];
  const others = mentioned.filter((one) => !who.includes(one));
  return others.length > 0 ? others : people.map(({ id }) => id).filter((id) => !who.includes(id));
}

const clauseEnd = here("\\s*(?:$|[,.;:!)(–—\\n-]|(?:and|et|so|donc|but|mais|because|as|since|car|while|then|puis|hence|d'ou|where|which|who|qui|thus|ce qui)(?![\\p{L}']))"); // prettier-ignore
const first = here("(?:first|en premier|la premiere|le premier|les premiers|les premieres|d'abord)(?![\\p{L}])(?! (?:time|fois|entr))"); // prettier-ignore
const firstTime = here("(?:for (?:the|my|our) (?:very )?first time|pour la (?:toute )?premiere fois)(?!\\p{L})");
const alone = here(
  "(?:all |tout |toute )?(?:alone|by (?:myself|himself|herself)|on (?:my|his|her) own|seule?)(?!\\p{L})",
);
const together = here("(?:all |tous |toutes )?(?:together|ensemble|(?:at|on|by|with)? ?the same (?:time|day|date|flight|plane)|en meme temps|(?:a |par |le |la )*(?:meme|memes) (?:jour|date|temps|vol|avion))(?! (?:as|que)\\b)(?!\\p{L})"); // prettier-ignore
const aheadOf = here("(?:(?<early>before|ahead of|avant)|(?<late>after|apres)) ");
const later = here("(?:later|afterwards?|after|ensuite|plus tard|apres|par la suite)(?!\\p{L})");
const behindGap = here(
  " (?:(?<late>later(?: on)?|afterwards?|after|plus tard|apres)|(?<early>earlier|before|plus tot|avant))(?!\\p{L})",
);
const afterwards = here("(?:after|apres) ");
const nextYear = here("(?:the |l')?(?:following year|next year|year after|annee (?:suivante|d'apres))(?!\\p{L})");
const company = here("(?:with|avec|accompanied by|accompagnee? (?:de|par)) ");
const how = here(`(?:${manner})(?!\\p{L})`);
/** Where to and what for; a word that tells of another time or another entry is none of these. */
const whereTo = here("(?:to|in|for|at|a|au|aux|en|chez|pour|dans|de|see|voir|visit|visiter|attend|because of|a cause de|the|my|our|his|her|their|mon|ma|mes|nos|notre|sa|son|ses|leurs?|some|a|an|une?|few|quelques)(?: (?!(?:again|also|since|depuis|after|apres|then|puis|before|avant|not|pas|never|jamais|twice|once|later|yet|until|still|already|deja|encore|aussi|and|et|canada|who|so|donc|but|mais|because|alone|seule?|only|other|another|first|last|second|this|ce|cet|cette|in|en|il|during|pendant|from|more)(?!\\p{L}))[\\p{L}'-]+){1,4}?(?=\\s*(?:$|[,.;:!)(])| (?:and|et|so|donc|but|mais|because|alone|seule?|last|this|ce|cet|cette|in|en|au|for|to|pour|during|pendant|il y a|chez|with|avec|from|a)(?!\\p{L}))"); // prettier-ignore

/** What stands behind the verb, to the end of the clause: every word of it must be understood. */
function complements(
  saying: Saying,
  from: number,
  event: Event,
  whom: readonly string[],
  base: readonly string[],
  given: readonly Check[],
): Told | null {
  const { text, family, now, mentioned } = saying;
  const everybody = family.people.map(({ id }) => id);
  const others = everybody.filter((id) => !whom.includes(id));
  const entryOf = (facts: Facts): Facts["first"] => (event === "came" ? facts.first : facts.last);
  const checks = [...given];
  const beside = new Set(given.length > 0 ? [...whom, ...base] : whom);
  const compare = (people: readonly string[]): void => people.forEach((one) => beside.add(one));
  let timed = given.length > 0;
  let at = from;
  for (;;) {
    const gap = eat(spaces, text, at)?.[0].length ?? 0;
    const isApart = text.slice(at, at + gap).includes(",");
    const next = isApart && !goesOnAt(at + gap) ? null : step(at + gap);
    if (next === null || next <= at) {
      if (!eat(clauseEnd, text, at)) return null;
      break;
    }
    at = next;
  }
  // Who went away came back on the last entry, which is no first one.
  if (event === "trip") checks.push((facts) => ofEach(whom, facts.last, (last) => whom.every((one) => (facts.first(one) ?? last) < last || whom.length > 1))); // prettier-ignore
  const of = { question: event === "came" ? "firstEntry" : "lastEntry", people: [...beside] } as const;
  if (event === "trip" && !timed) return { end: at, whom, of, needs: "reason", holds: (facts) => checks.every((holds) => holds(facts)) }; // prettier-ignore
  return checks.length > 0 ? { end: at, whom, of, holds: (facts) => checks.every((holds) => holds(facts)) } : null;

  function goesOnAt(behind: number): boolean {
    return whenAt(text, behind, now) !== null || durationAt(text, behind) !== null || eat(how, text, behind) !== null;
  }

  function step(here: number): number | null {
    const when = whenAt(text, here, now);
    if (when) {
      timed = true;
      checks.push((facts) => ofEach(whom, entryOf(facts), (months) => event === "trip" ? months >= when.from : when.fits(months))); // prettier-ignore
      return when.end;
    }
    return gapAt(here) ?? orderAt(here) ?? plainAt(here);
  }

  function gapAt(here: number): number | null {
    const following = event === "came" ? eat(nextYear, text, here) : null;
    if (following) {
      timed = true;
      compare(base);
      checks.push((facts) =>
        before(
          base,
          whom,
          (one) => floored(facts.first(one)),
          (years) => years === 1,
        ),
      );
      return here + following[0].length;
    }
    const waited = given.length > 0 ? eat(afterwards, text, here) : null;
    const length = event === "came" ? durationAt(text, here + (waited?.[0].length ?? 0)) : null;
    if (length && waited) {
      timed = true;
      compare(base);
      checks.push((facts) => before(base, whom, facts.first, (months) => months > sameDay && months >= length.least && months <= length.most)); // prettier-ignore
      return length.end;
    }
    const behind = length && eat(behindGap, text, length.end);
    if (!length || !behind) return null;
    timed = true;
    const end = length.end + behind[0].length;
    const named = text[end] === " " ? whomAt(text, end + 1, family, mentioned) : null;
    const other = named && !named.people.some((one) => whom.includes(one)) ? named : null;
    const isWithin = (months: number): boolean => months > sameDay && months >= length.least && months <= length.most;
    const than = other?.people ?? base;
    compare(than);
    checks.push((facts) => behind.groups?.["early"] === undefined ? before(than, whom, facts.first, isWithin) : before(whom, than, facts.first, isWithin)); // prettier-ignore
    return other?.end ?? end;
  }

  function orderAt(here: number): number | null {
    const relative = event === "came" ? eat(aheadOf, text, here) : null;
    const than = relative && whomAt(text, here + relative[0].length, family, mentioned);
    if (relative && than && !than.people.some((one) => whom.includes(one))) {
      timed = true;
      compare(than.people);
      const isEarly = relative.groups?.["early"] !== undefined;
      checks.push((facts) =>
        isEarly ? before(whom, than.people, facts.first) : before(than.people, whom, facts.first),
      );
      return than.end;
    }
    const after = event === "came" ? eat(later, text, here) : null;
    if (after) {
      compare(base);
      checks.push((facts) => before(base, whom, facts.first));
      return here + after[0].length;
    }
    const ahead = event === "came" && others.length > 0 ? eat(first, text, here) : null;
    if (ahead) {
      compare(others);
      checks.push((facts) => before(whom, others, facts.first));
      return here + ahead[0].length;
    }
    const once = event === "came" ? eat(firstTime, text, here) : null;
    return once && here + once[0].length;
  }

  function plainAt(here: number): number | null {
    const lonely = eat(alone, text, here);
    if (lonely) {
      compare(others);
      if (others.length > 0) checks.push((facts) => whom.every((one) => others.some((other) => differs(entryOf(facts)(one), entryOf(facts)(other))))); // prettier-ignore
      return here + lonely[0].length;
    }
    const same = eat(together, text, here);
    if (same) {
      const meant = whom.length > 1 || others.length === 0 ? whom : [...whom, ...base];
      compare(meant);
      checks.push((facts) => allOneDay(meant, entryOf(facts)));
      return here + same[0].length;
    }
    const accompanied = eat(company, text, here);
    const friends = accompanied && whomAt(text, here + accompanied[0].length, family, mentioned);
    if (friends) {
      compare(friends.people);
      checks.push((facts) => allOneDay([...whom, ...friends.people], entryOf(facts)));
      return friends.end;
    }
    const manners = eat(how, text, here) ?? (event === "trip" || given.length > 0 ? eat(whereTo, text, here) : null);
    return manners && here + manners[0].length;
  }
}

function floored(months: number | null): number | null {
  return months === null ? null : Math.floor(months / 12);
}

function differs(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && Math.abs(one - other) > 0.02;
}
