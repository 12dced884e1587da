import type { Case } from "../case/case.ts";
import { ottawaDate } from "../case/day.ts";
import { defaultPolicy } from "../case/policy.ts";
import { readCase } from "../workflow/intake/schema.ts";
import { openedCase } from "../workflow/intake/open.ts";
import { BadLine } from "./batch.ts";

/** The case of a batch line as it would stand just after import; `BadLine` with the schema's reason where it is none. */
export function caseOf(value: unknown): Case {
  const now = Temporal.Now.instant().toString();
  const read = readCase(value, ottawaDate(now));
  if (read.kind === "refused") throw new BadLine(`"case" is refused: ${read.reason}`);
  return openedCase(read.intake, { now, policy: defaultPolicy }).case;
}
