import { requireResearcher } from "#server/accounts/require-researcher.ts";
import { answering } from "#server/errors.ts";
import { readPlanFile } from "#server/studies/read-plan-file.ts";

interface Context {
  params: Promise<{ study: string }>;
}

/** The frozen analysis plan, byte for byte what its hash was taken over. */
export const GET = answering(async (_request: Request, { params }: Context) => {
  await requireResearcher("analyst");
  const { study: slug } = await params;
  const { text, hash } = await readPlanFile(slug);
  return new Response(text, {
    headers: {
      "content-type": "application/json",
      "content-disposition": `attachment; filename="${slug}.plan.${hash.slice(0, 12)}.json"`,
      "cache-control": "no-store",
    },
  });
});
