import { getTranslations } from "next-intl/server";
import type { Language } from "#core/study/language.ts";
import { ReloadSoon } from "./reload-soon.tsx";
import styles from "./session.module.css";

interface ClosedNoticeProps {
  language: Language;
  reason: "closed" | "full";
  /** Work under way after which the study opens by itself. */
  preparing: { done: number; total: number } | null;
}

/** Says why nobody can start at this moment. */
export async function ClosedNotice({ language, reason, preparing }: ClosedNoticeProps) {
  const name = preparing ? "preparing" : reason;
  const t = await getTranslations({ locale: language, namespace: `notices.${name}` });
  return (
    <main className={styles.page}>
      <h1>{t("title")}</h1>
      <p>{t("explain")}</p>
      {preparing && (
        <>
          <progress
            className={styles.progress}
            value={preparing.done}
            max={Math.max(1, preparing.total)}
            aria-label={t("title")}
          />
          <ReloadSoon />
        </>
      )}
    </main>
  );
}
