import { z } from "zod";
import { answering } from "#server/errors.ts";
import { readBody } from "#server/participants/read-body.ts";
import { requireOrigin } from "#server/participants/require-origin.ts";
import { resumeSession } from "#server/participants/resume-session.ts";
import { sessionCookie } from "#server/participants/session-cookie.ts";
import { limitCodes } from "#server/participants/session-limits.ts";

interface Context {
  params: Promise<{ study: string }>;
}

const resumeSchema = z.strictObject({ code: z.string().trim().min(10).max(100) });

/** Opens a session on another device by the code of its link. */
export const POST = answering(async (request: Request, { params }: Context) => {
  requireOrigin(request);
  await limitCodes(request);
  const { study } = await params;
  const { code } = await readBody(request, resumeSchema);
  const secret = await resumeSession(study, code);
  return new Response(null, {
    status: 204,
    headers: { "set-cookie": sessionCookie(study, secret) },
  });
});
