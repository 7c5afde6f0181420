import { notFound } from "next/navigation";
import { loadVisit } from "./load-visit.ts";
import { OpeningStage } from "./opening-stage.tsx";
import { SessionStage } from "./session-stage.tsx";

interface PageProps {
  params: Promise<{ study: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** One address for the whole session: what it shows follows from how far the participant is. */
export default async function SessionPage({ params, searchParams }: PageProps) {
  const { study, session, language } = await loadVisit((await params).study);
  if (study === null) notFound();
  if (session !== null) return <SessionStage session={session} study={study} />;
  return <OpeningStage study={study} language={language} query={await searchParams} />;
}
