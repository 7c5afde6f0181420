import { getTranslations } from "next-intl/server";
import type { ProtocolTexts } from "#core/study/protocol-texts.ts";
import { withdrawUntil } from "#server/participants/fill-texts.ts";
import type { Session } from "#server/queries/session.ts";
import styles from "./session.module.css";
import { WithdrawForm } from "./withdraw-form.tsx";

interface EndNoticeProps {
  slug: string;
  session: Session;
  texts: ProtocolTexts;
}

/** A session that ended before its last trial: stopped, screened out or withdrawn. */
export async function EndNotice({ slug, session, texts }: EndNoticeProps) {
  const { state, receipt, language, protocol, startedAt } = session;
  const name = state === "withdrawn" || state === "screened_out" ? state : "stopped";
  const t = await getTranslations({ locale: language, namespace: `notices.${name}` });
  const code = protocol.recruitment.codes.screenedOut;
  const canWithdraw = state !== "withdrawn" && new Date() <= withdrawUntil(protocol, startedAt);
  return (
    <main className={styles.page}>
      <h1>{t("title")}</h1>
      <p>{state === "screened_out" ? texts.screenedOut : t("explain")}</p>
      {state === "screened_out" && code && (
        <p>
          <strong className={styles.code}>{code}</strong>
        </p>
      )}
      {canWithdraw && (
        <section className={styles.card}>
          <p>
            {t("receipt")} <strong className={styles.code}>{receipt}</strong>
          </p>
          <WithdrawForm study={slug} receipt={receipt ?? ""} />
        </section>
      )}
    </main>
  );
}
