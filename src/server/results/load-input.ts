import type { ClientBase } from "pg";
import type {
  AnalysisInput,
  ClipInput,
  IntentInput,
  ParticipantInput,
  RatingInput,
  SystemInput,
} from "#core/stats/input.ts";
import { participantCode } from "#server/exports/participant-code.ts";

type Client = Pick<ClientBase, "query">;

/** Whose answers may be analysed: a withdrawal takes them out whatever the choice. */
const STAYING = "participant.state <> 'withdrawn'";

const PARTICIPANTS = `
  SELECT participant.id, ${participantCode} AS code, participant.phase::text,
    participant.excluded_at IS NOT NULL AS excluded, participant.exclusion_rule AS rule,
    (SELECT count(*)::int FROM trial JOIN rating ON rating.trial_id = trial.id
     WHERE trial.participant_id = participant.id AND trial.kind = 'catch') AS asked,
    (SELECT count(*)::int FROM trial JOIN rating ON rating.trial_id = trial.id
     WHERE trial.participant_id = participant.id AND trial.kind = 'catch'
       AND (rating.valence <> trial.catch_valence OR rating.arousal <> trial.catch_arousal)
    ) AS failed
  FROM participant WHERE participant.study_id = $1 AND ${STAYING} ORDER BY participant.number`;

const SYSTEMS = "SELECT key, access::text FROM system WHERE study_id = $1 ORDER BY position";

const INTENTS = `
  SELECT key, target_valence AS "targetValence", target_arousal AS "targetArousal"
  FROM intent WHERE study_id = $1 ORDER BY position`;

const CLIPS = `
  SELECT clip.id, clip.source_name AS key, clip.role::text, system.key AS system,
    intent.key AS intent, clip.target_valence AS "targetValence",
    clip.target_arousal AS "targetArousal"
  FROM clip LEFT JOIN system ON system.id = clip.system_id
    LEFT JOIN intent ON intent.id = clip.intent_id
  WHERE clip.study_id = $1 ORDER BY clip.id`;

const RATINGS = `
  SELECT trial.participant_id, trial.clip_id, rating.valence, rating.arousal, trial.kind::text,
    trial.position, rating.sent_ms - rating.heard_ms
  FROM trial JOIN rating ON rating.trial_id = trial.id
  WHERE trial.study_id = $1 AND trial.kind IN ('main', 'repeat', 'anchor')
  ORDER BY trial.participant_id, trial.position`;

const VOID_TRIALS = `
  SELECT count(*)::int AS count FROM trial
    JOIN participant ON participant.id = trial.participant_id
  WHERE trial.study_id = $1 AND trial.state = 'void' AND trial.kind = 'main' AND ${STAYING}`;

interface ParticipantRow {
  id: number;
  code: string;
  phase: ParticipantInput["phase"];
  excluded: boolean;
  rule: string | null;
  asked: number;
  failed: number;
}

/** The flags in a recorded rule. @example flagsOf("screening-1: flat, too-fast") // ["flat", "too-fast"] */
export function flagsOf(rule: string | null): string[] {
  const listed = rule?.split(":")[1] ?? "";
  return listed.split(",").flatMap((flag) => flag.trim() || []);
}

function toParticipant({ code, phase, excluded, rule, asked, failed }: ParticipantRow) {
  const exclusionFlags = flagsOf(rule);
  return { code, phase, excluded, exclusionFlags, catchFailed: asked > 0 ? failed : null };
}

type RatingRow = [number, number, number, number, RatingInput["kind"], number, number | null];

/** A million rows come as arrays: half the time and memory of objects with seven names each. */
async function loadRatings(
  client: Client,
  studyId: number,
  participants: ReadonlyMap<number, string>,
  clips: ReadonlyMap<number, string>,
  hasPositions: (participant: string) => boolean,
): Promise<RatingInput[]> {
  const query = { text: RATINGS, values: [studyId], rowMode: "array" as const };
  const { rows } = await client.query<RatingRow>(query);
  return rows.flatMap(([person, heard, valence, arousal, kind, place, responseMs]) => {
    const participant = participants.get(person);
    const clip = clips.get(heard);
    if (participant === undefined || clip === undefined) return [];
    const position = hasPositions(participant) ? place : null;
    return [{ participant, clip, valence, arousal, kind, position, responseMs }];
  });
}

/**
 * Loads what an analysis of a study is made of. Clips go by the names they came with, imported
 * participants by their source's codes; the order of an imported table is not one of listening.
 */
export async function loadInput(client: Client, studyId: number): Promise<AnalysisInput> {
  const people = (await client.query<ParticipantRow>(PARTICIPANTS, [studyId])).rows;
  const systems = (await client.query<SystemInput>(SYSTEMS, [studyId])).rows;
  const intents = (await client.query<IntentInput>(INTENTS, [studyId])).rows;
  const clips = (await client.query<ClipInput & { id: number }>(CLIPS, [studyId])).rows;
  const codes = new Map(people.map(({ id, code }) => [id, code]));
  const keys = new Map(clips.map(({ id, key }) => [id, key]));
  const imported = new Set(people.flatMap(({ phase, code }) => (phase === "imported" ? code : [])));
  const ratings = await loadRatings(client, studyId, codes, keys, (code) => !imported.has(code));
  const voided = (await client.query<{ count: number }>(VOID_TRIALS, [studyId])).rows[0];
  const participants = people.map(toParticipant);
  return { ratings, clips, intents, systems, participants, voidTrials: voided?.count ?? 0 };
}
