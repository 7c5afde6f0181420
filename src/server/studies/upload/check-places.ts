import type { UploadedFile, UploadManifest } from "#core/study/upload-manifest.ts";
import type { Prisma } from "#db/client.ts";
import { type InputProblem, wrongInput } from "#server/errors.ts";
import { keysById } from "../study-facts.ts";

const select = {
  role: true,
  index: true,
  sourceName: true,
  systemId: true,
  intentId: true,
} satisfies Prisma.ClipSelect;

function placeOf(role: string, system: string | null, intent: string | null, index: number) {
  return JSON.stringify([role, system, intent, index]);
}

/** What a study holds that a batch can be at odds with, read without nesting as `studyFacts` is. */
async function loadPlaces(tx: Prisma.TransactionClient, studyId: number) {
  const keys = { where: { studyId }, select: { id: true, key: true } } as const;
  const systems = keysById(await tx.system.findMany(keys));
  const intents = keysById(await tx.intent.findMany(keys));
  const clips = await tx.clip.findMany({ where: { studyId }, select });
  return {
    systems: new Set(systems.values()),
    intents: new Set(intents.values()),
    names: new Set(clips.map(({ sourceName }) => sourceName)),
    places: new Map(
      clips.map(({ role, systemId, intentId, index, sourceName }) => [
        placeOf(role, systems.get(systemId) ?? null, intents.get(intentId) ?? null, index),
        sourceName,
      ]),
    ),
  };
}

type Places = Awaited<ReturnType<typeof loadPlaces>>;

function problemsOf(file: UploadedFile, index: number, study: Places): InputProblem[] {
  const { role, system, intent } = file;
  const problems: InputProblem[] = [];
  const note = (field: string, problem: string) =>
    problems.push({ path: `files.${index}.${field}`, problem });
  if (system !== null && !study.systems.has(system)) note("system", `no system "${system}"`);
  if (intent !== null && !study.intents.has(intent)) note("intent", `no intent "${intent}"`);
  if (study.names.has(file.name)) note("name", "the study has a clip of this name");
  const holder = study.places.get(placeOf(role, system, intent, file.index));
  if (holder !== undefined) note("index", `"${holder}" has this number`);
  return problems;
}

/** Refuses a batch whose files have no free place in the study, and says of each which. */
export async function requirePlaces(
  tx: Prisma.TransactionClient,
  studyId: number,
  { files }: UploadManifest,
): Promise<void> {
  const study = await loadPlaces(tx, studyId);
  const problems = files.flatMap((file, index) => problemsOf(file, index, study));
  if (problems.length > 0) {
    throw wrongInput("Nothing was stored: some files have no free place.", problems);
  }
}
