import type { StudyFile } from "#core/study/study-file.ts";
import { type Actor, writeAudit } from "#server/audit.ts";
import { db } from "#server/db/client.ts";
import { insertDesign } from "./insert-design.ts";
import { insertStudy } from "./insert-study.ts";

export type NewStudy = Omit<StudyFile, "format">;

/**
 * Makes a study in draft: its protocol as version 1, its systems and intents. All or nothing.
 *
 * @param from where the design comes from, for the audit log
 * @throws RequestError when the slug is taken
 */
export async function createStudy(
  { study, protocol, systems, intents }: NewStudy,
  from: "aimoclips" | "empty" | "file",
  actor: Actor,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const studyId = await insertStudy(tx, study, protocol, actor);
    await insertDesign(tx, studyId, systems, intents);
    await writeAudit(tx, {
      actor,
      studyId,
      action: "create-study",
      subject: `study ${study.slug}`,
      after: { ...study, from, systems: systems.length, intents: intents.length },
    });
  });
}
