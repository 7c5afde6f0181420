import { getRequestConfig } from "next-intl/server";
import { type Language, languages } from "#core/study/language.ts";

function isLanguage(value: string | undefined): value is Language {
  return languages.some((language) => language === value);
}

/** Pages name their language themselves: it hangs on the participant, not on the address. */
export default getRequestConfig(async ({ locale }) => {
  const language = isLanguage(locale) ? locale : "en";
  const messages = (await import(`./${language}.json`)).default;
  return { locale: language, messages, timeZone: "UTC" };
});
