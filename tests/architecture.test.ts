import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSourceFiles, type SourceFile } from "./support/source-files.ts";

const files = readSourceFiles();
const byName = new Map(files.map((file) => [file.name, file]));
const isTest = (file: SourceFile) => /\.test\.tsx?$/.test(file.name);
const within = (folder: string) => files.filter((file) => file.name.startsWith(folder));

/** What each layer may import of ours. */
const ALLOWED: [layer: string, folders: string[]][] = [
  ["src/core/", ["src/core/"]],
  ["src/server/", ["src/server/", "src/core/", "src/generated/"]],
  ["src/ui/", ["src/ui/", "src/core/"]],
  [
    "src/app/",
    ["src/app/", "src/ui/", "src/server/", "src/core/", "src/generated/", "src/messages/"],
  ],
  ["scripts/", ["scripts/", "src/server/", "src/core/", "src/generated/", "tests/support/"]],
];

const NUMERIC = /^(zod|ml-matrix|simple-statistics|@stdlib\/.+)$/;
const isOurs = (target: string) => /^(src|scripts|tests|prisma)\//.test(target);

describe("imports", () => {
  test.each(ALLOWED)("of %s go one way", (layer, folders) => {
    const wrong = within(layer)
      .filter((file) => !isTest(file))
      .flatMap((file) =>
        file.imports
          .filter(({ target, typeOnly }) => isOurs(target) && !(typeOnly && layer === "src/ui/"))
          .filter(({ target }) => !folders.some((folder) => target.startsWith(folder)))
          .map(({ target }) => `${file.name} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test("of core are core, zod and numeric libraries", () => {
    const wrong = within("src/core/")
      .filter((file) => !isTest(file))
      .flatMap((file) =>
        file.imports
          .filter(({ target }) => !isOurs(target) && !NUMERIC.test(target))
          .map(({ target }) => `${file.name} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test("name files that exist", () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter(({ target }) => isOurs(target) && !existsSync(target))
        .map(({ target }) => `${file.name} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test("never name server-only, which throws outside the framework", () => {
    const users = files.filter((file) =>
      file.imports.some(({ target }) => target === "server-only"),
    );
    expect(users.map((file) => file.name)).toEqual([]);
  });
});

test("core has no clock, no chance and no environment of its own", () => {
  const forbidden = /Math\.random|Date\.now|new Date\(\)|performance\.now|process\./;
  const wrong = within("src/core/").filter((file) => !isTest(file) && forbidden.test(code(file)));
  expect(wrong.map((file) => file.name)).toEqual([]);
});

test("the environment is read in src/server/env.ts alone", () => {
  const wrong = within("src/").filter(
    (file) =>
      !isTest(file) &&
      file.name !== "src/server/env.ts" &&
      /process\.env(?!\.NEXT_RUNTIME)/.test(code(file)),
  );
  expect(wrong.map((file) => file.name)).toEqual([]);
});

test("every setting that is read stands in .env.example", () => {
  const listed: string[] = readFileSync(".env.example", "utf8").match(/^[A-Z0-9_]+(?==)/gm) ?? [];
  const declared: string[] =
    byName.get("src/server/env.ts")?.text.match(/^ {2}[A-Z0-9_]+(?=:)/gm) ?? [];
  const names = declared.map((name) => name.trim()).filter((name) => name !== "NODE_ENV");
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !listed.includes(name))).toEqual([]);
});

test("the participant's browser loads no zod", () => {
  const entries = within("src/app/s/").filter((file) => /^["']use client["']/m.test(file.text));
  expect(entries.length).toBeGreaterThan(0);
  const seen = new Set<string>();
  const wrong = new Set<string>();
  const visit = (file: SourceFile) => {
    if (seen.has(file.name)) return;
    seen.add(file.name);
    for (const { target, typeOnly } of file.imports) {
      const next = byName.get(target);
      if (typeOnly) continue;
      if (target === "zod" || target.startsWith("src/server/"))
        wrong.add(`${file.name}: ${target}`);
      // A server action's file stays on the server; the browser gets its address.
      else if (next && !/^["']use server["']/m.test(next.text)) visit(next);
    }
  };
  for (const entry of entries) visit(entry);
  expect([...wrong]).toEqual([]);
});

test("no file is longer than 300 lines", () => {
  const long = files.filter((file) => file.text.split("\n").length > 301);
  expect(long.map((file) => file.name)).toEqual([]);
});

test("the lock file names every optional package, so that npm ci works on every system", () => {
  interface Entry {
    optionalDependencies?: Record<string, string>;
  }
  const lock: { packages: Record<string, Entry> } = JSON.parse(
    readFileSync("package-lock.json", "utf8"),
  );
  const missing = Object.entries(lock.packages).flatMap(([place, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !lock.packages[`node_modules/${name}`])
      .filter((name) => !lock.packages[`${place}/node_modules/${name}`]),
  );
  expect(missing).toEqual([]);
});

/** A file without its comments, which may speak of what the code must not do. */
function code(file: SourceFile): string {
  return file.text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "");
}
