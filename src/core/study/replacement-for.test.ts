import { expect, test } from "vitest";
import type { PlannedTrial } from "./planned-trial.ts";
import { replacementFor } from "./replacement-for.ts";

const trials: PlannedTrial[] = [
  { position: 1, kind: "practice", block: 0, clip: 90, catchValues: null },
  { position: 2, kind: "main", block: 1, clip: 1, catchValues: null },
  { position: 3, kind: "main", block: 1, clip: 7, catchValues: null },
];

const cell = [3, 1, 2].map((id) => ({ id, system: "A", intent: "b", taken: id === 2 ? 1 : 4 }));

test("a void main trial is made up at the end with the least rated other clip of its cell", () => {
  expect(replacementFor({ seed: 1, trials, cell })).toEqual({
    position: 4,
    kind: "main",
    block: 1,
    clip: 2,
    catchValues: null,
  });
});

test("a cell whose clips are all in the list gives no replacement", () => {
  expect(
    replacementFor({ seed: 1, trials, cell: cell.filter((clip) => clip.id === 1) }),
  ).toBeNull();
});

test("the same seed and counts give the same replacement", () => {
  const even = cell.map((clip) => ({ ...clip, taken: 0 }));
  const first = replacementFor({ seed: "s", trials, cell: even });
  expect(replacementFor({ seed: "s", trials, cell: [...even].reverse() })).toEqual(first);
});
