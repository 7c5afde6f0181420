import { expect, test } from "vitest";
import { aimoclipsIntents } from "./aimoclips-preset.ts";
import { quadrantOf } from "./quadrant.ts";

test("the 12 intents of AImoclips lie three in each quadrant", () => {
  const found = aimoclipsIntents.map((i) => quadrantOf(i.targetValence, i.targetArousal));
  const threeOf = (name: string) => [name, name, name];
  expect(found).toEqual(["hv_ha", "lv_ha", "lv_la", "hv_la"].flatMap(threeOf));
});

test("a point that is neutral on either scale is in no quadrant", () => {
  expect(quadrantOf(5, 8)).toBeNull();
  expect(quadrantOf(8, 5)).toBeNull();
  expect(quadrantOf(4.999, 5.001)).toBe("lv_ha");
});
