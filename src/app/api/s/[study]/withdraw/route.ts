import { z } from "zod";
import { answering } from "#server/errors.ts";
import { findByReceipt } from "#server/participants/find-by-receipt.ts";
import { readBody } from "#server/participants/read-body.ts";
import { requireOrigin } from "#server/participants/require-origin.ts";
import { limitCodes } from "#server/participants/session-limits.ts";
import { withdrawSession } from "#server/participants/withdraw-session.ts";

interface Context {
  params: Promise<{ study: string }>;
}

const withdrawSchema = z.strictObject({ receipt: z.string().trim().min(1).max(40) });

/** Deletes the answers of whoever holds the receipt, from any device. */
export const POST = answering(async (request: Request, { params }: Context) => {
  requireOrigin(request);
  await limitCodes(request);
  const { study } = await params;
  const { receipt } = await readBody(request, withdrawSchema);
  await withdrawSession(await findByReceipt(study, receipt), new Date());
  return new Response(null, { status: 204 });
});
