/** A directed network; every edge stands beside its reverse (edge `e`, reverse `e ^ 1`). */
export interface FlowNetwork {
  nodes: number;
  /** The edges that leave each node. */
  leaving: number[][];
  to: number[];
  capacity: number[];
  cost: number[];
}

/** An empty network of so many nodes, numbered from 0. */
export function createNetwork(nodes: number): FlowNetwork {
  const leaving = Array.from({ length: nodes }, (): number[] => []);
  return { nodes, leaving, to: [], capacity: [], cost: [] };
}

/**
 * Adds an edge and its reverse.
 *
 * @param capacity whole number of units that it can carry
 * @param cost whole number per unit; may be negative as long as no cycle is
 * @returns the edge's number, by which its flow is read
 */
export function addEdge(
  network: FlowNetwork,
  from: number,
  to: number,
  capacity: number,
  cost: number,
): number {
  const edge = network.to.length;
  network.to.push(to, from);
  network.capacity.push(capacity, 0);
  network.cost.push(cost, -cost);
  network.leaving[from]?.push(edge);
  network.leaving[to]?.push(edge + 1);
  return edge;
}

/** The units that an edge carries. */
export function flowOn(network: FlowNetwork, edge: number): number {
  return network.capacity[edge ^ 1] ?? 0;
}

/** The edge by which the cheapest path from source reaches each node (Bellman and Ford). */
function cheapestPath(network: FlowNetwork, source: number): Int32Array {
  const distance = new Float64Array(network.nodes).fill(Number.POSITIVE_INFINITY);
  const reachedBy = new Int32Array(network.nodes).fill(-1);
  const waiting = new Uint8Array(network.nodes);
  const queue = [source];
  distance[source] = 0;
  for (let at = 0; at < queue.length; at++) {
    const node = queue[at] ?? source;
    waiting[node] = 0;
    for (const edge of network.leaving[node] ?? []) {
      const next = network.to[edge] ?? source;
      const length = (distance[node] ?? 0) + (network.cost[edge] ?? 0);
      if ((network.capacity[edge] ?? 0) === 0 || length >= (distance[next] ?? 0)) continue;
      distance[next] = length;
      reachedBy[next] = edge;
      if (waiting[next] === 0) queue.push(next);
      waiting[next] = 1;
    }
  }
  return reachedBy;
}

/**
 * Sends units from source to sink at the least total cost, one along each cheapest path
 * (Ahuja, Magnanti and Orlin 1993, successive shortest paths). Changes the network.
 *
 * @param units whole number to send
 * @returns how many arrived: fewer than asked for when the network carries no more
 */
export function sendUnits(
  network: FlowNetwork,
  source: number,
  sink: number,
  units: number,
): number {
  for (let sent = 0; sent < units; sent++) {
    const reachedBy = cheapestPath(network, source);
    if (reachedBy[sink] === -1) return sent;
    for (let node = sink; node !== source; ) {
      const edge = reachedBy[node] ?? 0;
      network.capacity[edge] = (network.capacity[edge] ?? 0) - 1;
      network.capacity[edge ^ 1] = (network.capacity[edge ^ 1] ?? 0) + 1;
      node = network.to[edge ^ 1] ?? source;
    }
  }
  return units;
}
