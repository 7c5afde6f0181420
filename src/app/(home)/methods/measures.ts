import type { Definition } from "./definition.ts";

/** Of clips and groups of clips. */
export const measures: Definition[] = [
  {
    id: "ratings",
    title: "Ratings and what enters",
    text: [
      "A rating is one participant's answer to one clip: valence (unpleasant to pleasant) and arousal (calm to excited), whole numbers from 1 to 9. N = 5 is the neutral point of both scales.",
      "Only answers to main trials by included participants enter. Practice, catch, anchor and void trials never do; the second hearing of a repeated clip serves test-retest agreement only. By default participants excluded by a recorded decision are left out; they can be taken in, and flagged participants can be left out as well. What was chosen is printed with every figure.",
    ],
    formulas: [],
    sources: [
      "Scales: Bradley & Lang (1994), Journal of Behavior Therapy and Experimental Psychiatry 25, 49-59; plane: Russell (1980), Journal of Personality and Social Psychology 39, 1161-1178.",
    ],
  },
  {
    id: "perceived",
    title: "Perceived value of a clip, mean of a group",
    text: [
      "The unit is the clip. A clip's perceived value m is the mean of its ratings, on each axis. The value of a group (a system, an intent, a quadrant) is the unweighted mean over its clips, so that a clip that was rated more often does not count more.",
      "The ellipse in the plane holds the group's mean with 95% confidence: its axes come from the bootstrap standard errors on both axes and the correlation of the clips' errors.",
    ],
    formulas: [
      { name: "clip", formula: "m = (1/n) Σ ratings of the clip" },
      { name: "group", formula: "M = (1/C) Σ m over the group's C clips" },
      { name: "ellipse", formula: "(x − M)ᵀ Σ⁻¹ (x − M) = χ²(.95; 2) = 5.99" },
    ],
    sources: [],
  },
  {
    id: "error",
    title: "Error",
    text: [
      "The target t is the value that the intent stands for, on each axis. The signed error is perceived minus target: positive valence error means more pleasant than asked for, positive arousal error more excited. The absolute error and the root mean square error ignore the sign.",
      "A mean of zero can hide large errors of both signs, so signed and absolute error are read together.",
    ],
    formulas: [
      { name: "error", formula: "e = m − t" },
      { name: "absolute error", formula: "|m − t|" },
      { name: "root mean square", formula: "√( (1/C) Σ (m − t)² )" },
      { name: "toward neutral", formula: "sign(t − N) · (t − m), clips with t = N left out" },
    ],
    sources: ["AImoclips, arXiv 2509.00813."],
  },
  {
    id: "distance",
    title: "Distance, and the neutral answer",
    text: [
      "The distance of a clip is the Euclidean distance between its perceived and its intended point in the plane. Targets lie at different distances from neutral, and an answer that is always exactly neutral is near to targets that are near to neutral. So every distance and absolute error stands beside what that neutral answer would have for the same clips; the difference (over neutral) says how many scale points a system is nearer to its targets than a system that conveys nothing.",
      "Measures that cannot be negative contain rater noise: with fewer ratings per clip they grow. They cannot be compared between studies with other numbers of ratings per clip.",
    ],
    formulas: [
      { name: "distance", formula: "d = √( (mV − tV)² + (mA − tA)² )" },
      { name: "over neutral, per axis", formula: "|t − N| − |m − t|" },
      { name: "over neutral, in the plane", formula: "√( (tV − N)² + (tA − N)² ) − d" },
    ],
    sources: [],
  },
  {
    id: "gain",
    title: "Gain and offset",
    text: [
      "Gain says how far what is heard moves when what is intended moves by one point: 1 is full strength, 0 none; 1 minus gain is the bias toward neutral. The offset is what is heard, relative to neutral, when the target is neutral: what a system sounds like whatever it is asked for. Both are the least squares line of (m − N) on (t − N) over clips, per axis.",
      "The gain in the plane takes both axes together and centres both on their means, so that an offset does not leak into it. It is the headline of bias toward neutral. The projection gain does not centre.",
      "Per axis a gain is given only for groups with four or more distinct targets that lie on both sides of neutral; in the plane only where targets span all four quadrants.",
      "A gain below 1 also contains how listeners use the scale and raters who ignore the music. Only anchors (human-made clips of known rating) separate these: then each system's gain is also given relative to the anchors' gain.",
    ],
    formulas: [
      { name: "per axis", formula: "m − N = offset + gain · (t − N) + residual" },
      { name: "in the plane", formula: "Σ (m − m̄)·(t − t̄) / Σ |t − t̄|²" },
      { name: "projection", formula: "Σ (m − N)·(t − N) / Σ |t − N|²" },
    ],
    sources: [],
  },
  {
    id: "recognition",
    title: "Recognition of quadrants",
    text: [
      "A clip is recognised when its perceived point lies in the quadrant of its target. A point with a coordinate exactly at neutral lies in no quadrant (column none): it is never a hit and stays in the denominator. Clips whose target is at neutral are left out and counted.",
      "Recall is the share of the clips asked for in a quadrant that are heard in it; precision the share of those heard in a quadrant that were asked for it (0 where none was heard there). UAR is the mean recall over the quadrants that have clips; chance is 1 divided by their number.",
    ],
    formulas: [
      { name: "UAR", formula: "(1/K) Σ recall" },
      { name: "F1", formula: "2 · precision · recall / (precision + recall)" },
      { name: "macro F1, weighted F1", formula: "mean of F1, plain or weighted by row sums" },
    ],
    sources: ["As in scikit-learn with zero_division = 0."],
  },
];
