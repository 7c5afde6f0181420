import { randomBytes } from "node:crypto";
import type { RatingEntry, VoidEntry } from "#core/ratings/answer-entry.ts";
import { db } from "#server/db/client.ts";
import { beginTrials } from "#server/participants/begin-trials.ts";
import { hashSecret } from "#server/participants/codes.ts";
import { consentText } from "#server/participants/consent-text.ts";
import { startSession } from "#server/participants/start-session.ts";
import { findSession, findSessionStudy } from "#server/queries/session.ts";

const HOUR = 60 * 60 * 1000;

export interface TestParticipant {
  id: number;
  sender: { cookieHash: Buffer; slug: string };
  receipt: string;
  resumeCode: string;
  secret: string;
}

/** Starts a session as the consent page does. */
export async function consentTo(
  slug: string,
  phase: "main" | "test" = "main",
): Promise<TestParticipant> {
  const study = await findSessionStudy(slug);
  if (!study) throw new Error(`no study ${slug}`);
  const now = new Date();
  const { participantId, secret, receipt, resumeCode } = await startSession({
    study,
    language: "en",
    consent: consentText(study.protocol, "en", now),
    ticks: { age: true, participate: true, release: false, hearing: false },
    external: null,
    phase,
    now,
  });
  const sender = { cookieHash: hashSecret(secret), slug };
  return { id: participantId, sender, receipt, resumeCode, secret };
}

/** Starts a session whose list was handed out an hour ago, so that every clip can have been heard. */
export async function startParticipant(
  slug: string,
  phase: "main" | "test" = "main",
): Promise<TestParticipant> {
  const participant = await consentTo(slug, phase);
  const session = await findSession(slug, participant.secret);
  if (session) await beginTrials(session);
  await db().participant.update({
    where: { id: participant.id },
    data: { listGivenAt: new Date(Date.now() - HOUR) },
  });
  return participant;
}

/** An answer without telemetry. */
export function answerTo(position: number, valence = 3, arousal = 7): RatingEntry {
  const none = null;
  return {
    type: "answer",
    key: randomBytes(16).toString("hex"),
    position,
    valence,
    arousal,
    quality: null,
    telemetry: {
      shownAt: none,
      sentAt: none,
      readyMs: none,
      firstPlayMs: none,
      heardMs: none,
      valenceFirstMs: none,
      valenceLastMs: none,
      arousalFirstMs: none,
      arousalLastMs: none,
      sentMs: none,
      plays: none,
      pauses: none,
      stalls: none,
      heardShare: none,
      hiddenCount: none,
      hiddenMs: none,
      viewportWidth: none,
      viewportHeight: none,
      inputType: none,
      browser: none,
      platform: none,
      sampleRate: none,
      outputLatencyMs: none,
    },
  };
}

export function reportOf(position: number, reason: VoidEntry["reason"] = "glitch"): VoidEntry {
  return { type: "void", key: randomBytes(16).toString("hex"), position, reason };
}
