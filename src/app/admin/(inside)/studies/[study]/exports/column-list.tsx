import {
  Code,
  Table,
  TableScrollContainer,
  TableTbody,
  TableTd,
  TableTh,
  TableThead,
  TableTr,
} from "@mantine/core";
import type { Column } from "#core/exports/column.ts";
import styles from "./column-list.module.css";

/** A file's columns, folded away until they are asked for. */
export function ColumnList({ columns }: { columns: readonly Column[] }) {
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>What each column holds</summary>
      <TableScrollContainer minWidth={640}>
        <Table verticalSpacing={4} fz="sm">
          <TableThead>
            <TableTr>
              {["Column", "Type", "Unit", "Range", "Meaning"].map((label) => (
                <TableTh key={label} scope="col">
                  {label}
                </TableTh>
              ))}
            </TableTr>
          </TableThead>
          <TableTbody>
            {columns.map(({ name, type, unit, range, sentence }) => (
              <TableTr key={name}>
                <TableTd>
                  <Code>{name}</Code>
                </TableTd>
                <TableTd>{type}</TableTd>
                <TableTd>{unit}</TableTd>
                <TableTd>{range}</TableTd>
                <TableTd>{sentence}</TableTd>
              </TableTr>
            ))}
          </TableTbody>
        </Table>
      </TableScrollContainer>
    </details>
  );
}
