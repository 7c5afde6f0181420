import type { AboutAnswers, ClosingAnswers } from "#core/ratings/about-answers.ts";
import { Prisma } from "#db/client.ts";
import { db } from "#server/db/client.ts";
import type { Session } from "#server/queries/session.ts";
import { aboutQuestions, closingQuestions } from "./asked-questions.ts";

/** Keeps of the answers those that were asked for: nothing else is anybody's business. */
function onlyAsked<T extends object>(answers: T, asked: readonly string[]): Prisma.JsonObject {
  const kept = Object.entries(answers).filter(([question]) => asked.includes(question));
  return Object.fromEntries(kept);
}

/** Stores what a participant says about themselves; the first answer stands. */
export async function saveAbout(session: Session, answers: AboutAnswers): Promise<void> {
  const asked: string[] = aboutQuestions(session);
  if (answers.gender === "own-words") asked.push("genderWords");
  await db().participant.updateMany({
    where: { id: session.id, state: "consented", about: { equals: Prisma.DbNull } },
    data: { about: onlyAsked(answers, asked) },
  });
}

/** Stores the answers after the last trial; the first ones stand. */
export async function saveClosing(session: Session, answers: ClosingAnswers): Promise<void> {
  await db().participant.updateMany({
    where: { id: session.id, state: "completed", closing: { equals: Prisma.DbNull } },
    data: { closing: onlyAsked(answers, closingQuestions(session)) },
  });
}
