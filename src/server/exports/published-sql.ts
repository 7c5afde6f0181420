import type {
  PublishedClipColumn,
  PublishedIntentColumn,
  PublishedRatingColumn,
} from "#core/exports/published-columns.ts";
import { countedRatings, ratingCounts } from "./counts.ts";
import { participantCode } from "./participant-code.ts";
import type { TableSql } from "./table-sql.ts";

/**
 * A study's main clips with their cells and published file names: the clip's own where it has that
 * form, else made from its cell. Materialised, so that a name is made once per clip, not per rating.
 */
const mainClips = (study: number) => `(
  WITH named AS MATERIALIZED (
    SELECT clip.id, clip.index AS file_index, system.key AS model, intent.key AS emotion,
      row_number() OVER (ORDER BY system.position, intent.position, clip.index) - 1 AS place,
      CASE
        WHEN regexp_replace(clip.source_name, '(_crop)?\\.[A-Za-z0-9]+$', '')
          = system.key || '_' || intent.key || '_' || clip.index THEN clip.source_name
        ELSE system.key || '_' || intent.key || '_' || clip.index || '_crop.wav'
      END AS audio_file
    FROM clip
    JOIN system ON system.id = clip.system_id
    JOIN intent ON intent.id = clip.intent_id
    WHERE clip.study_id = ${study} AND clip.role = 'main')
  SELECT * FROM named
) AS main_clip`;

/** Means per clip. Materialised: without statistics the planner would make them anew per clip. */
const means = (study: number) => `(
  WITH counted AS MATERIALIZED (
    SELECT trial.clip_id, avg(rating.valence) AS valence, avg(rating.arousal) AS arousal,
      count(*) AS number
    FROM ${countedRatings}
    WHERE trial.study_id = ${study} AND ${ratingCounts}
    GROUP BY trial.clip_id)
  SELECT * FROM counted
) AS clip_mean`;

export const publishedRatingsSql: TableSql<PublishedRatingColumn> = {
  columns: {
    user: participantCode,
    audio_file: "main_clip.audio_file",
    valence: "rating.valence",
    arousal: "rating.arousal",
  },
  from: (study) => `${countedRatings} JOIN ${mainClips(study)} ON main_clip.id = trial.clip_id`,
  where: (study) => `trial.study_id = ${study} AND ${ratingCounts}`,
  // Trials are numbered as they come in: an import keeps its source's order.
  order: "trial.id",
};

export const publishedClipsSql: TableSql<PublishedClipColumn> = {
  columns: {
    index: "main_clip.place",
    audio_file: "main_clip.audio_file",
    model: "main_clip.model",
    emotion: "main_clip.emotion",
    file_index: "main_clip.file_index",
    valence: "round(clip_mean.valence, 3)",
    arousal: "round(clip_mean.arousal, 3)",
    num_annotators: "coalesce(clip_mean.number, 0)",
  },
  from: (study) =>
    `${mainClips(study)} LEFT JOIN ${means(study)} ON clip_mean.clip_id = main_clip.id`,
  where: () => "true",
  order: "main_clip.place",
};

export const publishedIntentsSql: TableSql<PublishedIntentColumn> = {
  columns: {
    quadrant: "intent.quadrant",
    emotion: "intent.key",
    gt_valence: "intent.target_valence",
    gt_arousal: "intent.target_arousal",
  },
  from: "intent",
  where: (study) => `intent.study_id = ${study}`,
  order: "intent.position",
};
