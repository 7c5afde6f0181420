import { db, pool } from "#server/db/client.ts";
import { sessionCookieName } from "#server/participants/session-cookie.ts";
import { makeListeningStudy } from "../support/listening-study.ts";
import { startParticipant } from "../support/start-participant.ts";
import { CONNECTIONS } from "./post-answers.ts";

const SLUG = "bench";
/** More trials than any connection gets through. */
const TRIALS = 20_000;

/** Sessions with more trials than can be answered, begun long ago; gives their cookies. */
export async function makeBenchSessions(): Promise<{ slug: string; cookies: string[] }> {
  await makeListeningStudy({
    slug: SLUG,
    systems: ["Ada", "Bela", "Cleo"],
    intents: ["calm", "tense"],
    clipsPerCell: 1,
    practice: 0,
    fileName: (number) => `clip-${number}.wav`,
  });
  const cookies: string[] = [];
  for (let connection = 0; connection < CONNECTIONS; connection++) {
    const { id, secret } = await startParticipant(SLUG);
    cookies.push(`${sessionCookieName(SLUG)}=${secret}`);
    await pool().query(
      `INSERT INTO trial (study_id, participant_id, position, kind, block, clip_id)
       SELECT t.study_id, t.participant_id, place, 'anchor', 1, t.clip_id
       FROM trial t, generate_series($2::int, $3::int) AS place
       WHERE t.participant_id = $1 AND t.position = 1`,
      [id, 7, TRIALS],
    );
    await db().participant.update({
      where: { id },
      data: { trialCount: TRIALS, listGivenAt: new Date("2020-01-01") },
    });
  }
  await pool().query("ANALYZE");
  return { slug: SLUG, cookies };
}
