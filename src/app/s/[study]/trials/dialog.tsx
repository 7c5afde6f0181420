"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import styles from "../session.module.css";

interface DialogProps {
  title: string;
  children: ReactNode;
  onClose: () => void;
}

/** A native modal dialog: it keeps the focus and closes by Escape. */
export function Dialog({ title, children, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
