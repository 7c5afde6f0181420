"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { postTo } from "../post-to.ts";
import styles from "../session.module.css";
import { Dialog } from "./dialog.tsx";

interface StopDialogProps {
  study: string;
  onStopped: () => void;
  onClose: () => void;
}

/** Ends the session at the participant's wish, after asking once. */
export function StopDialog({ study, onStopped, onClose }: StopDialogProps) {
  const t = useTranslations("session.stop");
  const [failed, setFailed] = useState(false);
  const stop = async () => {
    setFailed(false);
    if (await postTo(study, "stop")) onStopped();
    else setFailed(true);
  };
  return (
    <Dialog title={t("title")} onClose={onClose}>
      <p>{t("explain")}</p>
      {failed && <p role="alert">{t("failed")}</p>}
      <div className={styles.buttons}>
        <button type="button" className={styles.quietButton} onClick={stop}>
          {t("stop")}
        </button>
        <button type="button" className={styles.button} onClick={onClose}>
          {t("goOn")}
        </button>
      </div>
    </Dialog>
  );
}
