import { portsIn } from "../../field/gazetteer.ts";
import type { Bearing } from "../agree.ts";
import { air, back, came, road } from "../agree/story-words.ts";
import { here } from "../agree/eat.ts";
import { ofEach } from "../agree/told.ts";
import { timesIn } from "../agree/times.ts";
import { namesElsewhere, saidOf, type Sentence } from "./spoken-of.ts";

/** A last entry told by another way, or at another port, than the place that was answered. All on folded text. */

const border =
  /\b(?:border|frontiere|douanes?|douaniers?|bridge|pont|tunnel|crossed|crossing|traverse\w*|customs officer)\b/;
const from = /\b(?:from|depuis|de|d')(?!\p{L})/u;
const controlled =
  /\b(?:crossed|crossing|re-?entered|came (?:back )?(?:in|through|via|by)|(?:passed|cleared|did|went through|got through|done) (?:the |my |our |through )*(?:customs|immigration|border|control\w*|douanes?)|checked|inspected|stamped|controle\w*|tamponne\w*|(?:passe\w*|fait|franchi\w*) (?:a |la |les |l'|le |par )*(?:douanes?|immigration|frontiere|controle)|traverse\w*)\b/;
const otherTime = /\b(?:first|initial\w*|premiere? (?:fois|entree)|la premiere|previous\w*|before|once|usually|often|normally|every|each|sometimes|d'habitude|souvent|parfois|chaque|avant|will|next|prochaine?)\b/; // prettier-ignore
const inLand = /\b(?:to|from|home|at|de|a|vers|jusqu'a) (?:the |l'|la |le )?(?:airport|aeroport|hotel|house|home|maison)\b|\bpark\w*\b|\bmet us\b|\bpick\w* (?:me|us)\b/; // prettier-ignore

/** On wheels, or by water: no airport's. */
const wheels =
  /\b(?:camper|campervan|rv|motorhome|bike|bicycle|motorbike|motorcycle|greyhound|tunnel|ferry|carpool\w*|covoiturage|roulotte|velo|moto|traversier|cruise ship)\b/;
const comingBack = /\b(?:back|home|returned|flew|flight|plane|charter|landed|revenue?s?|rentree?s?|retour|avion|vol)\b/;
/** The town by way of which somebody came, or where they landed. */
const via =
  /\b(?:via|by way of|through|par|(?:landed|land|landing|atterri) (?:in|at|a)|(?:flew|fly|flight|plane|charter|ship|home|back)\b[^.;!?]{0,24}? to|(?:revenue?s?|rentree?s?) (?:de|d') ?\p{L}+(?: \p{L}+)? a) (?:the |le |la |l')?(?<town>\p{L}.*)$/u;

/** Those whose place of last entry a sentence tells otherwise; `isThere`: it stands at that answer. */
export function otherWay(sentence: Sentence, bearing: Bearing, isThere: boolean): readonly string[] {
  const { folded } = sentence;
  const { family, facts, now } = bearing;
  const rides = road.test(folded) || wheels.test(folded);
  const isVia = comingBack.test(folded) && via.test(folded);
  if ((!rides && !isVia && !air.test(folded) && !controlled.test(folded)) || otherTime.test(folded)) return [];
  const everybody = family.people.map(({ id }) => id);
  const times = timesIn(folded, now);
  if (times.some((time) => !ofEach(everybody, facts.last, time.fits))) return [];
  const found = new Set<string>();
  let whose: readonly string[] = everybody;
  for (const clause of clausesOf(sentence)) {
    const [subject] = saidOf(clause.folded, here("(?=[ '])"), family);
    whose = subject?.people ?? whose;
    for (const person of whose) {
      const ports = portsIn(facts.place(person));
      if (ports.length === 0) continue;
      const told = portsIn(clause.folded);
      const isOwn = told.some(({ port }) => ports.some((one) => one.port.city === port.city));
      const kinds = new Set(ports.map(({ port }) => port.kind));
      const isAll = whose.length === everybody.length;
      const comes = (border.test(folded) && (isThere || border.test(clause.folded))) || (from.test(clause.folded) && namesElsewhere(clause, family)) || (back.test(clause.folded) && times.some(({ isDated }) => isDated)); // prettier-ignore
      const byRoad = (road.test(clause.folded) || wheels.test(clause.folded)) && !air.test(isAll ? folded : clause.folded) && !inLand.test(clause.folded) && comes; // prettier-ignore
      const byAir = air.test(clause.folded) && !rides && isThere && !came.test(folded) && from.test(clause.folded) && namesElsewhere(clause, family); // prettier-ignore
      const elsewhere =
        told.length > 0 && !isOwn && (controlled.test(clause.folded) || (isVia && landsIn(clause.folded)));
      const isOther = (byRoad && !isOwn && kinds.has("airport")) || (byAir && kinds.has("land")) || elsewhere;
      if (isOther && kinds.size === 1) found.add(person);
    }
  }
  return [...found];
}

/** Whether the town by way of which a clause tells a coming has a port. */
function landsIn(clause: string): boolean {
  return portsIn(via.exec(clause)?.groups?.["town"] ?? "").length > 0;
}

function clausesOf({ folded, written }: Sentence): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (const { index, 0: mark } of folded.matchAll(/, (?:and |but |et |mais )?|\b(?:but|mais|while|tandis que)\b|$/g)) {
    found.push({ folded: folded.slice(from, index), written: written.slice(from, index) });
    from = index + mark.length;
  }
  return found;
}
