"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireResearcher } from "#server/accounts/require-researcher.ts";
import { actorOf } from "#server/accounts/researcher.ts";
import { wrongInput } from "#server/errors.ts";
import { parseInput } from "#server/parse-input.ts";
import { deleteStudy } from "#server/studies/delete-study.ts";
import { setStudyState } from "#server/studies/set-study-state.ts";
import { type ActionResult, runAction } from "../../../run-action.ts";

const changeSchema = z.object({
  slug: z.string().min(1).max(63),
  to: z.enum(["open", "paused", "closed"]),
});

const deletionSchema = z.object({ slug: z.string().min(1).max(63), typed: z.string().max(200) });

export async function changeStudyState(
  change: z.infer<typeof changeSchema>,
): Promise<ActionResult> {
  return runAction(async () => {
    const researcher = await requireResearcher("researcher");
    const { slug, to } = parseInput(changeSchema, change);
    await setStudyState({ slug, to, actor: actorOf(researcher) });
    revalidatePath("/admin", "layout");
  });
}

export async function removeStudy(deletion: z.infer<typeof deletionSchema>): Promise<ActionResult> {
  return runAction(async () => {
    const researcher = await requireResearcher("researcher");
    const { slug, typed } = parseInput(deletionSchema, deletion);
    if (typed.trim() !== slug) throw wrongInput(`Type ${slug} to delete the study.`);
    await deleteStudy({ slug, actor: actorOf(researcher) });
  });
}
