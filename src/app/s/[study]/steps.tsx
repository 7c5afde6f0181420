"use client";

import dynamic from "next/dynamic";

/** Each part's code comes when it is shown: on a slow line nobody waits for the other parts. */
export const OpeningStep = dynamic(async () => (await import("./opening-step.tsx")).OpeningStep);
export const QuestionsStep = dynamic(
  async () => (await import("./questions-step.tsx")).QuestionsStep,
);
export const TrialsStep = dynamic(
  async () => (await import("./trials/trials-step.tsx")).TrialsStep,
);
