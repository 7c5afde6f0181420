import type { Language } from "#core/study/language.ts";
import type { Phase, Prisma } from "#db/client.ts";
import { db } from "#server/db/client.ts";
import { conflict } from "#server/errors.ts";
import type { SessionStudy } from "#server/queries/session.ts";
import { hashSecret, newCode, newSecret } from "./codes.ts";
import type { ConsentText } from "./consent-text.ts";
import {
  type ExternalParameters,
  findByExternalId,
  keepExternalId,
  requireAdmissible,
} from "./external-id.ts";
import { lockStudy } from "./lock-study.ts";
import { expireLeases } from "./places.ts";
import { isFull } from "./study-end.ts";
import { writeAssignment } from "./write-assignment.ts";

const MINUTE = 60_000;

/** Hundreds who start at once wait for one another, on a busy machine longer than other writes. */
const IN_A_RUSH = { maxWait: 3 * MINUTE, timeout: MINUTE };

export interface ConsentTicks {
  age: boolean;
  participate: boolean;
  release: boolean;
  hearing: boolean;
}

export interface SessionStart {
  study: SessionStudy;
  language: Language;
  consent: ConsentText;
  ticks: ConsentTicks;
  phase: Extract<Phase, "test" | "pilot" | "main">;
  external: ExternalParameters | null;
  now: Date;
}

/** Secrets that only the participant's browser gets: the database keeps their hashes. */
export interface StartedSession {
  participantId: number;
  secret: string;
  resumeCode: string;
  receipt: string;
  /** Whether the session had begun before, under the same id of a recruitment service. */
  resumed: boolean;
}

async function nextNumber(tx: Prisma.TransactionClient, studyId: number): Promise<number> {
  // Not by _max, for which every participant of the study would be read.
  const last = await tx.participant.findFirst({
    where: { studyId },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return (last?.number ?? 0) + 1;
}

function participantRow(start: SessionStart, number: number, codes: StartedSession) {
  const { study, language, consent, ticks, phase, now } = start;
  const holding = phase === "main";
  const lease = study.protocol.session.leaseMinutes * MINUTE;
  return {
    studyId: study.id,
    protocolId: study.protocolId,
    number,
    phase,
    state: "consented",
    language,
    cookieHash: hashSecret(codes.secret),
    resumeHash: hashSecret(codes.resumeCode),
    receipt: codes.receipt,
    completionCode: study.protocol.recruitment.codes.completed || newCode(),
    consentAt: now,
    consentHash: consent.hash,
    consentTicks: { version: consent.version, ...ticks },
    startedAt: now,
    lastSeenAt: now,
    holding,
    leaseUntil: holding ? new Date(now.getTime() + lease) : null,
  } satisfies Prisma.ParticipantUncheckedCreateInput;
}

/** Somebody who comes again under the same id goes on with the session there is. */
async function resumeExternal(
  tx: Prisma.TransactionClient,
  participantId: number,
  codes: StartedSession,
): Promise<StartedSession> {
  const { receipt } = await tx.participant.update({
    where: { id: participantId },
    data: { cookieHash: hashSecret(codes.secret), resumeHash: hashSecret(codes.resumeCode) },
    select: { receipt: true },
  });
  return { ...codes, participantId, receipt: receipt ?? codes.receipt, resumed: true };
}

async function startNew(
  tx: Prisma.TransactionClient,
  start: SessionStart,
  codes: StartedSession,
): Promise<StartedSession> {
  const { study, phase, external } = start;
  await expireLeases(tx, study.id);
  const number = await nextNumber(tx, study.id);
  if (phase === "main" && (await isFull(tx, study.id, study.protocol, start.now, number))) {
    throw conflict("The study has all the participants it needs.");
  }
  const data = participantRow(start, number, codes);
  const { id } = await tx.participant.create({ data, select: { id: true } });
  if (external) await keepExternalId(tx, study, id, external);
  const { trials } = await writeAssignment(tx, {
    studyId: study.id,
    participantId: id,
    number,
    protocol: study.protocol,
    takesPlaces: phase === "main",
  });
  await tx.participant.update({ where: { id }, data: { trialCount: trials.length } });
  return { ...codes, participantId: id };
}

/**
 * Starts a session in one short transaction under the study's lock: leases that ran out are
 * ended, the list is made from the counts of this moment, and its places are taken.
 * @throws RequestError (conflict) when the study has reached its end or excludes the participant
 */
export async function startSession(start: SessionStart): Promise<StartedSession> {
  const { study, external } = start;
  const codes: StartedSession = {
    participantId: 0,
    secret: newSecret(),
    resumeCode: newSecret(),
    receipt: newCode(),
    resumed: false,
  };
  const externalId = external?.participant ?? null;
  return db().$transaction(async (tx) => {
    await lockStudy(tx, study.id);
    await requireAdmissible(tx, study, externalId);
    const known = externalId && (await findByExternalId(tx, study.id, externalId));
    return known ? resumeExternal(tx, known, codes) : startNew(tx, start, codes);
  }, IN_A_RUSH);
}
