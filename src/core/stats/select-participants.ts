import { type AnalysisOptions, choosePhases } from "#core/stats/analysis-options.ts";
import { buildStudy, type StudyData } from "#core/stats/build-study.ts";
import type { AnalysisInput } from "#core/stats/input.ts";
import { narrowStudy } from "#core/stats/narrow-study.ts";
import { describeRaters } from "#core/stats/raters/describe-raters.ts";
import { agreementFlags, type RaterReport } from "#core/stats/report-raters.ts";

/** What enters an analysis, and what the screening says. */
export interface Selected {
  study: StudyData;
  /** Every participant who could enter, the flagged ones included. */
  raters: RaterReport[];
  /** Some were left out for disagreeing with others. */
  circular: boolean;
  excludedParticipants: number;
}

/**
 * Chooses participants by phase, recorded exclusion and, when asked, flags, and the main clips with
 * enough ratings by them. Flags are judged among
 * all who are not excluded, on all clips, so that leaving one out changes no other's.
 */
export function selectParticipants(input: AnalysisInput, options: AnalysisOptions): Selected {
  const { include = "not-excluded", phases: wanted, commercial } = options;
  const phases = choosePhases(input.participants, wanted);
  const inPhase = input.participants.filter(({ phase }) => phases.includes(phase));
  const excluded = inPhase.filter((participant) => participant.excluded);
  const eligible = include === "all" ? inPhase : inPhase.filter((each) => !each.excluded);
  const codes = new Set(eligible.map(({ code }) => code));
  const study = buildStudy(input, codes, commercial);
  const raters = describeRaters(study, input);
  const flagged = include === "not-flagged" ? raters.filter(({ flags }) => flags.length > 0) : [];
  for (const { participant } of flagged) codes.delete(participant);
  const leftOut = [
    ...flagged.flatMap(({ flags }) => flags),
    ...(include === "all" ? [] : excluded.flatMap(({ exclusionFlags = [] }) => exclusionFlags)),
  ];
  const minimum = options.minimumRatingsPerClip ?? options.plan?.minimumRatings ?? 1;
  const same = flagged.length === 0 && minimum <= 1;
  return {
    study: same ? study : narrowStudy(study, codes, minimum),
    raters,
    circular: leftOut.some((flag) => agreementFlags.includes(flag)),
    excludedParticipants: excluded.length,
  };
}

/**
 * Screening alone: the figures, flags and notes of every participant, as the report's `raters`.
 * @throws AnalysisInputError as `buildStudy`
 */
export function analyzeRaters(
  input: AnalysisInput,
  options: Pick<AnalysisOptions, "include" | "phases"> = {},
): RaterReport[] {
  return selectParticipants(input, { ...options, study: "", generatedAt: "" }).raters;
}
