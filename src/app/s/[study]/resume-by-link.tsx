"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { postTo } from "./post-to.ts";
import { keepResumeCode } from "./resume-code.ts";
import styles from "./session.module.css";

/** Opens the session of a resume link: its code stands after # and never reaches a log. */
export function ResumeByLink({ study }: { study: string }) {
  const t = useTranslations("session.resume");
  const [state, setState] = useState<"none" | "asking" | "failed">("none");
  useEffect(() => {
    const code = new URLSearchParams(window.location.hash.slice(1)).get("resume");
    if (!code) return;
    setState("asking");
    void postTo(study, "resume", { code }).then((answer) => {
      if (answer === null) return setState("failed");
      keepResumeCode(study, code);
      // A whole load, without the code in the address.
      window.location.replace(window.location.pathname + window.location.search);
    });
  }, [study]);
  if (state === "none") return null;
  return (
    <p className={styles.notice} role="status">
      {state === "asking" ? t("asking") : t("failed")}
    </p>
  );
}
