import type {
  PublishedClipColumn,
  PublishedIntentColumn,
  PublishedRatingColumn,
} from "#core/exports/published-columns.ts";
import { countedRatings, ratingCounts } from "./counts.ts";
import { participantCode } from "./participant-code.ts";
import type { TableSql } from "./table-sql.ts";

/** A clip's published file name: its own where it has that form, else made from its cell. */
const audioFile = `CASE
  WHEN regexp_replace(clip.source_name, '(_crop)?\\.[A-Za-z0-9]+$', '')
    = system.key || '_' || intent.key || '_' || clip.index THEN clip.source_name
  ELSE system.key || '_' || intent.key || '_' || clip.index || '_crop.wav' END`;

const clipCell = `
  JOIN system ON system.id = clip.system_id
  JOIN intent ON intent.id = clip.intent_id`;

export const publishedRatingsSql: TableSql<PublishedRatingColumn> = {
  columns: {
    user: participantCode,
    audio_file: audioFile,
    valence: "rating.valence",
    arousal: "rating.arousal",
  },
  from: `${countedRatings} JOIN clip ON clip.id = trial.clip_id ${clipCell}`,
  where: (study) => `trial.study_id = ${study} AND ${ratingCounts}`,
  // Trials are numbered as they come in: an import keeps its source's order.
  order: "trial.id",
};

// Materialised: without statistics the planner would make the means anew for each clip.
export const publishedClipsSql: TableSql<PublishedClipColumn> = {
  columns: {
    index: "row_number() OVER (ORDER BY system.position, intent.position, clip.index) - 1",
    audio_file: audioFile,
    model: "system.key",
    emotion: "intent.key",
    file_index: "clip.index",
    valence: "round(counted.valence, 3)",
    arousal: "round(counted.arousal, 3)",
    num_annotators: "coalesce(counted.number, 0)",
  },
  from: (study) => `clip ${clipCell}
    LEFT JOIN (
      WITH means AS MATERIALIZED (SELECT trial.clip_id, avg(rating.valence) AS valence, avg(rating.arousal) AS arousal,
        count(*) AS number
      FROM ${countedRatings}
      WHERE trial.study_id = ${study} AND ${ratingCounts}
      GROUP BY trial.clip_id) SELECT * FROM means
    ) AS counted ON counted.clip_id = clip.id`,
  where: (study) => `clip.study_id = ${study} AND clip.role = 'main'`,
  order: "system.position, intent.position, clip.index",
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
