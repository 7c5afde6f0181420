import { aboutSchema } from "#core/ratings/about-answers.ts";
import { answering } from "#server/errors.ts";
import { readBody } from "#server/participants/read-body.ts";
import { requireSession } from "#server/participants/require-session.ts";
import { saveAbout } from "#server/participants/save-answers.ts";

interface Context {
  params: Promise<{ study: string }>;
}

/** Takes the answers to the questions before the trials. */
export const POST = answering(async (request: Request, { params }: Context) => {
  const session = await requireSession(request, (await params).study);
  await saveAbout(session, await readBody(request, aboutSchema));
  return new Response(null, { status: 204 });
});
