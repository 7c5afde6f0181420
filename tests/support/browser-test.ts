import { test as base } from "@playwright/test";
import { chooseDatabase, disconnect } from "#server/db/connection.ts";
import { type App, startApp } from "./app.ts";
import { CLUSTER_VARIABLE } from "./browser-cluster.ts";

export { expect } from "@playwright/test";

/**
 * A browser test with the program behind it: `app` says where it serves. In the test itself
 * `db()`, `pool()` and the data folder of `env()` are the program's own.
 */
export const test = base.extend<{ baseURL: string }, { app: App }>({
  app: [
    async ({ browserName: _browserName }, use) => {
      const app = await startApp(process.env[CLUSTER_VARIABLE] ?? "");
      process.env.DATA_DIR = app.dataDirectory;
      chooseDatabase(app.databaseUrl);
      await use(app);
      await disconnect();
      await app.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ app }, use) => use(app.origin),
});
