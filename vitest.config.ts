import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "tests/support/global.ts",
    // Many tests wait on servers more than they compute: one worker more than the two cores we count on.
    maxWorkers: 3,
    // An end for what hangs, not a measure: a machine that does much else takes its time.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
