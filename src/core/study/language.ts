/** The languages that the participant's pages speak. */
export const languages = ["en", "ko"] as const;

export type Language = (typeof languages)[number];
