import { z } from "zod";
import { keySchema } from "./system-details.ts";

const target = z
  .number("expected a number from 1 to 9")
  .min(1, "expected at least 1")
  .max(9, "expected at most 9");

/** An intent as a researcher writes it: the emotion word and where it lies on both scales. */
export const intentDetailsSchema = z.strictObject({
  key: keySchema,
  targetValence: target,
  targetArousal: target,
});

export type IntentDetails = z.infer<typeof intentDetailsSchema>;
