"use client";

import { Text } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { type DragEvent, useState } from "react";
import { uploadEndings } from "#core/study/upload-manifest.ts";
import styles from "./upload.module.css";

interface DropZoneProps {
  disabled: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** Takes files that are dropped on it, or chosen by click or keyboard: inside is a file input. */
export function DropZone({ disabled, onFiles }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const onDrag = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOver && !disabled);
  };
  const onDrop = (event: DragEvent) => {
    onDrag(false)(event);
    if (!disabled) onFiles([...event.dataTransfer.files]);
  };
  return (
    // The label's input takes clicks and the keyboard; the label itself only takes drops.
    <label
      className={styles.zone}
      data-over={over || undefined}
      onDragEnter={onDrag(true)}
      onDragOver={onDrag(true)}
      onDragLeave={onDrag(false)}
      onDrop={onDrop}
    >
      <IconUpload size={28} aria-hidden />
      <Text fw={600}>Drop audio files here, or choose them</Text>
      <Text size="sm" c="dimmed">
        WAV, FLAC, MP3, Ogg or M4A; up to 200 MB each. Named {"{system}_{intent}_{number}"},
        practice … or anchor …, they find their place by themselves.
      </Text>
      <input
        type="file"
        multiple
        accept={["audio/*", ...uploadEndings].join(",")}
        disabled={disabled}
        className={styles.input}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </label>
  );
}
