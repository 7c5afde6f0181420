import { startClusterWithTemplate } from "./make-template.ts";

/** Where the worker finds the cluster that this made. */
export const CLUSTER_VARIABLE = "CIRCUMPLEX_TEST_CLUSTER";

/** Before all browser tests: one cluster for all of them. */
export default async function setup(): Promise<() => Promise<void>> {
  const { maintenanceUrl, close } = await startClusterWithTemplate();
  process.env[CLUSTER_VARIABLE] = maintenanceUrl;
  return close;
}
