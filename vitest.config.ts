import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Two projects: core tests need nothing, integration tests share one embedded PostgreSQL. */
export default defineConfig({
  test: {
    // vitest would leave one of two cores idle; these tests often wait for other processes.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "tests/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/cluster.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
