"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { postTo } from "./post-to.ts";
import { type Question, QuestionField } from "./question-field.tsx";
import styles from "./session.module.css";

interface QuestionsStepProps {
  study: string;
  /** Which part of the session it is, and the route that takes the answers. */
  part: "about" | "closing";
  questions: readonly Question[];
}

function useAnswers(study: string, part: "about" | "closing") {
  const router = useRouter();
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [state, setState] = useState<"open" | "sending" | "failed">("open");
  const answer = (name: string, value: string) =>
    setAnswers((known) => ({ ...known, [name]: value }));
  const send = async () => {
    setState("sending");
    const given = Object.entries(answers).filter(([, value]) => value.trim() !== "");
    if (await postTo(study, part, Object.fromEntries(given))) router.refresh();
    else setState("failed");
  };
  return { answers, answer, send, state };
}

/** Questions about the participant, or after the last trial; each can be left out. */
export function QuestionsStep({ study, part, questions }: QuestionsStepProps) {
  const t = useTranslations(`session.${part}`);
  const common = useTranslations("session.questions");
  const { answers, answer, send, state } = useAnswers(study, part);
  return (
    <main className={styles.page}>
      <h1>{t("title")}</h1>
      <p>{t("explain")}</p>
      {questions.map((question) => (
        <QuestionField
          key={question}
          question={question}
          value={answers[question] ?? ""}
          onChange={(value) => answer(question, value)}
        />
      ))}
      {answers.gender === "own-words" && (
        <div className={styles.question}>
          <label htmlFor="gender-words">{common("genderWords")}</label>
          <input
            id="gender-words"
            maxLength={100}
            value={answers.genderWords ?? ""}
            onChange={(event) => answer("genderWords", event.target.value)}
          />
        </div>
      )}
      {state === "failed" && (
        <p className={styles.notice} role="alert">
          {common("failed")}
        </p>
      )}
      <div className={styles.buttons}>
        <button
          type="button"
          className={styles.button}
          disabled={state === "sending"}
          onClick={send}
        >
          {common("goOn")}
        </button>
      </div>
    </main>
  );
}
