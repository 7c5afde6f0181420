import { getLocale, getTranslations } from "next-intl/server";
import styles from "./session.module.css";

/** There is no study under this address. */
export default async function StudyNotFound() {
  const locale = await getLocale();
  const t = await getTranslations({ locale, namespace: "notices.notFound" });
  return (
    <main className={styles.page}>
      <h1>{t("title")}</h1>
      <p>{t("explain")}</p>
    </main>
  );
}
