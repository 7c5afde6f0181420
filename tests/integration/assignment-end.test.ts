import { expect, test } from "vitest";
import { db } from "#server/db/client.ts";
import { makeClipStudy } from "../support/clip-study.ts";
import { startParticipant } from "../support/start-participant.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

test("a study takes as many people as its protocol wants, and another one when somebody falls silent", async () => {
  const size = { systems: 3, intents: 3, clipsPerCell: 1, mainClips: 6 };
  await makeClipStudy({ ...size, slug: "full", protocol: { end: { participants: 2 } } });
  const first = await startParticipant("full");
  await startParticipant("full");
  await expect(startParticipant("full")).rejects.toMatchObject({ status: 409 });
  const past = new Date(Date.now() - 1000);
  await db().participant.update({ where: { id: first.id }, data: { leaseUntil: past } });
  await startParticipant("full");
  await expect(startParticipant("full")).rejects.toThrow("all the participants it needs");
});
