import { answering } from "#server/errors.ts";
import { requireSession } from "#server/participants/require-session.ts";
import { stopSession } from "#server/participants/stop-session.ts";

interface Context {
  params: Promise<{ study: string }>;
}

/** The participant wants to stop. */
export const POST = answering(async (request: Request, { params }: Context) => {
  const { study } = await params;
  await stopSession(await requireSession(request, study));
  return new Response(null, { status: 204 });
});
