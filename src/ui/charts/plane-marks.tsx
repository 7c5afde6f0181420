import { useXAxisScale, useYAxisScale } from "recharts";
import { ink } from "./chart-style.ts";
import { ellipsePoints } from "./ellipse-points.ts";
import type { PlaneGroup } from "./plane-chart.tsx";

type Scale = (value: number) => number;

function Ellipse({ group, toX, toY }: { group: PlaneGroup; toX: Scale; toY: Scale }) {
  if (!group.covariance) return null;
  const points = ellipsePoints(group.mean, group.covariance);
  const path = points.map(({ valence, arousal }) => `${toX(valence)},${toY(arousal)}`).join(" ");
  const { color, dash } = group.style;
  return (
    <polygon
      points={path}
      fill={color}
      fillOpacity={0.14}
      stroke={color}
      strokeWidth={1.3}
      strokeDasharray={dash}
    />
  );
}

/** Ends short of the mean, so that its shape stays readable. */
function Arrow({ group, toX, toY }: { group: PlaneGroup; toX: Scale; toY: Scale }) {
  const [x1, y1] = [toX(group.target.valence), toY(group.target.arousal)];
  const [x2, y2] = [toX(group.mean.valence), toY(group.mean.arousal)];
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length < 16) return null;
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [tipX, tipY] = [x2 - 8 * ux, y2 - 8 * uy];
  const [baseX, baseY] = [tipX - 7 * ux, tipY - 7 * uy];
  const head = [
    [tipX, tipY],
    [baseX - 3.5 * uy, baseY + 3.5 * ux],
    [baseX + 3.5 * uy, baseY - 3.5 * ux],
  ];
  const { color } = group.style;
  return (
    <g>
      <line
        x1={x1 + 6 * ux}
        y1={y1 + 6 * uy}
        x2={baseX}
        y2={baseY}
        stroke={color}
        strokeWidth={1.1}
        strokeOpacity={0.75}
      />
      <polygon points={head.map((point) => point.join(",")).join(" ")} fill={color} />
    </g>
  );
}

/** The lower of two targets that are close together has its name below. */
function isBelow({ target }: PlaneGroup, groups: readonly PlaneGroup[]): boolean {
  return groups.some(({ target: other }) => {
    const rise = other.arousal - target.arousal;
    return rise > 0 && rise < 0.4 && Math.abs(other.valence - target.valence) < 0.8;
  });
}

/** Ellipses, arrows from target to mean, and names, under the points themselves. */
export function PlaneMarks({ groups }: { groups: PlaneGroup[] }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  const toX: Scale = (value) => x(value) ?? 0;
  const toY: Scale = (value) => y(value) ?? 0;
  return (
    <g pointerEvents="none">
      {groups.map((group) => (
        <g key={group.key}>
          <Ellipse group={group} toX={toX} toY={toY} />
          <Arrow group={group} toX={toX} toY={toY} />
          {group.label && (
            <text
              x={toX(group.target.valence)}
              y={toY(group.target.arousal) + (isBelow(group, groups) ? 17 : -9)}
              textAnchor="middle"
              fontSize={11}
              fill={ink.text}
              stroke={ink.page}
              strokeWidth={3}
              paintOrder="stroke"
            >
              {group.label}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
