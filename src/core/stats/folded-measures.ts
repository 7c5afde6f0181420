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

/** Stands beside every interval of a folded measure. */
export const FOLDED_NOTE =
  "contains rater noise: not comparable between studies with other numbers of ratings per clip";
