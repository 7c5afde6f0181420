"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { postTo } from "./post-to.ts";
import styles from "./session.module.css";

/** Deletes all answers, after asking once. */
export function WithdrawForm({ study, receipt }: { study: string; receipt: string }) {
  const t = useTranslations("session.withdraw");
  const router = useRouter();
  const [state, setState] = useState<"closed" | "asking" | "failed">("closed");
  const withdraw = async () => {
    if (await postTo(study, "withdraw", { receipt })) router.refresh();
    else setState("failed");
  };
  if (state === "closed") {
    return (
      <button type="button" className={styles.linkButton} onClick={() => setState("asking")}>
        {t("open")}
      </button>
    );
  }
  return (
    <fieldset className={styles.choices} aria-label={t("open")}>
      <p>{state === "failed" ? t("failed") : t("explain")}</p>
      <div className={styles.buttons}>
        <button type="button" className={styles.quietButton} onClick={withdraw}>
          {t("confirm")}
        </button>
        <button type="button" className={styles.button} onClick={() => setState("closed")}>
          {t("keep")}
        </button>
      </div>
    </fieldset>
  );
}
