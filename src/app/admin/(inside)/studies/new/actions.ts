"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { studyDetailsSchema } from "#core/study/study-details.ts";
import { readStudyFile } from "#core/study/study-file.ts";
import { requireResearcher } from "#server/accounts/require-researcher.ts";
import { actorOf } from "#server/accounts/researcher.ts";
import { wrongInput } from "#server/errors.ts";
import { createStudy } from "#server/studies/create-study.ts";
import { newDesign } from "#server/studies/new-design.ts";
import { type ActionResult, runAction } from "../../../run-action.ts";

const requestSchema = z.object({
  details: studyDetailsSchema,
  from: z.enum(["aimoclips", "empty", "file"]),
  /** The text of a study file, when it starts from one. */
  file: z.string().max(900_000, "expected a study file, which is smaller").nullable(),
});

function designOf({ from, file }: z.infer<typeof requestSchema>) {
  if (from !== "file") return newDesign(from);
  if (file === null) {
    throw wrongInput("Nothing was made.", [{ path: "file", problem: "expected a file" }]);
  }
  const read = readStudyFile(file);
  if (read.file) return read.file;
  throw wrongInput("Nothing was made: the file has faults.", read.faults);
}

export async function makeStudy(request: z.input<typeof requestSchema>): Promise<ActionResult> {
  return runAction(async () => {
    const actor = actorOf(await requireResearcher("researcher"));
    const read = requestSchema.safeParse(request);
    if (!read.success) {
      const problems = read.error.issues.map(({ path, message }) => ({
        path: path.filter((part) => part !== "details").join("."),
        problem: message,
      }));
      throw wrongInput("Nothing was made: some fields are not as expected.", problems);
    }
    const { details: study, from } = read.data;
    const { protocol, systems, intents } = designOf(read.data);
    await createStudy({ study, protocol, systems, intents }, from, actor);
    revalidatePath("/admin", "layout");
  });
}
