"use client";

import { useRouter } from "next/navigation";
import type { Language } from "#core/study/language.ts";
import { postTo } from "./post-to.ts";
import styles from "./session.module.css";

/** Each language under its own name, whatever the page's language is. */
const NAMES: Record<Language, string> = { en: "English", ko: "한국어" };

interface LanguageChoiceProps {
  study: string;
  language: Language;
  languages: readonly Language[];
  label: string;
}

/** Chooses the page's language before consent; afterwards it is fixed. */
export function LanguageChoice({ study, language, languages, label }: LanguageChoiceProps) {
  const router = useRouter();
  const choose = async (chosen: Language) => {
    if (await postTo(study, "language", { language: chosen })) router.refresh();
  };
  if (languages.length < 2) return null;
  return (
    <fieldset className={styles.languages}>
      <legend className={styles.unseen}>{label}</legend>
      {languages.map((name) => (
        <label key={name} className={styles.language} lang={name}>
          <input
            type="radio"
            name="language"
            checked={name === language}
            onChange={() => choose(name)}
          />
          <span>{NAMES[name]}</span>
        </label>
      ))}
    </fieldset>
  );
}
