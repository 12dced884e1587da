import { isEmpty, type Anchor } from "./anchor.ts";
import { portsIn } from "../field/gazetteer.ts";
import { shade } from "../field/hue.ts";
import { fold } from "../normal.ts";

const colour = new RegExp(String.raw`^${shade}(?: eyes)?[.\s]*$`);
const yes =
  /^(?:yes|oui)(?:,? (?:i am|i'm in canada|i am in canada|in canada|je suis au canada|au canada))?(?: now)?[.!\s]*$/;
/** No port has a longer name. */
const longest = 60;

/**
 * The question that a line without a label answers below labelled answers, in the order of the mail: a port below the most recent
 * entry, a colour of eyes, a yes below the eyes. Null for any other line.
 */
export function goingOn(words: string, anchor: Anchor, order: readonly string[]): string | null {
  if (anchor.source !== "label" || isEmpty(anchor) || words.length > longest) return null;
  const behind = order.slice(order.indexOf(anchor.question) + 1);
  const [next] = behind;
  const folded = fold(words);
  if (behind.includes("eyeColour") && colour.test(folded)) return "eyeColour";
  if (next === "inCanada" && yes.test(folded)) return next;
  const [port, ...more] = portsIn(words);
  const whole =
    port && more.length === 0 && words.slice(0, port.start).trim() === "" && /^[\s.]*$/.test(words.slice(port.end));
  return next === "lastEntryPlace" && whole ? next : null;
}
