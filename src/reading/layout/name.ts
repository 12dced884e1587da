import { isEmpty, type Anchor } from "./anchor.ts";
import type { LabelledPart } from "./label.ts";
import { isNamePart } from "../field/label.ts";

/**
 * Whether a label goes on with the name that an open one began: "Prénom : Zoë" below "Nom : Łucja", or the other way round.
 * Such lines make one answer, which the reader of names puts together.
 */
export function goesOnWithName(anchor: Anchor | null, part: LabelledPart): anchor is Anchor {
  if (part.question !== "fullName" || anchor?.question !== "fullName" || isEmpty(anchor)) return false;
  return (
    part.piece ||
    anchor.paragraphs.flat().some(({ words }) => isNamePart(/^[^:=]{2,40}(?=\s?[:=])/.exec(words)?.[0] ?? ""))
  );
}
