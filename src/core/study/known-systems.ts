/** How a system can be had: by running it oneself, or as a paid service. */
export const accesses = ["open-source", "commercial"] as const;

export type Access = (typeof accesses)[number];

export interface KnownSystem {
  key: string;
  access: Access;
  /** The version that the AImoclips study used; null where its paper names none. */
  version: string | null;
}

/** The systems of AImoclips (arXiv 2509.00813), spelt as in its published files. */
export const knownSystems: readonly KnownSystem[] = [
  { key: "AudioLDM2", access: "open-source", version: null },
  { key: "MusicGen", access: "open-source", version: null },
  { key: "Mustango", access: "open-source", version: null },
  { key: "StableAudio", access: "open-source", version: "Stable Audio Open v1.0" },
  { key: "Suno", access: "commercial", version: "v4.5" },
  { key: "Udio", access: "commercial", version: "v1.5 Allegro" },
];

function comparable(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/**
 * Finds a system by its key, whatever its case, spaces and hyphens.
 *
 * @returns null for a system that is not on the list
 * @example findKnownSystem("stable-audio")?.access // "open-source"
 */
export function findKnownSystem(key: string): KnownSystem | null {
  return knownSystems.find((system) => comparable(system.key) === comparable(key)) ?? null;
}
