import pg from "pg";
import { COMMAND_LINE } from "#server/audit.ts";
import { directDatabaseUrl, pool } from "#server/db/client.ts";
import { DEMO_DELETED } from "#server/studies/delete-study.ts";
import { setStudyState } from "#server/studies/set-study-state.ts";
import { type DemoProgress, makeDemoAudio } from "./demo-audio.ts";
import { demoFolder, readDemoDraft } from "./demo-draft.ts";
import { demoProtocol } from "./demo-protocol.ts";
import { ensureDemoResults } from "./demo-results.ts";
import { inTransaction } from "./in-transaction.ts";
import { writeStudy } from "./write-study.ts";

const slug = "demo";
const jobKind = "demo-audio";
const lockNumber = 7_305_112_026;

/** The program itself, as the audit log names it. */
const actor = { ...COMMAND_LINE, name: "Circumplex" };

interface DemoStudy {
  id: number;
  state: string;
}

/** @returns null when the demo was deleted or its slug belongs to another study */
async function findOrMakeStudy(folder: string): Promise<DemoStudy | null> {
  const { rows } = await pool().query<DemoStudy & { origin: string }>(
    "SELECT id, state, origin FROM study WHERE slug = $1",
    [slug],
  );
  const study = rows[0];
  if (study) return study.origin === "demo" ? study : null;
  const deleted = await pool().query("SELECT FROM setting WHERE key = $1", [DEMO_DELETED]);
  if (deleted.rowCount) return null;
  const draft = await readDemoDraft(folder);
  const id = await inTransaction((client) =>
    writeStudy(client, {
      ...{ slug, origin: "demo", title: "Demo study (synthetic stand-ins)", sourceHash: null },
      ...{ protocol: demoProtocol(), draft, audioOf: () => undefined, actor },
    }),
  );
  return { id, state: "draft" };
}

/** The job that shows the making; one that a killed process left is taken up again. */
async function openJob(studyId: number, total: number): Promise<number> {
  const left = await pool().query<{ id: number }>(
    `UPDATE job SET state = 'running', message = NULL, updated_at = now()
     WHERE id = (SELECT max(id) FROM job WHERE study_id = $1 AND kind = $2) RETURNING id`,
    [studyId, jobKind],
  );
  if (left.rows[0]) return left.rows[0].id;
  const { rows } = await pool().query<{ id: number }>(
    `INSERT INTO job (study_id, kind, total, updated_at) VALUES ($1, $2, $3, now()) RETURNING id`,
    [studyId, jobKind, total],
  );
  return rows[0]?.id ?? 0;
}

async function endJob(job: number, state: "done" | "failed", message: string | null) {
  await pool().query(
    "UPDATE job SET state = $2::job_state, message = $3, updated_at = now() WHERE id = $1",
    [job, state, message],
  );
}

async function makeAudioAndOpen(
  studyId: number,
  folder: string,
  onProgress: (progress: DemoProgress) => void,
): Promise<boolean> {
  const draft = await readDemoDraft(folder);
  const job = await openJob(studyId, draft.clips.length);
  try {
    const target = { studyId, job, folder, onProgress };
    const made = await makeDemoAudio(target, demoProtocol().audio);
    if (!made) return false;
    await setStudyState({ slug, to: "open", actor });
    await endJob(job, "done", null);
    return true;
  } catch (error) {
    // When the database is what failed, the next start takes the job up.
    await endJob(job, "failed", error instanceof Error ? error.message : null).catch(
      () => undefined,
    );
    throw error;
  }
}

/**
 * Makes the demo study on the first start: its row at once, its audio clip by clip, open when all
 * is there. A making that was interrupted goes on; a demo that was deleted is not made again; of
 * two processes on one database one makes it. A second study of simulated results follows.
 */
export async function ensureDemoStudy({
  onProgress = () => undefined,
  onResults = () => undefined,
  folder = demoFolder,
}: {
  onProgress?: (progress: DemoProgress) => void;
  /** Called when the study of simulated results was made. */
  onResults?: () => void;
  folder?: string;
} = {}): Promise<void> {
  const lock = new pg.Client({ connectionString: directDatabaseUrl() });
  // A lost connection shows in the work's own queries; unheard, it would end the process.
  lock.on("error", () => undefined);
  await lock.connect();
  try {
    const { rows } = await lock.query<{ held: boolean }>(
      "SELECT pg_try_advisory_lock($1) AS held",
      [lockNumber],
    );
    if (!rows[0]?.held) return;
    const study = await findOrMakeStudy(folder);
    if (study === null) return;
    const whole = study.state !== "draft" || (await makeAudioAndOpen(study.id, folder, onProgress));
    if (whole && (await ensureDemoResults(study.id, folder, actor))) onResults();
  } finally {
    await lock.end();
  }
}
