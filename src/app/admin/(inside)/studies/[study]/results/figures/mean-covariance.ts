import type { GroupReport } from "#core/stats/report-groups.ts";
import type { ClipPoint } from "#server/results/clip-points.ts";

/** The correlation of clips' errors on the two axes; 0 where it is undefined. */
function errorCorrelation(clips: readonly ClipPoint[]): number {
  const valence = clips.map((clip) => clip.valence - clip.targetValence);
  const arousal = clips.map((clip) => clip.arousal - clip.targetArousal);
  const centre = (values: number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  };
  const [v, a] = [centre(valence), centre(arousal)];
  const dot = (x: number[], y: number[]) =>
    x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
  const spread = Math.sqrt(dot(v, v) * dot(a, a));
  return spread > 0 ? dot(v, a) / spread : 0;
}

/**
 * The covariance of a group's mean: the bootstrap's standard errors, with the correlation of its
 * clips' errors.
 *
 * @returns null before the bootstrap has run
 */
export function meanCovariance(group: GroupReport, clips: readonly ClipPoint[]) {
  const [valence, arousal] = [group.valence.error.bootstrapSe, group.arousal.error.bootstrapSe];
  if (valence === null || arousal === null) return null;
  const both = errorCorrelation(clips) * valence * arousal;
  return { valence: valence ** 2, arousal: arousal ** 2, both };
}
