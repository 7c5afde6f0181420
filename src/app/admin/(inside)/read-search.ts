/** What stands after `?` in a page's address. */
export type RawSearch = Record<string, string | string[] | undefined>;

export function readText(search: RawSearch, name: string): string | null {
  const value = search[name];
  return typeof value === "string" && value !== "" ? value : null;
}

/** The page that is asked for, from 1; the first one for anything that is not a page. */
export function readPage(search: RawSearch): number {
  const page = Number(readText(search, "page"));
  return Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1;
}
