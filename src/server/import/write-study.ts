import type { ClientBase } from "pg";
import type { Protocol } from "#core/study/protocol.ts";
import { quadrantOf } from "#core/study/quadrant.ts";
import type { Actor } from "#server/audit.ts";
import { slugTaken } from "./import-checks.ts";
import { insertRows } from "./insert-rows.ts";
import type { ClipAudio } from "./store-audio.ts";
import type { ClipDraft, StudyDraft } from "./study-draft.ts";
import { type CellIds, writeClips } from "./write-clips.ts";
import { writeRatings } from "./write-ratings.ts";

/** A study to be written whole. */
export interface NewStudy {
  slug: string;
  title: string;
  origin: "own" | "imported" | "demo";
  sourceHash: string | null;
  protocol: Protocol;
  draft: StudyDraft;
  audioOf: (clip: ClipDraft) => ClipAudio | undefined;
  actor: Actor;
}

async function insertStudy(client: ClientBase, study: NewStudy): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO study (slug, title, origin, source_hash)
     VALUES ($1, $2, $3::study_origin, $4) ON CONFLICT (slug) DO NOTHING RETURNING id`,
    [study.slug, study.title, study.origin, study.sourceHash],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw slugTaken(study.slug);
  return id;
}

async function insertProtocol(
  client: ClientBase,
  studyId: number,
  protocol: Protocol,
): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    "INSERT INTO protocol (study_id, version, body) VALUES ($1, 1, $2::jsonb) RETURNING id",
    [studyId, JSON.stringify(protocol)],
  );
  return rows[0]?.id ?? 0;
}

function byKey(drafts: readonly { key: string }[], ids: readonly number[]): Map<string, number> {
  return new Map(drafts.map(({ key }, place) => [key, ids[place] ?? 0]));
}

async function writeCells(
  client: ClientBase,
  studyId: number,
  { systems, intents }: StudyDraft,
): Promise<CellIds> {
  const systemIds = await insertRows(client, "system", {
    study_id: { type: "int", values: systems.map(() => studyId) },
    key: { type: "text", values: systems.map(({ key }) => key) },
    version: { type: "text", values: systems.map(({ version }) => version) },
    access: { type: "access", values: systems.map(({ access }) => access) },
    position: { type: "int", values: systems.map((_, place) => place + 1) },
  });
  const quadrants = intents.map((one) => quadrantOf(one.targetValence, one.targetArousal));
  const intentIds = await insertRows(client, "intent", {
    study_id: { type: "int", values: intents.map(() => studyId) },
    key: { type: "text", values: intents.map(({ key }) => key) },
    quadrant: { type: "quadrant", values: quadrants },
    target_valence: { type: "float8", values: intents.map((one) => one.targetValence) },
    target_arousal: { type: "float8", values: intents.map((one) => one.targetArousal) },
    position: { type: "int", values: intents.map((_, place) => place + 1) },
  });
  return { systems: byKey(systems, systemIds), intents: byKey(intents, intentIds) };
}

async function writeAudit(client: ClientBase, studyId: number, study: NewStudy): Promise<void> {
  const { draft, slug, title, origin, sourceHash } = study;
  const after = {
    ...{ slug, title, origin, sourceHash },
    ...{ systems: draft.systems.length, intents: draft.intents.length },
    ...{ clips: draft.clips.length, ratings: draft.ratings.length },
  };
  const action = origin === "imported" ? "import" : "create";
  await client.query(
    `INSERT INTO audit_log (user_id, actor, study_id, action, subject, after)
     VALUES ($1, $2, $3, $4, $5, $6::jsonb)`,
    [study.actor.userId, study.actor.name, studyId, action, `study ${slug}`, JSON.stringify(after)],
  );
}

/**
 * Writes a whole study within the caller's transaction.
 *
 * @returns the study's id
 */
export async function writeStudy(client: ClientBase, study: NewStudy): Promise<number> {
  const { draft } = study;
  const studyId = await insertStudy(client, study);
  const protocolId = await insertProtocol(client, studyId, study.protocol);
  const ids = await writeCells(client, studyId, draft);
  const { clips, ratings } = draft;
  const clipIds = await writeClips(client, studyId, clips, ids, study.audioOf, ratings);
  await writeRatings(client, ratings, { studyId, protocolId, clipIds });
  await writeAudit(client, studyId, study);
  // Without fresh statistics the first queries of a new study are planned as if it were empty.
  await client.query("ANALYZE clip, rendition, participant, trial, rating");
  return studyId;
}
