import { z } from "zod";
import { groupings } from "#core/stats/groups.ts";
import {
  axisSchema,
  drawnSchema,
  estSchema,
  maybe,
  number,
  slopeSchema,
} from "#core/stats/report-figures.ts";

export const groupSchema = z.object({
  by: z.enum(groupings),
  /** `all`, a system, an access, ...; of crossings as `Suno|hv_ha`. */
  key: z.string(),
  clips: number,
  ratings: number,
  valence: axisSchema,
  arousal: axisSchema,
  distance: estSchema,
  /** What an always neutral answer would have as distance for the same clips. */
  neutralDistance: number,
  overNeutral: estSchema,
  quadrantHit: estSchema,
  gainPlane: slopeSchema.nullable(),
  projectionGain: slopeSchema.nullable(),
  /** Draws in which the group was empty; null before the bootstrap. */
  emptyDraws: maybe,
});

export type GroupReport = z.infer<typeof groupSchema>;

export const recognitionSchema = z.object({
  by: z.enum(["all", "system"]),
  key: z.string(),
  /** Rows asked for, columns heard: hv_ha, lv_ha, lv_la, hv_la and, as last column, none. */
  matrix: z.array(z.array(number)),
  recall: z.array(maybe),
  precision: z.array(number),
  uar: maybe,
  uarInterval: drawnSchema,
  macroF1: maybe,
  macroF1Interval: drawnSchema,
  weightedF1: maybe,
  weightedF1Interval: drawnSchema,
  /** Share of clips heard in no quadrant. */
  none: maybe,
  /** UAR of guessing: 1 / classes that have clips. */
  chance: maybe,
  /** Clips left out because their target is at the neutral point on an axis. */
  leftOut: number,
});

export type RecognitionReport = z.infer<typeof recognitionSchema>;

const anchorGains = z.object({
  valence: slopeSchema.nullable(),
  arousal: slopeSchema.nullable(),
  gainPlane: slopeSchema.nullable(),
});

/** Human-made clips of known rating: what listeners' use of the scale alone does to a gain. */
export const anchorsSchema = z.object({
  clips: number,
  ratings: number,
  gain: anchorGains,
  /** Each system's gain divided by the anchors'. */
  relative: z.array(anchorGains.extend({ system: z.string() })),
});

export type AnchorsReport = z.infer<typeof anchorsSchema>;
