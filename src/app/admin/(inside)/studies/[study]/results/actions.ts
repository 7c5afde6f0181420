"use server";

import { revalidatePath } from "next/cache";
import { requireResearcher } from "#server/accounts/require-researcher.ts";
import { unsealStudy } from "#server/results/unseal-study.ts";
import { type ActionResult, runAction } from "../../../../run-action.ts";

export async function unseal(slug: string, reason: string): Promise<ActionResult> {
  return runAction(async () => {
    await unsealStudy(await requireResearcher("owner"), slug, reason);
    revalidatePath(`/admin/studies/${slug}/results`);
  });
}
