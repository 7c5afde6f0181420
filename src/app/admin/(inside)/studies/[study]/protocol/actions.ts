"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { describeOutcome } from "#core/study/describe-outcome.ts";
import { type Protocol, readProtocol } from "#core/study/protocol.ts";
import { type StudyDetails, studyDetailsSchema } from "#core/study/study-details.ts";
import { requireResearcher } from "#server/accounts/require-researcher.ts";
import { actorOf } from "#server/accounts/researcher.ts";
import { notFound, wrongInput } from "#server/errors.ts";
import { findStudy } from "#server/queries/studies.ts";
import { duplicateStudy } from "#server/studies/duplicate-study.ts";
import { saveProtocol } from "#server/studies/save-protocol.ts";
import { tryDesign } from "#server/studies/try-design.ts";
import { type ActionResult, runAction } from "../../../../run-action.ts";

const slugSchema = z.string().min(1).max(63);

function parseProtocol(value: unknown): Protocol {
  const { protocol, faults } = readProtocol(value);
  if (protocol) return protocol;
  throw wrongInput("Nothing was saved: some fields are not as expected.", faults);
}

const editSchema = z.object({ slug: slugSchema, basedOn: z.number().int().min(1) });

export interface SaveResult extends ActionResult {
  /** The newest version after saving; null when nothing was saved. */
  version: number | null;
}

export async function saveStudyProtocol(
  edit: z.infer<typeof editSchema> & { protocol: unknown },
): Promise<SaveResult> {
  let version: number | null = null;
  const result = await runAction(async () => {
    const actor = actorOf(await requireResearcher("researcher"));
    const { slug, basedOn } = editSchema.parse(edit);
    const protocol = parseProtocol(edit.protocol);
    version = (await saveProtocol({ slug, basedOn, protocol }, actor)).version;
    revalidatePath("/admin", "layout");
  });
  return { ...result, version };
}

const trialSchema = z.object({
  slug: slugSchema,
  participants: z.number().int().min(1).max(2000),
  dropout: z.number().min(0).max(0.9),
});

export interface OutcomeResult extends ActionResult {
  sentences: string[];
}

export async function tryStudyDesign(
  trial: z.infer<typeof trialSchema> & { protocol: unknown },
): Promise<OutcomeResult> {
  let sentences: string[] = [];
  const result = await runAction(async () => {
    const researcher = await requireResearcher("analyst");
    const { slug, participants, dropout } = trialSchema.parse(trial);
    const protocol = parseProtocol(trial.protocol);
    const study = await findStudy(researcher, slug);
    if (!study) throw notFound("The study");
    const outcome = await tryDesign(study.id, protocol, { participants, dropout });
    sentences = describeOutcome(outcome, protocol, dropout);
  });
  return { ...result, sentences };
}

export async function copyStudy(slug: string, details: StudyDetails): Promise<ActionResult> {
  return runAction(async () => {
    const actor = actorOf(await requireResearcher("researcher"));
    const read = studyDetailsSchema.safeParse(details);
    if (!read.success) {
      const problems = read.error.issues.map(({ path, message }) => ({
        path: path.join("."),
        problem: message,
      }));
      throw wrongInput("Nothing was copied.", problems);
    }
    await duplicateStudy(slugSchema.parse(slug), read.data, actor);
    revalidatePath("/admin", "layout");
  });
}
