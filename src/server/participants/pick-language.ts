import type { Language } from "#core/study/language.ts";

/** The languages of an Accept-Language header, most wanted first. */
function wanted(header: string | null): string[] {
  const parts = (header ?? "").split(",").map((part) => {
    const [tag = "", quality] = part.trim().split(";q=");
    return { tag: tag.toLowerCase().slice(0, 2), quality: quality ? Number(quality) : 1 };
  });
  return parts.sort((a, b) => b.quality - a.quality).map(({ tag }) => tag);
}

/** The language of a page before consent: the one chosen, else the browser's, else the first. */
export function pickLanguage(
  offered: readonly Language[],
  chosen: string | undefined,
  acceptLanguage: string | null,
): Language {
  const candidates = [chosen, ...wanted(acceptLanguage)];
  const fitting = candidates.flatMap((tag) => offered.filter((language) => language === tag));
  return fitting[0] ?? offered[0] ?? "en";
}
