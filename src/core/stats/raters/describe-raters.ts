import { median } from "simple-statistics";
import type { StudyData } from "#core/stats/build-study.ts";
import type { AnalysisInput, ParticipantInput, RatingInput } from "#core/stats/input.ts";
import { correlation } from "#core/stats/moments.ts";
import { agree, correlationZ } from "#core/stats/raters/agreement.ts";
import { describeScaleUse } from "#core/stats/raters/rater-figures.ts";
import { type OwnRatings, openRatings } from "#core/stats/raters/rater-ratings.ts";
import {
  meanAbsDifference,
  pairRepeats,
  repeatsByParticipant,
  repeatZ,
} from "#core/stats/raters/repeats.ts";
import { JUDGED_FROM, screen } from "#core/stats/raters/screening-1.ts";
import type { RatingTable } from "#core/stats/rating-table.ts";
import type { RaterReport } from "#core/stats/report-raters.ts";

function medianResponse(
  rows: Uint32Array,
  { places }: OwnRatings,
  ratings: readonly RatingInput[],
): number | null {
  const times: number[] = [];
  for (const place of places) {
    const time = ratings[rows[place] ?? 0]?.responseMs;
    if (time != null) times.push(time);
  }
  return times.length > 0 ? median(times) : null;
}

/** What the participants of a study share. */
interface Shared {
  table: RatingTable;
  ratings: readonly RatingInput[];
  /** Numbers of the table's clips by key. */
  clips: ReadonlyMap<string, number>;
  repeats: ReadonlyMap<string, readonly RatingInput[]>;
}

/** What others say of a participant's answers, and the answers of themselves. */
function describeRater(
  { table, ratings, clips, repeats }: Shared,
  participant: ParticipantInput,
  own: OwnRatings,
): RaterReport {
  const { screened } = own;
  const rest = { valence: screened.restValence, arousal: screened.restArousal };
  const { correlation: restCorrelation, ...agreed } = agree(screened, rest);
  const pairs = pairRepeats(table, clips, own, repeats.get(participant.code) ?? []);
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
      medianResponseMs: medianResponse(table.row, own, ratings),
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
  const shared = {
    table: study.main,
    ratings: input.ratings,
    clips: new Map(study.main.clipKeys.map((key, clip) => [key, clip])),
    repeats: repeatsByParticipant(input),
  };
  const ratingsOf = openRatings(study.main, study.participants.length);
  return study.participants.flatMap((code, index) => {
    const participant = known.get(code);
    return participant ? [describeRater(shared, participant, ratingsOf(index))] : [];
  });
}
