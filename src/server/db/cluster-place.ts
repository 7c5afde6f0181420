import { createHash, randomBytes } from "node:crypto";
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { findPostgresBinaries, type PostgresBinaries } from "#server/db/postgres-binaries.ts";
import type { SystemUser } from "#server/db/run-program.ts";
import { findSystemUser, mayEnter } from "#server/db/system-user.ts";
import { secretsFile } from "#server/secrets.ts";

/** Where a cluster lives, and what runs it. */
export interface ClusterPlace {
  /** The cluster itself: PostgreSQL's data directory. */
  directory: string;
  binaries: string;
  major: string;
  user: SystemUser | null;
  /** Set when the cluster could not live under DATA_DIR; a sentence for the person. */
  notice: string | null;
}

/**
 * Settles where the cluster of a data folder lives: under it, or, where root's user `postgres`
 * cannot enter that folder or the program's, under /var/lib/circumplex.
 */
export async function findClusterPlace(dataDirectory: string): Promise<ClusterPlace> {
  const binaries = findPostgresBinaries();
  const user = await findSystemUser();
  mkdirSync(dataDirectory, { recursive: true });
  const inside = {
    directory: path.join(dataDirectory, "postgres"),
    binaries: binaries.directory,
    major: binaries.major,
    user,
    notice: null,
  };
  if (!user) return inside;
  const reachable =
    (await mayEnter(dataDirectory, user)) &&
    (await mayEnter(path.join(binaries.directory, "bin"), user));
  return reachable ? inside : placeOutside(dataDirectory, binaries, user);
}

function placeOutside(
  dataDirectory: string,
  binaries: PostgresBinaries,
  user: SystemUser,
): ClusterPlace {
  const hash = createHash("sha256").update(dataDirectory).digest("hex").slice(0, 16);
  const root = path.join("/var/lib/circumplex", hash);
  mkdirSync(root, { recursive: true, mode: 0o755 });
  const directory = path.join(root, "postgres");
  setAsideOrphan(directory, dataDirectory);
  return {
    directory,
    binaries: copyBinaries(root, binaries),
    major: binaries.major,
    user,
    notice: `The user postgres may not enter ${dataDirectory}: the database lives in ${directory}.`,
  };
}

/** A cluster whose data folder was deleted holds nothing of the new one; it is kept aside. */
function setAsideOrphan(directory: string, dataDirectory: string): void {
  if (!existsSync(directory) || existsSync(secretsFile(dataDirectory))) return;
  renameSync(directory, `${directory}.orphan-${randomBytes(4).toString("hex")}`);
}

function copyBinaries(root: string, binaries: PostgresBinaries): string {
  const copy = path.join(root, `binaries-${binaries.version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${randomBytes(4).toString("hex")}`;
  cpSync(binaries.directory, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
