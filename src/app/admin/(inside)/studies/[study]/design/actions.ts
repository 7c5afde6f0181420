"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { intentDetailsSchema } from "#core/study/intent-details.ts";
import { systemDetailsSchema } from "#core/study/system-details.ts";
import { requireResearcher } from "#server/accounts/require-researcher.ts";
import { actorOf } from "#server/accounts/researcher.ts";
import type { Actor } from "#server/audit.ts";
import { wrongInput } from "#server/errors.ts";
import { removeIntent, saveIntent } from "#server/studies/save-intent.ts";
import { removeSystem, saveSystem } from "#server/studies/save-system.ts";
import { type ActionResult, runAction } from "../../../../run-action.ts";

const slugSchema = z.string().min(1).max(63);
const idSchema = z.number().int().min(1);

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => ({
    path: path.join("."),
    problem: message,
  }));
  throw wrongInput("Nothing was saved: some fields are not as expected.", problems);
}

/** Runs a change of the design by somebody who may change it. */
async function change(work: (actor: Actor) => Promise<void>): Promise<ActionResult> {
  return runAction(async () => {
    await work(actorOf(await requireResearcher("researcher")));
    revalidatePath("/admin", "layout");
  });
}

export async function saveStudySystem(
  slug: string,
  id: number | null,
  details: unknown,
): Promise<ActionResult> {
  return change(async (actor) => {
    const system = parse(systemDetailsSchema, details);
    await saveSystem(slugSchema.parse(slug), idSchema.nullable().parse(id), system, actor);
  });
}

export async function removeStudySystem(slug: string, id: number): Promise<ActionResult> {
  return change((actor) => removeSystem(slugSchema.parse(slug), idSchema.parse(id), actor));
}

export async function saveStudyIntent(
  slug: string,
  id: number | null,
  details: unknown,
): Promise<ActionResult> {
  return change(async (actor) => {
    const intent = parse(intentDetailsSchema, details);
    await saveIntent(slugSchema.parse(slug), idSchema.nullable().parse(id), intent, actor);
  });
}

export async function removeStudyIntent(slug: string, id: number): Promise<ActionResult> {
  return change((actor) => removeIntent(slugSchema.parse(slug), idSchema.parse(id), actor));
}
