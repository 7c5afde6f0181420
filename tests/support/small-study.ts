import { type Protocol, protocolSchema } from "#core/study/protocol.ts";
import { COMMAND_LINE } from "#server/audit.ts";
import { createStudy } from "#server/studies/create-study.ts";
import { duplicateStudy } from "#server/studies/duplicate-study.ts";
import { toneFile } from "./tone-file.ts";
import { uploadBatch } from "./upload-batch.ts";

export const smallSystems = ["Ada", "Bela", "Cleo"];
export const smallIntents = ["calm", "tense", "glad"];

/** Nine main clips of one second, no practice, anchor, catch trial or repeat. */
export function smallProtocol(session: Partial<Protocol["session"]> = {}): Protocol {
  const none = { practiceClips: 0, anchors: 0, catchTrials: 0, repeatsShare: 0 };
  return protocolSchema.parse({
    session: { mainClips: 6, ...none, ...session },
    audio: { seconds: 1 },
    end: { participants: 20 },
  });
}

function smallDesign() {
  const targets = [
    { targetValence: 7, targetArousal: 2 },
    { targetValence: 2, targetArousal: 7 },
    { targetValence: 8, targetArousal: 8 },
  ];
  const access = "commercial" as const;
  const systems = smallSystems.map((key) => ({ key, access, version: null }));
  const intents = targets.map((target, place) => ({ key: smallIntents[place] ?? "", ...target }));
  return { protocol: smallProtocol(), systems, intents };
}

/** The first study of a test file that has clips: preparing audio takes seconds, a copy does not. */
let model: string | null = null;

/** A study in draft with three systems, three intents and, if asked for, a clip in each cell. */
export async function makeSmallStudy(slug: string, withClips = true): Promise<void> {
  const study = { title: `Study ${slug}`, slug };
  if (withClips && model !== null) return duplicateStudy(model, study, COMMAND_LINE);
  await createStudy({ study, ...smallDesign() }, "empty", COMMAND_LINE);
  if (!withClips) return;
  await uploadBatch(slug, smallClips());
  model = slug;
}

/** A tone of one second for each cell, no two alike. */
export function smallClips() {
  return smallSystems.flatMap((system, row) =>
    smallIntents.map((intent, column) => ({
      name: `${system}_${intent}_1.wav`,
      system,
      intent,
      content: toneFile(300 + 100 * row + 30 * column),
    })),
  );
}
