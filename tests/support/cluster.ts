import type { TestProject } from "vitest/node";
import { startClusterWithTemplate } from "./make-template.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The maintenance database of the cluster that all integration tests share. */
    maintenanceUrl: string;
  }
}

/** Before all integration tests: one cluster for all of them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { maintenanceUrl, close } = await startClusterWithTemplate();
  project.provide("maintenanceUrl", maintenanceUrl);
  return close;
}
