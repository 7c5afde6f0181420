import { SETTINGS } from "#server/env.ts";

/** Every setting as not set. A name that is present keeps its value, so `.env` does not fill it. */
export const unsetSettings: Record<string, string> = Object.fromEntries(
  SETTINGS.map((name) => [name, ""]),
);
