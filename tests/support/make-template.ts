import { clusterUrl } from "#server/db/cluster.ts";
import { migrate } from "#server/db/migrate.ts";
import { TEMPLATE } from "./create-test-database.ts";
import { administer, maintenanceUrl, startTestCluster } from "./test-cluster.ts";

/** A throw-away cluster with a migrated template, from which test databases are copied. */
export async function startClusterWithTemplate(): Promise<{
  maintenanceUrl: string;
  close(): Promise<void>;
}> {
  const { cluster, close } = await startTestCluster();
  const url = maintenanceUrl(cluster);
  await administer(url, `CREATE DATABASE ${TEMPLATE}`);
  await migrate(clusterUrl(cluster, TEMPLATE));
  return { maintenanceUrl: url, close };
}
