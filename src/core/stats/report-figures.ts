import { z } from "zod";

/** Figures that several parts of the report are made of. Numbers are not rounded. */
export const number = z.number();
export const maybe = number.nullable();
export const interval = z.tuple([number, number]);

/** What the bootstrap says about a plain number; null before it has run and where it is undefined. */
export const drawnSchema = z.object({
  bootstrapSe: maybe,
  bootstrap95: interval.nullable(),
});

/**
 * A mean over clips. se, ci95, t, df, p: Student over clips, at clip level as in the paper.
 * bootstrapSe, bootstrap95: over participants and clips; the interval shown by default.
 */
export const estSchema = z.object({
  value: number,
  sd: maybe,
  se: maybe,
  ci95: interval.nullable(),
  t: maybe,
  df: maybe,
  p: maybe,
  bootstrapSe: maybe,
  bootstrap95: interval.nullable(),
});

export type Est = z.infer<typeof estSchema>;

/** A slope or an offset. */
export const slopeSchema = z.object({
  value: number,
  bootstrapSe: maybe,
  bootstrap95: interval.nullable(),
});

export type Slope = z.infer<typeof slopeSchema>;

/** The measures of a group on one axis. */
export const axisSchema = z.object({
  mean: number,
  target: number,
  /** `pHolm` stands on the error of systems only: family (a). */
  error: estSchema.extend({ pHolm: maybe.optional() }),
  absError: estSchema,
  /** What an always neutral answer would have as absError for the same clips. */
  neutralAbsError: number,
  overNeutral: estSchema,
  /** null when every target of the group is at the neutral point. */
  towardNeutral: estSchema.nullable(),
  rmse: number,
  rmseInterval: drawnSchema,
  gain: slopeSchema.nullable(),
  offset: slopeSchema.nullable(),
  r: maybe,
});

export type AxisReport = z.infer<typeof axisSchema>;
