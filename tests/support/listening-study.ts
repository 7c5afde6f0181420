import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Protocol, protocolSchema } from "#core/study/protocol.ts";
import { COMMAND_LINE } from "#server/audit.ts";
import { db } from "#server/db/client.ts";
import { importStudy } from "#server/import/import-study.ts";
import { setStudyState } from "#server/studies/set-study-state.ts";
import { toneFile } from "./tone-file.ts";

/** Short targets in the four quadrants, so that any number of made-up intents has one. */
const TARGETS = [
  [7, 8],
  [2, 7],
  [3, 2],
  [8, 3],
] as const;

export interface ListeningStudy {
  slug: string;
  systems: readonly string[];
  intents: readonly string[];
  clipsPerCell: number;
  practice: number;
  /** How the tones' files are named; the number makes them differ. */
  fileName: (number: number) => string;
  /** What differs from a session of main clips alone, each of one second. */
  protocol?: Record<string, unknown>;
}

/** A tone of one second for each clip, no two alike. */
function writeFolder(folder: string, study: ListeningStudy): void {
  const rows = ["file,system,intent,role,target_valence,target_arousal"];
  const add = (row: (file: string) => string) => {
    const number = rows.length;
    const file = study.fileName(number);
    writeFileSync(path.join(folder, file), toneFile(220 + 17 * number));
    rows.push(row(file));
  };
  for (const system of study.systems) {
    study.intents.forEach((intent, place) => {
      const [valence, arousal] = TARGETS[place % TARGETS.length] ?? [7, 8];
      for (let clip = 0; clip < study.clipsPerCell; clip++) {
        add((file) => `${file},${system},${intent},main,${valence},${arousal}`);
      }
    });
  }
  for (let clip = 0; clip < study.practice; clip++) add((file) => `${file},,,practice,,`);
  writeFileSync(path.join(folder, "manifest.csv"), `${rows.join("\n")}\n`);
}

/** A protocol in which only the named parts differ from the plainest session there is. */
export function plainProtocol(
  practice: number,
  mainClips: number,
  parts: Record<string, unknown> = {},
): Protocol {
  return protocolSchema.parse({
    audio: { seconds: 1 },
    soundCheck: { level: false, headphones: false },
    questions: {
      ageBand: false,
      gender: false,
      country: false,
      languages: false,
      hearing: false,
      listeningDevice: false,
      musicalTraining: "off",
      soundProblems: false,
      seriousness: false,
      comment: false,
    },
    ...parts,
    session: {
      mainClips,
      practiceClips: practice,
      anchors: 0,
      catchTrials: 0,
      repeatsShare: 0,
      ...(typeof parts.session === "object" ? parts.session : {}),
    },
  });
}

/** Puts a protocol in the place of a study's newest one and opens the study. */
export async function openWith(slug: string, protocol: Protocol): Promise<void> {
  const newest = await db().protocol.findFirstOrThrow({
    where: { study: { slug } },
    orderBy: { version: "desc" },
    select: { id: true },
  });
  await db().protocol.update({ where: { id: newest.id }, data: { body: protocol } });
  await setStudyState({ slug, to: "open", actor: COMMAND_LINE });
}

/** An open study of tones of one second, through the importer like any other. */
export async function makeListeningStudy(study: ListeningStudy): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "circumplex-listening-"));
  try {
    mkdirSync(folder, { recursive: true });
    writeFolder(folder, study);
    await importStudy(folder, { slug: study.slug, length: 1 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const cells = study.systems.length * study.intents.length;
  await openWith(study.slug, plainProtocol(study.practice, cells, study.protocol));
}
