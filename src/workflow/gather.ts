/**
 * Lets several who have something to write do it together: while one `write` is under way, what comes meanwhile waits and
 * goes into the next, at most `most` at once. Nobody waits for company: what comes to an idle one is written at once.
 * `write` gives a result for each entry, in their order; where it fails, it has failed for all of them.
 */
export function gather<Entry, Result>(
  most: number,
  write: (entries: readonly Entry[]) => Promise<readonly Result[]>,
): (entry: Entry) => Promise<Result> {
  const waiting: { entry: Entry; resolve: (result: Result) => void; reject: (error: unknown) => void }[] = [];
  let writing = false;

  const writeOn = async () => {
    writing = true;
    while (waiting.length > 0) {
      const some = waiting.splice(0, most);
      try {
        const results = await write(some.map(({ entry }) => entry));
        some.forEach(({ resolve }, index) => resolve(results[index] as Result));
      } catch (error) {
        for (const { reject } of some) reject(error);
      }
    }
    writing = false;
  };

  return (entry) =>
    new Promise((resolve, reject) => {
      waiting.push({ entry, resolve, reject });
      if (!writing) void writeOn();
    });
}
