"use client";

import { NativeSelect, TextInput } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { findKnownSystem } from "#core/study/known-systems.ts";
import { type SystemDetails, systemDetailsSchema } from "#core/study/system-details.ts";
import type { SystemInDesign } from "#server/queries/design.ts";
import { saveStudySystem } from "./actions.ts";
import { DesignDialog } from "./design-dialog.tsx";
import { useDesignChange } from "./use-design-change.ts";

const ACCESSES = [
  { value: "open-source", label: "open-source: can be run by oneself" },
  { value: "commercial", label: "commercial: a paid service" },
];

interface SystemDialogProps {
  slug: string;
  /** The system that is changed; null for a new one. */
  system: SystemInDesign | null;
  onClose: () => void;
}

export function SystemDialog({ slug, system, onClose }: SystemDialogProps) {
  const { run, busy, refusal } = useDesignChange(onClose);
  const form = useForm<SystemDetails>({
    initialValues: {
      key: system?.key ?? "",
      access: system?.access ?? "open-source",
      version: system?.version ?? "",
    },
    validate: schemaResolver(systemDetailsSchema, { sync: true }),
  });
  const fillKnown = () => {
    const known = system === null ? findKnownSystem(form.values.key) : null;
    if (known === null || form.isDirty("access") || form.isDirty("version")) return;
    form.setValues({ access: known.access, version: known.version ?? "" });
  };
  const { onBlur, ...key } = form.getInputProps("key");
  return (
    <DesignDialog
      title={system ? `System ${system.key}` : "Add a system"}
      opened
      busy={busy}
      error={refusal?.error ?? null}
      onClose={onClose}
      onSubmit={form.onSubmit((details) =>
        run(() => saveStudySystem(slug, system?.id ?? null, details)),
      )}
    >
      <TextInput
        label="Key"
        description="As its clips' file names spell it."
        autoComplete="off"
        data-autofocus
        {...key}
        onBlur={(event) => {
          onBlur?.(event);
          fillKnown();
        }}
      />
      <NativeSelect label="Access" data={ACCESSES} {...form.getInputProps("access")} />
      <TextInput
        label="Version"
        description="What made the clips, as v4.5; may stay empty."
        autoComplete="off"
        {...form.getInputProps("version")}
      />
    </DesignDialog>
  );
}
