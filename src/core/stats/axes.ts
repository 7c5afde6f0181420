/** The two axes of the circumplex, in the order used everywhere. */
export const axes = ["valence", "arousal"] as const;

export type Axis = (typeof axes)[number];

/** The measures that fold the sign of an error away, so that noise in the ratings adds to them. */
export const foldedMeasures = [
  "absError",
  "rmse",
  "distance",
  "overNeutral",
  "quadrantHit",
  "uar",
  "macroF1",
  "weightedF1",
] as const;

export const FOLDED_NOTE =
  "contains rater noise: not comparable between studies with other numbers of ratings per clip";
