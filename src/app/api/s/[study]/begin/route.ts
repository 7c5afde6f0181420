import { answering } from "#server/errors.ts";
import { beginTrials } from "#server/participants/begin-trials.ts";
import { requireSession } from "#server/participants/require-session.ts";

interface Context {
  params: Promise<{ study: string }>;
}

/** The instructions were read: from here the list of trials is handed out. */
export const POST = answering(async (request: Request, { params }: Context) => {
  const { study } = await params;
  await beginTrials(await requireSession(request, study));
  return new Response(null, { status: 204 });
});
