import { z } from "zod";
import { languages } from "#core/study/language.ts";
import { answering } from "#server/errors.ts";
import { readBody } from "#server/participants/read-body.ts";
import { requireOrigin } from "#server/participants/require-origin.ts";

const NINETY_DAYS = 90 * 24 * 60 * 60;

const languageSchema = z.strictObject({ language: z.enum(languages) });

/** Remembers the language that was chosen before consent. */
export const POST = answering(async (request: Request) => {
  requireOrigin(request);
  const { language } = await readBody(request, languageSchema);
  const cookie = `circumplex.language=${language}; Max-Age=${NINETY_DAYS}; Path=/; HttpOnly; SameSite=Lax`;
  return new Response(null, { status: 204, headers: { "set-cookie": cookie } });
});
