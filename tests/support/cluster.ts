import type { TestProject } from "vitest/node";
import { clusterUrl } from "#server/db/cluster.ts";
import { migrate } from "#server/db/migrate.ts";
import { administer, maintenanceUrl, startTestCluster } from "./test-cluster.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The maintenance database of the cluster that all integration tests share. */
    maintenanceUrl: string;
  }
}

/** The migrated database that test databases are copies of. */
export const TEMPLATE = "circumplex_template";

/** Before all integration tests: one throw-away cluster with a migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, close } = await startTestCluster();
  const url = maintenanceUrl(cluster);
  await administer(url, `CREATE DATABASE ${TEMPLATE}`);
  await migrate(clusterUrl(cluster, TEMPLATE));
  project.provide("maintenanceUrl", url);
  return close;
}
