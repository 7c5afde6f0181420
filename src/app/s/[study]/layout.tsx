import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import "./global.css";
import { loadVisit } from "./load-visit.ts";
import styles from "./session.module.css";

interface LayoutProps {
  children: ReactNode;
  params: Promise<{ study: string }>;
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
};

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { study, session, language } = await loadVisit((await params).study);
  const protocol = session?.protocol ?? study?.protocol;
  return { title: protocol?.texts[language].title ?? "", robots: { index: false } };
}

/** The participant's pages: their own language, nothing of the researcher's interface. */
export default async function SessionLayout({ children, params }: LayoutProps) {
  const { language } = await loadVisit((await params).study);
  const { session } = await getMessages({ locale: language });
  return (
    <html lang={language}>
      <body className={styles.body}>
        <NextIntlClientProvider locale={language} messages={{ session }} timeZone="UTC">
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
