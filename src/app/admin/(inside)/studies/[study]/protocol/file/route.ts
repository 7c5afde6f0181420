import { requireResearcher } from "#server/accounts/require-researcher.ts";
import { answering } from "#server/errors.ts";
import { exportStudyFile } from "#server/studies/export-study-file.ts";

interface Context {
  params: Promise<{ study: string }>;
}

/** The study's design as a file that "New study" reads. */
export const GET = answering(async (_request: Request, { params }: Context) => {
  await requireResearcher("analyst");
  const { study: slug } = await params;
  const file = await exportStudyFile(slug);
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      "content-type": "application/json",
      "content-disposition": `attachment; filename="${file.study.slug}.study.json"`,
      "cache-control": "no-store",
    },
  });
});
