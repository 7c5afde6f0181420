import { notFound } from "next/navigation";
import { isPreview } from "./is-preview.ts";
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
  const query = await searchParams;
  const preview = await isPreview(query);
  if (session !== null && !preview) return <SessionStage session={session} study={study} />;
  return <OpeningStage study={study} language={language} query={query} preview={preview} />;
}
