"use client";

import { useTranslations } from "next-intl";
import type { ProtocolTexts } from "#core/study/protocol-texts.ts";
import styles from "./session.module.css";

interface ConsentArticleProps {
  text: ProtocolTexts["consent"];
  version: string;
  release: boolean;
}

/** The information as it is agreed to, part by part; a copy can be kept as a text file. */
export function ConsentArticle({ text, version, release }: ConsentArticleProps) {
  const t = useTranslations("session.consent");
  const parts: [heading: string, body: string][] = [
    [t("purpose"), text.purpose],
    [t("duration"), text.duration],
    [t("pay"), text.pay],
    [t("risks"), text.risks],
    [t("dataKept"), text.dataKept],
    ...(release ? [[t("release"), text.release] as [string, string]] : []),
    [t("responsible"), text.responsible],
    [t("contact"), text.contact],
    ...(text.ethicsNumber ? [[t("ethics"), text.ethicsNumber] as [string, string]] : []),
  ];
  const copy = [
    t("title"),
    ...parts.flatMap(([heading, body]) => ["", heading, body]),
    "",
    t("version", { version }),
  ];
  return (
    <article className={styles.article}>
      {parts.map(([heading, body]) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <p>{body}</p>
        </section>
      ))}
      <p className={styles.small}>
        {t("version", { version })}{" "}
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(copy.join("\n"))}`}
          download="consent.txt"
        >
          {t("keepCopy")}
        </a>
      </p>
    </article>
  );
}
