"use client";

import { Stack } from "@mantine/core";
import type { Language } from "#core/study/language.ts";
import { AudioSection } from "./sections/audio-section.tsx";
import { ConsentSection } from "./sections/consent-section.tsx";
import { EndSection } from "./sections/end-section.tsx";
import { LanguagesSection } from "./sections/languages-section.tsx";
import { PaySection } from "./sections/pay-section.tsx";
import { PlanSection } from "./sections/plan-section.tsx";
import { PlaybackSection } from "./sections/playback-section.tsx";
import { QuestionsSection } from "./sections/questions-section.tsx";
import { RecruitmentSection } from "./sections/recruitment-section.tsx";
import { ScalesSection } from "./sections/scales-section.tsx";
import { SessionSection } from "./sections/session-section.tsx";
import { SoundCheckSection } from "./sections/sound-check-section.tsx";
import { TextsSection } from "./sections/texts-section.tsx";

interface ProtocolSectionsProps {
  slug: string;
  language: Language;
  onLanguage: (language: Language) => void;
  hasAudio: boolean;
  planHash: string | null;
}

export function ProtocolSections(props: ProtocolSectionsProps) {
  return (
    <Stack>
      <LanguagesSection />
      <ConsentSection />
      <QuestionsSection />
      <SoundCheckSection />
      <SessionSection />
      <ScalesSection />
      <PlaybackSection />
      <AudioSection hasAudio={props.hasAudio} />
      <RecruitmentSection />
      <PaySection />
      <EndSection />
      <PlanSection slug={props.slug} planHash={props.planHash} />
      <TextsSection language={props.language} onLanguage={props.onLanguage} />
    </Stack>
  );
}
