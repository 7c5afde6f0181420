/**
 * Whether a participant's ratings enter the results: nobody who was excluded or withdrew, no
 * preview or pilot, simulated ones only where nothing else is, and unfinished sessions unless the
 * protocol drops them. For `participant` and `protocol` under these names.
 */
export const participantCounts = `(
  participant.excluded_at IS NULL
  AND participant.state <> 'withdrawn'
  AND (participant.phase IN ('main', 'imported') OR participant.phase = 'simulated' AND NOT EXISTS (
    SELECT FROM participant AS other
    WHERE other.study_id = participant.study_id AND other.phase <> 'simulated'))
  AND (participant.state = 'completed'
    OR coalesce(protocol.body -> 'session' ->> 'unfinished', 'keep') <> 'drop')
)`;

/** The ratings that count, with their clip: first hearings of main clips. */
export const countedRatings = `
  trial
  JOIN rating ON rating.trial_id = trial.id
  JOIN participant ON participant.id = trial.participant_id
  JOIN protocol ON protocol.id = participant.protocol_id`;

/** What a counted rating must fulfil besides its study. */
export const ratingCounts = `(trial.kind = 'main' AND trial.state = 'answered' AND ${participantCounts})`;
