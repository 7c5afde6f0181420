"use client";

import type { ReactNode } from "react";
import { goToTop } from "./go-to-top.ts";
import styles from "./session.module.css";

/** One part of the session; the next one begins at its top. */
export function StageFrame({ stage, children }: { stage: string; children: ReactNode }) {
  return (
    <div key={stage} ref={goToTop} tabIndex={-1} className={styles.frame}>
      {children}
    </div>
  );
}
