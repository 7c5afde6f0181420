import { addEdge, createNetwork, type FlowNetwork, flowOn, sendUnits } from "./min-cost-flow.ts";

/** A cell that may be chosen: its system and its intent by number, from 0. */
export interface CellChoice {
  system: number;
  intent: number;
  /** Whole number from 0; cells of low cost are chosen first. */
  cost: number;
}

/** Beyond every sum of costs along a path, and far below 2^53. */
const FORCED = 2 ** 44;

/** Costs above this are cut, so that no path of them reaches FORCED. */
export const MAX_CELL_COST = 2 ** 32;

/**
 * Joins each group to a hub by what it must give (drawn first, by its price) and what it may
 * give beyond that, so that groups' numbers differ by at most one.
 */
function addShares(
  groups: number,
  count: number,
  join: (group: number, units: number, cost: number) => number,
): number[] {
  const least = Math.floor(count / groups);
  const forced: number[] = [];
  for (let group = 0; group < groups; group++) {
    forced.push(join(group, least, -FORCED));
    join(group, count % groups === 0 ? 0 : 1, 0);
  }
  return forced;
}

function isFilled(network: FlowNetwork, edges: readonly number[]): boolean {
  return edges.every((edge) => network.capacity[edge] === 0);
}

/**
 * Chooses cells for one participant: exactly `count`, numbers per system and per intent that
 * differ by at most one, and among all such choices one of least total cost.
 *
 * @param systems how many systems there are; each has a cell or the choice is impossible
 * @param intents how many intents there are
 * @returns the places of the chosen cells in `cells`, ascending; null when no choice keeps the rules
 * @example
 * chooseCells([{ system: 0, intent: 0, cost: 1 }, { system: 0, intent: 1, cost: 0 }], 1, 2, 1) // [1]
 */
export function chooseCells(
  cells: readonly CellChoice[],
  systems: number,
  intents: number,
  count: number,
): number[] | null {
  const source = 0;
  const sink = systems + intents + 1;
  const network = createNetwork(sink + 1);
  const forced = [
    ...addShares(systems, count, (s, units, cost) => addEdge(network, source, 1 + s, units, cost)),
    ...addShares(intents, count, (i, units, cost) =>
      addEdge(network, 1 + systems + i, sink, units, cost),
    ),
  ];
  const edges = cells.map(({ system, intent, cost }) =>
    addEdge(network, 1 + system, 1 + systems + intent, 1, Math.min(cost, MAX_CELL_COST)),
  );
  const sent = sendUnits(network, source, sink, count);
  if (sent < count || !isFilled(network, forced)) return null;
  return edges.flatMap((edge, place) => (flowOn(network, edge) === 1 ? [place] : []));
}
