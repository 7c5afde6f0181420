import type { ParticipantInput } from "#core/stats/input.ts";
import type { FrozenPlan, Include, Report } from "#core/stats/report.ts";

/** What an analysis is asked for. */
export interface AnalysisOptions {
  /** The study's slug. */
  study: string;
  /** When, as ISO 8601; core knows no clock. */
  generatedAt: string;
  /** Leaves out whatever is by system, access or intent. Default false. */
  sealed?: boolean;
  unsealed?: Report["unsealed"];
  plan?: FrozenPlan | null;
  /** Default not-excluded. */
  include?: Include;
  /** Default: main and imported, or simulated in a study that has neither. */
  phases?: readonly ParticipantInput["phase"][];
  /** Default: the plan's, or 1. */
  minimumRatingsPerClip?: number;
  /** Systems that count as commercial. Default: by each system's access. */
  commercial?: readonly string[];
  /** Default 2,000 draws, seed 1; 0 draws leave the bootstrap out. */
  draws?: number;
  seed?: string | number;
  /** Default true. */
  mixedModels?: boolean;
}

/** Above this many participants mixed models are not fitted: their factorisation is dense. */
export const MOST_PARTICIPANTS_FOR_MIXED = 1500;

/** The phases that enter: real answers, or simulated ones where there are only those. */
export function choosePhases(
  participants: readonly ParticipantInput[],
  wanted?: readonly ParticipantInput["phase"][],
): ParticipantInput["phase"][] {
  if (wanted) return [...wanted];
  const real = participants.some(({ phase }) => phase === "main" || phase === "imported");
  return real ? ["main", "imported"] : ["simulated"];
}

/** Sentences on how an analysis departs from the plan that was frozen. */
export function listDepartures(options: AnalysisOptions): string[] {
  const { plan, include = "not-excluded", minimumRatingsPerClip, commercial } = options;
  if (!plan) return [];
  const minimum = minimumRatingsPerClip ?? plan.minimumRatings;
  return [
    ...(minimum === plan.minimumRatings
      ? []
      : [`Clips with ${minimum} ratings or more enter; the plan says ${plan.minimumRatings}.`]),
    ...(include === "not-excluded"
      ? []
      : [`Participants are chosen by "${include}"; the plan says "not-excluded".`]),
    ...(commercial
      ? [`Which systems count as commercial was chosen here: ${commercial.join(", ") || "none"}.`]
      : []),
    ...(options.unsealed
      ? [`Results were unsealed at ${options.unsealed.at}: ${options.unsealed.reason}.`]
      : []),
  ];
}
