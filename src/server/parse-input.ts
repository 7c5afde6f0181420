import type { z } from "zod";
import { wrongInput } from "#server/errors.ts";

/** Reads what a form sent; says of each fault in which field it is. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw wrongInput(
    "Some fields need another look.",
    result.error.issues.map((issue) => ({ path: issue.path.join("."), problem: issue.message })),
  );
}
