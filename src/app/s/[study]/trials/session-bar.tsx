"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import session from "../session.module.css";
import type { OpenOutbox } from "./outbox/use-outbox.ts";
import type { SessionView } from "./session-view.ts";
import { StopDialog } from "./stop-dialog.tsx";
import styles from "./trials.module.css";

interface SessionBarProps {
  view: SessionView;
  /** The trial that is shown; null between trials. */
  position: number | null;
  outbox: OpenOutbox;
}

/** The head of every trial: where one is, whether answers wait, and stop. */
export function SessionBar({ view, position, outbox }: SessionBarProps) {
  const t = useTranslations("session.bar");
  const router = useRouter();
  const [stopping, setStopping] = useState(false);
  const { practiceCount } = view;
  const trialCount = Math.max(view.trialCount, outbox.progress?.trialCount ?? 0);
  const isPractice = position !== null && position <= practiceCount;
  const place = isPractice
    ? t("practice", { number: position, count: practiceCount })
    : t("trial", { number: (position ?? 0) - practiceCount, count: trialCount - practiceCount });
  return (
    <header className={styles.bar}>
      <p className={styles.position}>{position !== null && place}</p>
      {outbox.trouble === "connection" && (
        <p className={styles.waiting} role="status">
          {t("waiting", { count: outbox.waiting })}
        </p>
      )}
      <button type="button" className={styles.linkButton} onClick={() => setStopping(true)}>
        {t("stop")}
      </button>
      {stopping && (
        <StopDialog
          study={view.study}
          onStopped={() => router.refresh()}
          onClose={() => setStopping(false)}
        />
      )}
      {outbox.refused.length > 0 && (
        <p className={session.notice} role="alert">
          {t("refused", { count: outbox.refused.length })}{" "}
          <DownloadRefused outbox={outbox} label={t("download")} />
        </p>
      )}
    </header>
  );
}

/** Answers that the server refused can be kept as a file: nothing vanishes unseen. */
function DownloadRefused({ outbox, label }: { outbox: OpenOutbox; label: string }) {
  const text = JSON.stringify(outbox.refused, null, 2);
  return (
    <a href={`data:application/json,${encodeURIComponent(text)}`} download="answers.json">
      {label}
    </a>
  );
}
