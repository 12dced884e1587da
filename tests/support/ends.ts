import { expect } from "vitest";

/**
 * Some hundred times what hostile words of 200 KB cost, and far less than what a pattern takes that is not linear. It tells
 * an end from none, on a busy machine too; what they cost is printed by `npm run corpus:parts hostile`.
 */
const processorSeconds = 10;

/** Expects that the work comes to its end, by this process's own processor time. */
export async function expectToEnd(work: () => unknown): Promise<void> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000_000).toBeLessThan(processorSeconds);
}
