import { type Protocol, protocolSchema } from "#core/study/protocol.ts";
import { demoTexts } from "./demo-texts.ts";

function textsIn(language: "en" | "ko") {
  const { title, welcome, debriefing, ...consent } = demoTexts[language];
  return { title, welcome, debriefing, consent };
}

/** The demo study's protocol: finished in minutes, with the waveform drawn and few questions. */
export function demoProtocol(): Protocol {
  return protocolSchema.parse({
    texts: { en: textsIn("en"), ko: textsIn("ko") },
    disclosesSystems: true,
    consent: { askRelease: false },
    questions: {
      ...{ ageBand: false, gender: false, country: false, languages: false, hearing: false },
      musicalTraining: "plain",
    },
    soundCheck: { headphones: false },
    session: {
      ...{ mainClips: 12, practiceClips: 4, anchors: 0, catchTrials: 0, repeatsShare: 0 },
      breakEvery: null,
    },
    playback: { player: "waveform", replaysMax: null },
    pay: { expectedMinutes: 6 },
  });
}
