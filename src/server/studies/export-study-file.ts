import { STUDY_FILE_FORMAT, type StudyFile } from "#core/study/study-file.ts";
import { db } from "#server/db/client.ts";
import { notFound } from "#server/errors.ts";
import { readDesign } from "./read-design.ts";

/** A study's design as a file that another installation can start from. */
export async function exportStudyFile(slug: string): Promise<StudyFile> {
  const study = await db().study.findUnique({
    where: { slug },
    select: { id: true, title: true },
  });
  if (study === null) throw notFound("The study");
  const { protocol, systems, intents } = await readDesign(db(), study.id);
  const details = { title: study.title, slug };
  return { format: STUDY_FILE_FORMAT, study: details, protocol, systems, intents };
}
