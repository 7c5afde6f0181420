/** One clip of the demo set: which synthetic stand-in plays it and what it should convey. */
export interface DemoClip {
  /** The name the clip goes by in reports; also what its chance is drawn from. */
  file: string;
  role: "main" | "practice";
  /** `Stand-in A` to `Stand-in F`; practice clips have none and are played plainly. */
  system: string | undefined;
  /** The intent's key; practice clips have none. */
  intent: string | undefined;
  index: number;
  /** Valence to convey, 1 to 9. */
  targetValence: number;
  /** Arousal to convey, 1 to 9. */
  targetArousal: number;
}
