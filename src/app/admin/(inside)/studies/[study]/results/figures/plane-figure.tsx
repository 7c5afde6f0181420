"use client";

import { Group, NativeSelect, Switch } from "@mantine/core";
import { useState } from "react";
import type { ClipPoint } from "#server/results/clip-points.ts";
import { Figure } from "#ui/charts/figure.tsx";
import { PlaneChart } from "#ui/charts/plane-chart.tsx";
import type { PlaneView } from "./plane-views.ts";

interface Props {
  views: PlaneView[];
  clips: Pick<ClipPoint, "key" | "valence" | "arousal" | "ratings">[];
  basis: string;
  /** Whether the bootstrap, and with it the ellipses, is still to come. */
  waiting: boolean;
  first?: number;
}

function toRows({ groups }: PlaneView) {
  return groups.map(({ key, target, mean, covariance }) => ({
    group: key,
    target_valence: target.valence,
    target_arousal: target.arousal,
    mean_valence: mean.valence,
    mean_arousal: mean.arousal,
    se_valence: covariance ? Math.sqrt(covariance.valence) : null,
    se_arousal: covariance ? Math.sqrt(covariance.arousal) : null,
    covariance: covariance?.both ?? null,
  }));
}

function clipsOf(view: PlaneView, clips: Props["clips"]) {
  return clips.flatMap((clip, i) => {
    const group = view.groups[view.groupOfClip[i] ?? -1];
    if (!group) return [];
    const { key, valence, arousal, ratings } = clip;
    const at = `${valence.toFixed(2)}, ${arousal.toFixed(2)}`;
    const tip = `${key}\nheard at ${at}\n${ratings} ratings`;
    return [{ valence, arousal, color: group.style.color, tip }];
  });
}

/** The valence-arousal plane: what was asked for and what was heard. */
export function PlaneFigure({ views, clips, basis, waiting, first = 0 }: Props) {
  const [chosen, setChosen] = useState(views[first]?.name ?? "");
  const [withClips, setWithClips] = useState(false);
  const view = views.find(({ name }) => name === chosen) ?? views[0];
  const caption =
    `From what was asked for (ring) to what was heard (filled shape; the mean over clips of each clip's mean rating), ${view?.name}. ` +
    `${waiting ? "Ellipses are being computed. " : "Ellipse: 95% of the mean, from bootstrap standard errors over participants and clips and the correlation of clips' errors. "}` +
    `${withClips ? "Dots: clips. " : ""}Lines: the neutral point, 5. ${basis}`;
  const id = first === 0 ? "plane" : `plane-${first}`;
  return (
    <Figure
      id={id}
      title="The valence-arousal plane"
      definition="perceived"
      rows={view ? toRows(view) : []}
      missing={view ? null : "Nothing to show yet: no main clip is rated."}
      caption={caption}
      controls={
        <Group gap="lg" align="end">
          <NativeSelect
            label="Show"
            data={views.map(({ name }) => name)}
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <Switch
            label="with every clip"
            checked={withClips}
            onChange={(event) => setWithClips(event.currentTarget.checked)}
            pb={8}
          />
        </Group>
      }
    >
      {view && <PlaneChart groups={view.groups} clips={withClips ? clipsOf(view, clips) : []} />}
    </Figure>
  );
}
