import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A source file of ours and what it imports. */
export interface SourceFile {
  /** Its path from the project's root, with forward slashes. */
  name: string;
  text: string;
  imports: Import[];
}

export interface Import {
  /** As written, aliases and relative paths turned into a path from the root ("src/core/x.ts"). */
  target: string;
  /** Whether only types come from it, which leave nothing at run time. */
  typeOnly: boolean;
}

const ROOTS = ["src", "scripts", "tests", "prisma"];
const ALIASES: [prefix: string, directory: string][] = [
  ["#core/", "src/core/"],
  ["#server/", "src/server/"],
  ["#ui/", "src/ui/"],
  ["#db/", "src/generated/prisma/"],
];

/** Every TypeScript and JavaScript file that we wrote. */
export function readSourceFiles(): SourceFile[] {
  return ROOTS.flatMap(listFolder)
    .filter((name) => /\.(ts|tsx|mjs|mts)$/.test(name) && !name.startsWith("src/generated/"))
    .map((name) => {
      const text = readFileSync(name, "utf8");
      return { name, text, imports: readImports(name, text) };
    });
}

function listFolder(root: string): string[] {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name).replaceAll(path.sep, "/"))
    .filter((name) => !isBuilt(name));
}

/** Builds stand in folders like `.next-bench`. */
function isBuilt(name: string): boolean {
  return name.includes("/.next");
}

const STATEMENT = /^(?:import|export)\s+(type\s)?([^"';]*?)\s*from\s*["']([^"']+)["']/gm;
const BARE = /^import\s+["']([^"']+)["']/gm;
const DYNAMIC = /\bimport\(\s*["']([^"']+)["']\s*\)/g;

function readImports(name: string, text: string): Import[] {
  const found: Import[] = [];
  for (const [, type, names, target] of text.matchAll(STATEMENT)) {
    found.push({ target: resolve(name, target ?? ""), typeOnly: !!type || onlyTypes(names ?? "") });
  }
  for (const pattern of [BARE, DYNAMIC]) {
    for (const [, target] of text.matchAll(pattern)) {
      found.push({ target: resolve(name, target ?? ""), typeOnly: false });
    }
  }
  return found;
}

/** `{ type A, type B }` leaves nothing at run time either. */
function onlyTypes(names: string): boolean {
  const inner = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  if (inner === undefined) return false;
  const listed = inner.split(",").filter((part) => part.trim() !== "");
  return listed.length > 0 && listed.every((part) => part.trim().startsWith("type "));
}

function resolve(from: string, target: string): string {
  for (const [prefix, directory] of ALIASES) {
    if (target.startsWith(prefix)) return directory + target.slice(prefix.length);
  }
  if (!target.startsWith(".")) return target;
  return path.posix.join(path.posix.dirname(from), target);
}
