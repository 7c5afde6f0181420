import { type KnownSystem, knownSystems } from "./known-systems.ts";
import { type Protocol, protocolSchema } from "./protocol.ts";

export interface PresetIntent {
  key: string;
  /** The valence that the emotion word stands for, 1 to 9. */
  targetValence: number;
  /** The arousal that the emotion word stands for, 1 to 9. */
  targetArousal: number;
}

/** The six systems of AImoclips (Go et al. 2025, arXiv 2509.00813). */
export const aimoclipsSystems: readonly KnownSystem[] = knownSystems;

/** The 12 intents of AImoclips and their targets (Go et al. 2025, arXiv 2509.00813). */
export const aimoclipsIntents: readonly PresetIntent[] = [
  { key: "happy", targetValence: 8.47, targetArousal: 6.05 },
  { key: "excited", targetValence: 8.11, targetArousal: 6.43 },
  { key: "energetic", targetValence: 7.57, targetArousal: 6.1 },
  { key: "angry", targetValence: 2.53, targetArousal: 6.2 },
  { key: "anxious", targetValence: 3.8, targetArousal: 6.2 },
  { key: "scared", targetValence: 2.8, targetArousal: 6.1 },
  { key: "sad", targetValence: 2.1, targetArousal: 3.49 },
  { key: "gloomy", targetValence: 3.15, targetArousal: 3.32 },
  { key: "dull", targetValence: 3.4, targetArousal: 1.67 },
  { key: "relaxed", targetValence: 7.25, targetArousal: 2.49 },
  { key: "calm", targetValence: 6.89, targetArousal: 1.67 },
  { key: "tranquil", targetValence: 7.11, targetArousal: 2.61 },
];

/** Main clips that each participant of AImoclips was to rate. */
export const aimoclipsMainClips = 56;

/**
 * The AImoclips study's protocol for a study of any size of the same shape.
 *
 * @param cells how many cells hold a clip; fewer than 56 lower the main clips per participant
 * @example aimoclipsProtocol(72).session.mainClips // 56
 */
export function aimoclipsProtocol(cells: number): Protocol {
  return protocolSchema.parse({
    session: { mainClips: Math.max(1, Math.min(aimoclipsMainClips, cells)) },
    end: { participants: 111 },
  });
}
