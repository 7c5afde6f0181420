import { readdirSync, readFileSync } from "node:fs";

/** The files of this name under a folder of `src/app`, as `src/app/...`. */
function findFiles(folder: string, name: string): string[] {
  const inside = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return inside
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(`/${name}`));
}

/** Where a file of `src/app` is reached, with a study's slug in the place of `[study]`. */
function addressOf(file: string, slug: string): string {
  const parts = file.split("/").slice(2, -1);
  const filled = parts
    .filter((part) => !part.startsWith("("))
    .map((part) => part.replace("[study]", slug).replace("[file]", "ratings.csv"))
    .map((part) => part.replace(/^\[.*\]$/, "1"));
  return `/${filled.join("/")}`;
}

/** Every page behind the sign-in, as the source has them. */
export function adminPages(slug: string): string[] {
  return findFiles("src/app/admin/(inside)", "page.tsx").map((file) => addressOf(file, slug));
}

/** Every route for researchers, with the methods that it answers. */
export function adminRoutes(slug: string): { address: string; method: string }[] {
  const files = [
    ...findFiles("src/app/admin", "route.ts"),
    ...findFiles("src/app/api/admin", "route.ts"),
  ];
  return files.flatMap((file) => {
    const source = readFileSync(file, "utf8");
    const exported = /export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/g;
    const address = addressOf(file, slug);
    return [...source.matchAll(exported)].map(([, method = ""]) => ({ address, method }));
  });
}
