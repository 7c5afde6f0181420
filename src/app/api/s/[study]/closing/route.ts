import { closingSchema } from "#core/ratings/about-answers.ts";
import { answering } from "#server/errors.ts";
import { readBody } from "#server/participants/read-body.ts";
import { requireSession } from "#server/participants/require-session.ts";
import { saveClosing } from "#server/participants/save-answers.ts";

interface Context {
  params: Promise<{ study: string }>;
}

/** Takes the answers to the questions after the last trial. */
export const POST = answering(async (request: Request, { params }: Context) => {
  const session = await requireSession(request, (await params).study);
  await saveClosing(session, await readBody(request, closingSchema));
  return new Response(null, { status: 204 });
});
