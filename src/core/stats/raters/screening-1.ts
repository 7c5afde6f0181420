import {
  type RaterReport,
  type ScreeningFlag,
  type ScreeningNote,
  screeningFlags,
  screeningNotes,
} from "#core/stats/report-raters.ts";

/** Screened ratings below which nobody is judged. */
export const JUDGED_FROM = 30;

/** One-sided 5% point of the normal distribution: below it, agreement may be chance. */
const CHANCE = 1.645;

/** Two-sided 5% point. */
const CLEAR = 1.96;

/** What the rules look at besides the figures of the report. */
export interface Crosswise {
  /** z of own valence against others' arousal, and of own arousal against others' valence. */
  valenceOnArousal: number;
  arousalOnValence: number;
  /** z of second against first answers; null below ten pairs. */
  repeatZ: number | null;
}

type Figures = Omit<RaterReport, "flags" | "notes">;

/** Whether an axis of a participant cannot be told from shuffled answers. */
function missesAnAxis({ zAxis }: Figures): boolean {
  return zAxis.valence < CHANCE || zAxis.arousal < CHANCE;
}

const flagRules: Record<ScreeningFlag, (figures: Figures) => boolean> = {
  "no-agreement": ({ z }) => z < CHANCE,
  "axis-copy": (figures) =>
    (Math.abs(figures.valenceArousalCorrelation) > 0.8 || figures.equalShare > 0.8) &&
    missesAnAxis(figures),
  "few-answers": (figures) => figures.topPairShare > 0.5 && missesAnAxis(figures),
  flat: ({ sd }) => (sd.valence ?? 9) < 0.5 || (sd.arousal ?? 9) < 0.5,
  "catch-failed": ({ catchFailed }) => (catchFailed ?? 0) >= 2,
  "too-fast": ({ medianResponseMs }) => medianResponseMs !== null && medianResponseMs < 500,
};

const noteRules: Record<ScreeningNote, (figures: Figures, crosswise: Crosswise) => boolean> = {
  "one-axis": ({ zAxis }) => zAxis.valence < CHANCE !== zAxis.arousal < CHANCE,
  reversed: ({ zAxis }) => zAxis.valence <= -CLEAR || zAxis.arousal <= -CLEAR,
  swapped: ({ zAxis }, { valenceOnArousal, arousalOnValence }) =>
    zAxis.valence < CHANCE &&
    zAxis.arousal < CHANCE &&
    (valenceOnArousal >= CLEAR || arousalOnValence >= CLEAR),
  "no-repeat-agreement": (_, { repeatZ }) => repeatZ !== null && repeatZ < CHANCE,
};

/**
 * The rule set `screening-1`. A flag says that the answers cannot be told from answers given without
 * the music; inattention, a swapped scale and broken sound look alike. It deletes nothing.
 * @param figures of one participant; with fewer than 30 screened ratings no rule is applied
 */
export function screen(figures: Figures, crosswise: Crosswise): RaterReport {
  if (!figures.judged) return { ...figures, flags: [], notes: [] };
  return {
    ...figures,
    flags: screeningFlags.filter((flag) => flagRules[flag](figures)),
    notes: screeningNotes.filter((note) => noteRules[note](figures, crosswise)),
  };
}
