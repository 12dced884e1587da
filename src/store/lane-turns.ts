import type { Lane } from "../case/decision.ts";

/**
 * Whose turn it is, by weight (smooth weighted round robin): each turn gives all lanes in the order in which they are to
 * be asked. With weights 6, 3 and 1, of ten turns six begin with the first lane, three with the second, one with the
 * last, evenly spread: no lane starves, and a lane with nothing to send costs the others nothing.
 */
export function laneTurns(weights: Readonly<Record<Lane, number>>): () => Lane[] {
  const credit = new Map((Object.keys(weights) as Lane[]).map((lane) => [lane, 0]));
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return () => {
    for (const [lane, held] of credit) credit.set(lane, held + weights[lane]);
    const order = [...credit.keys()].toSorted((one, other) => (credit.get(other) ?? 0) - (credit.get(one) ?? 0));
    const first = order[0];
    if (first !== undefined) credit.set(first, (credit.get(first) ?? 0) - total);
    return order;
  };
}
