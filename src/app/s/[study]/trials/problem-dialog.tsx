"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { VoidWord } from "#core/ratings/answer-entry.ts";
import styles from "../session.module.css";
import { Dialog } from "./dialog.tsx";

const REASONS = ["no-sound", "glitch", "voice", "other"] as const;

interface ProblemDialogProps {
  onReport: (reason: VoidWord) => void;
  onClose: () => void;
}

/** Asks what is wrong with a clip; reporting ends the trial without a rating. */
export function ProblemDialog({ onReport, onClose }: ProblemDialogProps) {
  const t = useTranslations("session.problem");
  const [reason, setReason] = useState<VoidWord | null>(null);
  return (
    <Dialog title={t("title")} onClose={onClose}>
      <p>{t("explain")}</p>
      <fieldset className={styles.choices}>
        <legend className={styles.unseen}>{t("title")}</legend>
        {REASONS.map((choice) => (
          <label key={choice} className={styles.choice}>
            <input
              type="radio"
              name="problem"
              checked={reason === choice}
              onChange={() => setReason(choice)}
            />
            {t(choice)}
          </label>
        ))}
      </fieldset>
      <div className={styles.buttons}>
        <button type="button" className={styles.quietButton} onClick={onClose}>
          {t("back")}
        </button>
        <button
          type="button"
          className={styles.button}
          disabled={reason === null}
          onClick={() => reason && onReport(reason)}
        >
          {t("report")}
        </button>
      </div>
    </Dialog>
  );
}
