import { getTranslations } from "next-intl/server";
import type { ProtocolTexts } from "#core/study/protocol-texts.ts";
import { fillDebriefing, withdrawUntil } from "#server/participants/fill-texts.ts";
import type { Session } from "#server/queries/session.ts";
import { listSystems } from "#server/queries/session-systems.ts";
import styles from "./session.module.css";
import { WithdrawForm } from "./withdraw-form.tsx";

interface ThanksStageProps {
  slug: string;
  session: Session;
  texts: ProtocolTexts;
}

function returnAddress({ protocol, completionCode }: Session): string | null {
  const { returnLink } = protocol.recruitment;
  return returnLink
    ? returnLink.replaceAll("{code}", encodeURIComponent(completionCode ?? ""))
    : null;
}

/** The end: the completion code, what the music was, the receipt. */
export async function ThanksStage({ slug, session, texts }: ThanksStageProps) {
  const { protocol, language, startedAt } = session;
  const t = await getTranslations({ locale: language, namespace: "notices.thanks" });
  const systems = await listSystems(session.studyId);
  const back = returnAddress(session);
  const canWithdraw = new Date() <= withdrawUntil(protocol, startedAt);
  return (
    <main className={styles.page}>
      <h1>{t("title")}</h1>
      <p>{texts.thanks}</p>
      <section className={styles.card}>
        <p>
          {t("completion")}{" "}
          <strong className={styles.code} data-completion-code>
            {session.completionCode}
          </strong>
        </p>
        {back && (
          <p>
            <a className={styles.button} href={back}>
              {t("return")}
            </a>
          </p>
        )}
      </section>
      <h2>{t("debriefing")}</h2>
      <p>{fillDebriefing(protocol, language, systems, startedAt)}</p>
      <section className={styles.card}>
        <p>
          {t("receipt")} <strong className={styles.code}>{session.receipt}</strong>
        </p>
        {canWithdraw && <WithdrawForm study={slug} receipt={session.receipt ?? ""} />}
      </section>
    </main>
  );
}
