import { beforeAll, describe, expect, test } from "vitest";
import { pool } from "#server/db/client.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

const HASH = "a".repeat(64);
const BYTES = `'\\x${"00".repeat(31)}'::bytea`;

/** One study with a row of each kind; ids start at 1 in a fresh database. */
const groundwork = `
  INSERT INTO study (slug, title) VALUES ('rows', 'Rows');
  INSERT INTO protocol (study_id, version, body) VALUES (1, 1, '{}');
  INSERT INTO system (study_id, key, access, position) VALUES (1, 'Alpha', 'open-source', 0);
  INSERT INTO intent (study_id, key, quadrant, target_valence, target_arousal, position)
    VALUES (1, 'happy', 'hv_ha', 7, 7, 0);
  INSERT INTO clip (study_id, role, system_id, intent_id, index, source_name)
    VALUES (1, 'main', 1, 1, 0, 'a.wav');
  INSERT INTO clip (study_id, role, index, source_name) VALUES (1, 'practice', 0, 'p.wav');
  INSERT INTO participant (study_id, protocol_id, number, phase, state, language, trial_count)
    VALUES (1, 1, 1, 'main', 'working', 'en', 3);
  INSERT INTO trial (study_id, participant_id, position, kind, block, clip_id, state)
    VALUES (1, 1, 1, 'main', 1, 1, 'answered');
  INSERT INTO trial (study_id, participant_id, position, kind, block, clip_id)
    VALUES (1, 1, 2, 'main', 1, 1);
  INSERT INTO trial (study_id, participant_id, position, kind, block, clip_id, catch_valence,
    catch_arousal) VALUES (1, 1, 3, 'catch', 1, 1, 9, 9);
  INSERT INTO rating (trial_id, valence, arousal) VALUES (1, 5, 5);
  INSERT INTO job (kind) VALUES ('demo');
  INSERT INTO rate_limit (key, window_start, count) VALUES ('\\x00', now(), 1);`;

const clip = (columns: string, values: string) =>
  `INSERT INTO clip (study_id, source_name, ${columns}) VALUES (1, 'new.wav', ${values})`;
const rendition = (values: string) =>
  `INSERT INTO rendition (clip_id, format, content_type, store_key, address, bytes, sha256)
    VALUES (1, 'flac', 'audio/flac', 'k', ${values})`;

const refused: [constraint: string, statement: string][] = [
  ["study_slug_format", "UPDATE study SET slug = 'Upper'"],
  ["study_slug_format", `UPDATE study SET slug = '${"a".repeat(64)}'`],
  ["study_source_hash_format", "UPDATE study SET source_hash = 'abc'"],
  ["study_plan_has_hash", "UPDATE study SET analysis_plan = '{}'"],
  ["study_plan_hash_format", "UPDATE study SET analysis_plan = '{}', plan_hash = 'abc'"],
  ["protocol_version_range", "UPDATE protocol SET version = 0"],
  ["system_position_range", "UPDATE system SET position = -1"],
  ["intent_position_range", "UPDATE intent SET position = -1"],
  ["intent_target_range", "UPDATE intent SET target_valence = 9.5"],
  ["intent_target_range", "UPDATE intent SET target_valence = 'NaN'"],
  ["intent_quadrant_agrees", "UPDATE intent SET quadrant = NULL"],
  ["intent_quadrant_agrees", "UPDATE intent SET target_arousal = 5"],
  ["intent_quadrant_agrees", "UPDATE intent SET target_arousal = 2"],
  ["clip_main_is_in_a_cell", clip("role, index, system_id", "'main', 9, 1")],
  ["clip_main_is_in_a_cell", clip("role, index, system_id, intent_id", "'practice', 9, 1, 1")],
  ["clip_anchor_has_targets", clip("role, index", "'anchor', 0")],
  ["clip_targets_go_together", "UPDATE clip SET target_valence = 3"],
  ["clip_target_range", "UPDATE clip SET target_valence = 0.5, target_arousal = 5"],
  ["clip_index_range", "UPDATE clip SET index = -1"],
  ["clip_taken_range", "UPDATE clip SET taken = -1"],
  ["clip_audio_is_whole_or_absent", "UPDATE clip SET original_key = 'a'"],
  [
    "clip_audio_ranges",
    `UPDATE clip SET original_key = 'a', original_bytes = 0, original_sha256 = '${HASH}',
      samples_sha256 = '${HASH}', duration_ms = 1, sample_rate = 8000, channels = 1`,
  ],
  [
    "clip_hash_format",
    `UPDATE clip SET original_key = 'a', original_bytes = 1, original_sha256 = 'x',
      samples_sha256 = '${HASH}', duration_ms = 1, sample_rate = 8000, channels = 1`,
  ],
  ["clip_cell_index", clip("role, index, system_id, intent_id", "'main', 0, 1, 1")],
  ["clip_role_index", clip("role, index", "'practice', 0")],
  ["rendition_address_format", rendition(`'short', 1, '${HASH}'`)],
  ["rendition_bytes_range", rendition(`'abcdefghijklmnop', 0, '${HASH}'`)],
  ["rendition_hash_format", rendition("'abcdefghijklmnop', 1, 'x'")],
  ["participant_number_range", "UPDATE participant SET number = 0"],
  ["participant_imported_has_source_code", "UPDATE participant SET phase = 'imported'"],
  ["participant_imported_has_source_code", "UPDATE participant SET source_code = 'P9'"],
  ["participant_hash_length", `UPDATE participant SET cookie_hash = ${BYTES}`],
  ["participant_consent_has_hash", "UPDATE participant SET consent_at = now()"],
  [
    "participant_consent_hash_format",
    "UPDATE participant SET consent_at = now(), consent_hash = 'x'",
  ],
  ["participant_counters", "UPDATE participant SET next_position = 5"],
  ["participant_counters", "UPDATE participant SET heard_ms = -1"],
  ["participant_holding_has_lease", "UPDATE participant SET holding = true"],
  ["participant_exclusion_has_reason", "UPDATE participant SET excluded_at = now()"],
  ["participant_exclusion_is_dated", "UPDATE participant SET exclusion_rule = 'speed'"],
  [
    "external_id_hash_length",
    `INSERT INTO external_id (participant_id, study_id, service, keyed_hash)
      VALUES (1, 1, 'prolific', ${BYTES})`,
  ],
  [
    "external_id_erased_is_gone",
    `INSERT INTO external_id (participant_id, study_id, service, keyed_hash, erased_at, external_id)
      VALUES (1, 1, 'prolific', sha256('a'), now(), 'abc')`,
  ],
  ["trial_position_range", "UPDATE trial SET position = 0 WHERE id = 1"],
  ["trial_void_has_reason", "UPDATE trial SET state = 'void' WHERE id = 2"],
  ["trial_void_has_reason", "UPDATE trial SET void_reason = 'glitch' WHERE id = 1"],
  ["trial_pending_has_not_ended", "UPDATE trial SET ended_at = now() WHERE id = 2"],
  ["trial_sent_is_dated", "UPDATE trial SET outbox_key = 'k' WHERE id = 1"],
  ["trial_catch_has_values", "UPDATE trial SET kind = 'catch' WHERE id = 1"],
  ["trial_catch_has_values", "UPDATE trial SET kind = 'main' WHERE id = 3"],
  ["trial_catch_range", "UPDATE trial SET catch_valence = 10 WHERE id = 3"],
  ["rating_valence_range", "UPDATE rating SET valence = 0"],
  ["rating_arousal_range", "UPDATE rating SET arousal = 10"],
  ["rating_quality_range", "UPDATE rating SET quality = 10"],
  ["job_progress_range", "UPDATE job SET done = -1"],
  [
    "invitation_hash_length",
    `INSERT INTO invitation (token_hash, role) VALUES (${BYTES}, 'owner')`,
  ],
  ["rate_limit_count_range", "UPDATE rate_limit SET count = -1"],
  ["rating_pkey", "INSERT INTO rating (trial_id, valence, arousal) VALUES (1, 4, 4)"],
];

describe("the database", () => {
  beforeAll(async () => {
    await pool().query(groundwork);
  });

  test.each(refused)("refuses by %s: %s", async (constraint, statement) => {
    await expect(pool().query(statement)).rejects.toMatchObject({ constraint });
  });

  test("has no constraint that these tests leave out", async () => {
    const { rows } = await pool().query<{ conname: string }>(
      `SELECT conname FROM pg_constraint
        WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
    );
    const tried = new Set(refused.map(([constraint]) => constraint));
    expect(rows.map((row) => row.conname).filter((name) => !tried.has(name))).toEqual([]);
  });

  test("takes an intent exactly at the neutral point when it has no quadrant", async () => {
    const statement = `INSERT INTO intent
      (study_id, key, quadrant, target_valence, target_arousal, position) VALUES
      (1, 'neutral', NULL, 5, 7, 1), (1, 'calm', 'hv_la', 7, 2, 2), (1, 'sad', 'lv_la', 2, 2, 3),
      (1, 'angry', 'lv_ha', 2, 8, 4)`;
    expect((await pool().query(statement)).rowCount).toBe(4);
  });

  test("refuses a main clip whose system belongs to another study", async () => {
    await pool().query(`INSERT INTO study (slug, title) VALUES ('other', 'Other')`);
    await pool().query(
      `INSERT INTO system (study_id, key, access, position) VALUES (2, 'Beta', 'commercial', 0)`,
    );
    const statement = clip("role, index, system_id, intent_id", "'main', 9, 2, 1");
    await expect(pool().query(statement)).rejects.toMatchObject({
      constraint: "clip_study_id_system_id_fkey",
    });
  });
});
