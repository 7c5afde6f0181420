import { z } from "zod";
import { includes } from "#core/stats/report.ts";
import { wrongInput } from "#server/errors.ts";

const wholeNumber = (low: number, high: number) =>
  z.preprocess(
    (value) => (typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : value),
    z
      .number(`expected a whole number from ${low} to ${high}`)
      .int(`expected a whole number from ${low} to ${high}`)
      .min(low, `expected a whole number from ${low} to ${high}`)
      .max(high, `expected a whole number from ${low} to ${high}`),
  );

const list = z.preprocess(
  (value) => (typeof value === "string" ? value.split(",").flatMap((key) => key || []) : value),
  z.array(z.string().max(200)).max(1000),
);

/** What can be chosen of a report, as it stands in an address or behind a command. */
export const reportChoicesSchema = z.object({
  include: z.enum(includes, `expected one of ${includes.join(", ")}`).default("not-excluded"),
  /** Ratings below which a clip is left out. */
  "min-ratings": wholeNumber(1, 1000).optional(),
  /** Systems that count as commercial. */
  commercial: list.optional(),
  draws: wholeNumber(0, 20_000).default(2000),
  seed: z
    .string()
    .regex(/^\S{1,100}$/, "expected a number or a word")
    .default("1"),
});

export type ReportChoices = z.infer<typeof reportChoicesSchema>;

/**
 * Reads the choices; names it does not know are passed over.
 *
 * @throws RequestError (wrong-input) naming the choice and what was expected
 */
export function readChoices(values: Record<string, unknown>): ReportChoices {
  const result = reportChoicesSchema.safeParse(values);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => {
    const [name] = path;
    return { path: String(name), problem: `${message}, got "${values[String(name)]}"` };
  });
  throw wrongInput(problems.map(({ path, problem }) => `${path}: ${problem}`).join("; "), problems);
}

/** The choices as an address holds them, without those that are the default. */
export function choicesToSearch(choices: ReportChoices): URLSearchParams {
  const defaults: Record<string, unknown> = reportChoicesSchema.parse({});
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(choices)) {
    if (value === undefined || value === defaults[name]) continue;
    search.set(name, Array.isArray(value) ? value.join(",") : String(value));
  }
  return search;
}
