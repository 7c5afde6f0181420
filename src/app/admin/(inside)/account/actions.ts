"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { changePassword, changePasswordSchema } from "#server/accounts/change-password.ts";
import { requireResearcher } from "#server/accounts/require-researcher.ts";
import { signOutEverywhere } from "#server/accounts/sign-out.ts";
import { parseInput } from "#server/parse-input.ts";
import { type ActionResult, runAction } from "../../run-action.ts";

export async function endAllSessions(): Promise<void> {
  await signOutEverywhere(await requireResearcher());
  redirect("/admin/sign-in");
}

export async function setPassword(
  values: z.infer<typeof changePasswordSchema>,
): Promise<ActionResult> {
  return runAction(async () => {
    const researcher = await requireResearcher();
    await changePassword(researcher, parseInput(changePasswordSchema, values), await headers());
  });
}
