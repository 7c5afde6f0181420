import { aimoclipsIntents, aimoclipsSystems } from "#core/study/aimoclips-preset.ts";
import { expectedRating, type PerceptionModel } from "#core/study/perception-model.ts";
import { NEUTRAL } from "#core/study/quadrant.ts";

export const axes = ["valence", "arousal"] as const;

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

type Access = (typeof aimoclipsSystems)[number]["access"];

/** Expected mean ratings and targets of a system's cells, intent by intent. */
function expectedCells(model: PerceptionModel, axis: (typeof axes)[number], access: Access) {
  return aimoclipsIntents.map(({ targetValence, targetArousal }) => {
    const target = axis === "valence" ? targetValence : targetArousal;
    return { target, heard: expectedRating(model, axis, { target, access }) };
  });
}

type ExpectedCells = ReturnType<typeof expectedCells>;

function trueError(cells: ExpectedCells): number {
  return mean(cells.map(({ target, heard }) => heard - target));
}

/** Sums of squares and products around the means. */
function moments(cells: ExpectedCells) {
  const [t, m] = [mean(cells.map((c) => c.target)), mean(cells.map((c) => c.heard))];
  const product = cells.reduce((sum, c) => sum + (c.target - t) * (c.heard - m), 0);
  const square = cells.reduce((sum, c) => sum + (c.target - t) ** 2, 0);
  return { t, m, product, square };
}

/** The true value of every figure whose interval is tried, by "kind system axis". */
export function trueFigures(model: PerceptionModel): Map<string, number> {
  const truth = new Map<string, number>();
  for (const { key, access } of aimoclipsSystems) {
    const sums = axes.map((axis) => {
      const cells = expectedCells(model, axis, access);
      const { t, m, product, square } = moments(cells);
      const gain = product / square;
      truth.set(`error ${key} ${axis}`, trueError(cells));
      truth.set(`gain ${key} ${axis}`, gain);
      truth.set(`offset ${key} ${axis}`, m - NEUTRAL - gain * (t - NEUTRAL));
      return { product, square };
    });
    const total = (name: "product" | "square") => sums.reduce((sum, s) => sum + s[name], 0);
    truth.set(`gainPlane ${key} plane`, total("product") / total("square"));
  }
  for (const axis of axes) {
    const error = (access: Access) => trueError(expectedCells(model, axis, access));
    truth.set(`commercial-open all ${axis}`, error("commercial") - error("open-source"));
  }
  return truth;
}
