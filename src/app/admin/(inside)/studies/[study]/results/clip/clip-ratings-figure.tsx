import type { RatedClip } from "#server/results/clip-ratings.ts";
import { seriesStyle } from "#ui/charts/chart-style.ts";
import { Figure } from "#ui/charts/figure.tsx";
import { PlaneChart } from "#ui/charts/plane-chart.tsx";

interface Props {
  clip: RatedClip;
  name: string;
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Answers are whole numbers: those on one point are set around it, so that each is seen. */
function spread(place: number): [number, number] {
  if (place === 0) return [0, 0];
  const angle = place * 2.4;
  return [0.12 * Math.sqrt(place) * Math.cos(angle), 0.12 * Math.sqrt(place) * Math.sin(angle)];
}

/** A clip's answers in the plane, with its target and its mean. */
export function ClipRatingsFigure({ clip, name }: Props) {
  const { targetValence, targetArousal } = clip;
  const ratings = clip.ratings.filter(({ kind, excluded }) => kind === "main" && !excluded);
  const at = new Map<string, number>();
  const dots = ratings.map(({ participant, valence, arousal }) => {
    const point = `${valence}, ${arousal}`;
    const place = at.get(point) ?? 0;
    at.set(point, place + 1);
    const [x, y] = spread(place);
    const tip = `${participant}: ${point}`;
    return { valence: valence + x, arousal: arousal + y, color: seriesStyle(1).color, tip };
  });
  const style = seriesStyle(0);
  const heard = {
    valence: mean(ratings.map(({ valence }) => valence)),
    arousal: mean(ratings.map(({ arousal }) => arousal)),
  };
  const hasTarget = targetValence !== null && targetArousal !== null;
  const target = hasTarget ? { valence: targetValence, arousal: targetArousal } : heard;
  const tip = `mean ${heard.valence.toFixed(2)}, ${heard.arousal.toFixed(2)}`;
  const group = { key: "from target to mean", style, target, mean: heard, covariance: null, tip };
  return (
    <Figure
      id="clip-ratings"
      title="Ratings of this clip"
      definition="perceived"
      rows={ratings.map(({ participant, valence, arousal }) => ({ participant, valence, arousal }))}
      missing={ratings.length === 0 ? "This clip has no main rating that counts." : null}
      caption={`${name}: each dot is one listener's answer (answers on one point stand around it); ring: what was asked for; filled: the mean of ${ratings.length} ratings by participants who are not excluded.`}
    >
      <PlaneChart groups={[group]} clips={dots} large />
    </Figure>
  );
}
