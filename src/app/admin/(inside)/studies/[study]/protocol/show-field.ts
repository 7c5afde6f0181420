import type { Language } from "#core/study/language.ts";

/** The language whose texts a path is among; null for every other path. */
export function languageOf(path: string): Language | null {
  const language = path.split(".")[1];
  if (!path.startsWith("texts.")) return null;
  return language === "ko" ? "ko" : "en";
}

/** Brings a field into view, once what hides it was opened; else its section. */
export function showField(path: string): void {
  requestAnimationFrame(() => {
    const field = document.getElementById(path);
    const target = field ?? document.getElementById(path.split(".")[0] ?? "");
    target?.scrollIntoView({ block: "center" });
    field?.focus({ preventScroll: true });
  });
}
