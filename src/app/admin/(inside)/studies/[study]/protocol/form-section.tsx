"use client";

import { Alert, Paper, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { FieldLock, useFieldLock } from "./fields/field-lock.ts";

interface FormSectionProps {
  id: string;
  title: string;
  /** What the section decides, and for whom it changes when it is saved. */
  intro: string;
  /** Why the fields can only be read, if so. */
  locked?: string | null;
  children: ReactNode;
}

/** A part of the protocol's form. */
export function FormSection({ id, title, intro, locked = null, children }: FormSectionProps) {
  const allLocked = useFieldLock();
  return (
    <Paper withBorder p="md" component="section" id={id} aria-labelledby={`${id}-title`}>
      <Stack>
        <Stack gap={2}>
          <Title order={2} size="h4" id={`${id}-title`}>
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {intro}
          </Text>
        </Stack>
        {locked && (
          <Alert role="note" color="gray" p="xs">
            {locked}
          </Alert>
        )}
        <FieldLock value={allLocked || locked !== null}>{children}</FieldLock>
      </Stack>
    </Paper>
  );
}
