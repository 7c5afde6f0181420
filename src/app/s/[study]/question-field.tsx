"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useMemo } from "react";
import { choices } from "#core/ratings/choices.ts";
import { countryCodes } from "./country-codes.ts";
import styles from "./session.module.css";

export type Question = keyof typeof choices | "country" | "languages" | "comment";

interface QuestionFieldProps {
  question: Question;
  value: string;
  onChange: (value: string) => void;
}

/** Countries by their names in the page's language, in its order. */
function useCountries(): [code: string, name: string][] {
  const locale = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: "region" });
    const named = countryCodes.map((code): [string, string] => [code, names.of(code) ?? code]);
    return named.sort((a, b) => a[1].localeCompare(b[1], locale));
  }, [locale]);
}

function Options({ question }: { question: Exclude<Question, "languages" | "comment"> }) {
  const t = useTranslations("session.questions");
  const countries = useCountries();
  const listed: [string, string][] =
    question === "country"
      ? countries
      : choices[question].map((choice) => [choice, t(`${question}.${choice}`)]);
  return listed.map(([code, name]) => (
    <option key={code} value={code}>
      {name}
    </option>
  ));
}

/** One question; the empty answer says that one would rather not. */
export function QuestionField({ question, value, onChange }: QuestionFieldProps) {
  const t = useTranslations("session.questions");
  const id = useId();
  const isText = question === "languages" || question === "comment";
  return (
    <div className={styles.question}>
      <label htmlFor={id}>{t(`${question}.question`)}</label>
      {isText ? (
        <textarea
          id={id}
          rows={question === "comment" ? 3 : 1}
          maxLength={question === "comment" ? 2000 : 200}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t("decline")}</option>
          <Options question={question} />
        </select>
      )}
    </div>
  );
}
