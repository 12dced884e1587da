import type { Answer } from "../../question/questionnaire.ts";
import type { Merged } from "./merge.ts";
import { severalReadings } from "../field/date-facts.ts";

/**
 * Lets one person's answers speak to one another. Nobody enters for the last time before the first: where one of the two
 * entries is certain it strikes out readings of the other, and where two certain ones are the wrong way round both are asked
 * again, never swapped.
 */
export function weighTogether(answers: ReadonlyMap<string, Merged>, birthDate: string): Map<string, Merged> {
  const result = new Map(answers);
  for (const question of ["firstEntry", "lastEntry"]) {
    const entry = result.get(question);
    // People fill in the date they are asked for most.
    if (entry?.kind === "answer" && entry.taken.value === birthDate)
      result.set(question, doubted(entry, "entries.day-of-birth"));
  }
  const presence = result.get("inCanada");
  const back = result.get("plannedReturn");
  // A day to come back on stands only where somebody is away.
  if (presence?.kind === "answer" && presence.taken.value === true && (back?.kind === "answer" || back?.kind === "unclear"))
    result.set("inCanada", { kind: "unclear", doubt: { readings: [true, false], rule: "presence.plans-return", span: presence.taken.span, words: presence.taken.words } }); // prettier-ignore
  for (const [one, other] of [
    ["firstEntry", "lastEntry"],
    ["lastEntry", "firstEntry"],
  ] as const) {
    const [day, beside] = [result.get(one), result.get(other)];
    const turned = day?.kind === "answer" && wordsOf(beside).some((words) => dayBeforeMonth.test(words)) ? mayTurn.exec(day.taken.words) : null; // prettier-ignore
    if (day?.kind === "answer" && turned) {
      const { value, span, words } = day.taken;
      const [, year = "", month = "", date = ""] = turned;
      if (month !== date) result.set(one, { kind: "unclear", doubt: { readings: [value, `${year}-${date}-${month}`], rule: "entries.day-before-month", span, words } }); // prettier-ignore
    }
  }
  const first = result.get("firstEntry");
  const last = result.get("lastEntry");
  if (!first || !last) return result;
  if (first.kind === "answer" && last.kind === "answer" && last.taken.value < first.taken.value) {
    result.set("firstEntry", doubted(first, lastBeforeFirst));
    result.set("lastEntry", doubted(last, lastBeforeFirst));
  } else if (first.kind === "answer" && last.kind === "unclear") {
    const holds = (reading: Answer): boolean => reading >= first.taken.value;
    result.set("lastEntry", struck(last, holds));
    if (refutes(last, holds)) result.set("firstEntry", doubted(first, lastBeforeFirst));
  } else if (last.kind === "answer" && first.kind === "unclear") {
    const holds = (reading: Answer): boolean => reading <= last.taken.value;
    result.set("firstEntry", struck(first, holds));
    if (refutes(first, holds)) result.set("lastEntry", doubted(last, lastBeforeFirst));
  }
  return result;
}

/** "2019-14-03": who writes the day before the month once may mean it so in every date. */
const dayBeforeMonth = /^\D*(?:19|20)\d\d[-/. ](?:1[3-9]|2\d|3[01])[-/. ]\d{1,2}\b/;
const mayTurn = /^\D*((?:19|20)\d\d)[-/. ](0[1-9]|1[0-2])[-/. ](0[1-9]|1[0-2])\b/;

function wordsOf(result: Merged | undefined): readonly string[] {
  return result?.kind === "answer" ? [result.taken.words] : result?.kind === "unclear" ? [result.doubt.words] : [];
}

const lastBeforeFirst = "entries.last-before-first";

/** A result that was certain, as one that is asked about. */
export function doubted(answer: Merged & { kind: "answer" }, rule: string): Merged {
  const { value, span, words } = answer.taken;
  return { kind: "unclear", doubt: { readings: [value], rule, span, words } };
}

/** Whether a doubtful date, however it is read, stands on the wrong side of one that is certain: then that one is not. */
function refutes({ doubt }: Merged & { kind: "unclear" }, holds: (reading: Answer) => boolean): boolean {
  return doubt.readings.length > 0 && !doubt.readings.some(holds);
}

/** Only several readings of one writing can be struck out; a doubtful value stays doubtful whatever stands beside it. */
function struck(unclear: Merged & { kind: "unclear" }, holds: (reading: Answer) => boolean): Merged {
  const { doubt } = unclear;
  if (!isAmbiguity(doubt)) return unclear;
  const left = doubt.readings.filter(holds);
  const [only] = left;
  if (only === undefined) return unclear;
  if (left.length > 1) return { kind: "unclear", doubt: { ...doubt, readings: left } };
  return {
    kind: "answer",
    taken: { value: only, rule: "entries.order-leaves-one", span: doubt.span, words: doubt.words },
  };
}

/** Whether the readings are those of one writing that can be read in several ways, and not a doubt or a contradiction. */
export function isAmbiguity({
  readings,
  rule,
}: {
  readonly readings: readonly Answer[];
  readonly rule: string;
}): boolean {
  return readings.length > 1 && rule === severalReadings;
}
