import { median } from "simple-statistics";
import type { StudyData } from "#core/stats/build-study.ts";
import type { AnalysisInput, ParticipantInput, RatingInput } from "#core/stats/input.ts";
import { correlation } from "#core/stats/moments.ts";
import { agree, correlationZ } from "#core/stats/raters/agreement.ts";
import { describeScaleUse } from "#core/stats/raters/rater-figures.ts";
import { collectRatings, type OwnRatings } from "#core/stats/raters/rater-ratings.ts";
import {
  meanAbsDifference,
  pairRepeats,
  repeatsByParticipant,
  repeatZ,
} from "#core/stats/raters/repeats.ts";
import { JUDGED_FROM, screen } from "#core/stats/raters/screening-1.ts";
import type { RaterReport } from "#core/stats/report-raters.ts";

function medianResponse(own: OwnRatings, ratings: readonly RatingInput[]): number | null {
  const times: number[] = [];
  for (const row of own.rows) {
    const time = ratings[row]?.responseMs;
    if (time != null) times.push(time);
  }
  return times.length > 0 ? median(times) : null;
}

/** What others say of a participant's answers, and the answers of themselves. */
function describeRater(
  study: StudyData,
  input: AnalysisInput,
  participant: ParticipantInput,
  own: OwnRatings,
  repeats: readonly RatingInput[],
): RaterReport {
  const { screened } = own;
  const rest = { valence: screened.restValence, arousal: screened.restArousal };
  const { correlation: restCorrelation, ...agreed } = agree(screened, rest);
  const pairs = pairRepeats(study, own, repeats);
  const nScreen = screened.valence.length;
  const cross = (x: Float64Array, y: Float64Array) => correlationZ(correlation(x, y), nScreen);
  return screen(
    {
      participant: participant.code,
      n: own.valence.length,
      nScreen,
      judged: nScreen >= JUDGED_FROM,
      restCorrelation,
      ...agreed,
      ...describeScaleUse(own),
      medianResponseMs: medianResponse(own, input.ratings),
      catchFailed: participant.catchFailed ?? null,
      repeatMeanAbsDifference: meanAbsDifference(pairs),
    },
    {
      valenceOnArousal: cross(screened.valence, rest.arousal),
      arousalOnValence: cross(screened.arousal, rest.valence),
      repeatZ: repeatZ(pairs),
    },
  );
}

/**
 * Describes and screens every participant of a study, in its order.
 * @param study with all main clips, whatever their number of ratings
 * @param input the rows that the study was built from
 */
export function describeRaters(study: StudyData, input: AnalysisInput): RaterReport[] {
  const known = new Map(input.participants.map((each) => [each.code, each]));
  const repeats = repeatsByParticipant(input);
  return collectRatings(study.main, study.participants.length).flatMap((own, index) => {
    const participant = known.get(study.participants[index] ?? "");
    if (!participant) return [];
    return describeRater(study, input, participant, own, repeats.get(participant.code) ?? []);
  });
}
