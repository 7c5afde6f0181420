export type ScaleName = "valence" | "arousal" | "quality";

/** The drawings for the ends and the middle of the scales; decoration, the words say the same. */
const SHAPES: Record<ScaleName, [low: string, middle: string, high: string]> = {
  valence: ["M4 11 Q10 4 16 11", "M4 9 H16", "M4 7 Q10 14 16 7"],
  arousal: [
    "M2 10 Q6 9 10 10 T18 10",
    "M2 10 Q4 5 6 10 T10 10 T14 10 T18 10",
    "M2 10 L4 3 L7 17 L10 2 L13 17 L16 3 L18 10",
  ],
  quality: ["M4 16 V13", "M4 16 V13 M10 16 V8", "M4 16 V13 M10 16 V8 M16 16 V3"],
};

/** A small line drawing: a mouth for valence, a wave for arousal, bars for quality. */
export function ScaleEnd({ scale, place }: { scale: ScaleName; place: 0 | 1 | 2 }) {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      <path
        d={SHAPES[scale][place]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
