import { expect, test } from "vitest";
import { voidReasons } from "#core/ratings/answer-entry.ts";
import { axes } from "#core/stats/axes.ts";
import { trialKinds } from "#core/study/planned-trial.ts";
import { quadrants } from "#core/study/quadrant.ts";
import { roleSchema } from "#server/accounts/role.ts";
import { pool } from "#server/db/client.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

const declared: [type: string, words: readonly string[]][] = [
  ["axis", axes],
  ["quadrant", quadrants],
  ["role", roleSchema.options],
  ["trial_kind", trialKinds],
  ["void_reason", voidReasons],
];

test.each(declared)("the words of %s are the database's", async (type, words) => {
  const { rows } = await pool().query<{ word: string }>(
    "SELECT enumlabel AS word FROM pg_enum WHERE enumtypid = $1::regtype",
    [`"${type}"`],
  );
  expect(rows.map((row) => row.word).sort()).toEqual([...words].sort());
});
