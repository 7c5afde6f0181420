"use client";

import { Button } from "@mantine/core";
import styles from "./report.module.css";

export function PrintButton() {
  return (
    <Button className={styles.unprinted} onClick={() => window.print()} maw={240}>
      Print or save as PDF
    </Button>
  );
}
