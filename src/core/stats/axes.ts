/** The two axes of the circumplex, in the order used everywhere. */
export const axes = ["valence", "arousal"] as const;

export type Axis = (typeof axes)[number];
