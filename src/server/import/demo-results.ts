import type { ClientBase } from "pg";
import { aimoclipsMainClips } from "#core/study/aimoclips-preset.ts";
import { mostBalancedMainClips } from "#core/study/balanced-main-clips.ts";
import { type Protocol, protocolSchema } from "#core/study/protocol.ts";
import type { Actor } from "#server/audit.ts";
import { simulateWithin } from "#server/simulate/simulate-study.ts";
import { readDemoDraft } from "./demo-draft.ts";
import { inTransaction } from "./in-transaction.ts";
import { shareAudio } from "./share-audio.ts";
import type { StudyDraft } from "./study-draft.ts";
import { writeStudy } from "./write-study.ts";

const slug = "demo-results";
/** The setting by which it is made once, and not again when it was deleted. */
const MADE = "demo-results-made";

/** 100 who finish and 11 who leave: 111 in all, as many as took part in AImoclips. */
const attendance = { participants: 100, dropout: 0.1, seed: "demo-results" };

/** A session as long as AImoclips', so that there is enough to look at of each participant. */
function resultsProtocol({ clips }: StudyDraft): Protocol {
  const cells = clips.flatMap(({ system, intent }) =>
    system !== null && intent !== null ? [{ system, intent }] : [],
  );
  return protocolSchema.parse({
    disclosesSystems: true,
    session: { mainClips: mostBalancedMainClips(cells, aimoclipsMainClips), anchors: 0 },
  });
}

async function isToBeMade(client: ClientBase): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM setting WHERE key = $1 UNION ALL SELECT FROM study WHERE slug = $2`,
    [MADE, slug],
  );
  return rowCount === 0;
}

async function writeResults(
  client: ClientBase,
  demoId: number,
  folder: string,
  actor: Actor,
): Promise<void> {
  const draft = await readDemoDraft(folder);
  const studyId = await writeStudy(client, {
    ...{ slug, origin: "demo", title: "Demo results (simulated participants, synthetic clips)" },
    ...{ sourceHash: null, protocol: resultsProtocol(draft), draft },
    ...{ audioOf: () => undefined, actor },
  });
  await shareAudio(client, studyId, demoId);
  await simulateWithin(client, slug, attendance, actor);
  await client.query("UPDATE study SET state = 'closed', closed_at = now() WHERE id = $1", [
    studyId,
  ]);
  await client.query("INSERT INTO setting (key, value) VALUES ($1, $2::jsonb)", [
    MADE,
    JSON.stringify({ slug }),
  ]);
}

/**
 * Makes a second, closed demo study once, on the demo study's clips, so that the pages of results
 * have something to show: its participants are simulated, and all of it says so.
 *
 * @returns whether it was made now
 */
export async function ensureDemoResults(
  demoId: number,
  folder: string,
  actor: Actor,
): Promise<boolean> {
  return inTransaction(async (client) => {
    if (!(await isToBeMade(client))) return false;
    await writeResults(client, demoId, folder, actor);
    return true;
  });
}
