import type { RatingColumn } from "#core/exports/rating-columns.ts";
import { countedRatings, ratingCounts } from "./counts.ts";
import { participantCode } from "./participant-code.ts";
import type { TableSql } from "./table-sql.ts";

export const ratingsSql: TableSql<RatingColumn> = {
  columns: {
    study: "study.slug",
    protocol_version: "protocol.version",
    participant: participantCode,
    phase: "participant.phase",
    participant_state: "participant.state",
    included: ratingCounts,
    exclusion_reason: "participant.exclusion_reason",
    first_scale: "assignment.first_scale",
    trial: "trial.position",
    block: "trial.block",
    kind: "trial.kind",
    clip: "clip.source_name",
    system: "system.key",
    system_version: "system.version",
    access: "system.access",
    intent: "intent.key",
    quadrant: "intent.quadrant",
    file_index: "clip.index",
    target_valence: "coalesce(intent.target_valence, clip.target_valence)",
    target_arousal: "coalesce(intent.target_arousal, clip.target_arousal)",
    valence: "rating.valence",
    arousal: "rating.arousal",
    quality: "rating.quality",
    catch_valence: "trial.catch_valence",
    catch_arousal: "trial.catch_arousal",
    shown_at: "rating.shown_at",
    sent_at: "rating.sent_at",
    received_at: "rating.received_at",
    ready_ms: "rating.ready_ms",
    first_play_ms: "rating.first_play_ms",
    heard_ms: "rating.heard_ms",
    valence_first_ms: "rating.valence_first_ms",
    valence_last_ms: "rating.valence_last_ms",
    arousal_first_ms: "rating.arousal_first_ms",
    arousal_last_ms: "rating.arousal_last_ms",
    sent_ms: "rating.sent_ms",
    response_ms: "rating.sent_ms - rating.heard_ms",
    plays: "rating.plays",
    pauses: "rating.pauses",
    stalls: "rating.stalls",
    heard_share: "rating.heard_share",
    hidden_count: "rating.hidden_count",
    hidden_ms: "rating.hidden_ms",
    viewport_width: "rating.viewport_width",
    viewport_height: "rating.viewport_height",
    input_type: "rating.input_type",
    browser: "rating.browser",
    platform: "rating.platform",
    sample_rate: "rating.sample_rate",
    output_latency_ms: "rating.output_latency_ms",
  },
  from: `${countedRatings}
    JOIN study ON study.id = trial.study_id
    JOIN clip ON clip.id = trial.clip_id
    LEFT JOIN system ON system.id = clip.system_id
    LEFT JOIN intent ON intent.id = clip.intent_id
    LEFT JOIN assignment ON assignment.participant_id = participant.id`,
  where: (study) => `trial.study_id = ${study} AND trial.state = 'answered'`,
  order: "participant.number, trial.position",
};
