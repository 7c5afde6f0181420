import { expect, test } from "vitest";
import { db } from "#server/db/client.ts";
import { tryDesign } from "#server/studies/try-design.ts";
import { makeSmallStudy, smallProtocol } from "../support/small-study.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

test("a design is tried on the study's own clips, in a thread, without writing", async () => {
  await makeSmallStudy("tried");
  const { id } = await db().study.findUniqueOrThrow({ where: { slug: "tried" } });
  const outcome = await tryDesign(id, smallProtocol(), { participants: 12, dropout: 0.25 });
  expect(outcome).toMatchObject({ participants: 12, dropouts: 4 });
  // Twelve who finish give 72 ratings over nine clips; leavers add to them.
  expect(outcome.ratingsPerClip.min).toBeGreaterThanOrEqual(8);
  expect(outcome.ratingsPerClip.max - outcome.ratingsPerClip.min).toBeLessThanOrEqual(2);
  expect(await db().participant.count()).toBe(0);
  const again = await tryDesign(id, smallProtocol(), { participants: 12, dropout: 0.25 });
  expect(again).toEqual(outcome);
});

test("a design that needs more cells than there are says so", async () => {
  await makeSmallStudy("too-many");
  const { id } = await db().study.findUniqueOrThrow({ where: { slug: "too-many" } });
  const trial = tryDesign(id, smallProtocol({ mainClips: 10 }), { participants: 5, dropout: 0 });
  await expect(trial).rejects.toThrow(/10 main clips per participant need as many cells/);
});
