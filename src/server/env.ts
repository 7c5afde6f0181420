import path from "node:path";
import { z } from "zod";

/** A variable that is set to nothing counts as not set. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const flag = (fallback: boolean) =>
  z.preprocess(
    (value) => (value === "" || value === undefined ? String(fallback) : value),
    z.enum(["true", "false", "1", "0"]).transform((value) => value === "true" || value === "1"),
  );

const postgresUrl = z
  .string()
  .regex(
    /^postgres(ql)?:\/\//,
    "expected an address like postgresql://user:password@host:5432/name",
  );

const schema = z.object({
  NODE_ENV: optional(z.enum(["development", "production", "test"])),
  PORT: z.preprocess((v) => v || "3000", z.coerce.number().int().min(1).max(65535)),
  /** Unset: every address of this machine. */
  HOST: optional(z.string()),
  DATA_DIR: z.preprocess(
    (v) => v || ".data",
    z.string().transform((directory) => path.resolve(directory)),
  ),
  /** Unset: the program runs its own PostgreSQL under DATA_DIR. */
  DATABASE_URL: optional(postgresUrl),
  /** Where LISTEN works, when DATABASE_URL goes through a pooler. */
  DATABASE_DIRECT_URL: optional(postgresUrl),
  DATABASE_POOL: z.preprocess((v) => v || "20", z.coerce.number().int().min(1).max(1000)),
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })),
  /** Whether X-Forwarded-For is set by a proxy of ours. */
  TRUST_PROXY: flag(false),
  /** The same on every process that serves one site; unset: one is kept in DATA_DIR/secrets.json. */
  SECRET: optional(z.string().min(32)),
  /** Whether the first start makes the demo study. */
  DEMO: flag(true),
  /** A folder with the published data, for the tests that read it. */
  CIRCUMPLEX_TEST_DATA: optional(z.string()),
});

export type Env = z.infer<typeof schema>;

/** The name of every setting. */
export const SETTINGS = Object.keys(schema.shape);

let parsed: Env | undefined;

/** Reads settings and says for each faulty variable what was expected. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`A setting in the environment is wrong. ${faults.join("; ")}`);
}

/** The settings, parsed on first use: a build evaluates modules where none are set. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}
