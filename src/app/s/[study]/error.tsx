"use client";

import { useTranslations } from "next-intl";
import styles from "./session.module.css";

/** Shown when a page could not be made; answers given before are in the browser's outbox. */
export default function SessionError({ reset }: { reset: () => void }) {
  const t = useTranslations("session.error");
  return (
    <main className={styles.page}>
      <h1>{t("title")}</h1>
      <p>{t("explain")}</p>
      <div className={styles.buttons}>
        <button type="button" className={styles.button} onClick={reset}>
          {t("again")}
        </button>
      </div>
    </main>
  );
}
