import { type Protocol, protocolSchema } from "#core/study/protocol.ts";
import type { Prisma } from "#db/client.ts";
import { db } from "#server/db/client.ts";
import { hashSecret } from "#server/participants/codes.ts";

const studySelect = {
  id: true,
  slug: true,
  state: true,
  origin: true,
  protocols: { orderBy: { version: "desc" }, take: 1, select: { id: true, body: true } },
  jobs: { where: { state: "running" }, select: { done: true, total: true }, take: 1 },
} satisfies Prisma.StudySelect;

export interface SessionStudy {
  id: number;
  slug: string;
  state: "draft" | "open" | "paused" | "closed";
  origin: "own" | "imported" | "demo";
  protocolId: number;
  protocol: Protocol;
  /** Work under way without which nobody can start, such as the making of the demo's audio. */
  preparing: { done: number; total: number } | null;
}

/** A study as a participant's page needs it, with its newest protocol; null when there is none. */
export async function findSessionStudy(slug: string): Promise<SessionStudy | null> {
  const study = await db().study.findUnique({ where: { slug }, select: studySelect });
  const newest = study?.protocols[0];
  if (!study || !newest) return null;
  const { id, state, origin } = study;
  const preparing = study.jobs[0] ?? null;
  const protocol = protocolSchema.parse(newest.body);
  return { id, slug, state, origin, protocolId: newest.id, protocol, preparing };
}

export const sessionSelect = {
  id: true,
  studyId: true,
  number: true,
  phase: true,
  state: true,
  language: true,
  receipt: true,
  completionCode: true,
  consentTicks: true,
  about: true,
  soundCheck: true,
  closing: true,
  startedAt: true,
  listGivenAt: true,
  nextPosition: true,
  trialCount: true,
  assignment: { select: { firstScale: true } },
  protocol: { select: { body: true } },
} satisfies Prisma.ParticipantSelect;

type SessionRow = Prisma.ParticipantGetPayload<{ select: typeof sessionSelect }>;

/** A participant's session with the protocol version under which it began. */
export interface Session extends Omit<SessionRow, "protocol" | "language"> {
  language: "en" | "ko";
  protocol: Protocol;
}

/** Whose session a secret opens; null for an unknown one. */
export async function findSession(slug: string, secret: string | null): Promise<Session | null> {
  if (secret === null) return null;
  const row = await db().participant.findFirst({
    where: { cookieHash: hashSecret(secret), study: { slug } },
    select: sessionSelect,
  });
  return row && toSession(row);
}

export function toSession(row: SessionRow): Session {
  const language = row.language === "ko" ? "ko" : "en";
  return { ...row, language, protocol: protocolSchema.parse(row.protocol.body) };
}
