import { expect, test } from "vitest";
import { describeOutcome } from "./describe-outcome.ts";
import type { DesignOutcome } from "./design-study.ts";
import { protocolSchema } from "./protocol.ts";

const limits = { maxPerCell: 1, maxSystemSpread: 1, maxIntentSpread: 1, sameNeighbours: 0 };

function outcome(min: number, max: number): DesignOutcome {
  const ratingsPerClip = { min, max, mean: (min + max) / 2, sd: 0.5 };
  return { participants: 120, dropouts: 30, ratingsPerClip, perParticipant: limits };
}

test("an outcome is said with ratings per clip, minutes and cost", () => {
  const protocol = protocolSchema.parse({
    pay: { reward: 4, partialReward: 1, currency: "GBP", expectedMinutes: 24 },
  });
  expect(describeOutcome(outcome(6, 7), protocol, 0.2)).toEqual([
    "With 120 participants and 20% drop-outs each clip gets 6 or 7 ratings.",
    "A session takes about 26 minutes.",
    "The cost is £510.00 without the recruitment service's fees, £30.00 of it to those who leave early; that is £10.00 per hour.",
  ]);
});

test("too few ratings are said before anybody is paid", () => {
  const protocol = protocolSchema.parse({ ratingsPerClip: { target: 6, minimum: 4 } });
  expect(describeOutcome(outcome(3, 5), protocol, 0)).toEqual([
    "With 120 participants each clip gets 3 to 5 ratings.",
    "The least rated clip stays below the minimum of 4.",
    "A session takes about 26 minutes.",
    "Nobody is paid.",
  ]);
  expect(describeOutcome(outcome(5, 5), protocol, 0)[1]).toMatch(/target of 6/);
});
