import { z } from "zod";
import { accesses } from "./known-systems.ts";

/** A system or an intent is known by its key, spelt as its files spell it. */
export const keySchema = z
  .string()
  .trim()
  .min(1, "expected a key")
  .max(100)
  .regex(/^[^/\\\p{Cc}]+$/u, "expected no slash and no control character");

/** A text-to-music system as a researcher writes it. */
export const systemDetailsSchema = z.strictObject({
  key: keySchema,
  access: z.enum(accesses),
  /** Null where none is named. */
  version: z
    .string()
    .trim()
    .max(200)
    .nullable()
    .default(null)
    .transform((version) => version || null),
});

export type SystemDetails = z.infer<typeof systemDetailsSchema>;
