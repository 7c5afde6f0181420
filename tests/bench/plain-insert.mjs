/** What the two comparisons do with an answer: one insert, nothing checked. */
export const INSERT =
  "INSERT INTO bench_answer (key, position, valence, arousal) VALUES ($1, $2, $3, $4)";

export function valuesOf({ entries: [entry] }) {
  return [entry.key, entry.position, entry.valence, entry.arousal];
}
