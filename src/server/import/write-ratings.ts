import type { ClientBase } from "pg";
import { insertRows } from "./insert-rows.ts";
import type { ClipDraft, RatingDraft } from "./study-draft.ts";

export interface RatingsTarget {
  studyId: number;
  protocolId: number;
  clipIds: Map<ClipDraft, number>;
}

interface User {
  number: number;
  trials: number;
}

/** Users in order of appearance, with how many clips each rated. */
function countUsers(ratings: readonly RatingDraft[]): Map<string, User> {
  const users = new Map<string, User>();
  for (const { user } of ratings) {
    const known = users.get(user);
    if (known) known.trials++;
    else users.set(user, { number: users.size + 1, trials: 1 });
  }
  return users;
}

async function writeParticipants(
  client: ClientBase,
  users: Map<string, User>,
  { studyId, protocolId }: RatingsTarget,
): Promise<number[]> {
  const all = [...users];
  const constant = (type: string, value: unknown) => ({ type, values: all.map(() => value) });
  return insertRows(client, "participant", {
    study_id: constant("int", studyId),
    protocol_id: constant("int", protocolId),
    number: { type: "int", values: all.map(([, { number }]) => number) },
    phase: constant("phase", "imported"),
    state: constant("participant_state", "completed"),
    source_code: { type: "text", values: all.map(([code]) => code) },
    language: constant("text", "en"),
    next_position: { type: "int", values: all.map(([, { trials }]) => trials + 1) },
    trial_count: { type: "int", values: all.map(([, { trials }]) => trials) },
  });
}

/** Inserts trials in the source's order, so that trial ids keep it. */
async function writeTrials(
  client: ClientBase,
  ratings: readonly RatingDraft[],
  users: Map<string, User>,
  participantIds: readonly number[],
  { studyId, clipIds }: RatingsTarget,
): Promise<number[]> {
  const done = new Map<string, number>();
  const positions = ratings.map(({ user }) => {
    const position = (done.get(user) ?? 0) + 1;
    done.set(user, position);
    return position;
  });
  const idOf = (user: string) => participantIds[(users.get(user)?.number ?? 0) - 1];
  const constant = (type: string, value: unknown) => ({ type, values: ratings.map(() => value) });
  return insertRows(client, "trial", {
    study_id: constant("int", studyId),
    participant_id: { type: "int", values: ratings.map(({ user }) => idOf(user)) },
    position: { type: "int", values: positions },
    kind: constant("trial_kind", "main"),
    block: constant("int", 1),
    clip_id: { type: "int", values: ratings.map(({ clip }) => clipIds.get(clip)) },
    state: constant("trial_state", "answered"),
  });
}

/** Writes imported ratings with their participants and trials; times are unknown and stay null. */
export async function writeRatings(
  client: ClientBase,
  ratings: readonly RatingDraft[],
  target: RatingsTarget,
): Promise<void> {
  const users = countUsers(ratings);
  const participantIds = await writeParticipants(client, users, target);
  const trialIds = await writeTrials(client, ratings, users, participantIds, target);
  await insertRows(
    client,
    "rating",
    {
      trial_id: { type: "int", values: trialIds },
      valence: { type: "int2", values: ratings.map(({ valence }) => valence) },
      arousal: { type: "int2", values: ratings.map(({ arousal }) => arousal) },
    },
    "trial_id",
  );
}
