import { db } from "#server/db/client.ts";
import { makeListeningStudy } from "./listening-study.ts";

/** A small open study for the researchers' pages, made once per database. */
export async function makeAdminStudy(slug: string): Promise<void> {
  if (await db().study.findUnique({ where: { slug }, select: { id: true } })) return;
  await makeListeningStudy({
    slug,
    systems: ["Ada", "Bela"],
    intents: ["calm", "tense", "glad"],
    clipsPerCell: 1,
    practice: 1,
    fileName: (number) => `tone_${number}.wav`,
  });
}
