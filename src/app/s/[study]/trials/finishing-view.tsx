"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import session from "../session.module.css";
import type { OpenOutbox } from "./outbox/use-outbox.ts";

/** After the last trial: waits until the server has every answer, then asks it what comes next. */
export function FinishingView({ outbox }: { outbox: OpenOutbox }) {
  const t = useTranslations("session.finishing");
  const router = useRouter();
  const { waiting, refused, progress } = outbox;
  const isSettled = waiting === 0 && outbox.answered !== null;
  // Asked after each delivery: a clip that was reported may have been made up with another one.
  useEffect(() => {
    if (isSettled) router.refresh();
  }, [isSettled, progress, router]);
  return (
    <main className={session.page} aria-busy="true">
      <h1>{t("title")}</h1>
      <p role="status">{t("explain", { count: waiting + refused.length })}</p>
    </main>
  );
}
