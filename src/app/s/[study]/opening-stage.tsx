import type { Language } from "#core/study/language.ts";
import { db } from "#server/db/client.ts";
import { consentText } from "#server/participants/consent-text.ts";
import { fillTexts } from "#server/participants/fill-texts.ts";
import { isFull } from "#server/participants/study-end.ts";
import type { SessionStudy } from "#server/queries/session.ts";
import { ClosedNotice } from "./closed-notice.tsx";
import { OpeningStep } from "./steps.tsx";

interface OpeningStageProps {
  study: SessionStudy;
  language: Language;
  query: Record<string, string | string[] | undefined>;
  /** Whether a researcher walks through: then the study need not be open. */
  preview: boolean;
}

function parameterOf(query: OpeningStageProps["query"], name: string): string | null {
  const value = query[name];
  return (Array.isArray(value) ? value[0] : value) || null;
}

/** Before consent: whether one can take part at all, then welcome and consent. */
export async function OpeningStage({ study, language, query, preview }: OpeningStageProps) {
  const { protocol } = study;
  if (study.state !== "open" && !preview) {
    return <ClosedNotice language={language} reason="closed" preparing={study.preparing} />;
  }
  const now = new Date();
  if (!preview && (await isFull(db(), study.id, protocol, now))) {
    return <ClosedNotice language={language} reason="full" preparing={null} />;
  }
  const texts = fillTexts(protocol, language, now);
  const { participant, study: studyName, session } = protocol.recruitment.parameters;
  return (
    <OpeningStep
      study={study.slug}
      preview={preview}
      language={language}
      languages={protocol.languages}
      title={texts.title}
      welcome={texts.welcome}
      noConsent={texts.noConsent}
      consent={consentText(protocol, language, now)}
      asks={{ release: protocol.consent.askRelease, hearing: protocol.questions.hearing }}
      external={{
        participant: parameterOf(query, participant),
        study: parameterOf(query, studyName),
        session: parameterOf(query, session),
      }}
    />
  );
}
