import { db } from "#server/db/client.ts";

/** A study's ratings as the database holds them, in the order of each participant's trials. */
export async function ratingsOf(slug: string) {
  const trials = await db().trial.findMany({
    where: { participant: { study: { slug } }, rating: { isNot: null } },
    orderBy: [{ participantId: "asc" }, { position: "asc" }],
    select: {
      position: true,
      kind: true,
      rating: true,
      clip: { select: { sourceName: true } },
    },
  });
  return trials.flatMap(({ rating, clip, ...trial }) =>
    rating ? [{ ...trial, ...rating, file: clip.sourceName }] : [],
  );
}

export async function participantOf(slug: string) {
  return db().participant.findFirstOrThrow({
    where: { study: { slug } },
    orderBy: { number: "desc" },
  });
}
