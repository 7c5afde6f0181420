import {
  Table,
  TableScrollContainer,
  TableTbody,
  TableTd,
  TableTh,
  TableThead,
  TableTr,
  Text,
} from "@mantine/core";
import type { Coverage, CoverageCell } from "#server/queries/coverage.ts";
import { formatCount } from "../../../words.ts";
import styles from "./coverage-table.module.css";

type Cells = Map<string, CoverageCell>;

function keyOf(systemId: number, intentId: number): string {
  return `${systemId} ${intentId}`;
}

/** The ratings of a cell's least rated clip as a share of the best cell's, for its colour. */
function shareOf(cell: CoverageCell, most: number): number {
  return most > 0 ? cell.fewest / most : 0;
}

function HeatCell({ cell, most }: { cell: CoverageCell | undefined; most: number }) {
  if (!cell) return <TableTd className={styles.empty}>no clip</TableTd>;
  const strength = Math.round(shareOf(cell, most) * 45);
  return (
    <TableTd
      className={styles.cell}
      style={{ "--strength": `${strength}%` } as React.CSSProperties}
    >
      <span className={styles.ratings}>{formatCount(cell.ratings)}</span>
      <span className={styles.facts}>
        {cell.clips} {cell.clips === 1 ? "clip" : "clips"}, min {cell.fewest}
      </span>
    </TableTd>
  );
}

function sum(cells: (CoverageCell | undefined)[]): number {
  return cells.reduce((total, cell) => total + (cell?.ratings ?? 0), 0);
}

function IntentRow(props: {
  intent: Coverage["intents"][number];
  systems: Coverage["systems"];
  cells: Cells;
  most: number;
}) {
  const row = props.systems.map(({ id }) => props.cells.get(keyOf(id, props.intent.id)));
  return (
    <TableTr>
      <TableTh scope="row" className={styles.intent}>
        {props.intent.key}
        <Text size="xs" c="dimmed" span display="block" fw={400}>
          {props.intent.quadrant ?? "neutral"}
        </Text>
      </TableTh>
      {props.systems.map(({ id }, place) => (
        <HeatCell key={id} cell={row[place]} most={props.most} />
      ))}
      <TableTd className={styles.total}>{formatCount(sum(row))}</TableTd>
    </TableTr>
  );
}

function TotalRow({
  systems,
  intents,
  cells,
}: Pick<Coverage, "systems" | "intents"> & { cells: Cells }) {
  const columns = systems.map((system) => ({
    id: system.id,
    total: sum(intents.map((intent) => cells.get(keyOf(system.id, intent.id)))),
  }));
  return (
    <TableTr>
      <TableTh scope="row">all intents</TableTh>
      {columns.map(({ id, total }) => (
        <TableTd key={id} className={styles.total}>
          {formatCount(total)}
        </TableTd>
      ))}
      <TableTd className={styles.total}>{formatCount(sum([...cells.values()]))}</TableTd>
    </TableTr>
  );
}

function HeadRow({ systems }: Pick<Coverage, "systems">) {
  return (
    <TableTr>
      <TableTh scope="col">Intent</TableTh>
      {systems.map(({ id, key, access }) => (
        <TableTh key={id} scope="col" ta="right">
          {key}
          <Text size="xs" c="dimmed" span display="block" fw={400}>
            {access === "commercial" ? "commercial" : "open-source"}
          </Text>
        </TableTh>
      ))}
      <TableTh scope="col" ta="right">
        All systems
      </TableTh>
    </TableTr>
  );
}

/** Ratings of each cell; the darker, the more its least rated clip has. */
export function CoverageTable({ coverage }: { coverage: Coverage }) {
  const { systems, intents } = coverage;
  if (coverage.cells.length === 0) return <Text size="sm">The study has no main clip yet.</Text>;
  const cells = new Map(coverage.cells.map((cell) => [keyOf(cell.systemId, cell.intentId), cell]));
  const most = Math.max(...coverage.cells.map(({ fewest }) => fewest));
  return (
    <TableScrollContainer minWidth={160 + 110 * systems.length}>
      <Table withRowBorders={false} verticalSpacing={6} className={styles.table} tabularNums>
        <TableThead>
          <HeadRow systems={systems} />
        </TableThead>
        <TableTbody>
          {intents.map((intent) => (
            <IntentRow
              key={intent.id}
              intent={intent}
              systems={systems}
              cells={cells}
              most={most}
            />
          ))}
          <TotalRow systems={systems} intents={intents} cells={cells} />
        </TableTbody>
      </Table>
    </TableScrollContainer>
  );
}
