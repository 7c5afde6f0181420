import { type Actor, COMMAND_LINE } from "#server/audit.ts";
import { pool } from "#server/db/client.ts";
import { deleteStudy } from "#server/studies/delete-study.ts";
import { duplicateStudy } from "#server/studies/duplicate-study.ts";
import { type Simulated, simulateStudy } from "./simulate-study.ts";
import type { Attendance } from "./simulation-request.ts";
import { findSimulationStudy } from "./simulation-study.ts";

/** Room for the ending that says what is in the copy. */
const TITLE_LENGTH = 180;

/**
 * Copies a study and writes simulated participants into the copy. Where that cannot be done, the
 * copy goes again.
 *
 * @throws RequestError when there is no such study, the copy's slug is taken, or the study's clips
 * cannot give balanced lists
 */
export async function simulateIntoCopy(
  from: string,
  slug: string,
  attendance: Attendance,
  actor: Actor = COMMAND_LINE,
): Promise<Simulated> {
  const { title } = await findSimulationStudy(pool(), from);
  const details = { slug, title: `${title.slice(0, TITLE_LENGTH)} (simulated)` };
  await duplicateStudy(from, details, actor);
  try {
    return await simulateStudy(slug, attendance, actor);
  } catch (error) {
    await deleteStudy({ slug, actor });
    throw error;
  }
}
