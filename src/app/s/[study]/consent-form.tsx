"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConsentArticle } from "./consent-article.tsx";
import type { OpeningView } from "./opening-step.tsx";
import { postTo } from "./post-to.ts";
import { keepResumeCode } from "./resume-code.ts";
import styles from "./session.module.css";

const NO_TICKS = { age: false, participate: false, release: false, hearing: false };

type Tick = keyof typeof NO_TICKS;

function useConsent({ study, preview, language, consent, external }: OpeningView) {
  const router = useRouter();
  const [ticks, setTicks] = useState(NO_TICKS);
  const [state, setState] = useState<"open" | "sending" | "failed">("open");
  const tick = (name: Tick, value: boolean) => setTicks((known) => ({ ...known, [name]: value }));
  const agree = async () => {
    setState("sending");
    const body = { language, consentHash: consent.hash, ticks, external, preview };
    const started = await postTo(study, "start", body);
    if (started === null) return setState("failed");
    keepResumeCode(study, String(started.resumeCode));
    // The address of a preview begins a new one each time; the session itself is at the plain one.
    if (preview) router.replace(`/s/${study}`);
    router.refresh();
  };
  return { ticks, tick, agree, state };
}

/** The consent with its ticks; only age and taking part are needed. */
export function ConsentForm({ view, onDecline }: { view: OpeningView; onDecline: () => void }) {
  const t = useTranslations("session.consent");
  const { ticks, tick, agree, state } = useConsent(view);
  const { asks, consent } = view;
  const offered: Tick[] = [
    "age",
    "participate",
    ...(asks.release ? (["release"] as const) : []),
    ...(asks.hearing ? (["hearing"] as const) : []),
  ];
  const agreed = ticks.age && ticks.participate;
  return (
    <main className={styles.page}>
      <h1>{t("title")}</h1>
      <ConsentArticle text={consent.text} version={consent.version} release={asks.release} />
      <fieldset className={styles.choices}>
        <legend className={styles.unseen}>{t("title")}</legend>
        {offered.map((name) => (
          <label key={name} className={styles.choice}>
            <input
              type="checkbox"
              checked={ticks[name]}
              onChange={(event) => tick(name, event.target.checked)}
            />
            <span>
              {consent.text.ticks[name]}
              {(name === "release" || name === "hearing") && (
                <em className={styles.optional}> {t("optional")}</em>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      {state === "failed" && (
        <p className={styles.notice} role="alert">
          {t("failed")}
        </p>
      )}
      <div className={styles.buttons}>
        <button type="button" className={styles.quietButton} onClick={onDecline}>
          {t("decline")}
        </button>
        <button
          type="button"
          className={styles.button}
          disabled={!agreed || state === "sending"}
          onClick={agree}
        >
          {t("agree")}
        </button>
      </div>
    </main>
  );
}
