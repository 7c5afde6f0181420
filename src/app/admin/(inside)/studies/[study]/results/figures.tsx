import { SimpleGrid, Stack } from "@mantine/core";
import type { Results } from "#server/results/results.ts";
import { AccessFigure } from "./figures/access-figure.tsx";
import { cellMeasures, cellRows } from "./figures/cell-measures.ts";
import { CellsFigure } from "./figures/cells-figure.tsx";
import { DistanceFigure } from "./figures/distance-figure.tsx";
import { DistributionFigure } from "./figures/distribution-figure.tsx";
import { ErrorFigure } from "./figures/error-figure.tsx";
import { basisOf, groupsBy } from "./figures/figure-words.ts";
import { GainFigure, OffsetFigure } from "./figures/gain-figure.tsx";
import { PlaneFigure } from "./figures/plane-figure.tsx";
import { planeViews } from "./figures/plane-views.ts";
import { RatersFigure } from "./figures/raters-figure.tsx";
import { RecognitionFigure } from "./figures/recognition-figure.tsx";
import { ReliabilityFigure } from "./figures/reliability-figure.tsx";

/** More dots than that are a blot; the rest is in the table of clips. */
const MOST_CLIPS = 3000;

/** What a seal withholds: figures by system, access and intent. */
function OpenFigures({ results, wide }: { results: Results; wide: boolean }) {
  const { report } = results;
  const basis = basisOf(report);
  const clips = results.clips.slice(0, MOST_CLIPS);
  const views = planeViews(report, clips);
  const dots = clips.map(({ key, valence, arousal, ratings }) => ({
    key,
    valence,
    arousal,
    ratings,
  }));
  const plane = { views, clips: dots, basis, waiting: report.pending.includes("bootstrap") };
  return (
    <>
      <PlaneFigure {...plane} />
      {!wide && views.length > 1 && <PlaneFigure {...plane} first={1} />}
      <ErrorFigure report={report} />
      <SimpleGrid cols={{ base: 1, lg: wide ? 2 : 1 }}>
        <GainFigure report={report} />
        <OffsetFigure report={report} />
      </SimpleGrid>
      <AccessFigure report={report} />
      <DistanceFigure report={report} />
      <CellsFigure
        measures={cellMeasures(report)}
        systems={groupsBy(report, "system").map(({ key }) => key)}
        intents={groupsBy(report, "intent").map(({ key }) => key)}
        rows={cellRows(report)}
        basis={basis}
      />
      <RecognitionFigure reports={report.recognition} basis={basis} />
    </>
  );
}

/** Every figure that may be shown now. `wide` puts small ones side by side. */
export function Figures({ results, wide = true }: { results: Results; wide?: boolean }) {
  const { report, distribution } = results;
  return (
    <Stack gap="lg">
      {!report.sealed && <OpenFigures results={results} wide={wide} />}
      <DistributionFigure counts={distribution} />
      <ReliabilityFigure report={report} />
      <RatersFigure report={report} />
    </Stack>
  );
}
