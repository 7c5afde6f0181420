import fc from "fast-check";
import { expect, test } from "vitest";
import { type CellChoice, chooseCells } from "./choose-cells.ts";

const SYSTEMS = 3;
const INTENTS = 4;

const ragged = fc
  .array(fc.option(fc.integer({ min: 0, max: 20 }), { freq: 4 }), { minLength: 12, maxLength: 12 })
  .map((costs) =>
    costs.flatMap((cost, place): CellChoice[] =>
      cost === null ? [] : [{ system: place % SYSTEMS, intent: Math.floor(place / SYSTEMS), cost }],
    ),
  );

function spreadOf(values: readonly number[], groups: number): number {
  const counts = Array.from({ length: groups }, (_, g) => values.filter((v) => v === g).length);
  return Math.max(...counts) - Math.min(...counts);
}

function isBalanced(cells: readonly CellChoice[]): boolean {
  const systems = cells.map((cell) => cell.system);
  const intents = cells.map((cell) => cell.intent);
  return spreadOf(systems, SYSTEMS) <= 1 && spreadOf(intents, INTENTS) <= 1;
}

function totalCost(cells: readonly CellChoice[]): number {
  return cells.reduce((sum, cell) => sum + cell.cost, 0);
}

function subsets<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) =>
    subsets(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

test("the choice is the cheapest of all balanced ones, and null only when there is none", () => {
  fc.assert(
    fc.property(ragged, fc.integer({ min: 1, max: 12 }), (cells, count) => {
      const balanced = subsets(cells, count).filter(isBalanced);
      const places = chooseCells(cells, SYSTEMS, INTENTS, count);
      if (places === null) {
        expect(balanced).toEqual([]);
        return;
      }
      const chosen = cells.filter((_, place) => places.includes(place));
      expect(chosen.length).toBe(count);
      expect(isBalanced(chosen)).toBe(true);
      expect(totalCost(chosen)).toBe(Math.min(...balanced.map(totalCost)));
    }),
    { numRuns: 500 },
  );
});
