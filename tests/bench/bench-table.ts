/** Where the two comparisons put their answers. */
export const BENCH_TABLE = `CREATE TABLE bench_answer (
  id serial PRIMARY KEY, key text NOT NULL UNIQUE, position int NOT NULL,
  valence smallint NOT NULL, arousal smallint NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now())`;
