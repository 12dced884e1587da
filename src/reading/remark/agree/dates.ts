import { eat, here } from "./eat.ts";
import { durationAt } from "./duration.ts";
import { allOneDay, ofEach, type Facts, type Saying, type Told } from "./told.ts";
import { timesIn } from "./times.ts";
import { whenAt } from "./when.ts";
import { whomAt } from "./whom.ts";

/** What a remark says of dates and entries themselves: that both are one, that there was no other, that they differ and why. */

const possessive = "(?:my|our|his|her|their|the|both|both of (?:my|our|the)|these|those|all|mes|nos|ses|leurs|les|ces|la|le|ma|notre|sa)"; // prettier-ignore
const what =
  "(?:(?:entry|arrival) dates?|dates?(?: (?:of (?:entry|arrival)|d'(?:entree|arrivee)))?|entry|entree|entries|entrees|answers|reponses)";
const which =
  "(?:first (?:and|&) (?:the |my |our )?(?:last|most recent|latest)|premiere et (?:la |ma )?(?:derniere|plus recente)|two|both|deux)";
const one =
  "(?:(?:the |les |la |exactly |one (?:and )?(?:the )?)*(?:same|memes?)(?: (?:one|day|date|jour))?|identical|identiques?|pareille?s?|equal|les memes)";
const numbers = "(?: (?:for|in|at|on|to|aux?|a|pour|dans|sur)? ?(?:the |les? |la )*(?:(?:both|two|deux|questions?|numbers?|numeros?|points?|items?|lines?|lignes?|no|q|answers?|reponses?|entries|entrees|first and last|dates) ?)*(?<one>\\d{1,2}) (?:and|et|&) (?:for |question |number )?(?<two>\\d{1,2}))"; // prettier-ignore
const forBoth =
  "(?: (?:for|in|at|aux?|pour|twice|deux fois)(?: (?:the|les|my|mes))?(?: (?:both|two|deux|first and last|entries|entrees|dates|questions|answers|reponses))*)";
const isSame = [
  `(?:${possessive} )*(?:${which} )?(?:${what} )?(?:${which} )?(?:(?:question|questions|number|numbers|numero|numeros|points) (?<n1>\\d{1,2}) (?:and|et|&) (?<n2>\\d{1,2}) )?(?:(?:are|is|have|has|show|were|was|sont|est|ont|have|will be) )(?:both |all |thus |therefore |also |donc |aussi |bien |toutes |les deux |so )*${one}`,
  `(?:(?:it is|it's|its|this is|that is|that's|it was|that was|c'est|c'etait|ce sont|ce sera) )?(?:therefore |thus |also |donc |aussi |bien |so )*(?:the |la |le |les |exactly )*(?:same|memes?) (?:dates?|days?|jours?|answers?|entry|entree)`,
  "(?:my |the |our |la |ma )(?:first|premiere) (?:entry |one |entree )?(?:is|was|est|etait) (?:also |therefore |thus |aussi |donc |egalement )*(?:my |the |our |la |ma )?(?:last|most recent|latest|only|derniere|plus recente|seule)(?: (?:one|entry|entree))?",
];
const same = here(`(?:${isSame.join("|")})(?:${numbers}|${forBoth})?(?![\\p{L}])(?! (?:as|que|of|for|pour) )`);

/** "The two dates are the same", "c'est la même date aux questions 4 et 5". */
export function sameAt({ text, family, mentioned }: Saying, at: number): Told | null {
  const match = eat(same, text, at);
  if (!match || /^\W*(?:answers?|reponses?)\b/.test(match[0])) return null;
  const { one: first, two: second, n1, n2 } = match.groups ?? {};
  const asked = [first ?? n1, second ?? n2].flatMap((number) => (number === undefined ? [] : [family.numbered(Number(number), null)])); // prettier-ignore
  if (asked.length > 0 && asked.toSorted().join(" ") !== "firstEntry lastEntry") return null;
  const whom = /\b(?:our|nos|notre|all)\b/.test(match[0]) ? family.people.map(({ id }) => id) : mentioned.length > 0 ? mentioned : self({ family }); // prettier-ignore
  return { end: at + match[0].length, whom, holds: (facts) => allSame(whom, facts) };
}

function self({ family }: Pick<Saying, "family">): readonly string[] {
  return family.people.length === 1 ? family.people.map(({ id }) => id) : family.sender ? [family.sender.id] : [];
}

function allSame(whom: readonly string[], facts: Facts): boolean {
  return whom.length > 0 && whom.every((person) => allOneDay([person, person], (one) => facts.first(one)) && facts.first(person) === facts.last(person)); // prettier-ignore
}

const place = "(?: (?:to|in|into|at|au|en|dans|here|ici|canada|the country|le pays|y))*";
const once = [
  `(?: (?:have|has|had|did))?(?: (?:only|just|ever))*(?: been)?(?: (?:entered|came|come|been|visited|arrived|landed|crossed|travell?ed))${place}(?: (?:only|just|exactly|but))?(?: (?:once|one time|1 time|(?:a|one) single time))(?: only| so far| in my life| in total)?${place}`,
  "(?: (?:have|has|had|made))(?: (?:only|just))?(?: (?:one|a single|1))(?: single)? (?:entry|arrival)(?: (?:to|into) canada)?(?: only)?",
  `(?: ?(?:n'y|n'|ne ))?(?: ?(?:suis|sommes|est|sont|ai|avons|a|ont|y suis))(?: \\p{L}+)? ?(?:entree?s?|venue?s?|arrivee?s?|passee?s?)?${place} (?:qu'une(?: seule)? (?:fois|entree)|une seule (?:fois|entree)|qu'1 fois)${place}`,
];
const onceOnly = here(`(?:${once.join("|")})(?!\\p{L})`);
const itWas = here(
  "(?:(?:it|this|that|c'|ce|ceci|cela|there) ?(?:is|was|est|etait|'s) (?:also |bien )?(?:my|our|ma|notre|mon|the|la) (?:first and |premiere et )?(?:only|one and only|seule|unique|derniere|last)(?: et unique)? (?:entry|one|time|trip|arrival|entree|fois|arrivee|visite|venue)|(?:there (?:is|was|has been)|il n'y a(?: eu)?|il y a(?: eu)?) (?:only |just )?(?:one|a single|qu'une(?: seule)?|une seule) (?:entry|entree|date|arrivee))(?: (?:to|in|into|au|en) canada)?(?!\\p{L})",
);
const never = [
  "(?: (?:have|has|had|did|'ve))?(?:n't| not| never)(?: ever| once| yet)? (?:left|leave|travell?ed?|been (?:out|outside|away|abroad|back)|gone (?:out|outside|away|abroad|anywhere|back|home)|go (?:back|out|anywhere)|exited|went (?:back|out)|visited home|returned home)(?: (?:of|canada|the country|here|anywhere|abroad|outside|home|it|at all|ever|even once|to my country|back))*",
  " ?(?:n'|ne |n'y |n'en )(?:ai|a|avons|ont|suis|est|sommes|sont) (?:pas|jamais|plus jamais|plus) (?:encore |re)?(?:quitte|resortie?s?|sortie?s?|voyage|partie?s?|repartie?s?|bouge|retournee?s?|ete)(?: (?:le|du|de|au|a l'|hors du|hors de|en dehors du) ?(?:canada|pays|territoire|etranger))*",
];
const stayed =
  "(?: (?:have|has|'ve))?(?: (?:always|only))? (?:stayed|remained|been)(?: (?!since|ever)[\\p{L}.]+){0,4} (?:ever since|since then|since)| ?(?:suis|sommes|est) (?:toujours )?restee?s?(?: (?!depuis)[\\p{L}']+){0,4} depuis(?: lors)?";
const since =
  "(?<since> (?:since|from|after|depuis|apres) ?(?:(?:my|our|his|her|their|the|that|mon|notre|son|sa|ma|leur|cette|la) )?(?:(?:first |premiere )?(?:arrival|entry|landing|arrivee|entree|venue)|(?:i|we|he|she|they) (?:first )?(?:came|arrived|landed|entered|got here)(?: (?:here|in canada|to canada|canada))?|que (?:je suis|nous sommes) (?:arrivee?s?|venue?s?|la|ici)))?(?<then> (?:since(?: (?:then|that (?:day|date|time)))?|after that|depuis(?: (?:lors|ce jour|cette date))?))?";
const notLeft = here(`(?:${never.join("|")})${since}(?!\\p{L})`);
const onlyStayed = here(`(?:${stayed})(?!\\p{L})`);

/** "I have only entered Canada once", "je n'ai pas quitté le Canada depuis mon arrivée": no entry but the first. */
export function onlyAt({ text, family, now, mentioned }: Saying, at: number): Told | null {
  const only = eat(itWas, text, at);
  if (only) {
    const whom = mentioned.length > 0 ? mentioned : self({ family });
    return { end: at + only[0].length, whom, holds: (facts) => allSame(whom, facts) };
  }
  const who = whomAt(text, at, family, mentioned);
  const here = who && eat(onlyStayed, text, who.end);
  if (here)
    return {
      end: who.end + here[0].length,
      whom: who.people,
      holds: (facts) => ofEach(who.people, facts.last, () => true),
    };
  const match = who && (eat(onceOnly, text, who.end) ?? eat(notLeft, text, who.end));
  if (!match) return null;
  const whom = who.people;
  const when = match.groups?.["since"] === undefined ? whenAt(text, who.end + match[0].length + 1, now) : null;
  if (when) return { end: when.end, whom, holds: (facts) => ofEach(whom, facts.last, (last) => last < when.from || when.fits(last)) }; // prettier-ignore
  // "I have not left since" is said of whichever entry was told before.
  const isOpen = match.groups?.["then"] !== undefined;
  const [told] = isOpen ? timesIn(text.slice(0, at), now).slice(-1) : [];
  const of = match.groups?.["since"] === undefined ? {} : { of: { question: "lastEntry" as const, people: whom } };
  return { end: who.end + match[0].length, whom, ...of, holds: (facts) => isOpen ? ofEach(whom, facts.last, (last) => told === undefined || !told.isDated || told.fits(last)) : allSame(whom, facts) }; // prettier-ignore
}

const different = here(
  `(?:(?:(?:the|his|her|my|our|their|a|an|la|le|les|une|des|sa|ses|mes|nos|leurs?) )*(?:first |last |most recent |premiere |derniere )?(?:${what}) (?:(?:is|are|was|were|est|sont) )?(?:a bit |not |a little |un peu |donc )?(?:different\\w*|differ\\w*|autres?|the same|(?:ne|n'est) (?:sont )?pas (?:les |la )?memes?)|(?:the|la|une?|a) (?:different|other|difference de|autre) (?:${what})|(?:(?:les|nos|ses|la|sa) )?dates? (?:ne sont|n'est|ne) pas (?:les |la )?memes?|(?:the|la) difference)(?: (?:from|than|de|for|pour|between|entre) (?:(?:us|ours|mine|me|the others?|the rest(?: of us)?|him|her|them|moi|nous|les autres|la mienne|les notres|dates?)(?!\\p{L})))?(?! (?:as|que)\\b)(?!\\p{L})`,
);

/** "Hence the different date": somebody's is not that of the others, or the two are not one. */
export function differentAt({ text, family, mentioned }: Saying, at: number): Told | null {
  const match = eat(different, text, at);
  if (!match || (/\bsame\b/.test(match[0]) && !/\bnot\b/.test(match[0]))) return null;
  const everybody = family.people.map(({ id }) => id);
  const whom = mentioned.length > 0 && mentioned.length < everybody.length ? mentioned : everybody;
  return {
    end: at + match[0].length,
    whom,
    gives: "reason",
    holds: ({ first, last }) =>
      everybody.length === 1
        ? first(everybody[0] ?? "") !== last(everybody[0] ?? "")
        : [first, last].some((entry) => !allOneDay(everybody, entry)) && ofEach(everybody, last, () => true),
  };
}

const often = here(
  "(?: (?:have|has))?(?: (?:often|regularly|frequently|usually))*(?: (?:cross|travel|drive|fly|go|come|crossed|travell?ed|traverse|passe|voyage|franchis|vais|fais|go back))(?: (?:the|to|in|over|across|la|le|les|aux?|border|borders|frontiere|us|usa|states|united states|u\\.s\\.?|etats-unis|and from|and|back|forth|into|canada|with my truck|for work|for my work|pour le travail|pour mon travail|a lot))*(?: (?:many times|often|a lot|every (?:week|month|day|weekend)|regularly|frequently|several times(?: a (?:week|month|year))?|weekly|daily|plusieurs fois(?: par (?:semaine|mois|an))?|souvent|regulierement|chaque (?:semaine|mois)|tres souvent|all the time))(?!\\p{L})",
);
const asWritten = here(
  "(?:(?:(?:the|la) (?:last|latest|most recent|derniere|plus recente)(?: (?:one|entry|entree|time|fois|date))?(?: of (?:them|these|those))? (?:is|was|est) (?:(?:the one |what |as |celle |ce )(?:that )?(?:i|we|que j'|j'|qu'|que je )? ?(?:wrote|gave|put|have written|have given|have put|answered|filled(?: in)?|mentioned|noted|ai ecrite?|ai mise?|ai indiquee?|ai donnee?|ai inscrite?)|(?:written |given |noted |indiquee? |inscrite? )?(?:below|above|here|ci-dessous|plus bas|ici))|(?:i|we|je|j') ?(?:give|vous donne|donne|list|indique)(?: you)?(?: donc| only| thus)? (?:the|la|ma|my) (?:very |toute )?(?:first|premiere)(?: one| entry)? (?:and|et) (?:the |la |ma |my )?(?:very |toute )?(?:last|derniere)(?: (?:one|entry|entree|arrivee|entries|only))?|(?:i|we|je|j') ?(?:wrote|gave|put|have (?:written|given|put)|answered with|ai (?:ecrit|mis|indique|donne|inscrit)) (?:only |just |you |vous |seulement )?(?:the|la) (?:very )?(?:last|latest|most recent|derniere|plus recente)(?: (?:one|entry|entree|time|fois|date))?(?: (?:below|above|here|ci-dessous|of them))?))(?!\\p{L})",
);
/** Who crosses often crossed lately. */
const oftenMonths = 14;

/** "I cross the border many times, the last one is what I wrote." */
export function frequentAt({ text, family, mentioned, now }: Saying, at: number): Told | null {
  const written = eat(asWritten, text, at);
  const whom = mentioned.length > 0 ? mentioned : self({ family });
  if (written) return { end: at + written[0].length, whom, gives: "latest", holds: (facts) => ofEach(whom, facts.last, () => true) }; // prettier-ignore
  const who = whomAt(text, at, family, mentioned);
  const match = who && eat(often, text, who.end);
  return match ? { end: who.end + match[0].length, whom: who.people, needs: "latest", holds: (facts) => ofEach(who.people, facts.last, (last) => now - last < oftenMonths) } : null; // prettier-ignore
}

const dwelling = here(
  "(?: (?:have|has|'ve))?(?: (?:now|already|deja|maintenant))*(?: ?(?:been(?: (?:living|working|studying|residing|staying|settled))?|live|lived|worked|reside|resided|stayed|studied|habite|habitons|vis|vit|vivons|travaille|suis|sommes|demeure|reside|etudie))(?: (?:now|deja|installee?s?))?(?: (?:(?:in|at|a|au|en|the|le|la|dans)(?! depuis| for| since)|here|ici|canada|ontario|quebec|alberta|manitoba|saskatchewan|british columbia|bc))*(?: (?:for|since|depuis)(?: (?:about|around|over|more than|environ|plus de|pres de|presque))?) ",
);

/** "I have been here for six years": nobody of them came later than that. */
export function dwellingAt({ text, family, mentioned, now }: Saying, at: number): Told | null {
  const who = whomAt(text, at, family, mentioned);
  const match = who && eat(dwelling, text, who.end);
  if (!match) return null;
  const from = who.end + match[0].length;
  const length = durationAt(text, from);
  const of = { question: "firstEntry", people: who.people } as const;
  if (length) return { end: length.end, whom: who.people, of, holds: (facts) => ofEach(who.people, facts.first, (first) => now - first >= length.least) }; // prettier-ignore
  const when = whenAt(text, from, now);
  return when && { end: when.end, whom: who.people, of, holds: (facts) => ofEach(who.people, facts.first, (first) => first < when.from + 12 && (first <= when.from || when.fits(first))) }; // prettier-ignore
}
