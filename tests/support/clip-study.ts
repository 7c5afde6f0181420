import { COMMAND_LINE } from "#server/audit.ts";
import { pool } from "#server/db/client.ts";
import { inTransaction } from "#server/import/in-transaction.ts";
import type { ClipDraft, StudyDraft } from "#server/import/study-draft.ts";
import { writeStudy } from "#server/import/write-study.ts";
import { plainProtocol } from "./listening-study.ts";

export interface ClipStudy {
  slug: string;
  systems: number;
  intents: number;
  clipsPerCell: number;
  practice?: number;
  mainClips: number;
  /** What differs from a session of main clips alone. */
  protocol?: Record<string, unknown>;
  /** Whether clips have addresses, without which nobody can be given them; there are no files. */
  addresses?: boolean;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, place) => place + 1);
}

function clipDraft(name: string, index: number, cell: [string, string] | null): ClipDraft {
  const [system, intent] = cell ?? [null, null];
  return {
    ...{ role: cell ? "main" : "practice", system, intent, index, sourceName: name },
    ...{ targetValence: null, targetArousal: null, start: null, audio: null },
    origin: { file: "made by a test" },
  };
}

function draftOf({ systems, intents, clipsPerCell, practice = 0 }: ClipStudy): StudyDraft {
  const systemKeys = numbers(systems).map((number) => `system-${number}`);
  const intentKeys = numbers(intents).map((number) => `intent-${number}`);
  const main = systemKeys.flatMap((system) =>
    intentKeys.flatMap((intent) =>
      numbers(clipsPerCell).map((index) =>
        clipDraft(`${system}/${intent}_${index}.wav`, index, [system, intent]),
      ),
    ),
  );
  const first = numbers(practice).map((index) => clipDraft(`practice_${index}.wav`, index, null));
  return {
    systems: systemKeys.map((key, place) => {
      const access = place % 3 === 2 ? "commercial" : "open-source";
      return { key, access, version: null };
    }),
    intents: intentKeys.map((key, place) => {
      return { key, targetValence: place % 2 ? 2.5 : 7.5, targetArousal: place % 4 < 2 ? 7 : 3 };
    }),
    ...{ clips: [...main, ...first], ratings: [], warnings: [] },
  };
}

const ADDRESSES = `
  INSERT INTO rendition (clip_id, address, format, content_type, store_key, bytes, sha256)
  SELECT id, replace(gen_random_uuid()::text, '-', ''), 'flac', 'audio/flac', 'none', 1,
    repeat('0', 64)
  FROM clip WHERE study_id = $1`;

/** An open study of clips that are rows alone, for all that needs no sound. Returns its id. */
export async function makeClipStudy(study: ClipStudy): Promise<number> {
  const { slug, mainClips, practice = 0, addresses = true } = study;
  const id = await inTransaction((client) =>
    writeStudy(client, {
      ...{ slug, title: slug, origin: "own", sourceHash: null, draft: draftOf(study) },
      protocol: plainProtocol(practice, mainClips, study.protocol),
      ...{ audioOf: () => undefined, actor: COMMAND_LINE },
    }),
  );
  await pool().query("UPDATE study SET state = 'open', opened_at = now() WHERE id = $1", [id]);
  if (addresses) await pool().query(ADDRESSES, [id]);
  return id;
}
