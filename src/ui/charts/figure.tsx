"use client";

import { Anchor, Button, Group, Paper, Stack, Table, Text, Title } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import styles from "./charts.module.css";
import { composeSvg, saveFile, toPng } from "./figure-file.ts";
import { type Cell, type FigureRow, toCsv } from "./to-csv.ts";

export interface FigureProps {
  /** Also the name of its files. */
  id: string;
  title: string;
  /** What is shown, its unit, what was averaged over what, which interval. */
  caption: string;
  /** Where the definition stands on the methods page, as "error". */
  definition: string;
  /** What the figure shows, for the CSV file and the table. */
  rows: FigureRow[];
  /** What is missing, when there is too little to draw. */
  missing?: string | null;
  /** For choosing what is shown. */
  controls?: ReactNode;
  children: ReactNode;
}

/** A table of thousands of rows helps nobody; the file has them all. */
const MOST_ROWS = 150;

function shown(value: Cell | undefined): string {
  if (value === null || value === undefined) return "–";
  if (typeof value !== "number" || Number.isInteger(value)) return String(value);
  return Math.abs(value) < 0.001 ? value.toExponential(1) : value.toFixed(3);
}

function Values({ rows }: { rows: FigureRow[] }) {
  const columns = Object.keys(rows[0] ?? {});
  return (
    <div className={styles.values}>
      <Table withTableBorder stickyHeader fz="xs" verticalSpacing={2}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column}>{column}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.slice(0, MOST_ROWS).map((row) => (
            <Table.Tr key={Object.values(row).join("|")}>
              {columns.map((column) => (
                <Table.Td key={column}>{shown(row[column])}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {rows.length > MOST_ROWS && (
        <Text size="xs">
          The first {MOST_ROWS} of {rows.length} rows; the CSV file has all.
        </Text>
      )}
    </div>
  );
}

/** A figure with its caption, its definition one click away, and its files. */
export function Figure(props: FigureProps) {
  const { id, title, caption, rows, missing } = props;
  const drawing = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const compose = () => {
    const chart = drawing.current?.querySelector<SVGSVGElement>("svg.recharts-surface");
    return chart ? composeSvg(chart, title, caption) : null;
  };
  const saveSvg = () => {
    const sheet = compose();
    if (sheet) saveFile(`${id}.svg`, new Blob([sheet.text], { type: "image/svg+xml" }));
  };
  const savePng = async () => {
    const sheet = compose();
    if (!sheet) return;
    try {
      saveFile(`${id}.png`, await toPng(sheet.text, sheet.width, sheet.height));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  const saveCsv = () => saveFile(`${id}.csv`, new Blob([toCsv(rows)], { type: "text/csv" }));
  const button = { size: "compact-xs", variant: "default" } as const;
  return (
    <Paper
      component="figure"
      withBorder
      p="md"
      id={id}
      className={styles.figure}
      aria-labelledby={`${id}-title`}
    >
      <Stack gap="xs">
        <Group justify="space-between" align="baseline">
          <Title order={3} size="h4" id={`${id}-title`}>
            {title}
          </Title>
          <Anchor href={`/methods#${props.definition}`} size="sm">
            How this is defined
          </Anchor>
        </Group>
        {!missing && <div className={styles.controls}>{props.controls}</div>}
        {missing ? (
          <Text>{missing}</Text>
        ) : (
          <div ref={drawing} role="img" aria-label={`${title}. ${caption}`}>
            {props.children}
          </div>
        )}
        {!missing && (
          <>
            <figcaption className={styles.caption}>{caption}</figcaption>
            <Group gap="xs" className={styles.controls}>
              <Button {...button} onClick={saveSvg} aria-label={`${title} as SVG`}>
                SVG
              </Button>
              <Button {...button} onClick={savePng} aria-label={`${title} as PNG`}>
                PNG
              </Button>
              <Button {...button} onClick={saveCsv} aria-label={`${title} as CSV`}>
                CSV
              </Button>
              <Button {...button} onClick={() => setOpen(!open)} aria-expanded={open}>
                {open ? "Hide values" : "Show values"}
              </Button>
              {failed && (
                <Text size="xs" role="alert">
                  This browser could not draw the PNG; the SVG has the same.
                </Text>
              )}
            </Group>
            {open && <Values rows={rows} />}
          </>
        )}
      </Stack>
    </Paper>
  );
}
