"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { postTo } from "./post-to.ts";
import { resumeLink } from "./resume-code.ts";
import styles from "./session.module.css";

interface InstructionsStepProps {
  study: string;
  receipt: string;
  instructions: string;
  /** Whether practice comes first. */
  practice: boolean;
}

/** What is asked, the participant's code, and the way into the trials. */
export function InstructionsStep({
  study,
  receipt,
  instructions,
  practice,
}: InstructionsStepProps) {
  const t = useTranslations("session.instructions");
  const router = useRouter();
  const [state, setState] = useState<"open" | "sending" | "failed">("open");
  const [link, setLink] = useState<string | null>(null);
  useEffect(() => setLink(resumeLink(study)), [study]);
  const begin = async () => {
    setState("sending");
    if (await postTo(study, "begin")) router.refresh();
    else setState("failed");
  };
  return (
    <main className={styles.page}>
      <h1>{t("title")}</h1>
      <p>{instructions}</p>
      <ul className={styles.list}>
        <li>{t("listen")}</li>
        <li>{t("quiet")}</li>
        {practice && <li>{t("practice")}</li>}
      </ul>
      <section className={styles.card}>
        <p>
          {t("receipt")} <strong className={styles.code}>{receipt}</strong>
        </p>
        {link && (
          <p className={styles.small}>
            {t("otherDevice")} <a href={link}>{t("link")}</a>
          </p>
        )}
      </section>
      {state === "failed" && (
        <p className={styles.notice} role="alert">
          {t("failed")}
        </p>
      )}
      <div className={styles.buttons}>
        <button
          type="button"
          className={styles.button}
          disabled={state === "sending"}
          onClick={begin}
        >
          {t("begin")}
        </button>
      </div>
    </main>
  );
}
