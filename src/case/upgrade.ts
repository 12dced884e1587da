import type { Case } from "./case.ts";

/** The version that this program writes. */
export const caseVersion = 2;

/** A stored document of some version, before it is lifted. */
interface Stored {
  readonly v: number;
}

/**
 * One step a version, `steps[n - 1]` from n to n+1. To change the shape of `Case`: raise `caseVersion`, add a step, and
 * add the older version's golden file to `tests/upgrade/`. A step once released is never edited.
 */
const steps: readonly ((document: Stored) => Stored)[] = [withChallenges];

/** 2: each person may have a message that waits for its proof. */
function withChallenges(document: Stored): Stored {
  const { people } = document as Stored & { readonly people: readonly object[] };
  return { ...document, v: 2, people: people.map((person) => ({ ...person, challenge: null })) } as Stored;
}

/** A stored case, lifted to today's shape. Throws where it is of no known version: a newer program wrote it. */
export function upgrade(document: unknown): Case {
  const stored = asStored(document);
  if (stored.v < 1 || stored.v > caseVersion) {
    throw new Error(
      `This case was written in version ${stored.v}, and this program knows up to ${caseVersion}: run a newer one.`,
    );
  }
  const lifted = steps.slice(stored.v - 1).reduce((older, step) => step(older), stored);
  return lifted as Case;
}

function asStored(document: unknown): Stored {
  if (typeof document === "object" && document !== null && "v" in document && Number.isInteger(document.v)) {
    return document as Stored;
  }
  throw new Error("This is no case document: it carries no version.");
}
