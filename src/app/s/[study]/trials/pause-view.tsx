"use client";

import { useTranslations } from "next-intl";
import session from "../session.module.css";

interface PauseViewProps {
  kind: "practice-over" | "break";
  onGoOn: () => void;
}

/** What stands between two blocks: the end of practice, or an offer to rest. */
export function PauseView({ kind, onGoOn }: PauseViewProps) {
  const t = useTranslations(kind === "break" ? "session.break" : "session.practiceOver");
  return (
    <main className={session.page}>
      <h1>{t("title")}</h1>
      <p>{t("explain")}</p>
      <div className={session.buttons}>
        <button type="button" className={session.button} onClick={onGoOn}>
          {t("goOn")}
        </button>
      </div>
    </main>
  );
}
