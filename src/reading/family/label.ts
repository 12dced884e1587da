import { wordsOf } from "../align/token.ts";
import { marker } from "../layout/count.ts";
import { questionNamed } from "../layout/label.ts";
import type { Family, Words } from "../answers/walked.ts";
import { everyWord, holdsEvery } from "./every.ts";
import { groupOf } from "./who.ts";
import { fold } from "../normal.ts";
import { bareStretchOf } from "../stretch.ts";

/** A label of a family's answers, and what stands behind it. */
export interface Label {
  readonly question: string;
  /** Whose label it is; null where it tells of nobody. */
  readonly people: readonly string[] | null;
  readonly every: boolean;
  readonly value: Words;
}

/** The question that a line's number or label names, and whose label it is: "IUC de Sékou :", "Email for everyone:". */
export function labelIn(line: Words, asked: Family): Label | null {
  const count = marker.exec(line.words);
  const head = count?.[0].length ?? 0;
  const numbered = count ? asked.numbered(Number(count[1]), null) : null;
  const rest = bareStretchOf(line, head, line.words.length);
  const colon = /\s?[:=]\s*|\s[–—-]{1,2}\s|\s?\?\s*[:=–—-]?\s+/.exec(rest.words);
  if (colon && colon.index > 0) {
    const words = rest.words
      .slice(0, colon.index)
      .replace(/^(?:our|nos) /i, "")
      .replace(
        / \(?(?:in (?:that|this|the same) order|dans (?:cet|le même|le meme) ordre|respectively|respectivement)\)?$/i,
        "",
      )
      .replace(/\b(uci|iuc|e-?mail|courriel|entr(?:y|ie)|place)s\b/i, (_, word: string) => word.replace(/ie$/, "y"));
    const value = bareStretchOf(rest, colon.index + colon[0].length, rest.words.length);
    const own = asked.people.length > 1 && ofMe.test(words) ? ownedLabel(words, asked) : null;
    if (own) return { ...own, every: false, value };
    const led = /\S/.test(colon[0].replace(/[:=]/, "")) ? ownerLed(value, words, asked) : null;
    if (led) return led;
    const plain = questionNamed(words, asked.order);
    const every = holdsEvery(wordsOf(words));
    const lessEvery = every ? questionNamed(withoutEvery(words), asked.order) : null;
    const question = lessEvery ?? plain;
    if (question !== null && (numbered === null || numbered === question))
      return { question, people: null, every, value };
    const owned = asked.people.length > 1 ? ownedLabel(words, asked) : null;
    if (owned) return { ...owned, every: false, value };
  }
  if (numbered !== null) return { question: numbered, people: null, every: false, value: rest };
  const group = groupFirst(rest, asked);
  if (group) return group;
  // "Full names Zoë Łucja and Minh Nguyễn", "emails zoe@example.org for me and minh@example.org for Minh"
  const bare = /^(?:(?:full|our|nos) )?(names|noms(?: complets)?|e-?mails|courriels|ucis|iucs|eyes|yeux)\s+(?:are |is |sont )?/i.exec(rest.words); // prettier-ignore
  const question = questionNamed((bare?.[1] ?? "").replace(/^(uci|iuc|e-?mail|courriel)s$/i, "$1"), asked.order);
  return bare && question ? { question, people: null, every: false, value: bareStretchOf(rest, bare[0].length, rest.words.length) } : null; // prettier-ignore
}

const forGroup =
  /^(?:for|pour) ([\p{L} '’&,]{2,40}?)[,:]? (?:please |you can |veuillez |vous pouvez )?(?:use|utiliser|utilisez|it is|it's|c'est) /iu;

/** "For the kids use my email zoe@example.org". */
function groupFirst(line: Words, asked: Family): Label | null {
  const match = forGroup.exec(line.words);
  const members = match && asked.people.length > 1 ? groupOf(match[1] ?? "", asked) : null;
  const at = match ? match[0].length + line.words.slice(match[0].length).search(/\S+$/) : 0;
  if (!match || !members || members.rest || at < match[0].length) return null;
  const label = line.words.slice(match[0].length, at).trim();
  const question = label === "" ? "email" : questionNamed(label.replace(/\s*[:=]$/, ""), asked.order);
  if (question !== "email" || !asked.order.includes(question)) return null;
  return { question, people: members.people, every: false, value: bareStretchOf(line, at, line.words.length) };
}

/** A label that is the writer's own beside those of others: "Email (me)", "IUC pour moi". */
const ofMe = /\((?:me|moi|myself|moi-même|self)\)|\b(?:for me|pour moi)$/i;

/** "UCI - Minh: 11234567", "Première entrée – ma fille : …": whose it is stands between the label and the colon. */
function ownerLed(value: Words, label: string, asked: Family): Label | null {
  const colon = /\s?[:=]\s*/.exec(value.words);
  const question = questionNamed(label, asked.order);
  if (!colon || colon.index === 0 || question === null || asked.people.length < 2) return null;
  const group = groupOf(value.words.slice(0, colon.index), asked);
  if (!group || group.rest) return null;
  const from = colon.index + colon[0].length;
  // "UCI - me: …, my husband: …" is several people's.
  if (/[:=]\s/.test(value.words.slice(from))) return null;
  return { question, people: group.people, every: false, value: bareStretchOf(value, from, value.words.length) };
}

/** "IUC de Sékou", "Minh's email", "UCI (Minh)", "my husband's eyes": the label and whose it is. */
function ownedLabel(label: string, asked: Family): { question: string; people: readonly string[] } | null {
  const words = label.replace(/['’]s\b|\b[dl]['’]/gi, " ").split(/[\s()]+/).filter(Boolean); // prettier-ignore
  if (words.length > 9) return null;
  for (let cut = 1; cut < words.length; cut++) {
    const [before, after] = [words.slice(0, cut).join(" "), words.slice(cut).join(" ")];
    for (const [name, other] of [
      [after, before],
      [before, after],
    ] as const) {
      const group = groupOf(name.replace(/^(?:de|for|pour|of) /i, ""), asked);
      const question = group === null ? null : questionNamed(other.replace(/ (?:de|du|des|for|of|pour)$/i, ""), asked.order); // prettier-ignore
      if (group !== null && !group.rest && question !== null && !/^(?:my|our|mon|ma|mes|your)$/i.test(name))
        return { question, people: group.people };
    }
  }
  return null;
}

function withoutEvery(label: string): string {
  const words = label.split(/\s+/);
  let to = words.length;
  while (to > 1 && everyWord(fold(words[to - 1] ?? "").replace(/\W/g, ""))) to--;
  let from = 0;
  while (from < to - 1 && everyWord(fold(words[from] ?? "").replace(/\W/g, ""))) from++;
  return words.slice(from, to).join(" ").replace(/,$/, "");
}
