"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Language } from "#core/study/language.ts";
import type { ConsentText } from "#server/participants/consent-text.ts";
import type { ExternalParameters } from "#server/participants/external-id.ts";
import { ConsentForm } from "./consent-form.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { ResumeByLink } from "./resume-by-link.tsx";
import styles from "./session.module.css";
import { StageFrame } from "./stage-frame.tsx";

export interface OpeningView {
  study: string;
  preview: boolean;
  language: Language;
  languages: readonly Language[];
  title: string;
  welcome: string;
  noConsent: string;
  consent: ConsentText;
  asks: { release: boolean; hearing: boolean };
  external: ExternalParameters;
}

/** Welcome, then consent: one thing at a time. */
export function OpeningStep(view: OpeningView) {
  const [step, setStep] = useState<Step>("welcome");
  return (
    <StageFrame stage={step}>
      <Step view={view} step={step} onStep={setStep} />
    </StageFrame>
  );
}

type Step = "welcome" | "consent" | "declined";

interface StepProps {
  view: OpeningView;
  step: Step;
  onStep: (step: Step) => void;
}

function Step({ view, step, onStep }: StepProps) {
  const t = useTranslations("session.welcome");
  if (step === "consent") {
    return <ConsentForm view={view} onDecline={() => onStep("declined")} />;
  }
  if (step === "declined") {
    return (
      <main className={styles.page}>
        <h1>{view.title}</h1>
        <p>{view.noConsent}</p>
        <div className={styles.buttons}>
          <button type="button" className={styles.quietButton} onClick={() => onStep("consent")}>
            {t("readAgain")}
          </button>
        </div>
      </main>
    );
  }
  return (
    <main className={styles.page}>
      <LanguageChoice
        study={view.study}
        language={view.language}
        languages={view.languages}
        label={t("language")}
      />
      <h1>{view.title}</h1>
      <p>{view.welcome}</p>
      <ResumeByLink study={view.study} />
      <div className={styles.buttons}>
        <button type="button" className={styles.button} onClick={() => onStep("consent")}>
          {t("goOn")}
        </button>
      </div>
    </main>
  );
}
