"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireResearcher } from "#server/accounts/require-researcher.ts";
import { actorOf } from "#server/accounts/researcher.ts";
import { removeClip } from "#server/studies/remove-clip.ts";
import { type ActionResult, runAction } from "../../../../../run-action.ts";

const removalSchema = z.object({ slug: z.string().min(1).max(63), name: z.string().max(1000) });

export async function removeStudyClip(
  removal: z.infer<typeof removalSchema>,
): Promise<ActionResult> {
  return runAction(async () => {
    const actor = actorOf(await requireResearcher("researcher"));
    const { slug, name } = removalSchema.parse(removal);
    await removeClip(slug, name, actor);
    revalidatePath("/admin", "layout");
  });
}
