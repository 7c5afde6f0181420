/** A main clip with its place in the design and how often it is taken. */
export interface CountedClip {
  id: number;
  /** The system's key or number in the database, whichever the caller has. */
  system: string | number;
  intent: string | number;
  /** Ratings that count plus places held by people at work. */
  taken: number;
}

/** A system x intent pair that holds at least one clip. */
export interface Cell {
  /** The system's number in order of the clips' ids, from 0. */
  system: number;
  intent: number;
  clips: CountedClip[];
}

/** A study's main clips, sorted into their cells. */
export interface CellTable {
  systems: number;
  intents: number;
  cells: Cell[];
}

function numberOf(known: Map<string | number, number>, key: string | number): number {
  const found = known.get(key);
  if (found !== undefined) return found;
  known.set(key, known.size);
  return known.size - 1;
}

/**
 * Sorts main clips into cells. The order in which the clips come does not matter, so that the
 * same clips give the same table. The clips themselves are kept, not copied: when their `taken`
 * changes, the table sees it.
 *
 * @param clips main clips only, ids all different
 * @example layOutCells([{ id: 1, system: "Suno", intent: "calm", taken: 0 }]).cells.length // 1
 */
export function layOutCells(clips: readonly CountedClip[]): CellTable {
  const systems = new Map<string | number, number>();
  const intents = new Map<string | number, number>();
  const cells = new Map<string, Cell>();
  for (const clip of [...clips].sort((a, b) => a.id - b.id)) {
    const system = numberOf(systems, clip.system);
    const intent = numberOf(intents, clip.intent);
    const key = `${system} ${intent}`;
    const cell = cells.get(key);
    if (cell) cell.clips.push(clip);
    else cells.set(key, { system, intent, clips: [clip] });
  }
  return { systems: systems.size, intents: intents.size, cells: [...cells.values()] };
}
