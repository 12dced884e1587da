/**
 * Keeps what was made for the keys asked for most recently, at most `most` of them: `make` runs only for a key that is not
 * kept, and one that fails is not kept.
 */
export function recent<Made>(most: number): (key: string, make: () => Promise<Made>) => Promise<Made> {
  const kept = new Map<string, Made>();
  return async (key, make) => {
    const made = kept.get(key) ?? (await make());
    // A map goes in the order of insertion: what is put in again is the last to leave.
    kept.delete(key);
    kept.set(key, made);
    if (kept.size > most) kept.delete(kept.keys().next().value ?? key);
    return made;
  };
}
