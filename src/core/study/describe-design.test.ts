import { expect, test } from "vitest";
import { describeDesign } from "./describe-design.ts";
import type { DesignOutcome } from "./design-study.ts";
import { protocolSchema } from "./protocol.ts";

const outcome: DesignOutcome = {
  participants: 120,
  dropouts: 30,
  ratingsPerClip: { min: 6, max: 7, mean: 6.78, sd: 0.41 },
  perParticipant: { maxPerCell: 1, maxSystemSpread: 1, maxIntentSpread: 1, sameNeighbours: 0 },
};

test("a design is said in words: ratings per clip, minutes, cost, the limits that hold", () => {
  const protocol = protocolSchema.parse({
    pay: { reward: 4.5, partialReward: 1, currency: "EUR" },
  });
  expect(describeDesign(outcome, protocol)).toEqual([
    "With 120 participants and 30 drop-outs each clip gets 6 or 7 ratings (mean 6.8, SD 0.41).",
    "About 26 minutes each; €570.00 in all.",
    "Nobody hears more than 1 main clip of a cell; a person's clips per system and per intent " +
      "differ by at most 1; trials right after one of the same system or intent: 0.",
  ]);
});

test("a clip with as many ratings as any other is said so, and pay that is none", () => {
  const even = { ...outcome, ratingsPerClip: { min: 1, max: 1, mean: 1, sd: 0 } };
  const [ratings, minutes] = describeDesign(even, protocolSchema.parse({}));
  expect(ratings).toContain("each clip gets 1 rating (");
  expect(minutes).toContain("no reward");
});
