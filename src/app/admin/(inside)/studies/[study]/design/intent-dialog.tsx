"use client";

import { Group, NumberInput, Text, TextInput } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { intentDetailsSchema } from "#core/study/intent-details.ts";
import type { IntentInDesign } from "#server/queries/design.ts";
import { saveStudyIntent } from "./actions.ts";
import { describeQuadrant } from "./describe-quadrant.ts";
import { DesignDialog } from "./design-dialog.tsx";
import { useDesignChange } from "./use-design-change.ts";

/** A target is no number while its field is empty. */
interface IntentValues {
  key: string;
  targetValence: number | string;
  targetArousal: number | string;
}

interface IntentDialogProps {
  slug: string;
  /** The intent that is changed; null for a new one. */
  intent: IntentInDesign | null;
  onClose: () => void;
}

export function IntentDialog({ slug, intent, onClose }: IntentDialogProps) {
  const { run, busy, refusal } = useDesignChange(onClose);
  const form = useForm<IntentValues>({
    initialValues: {
      key: intent?.key ?? "",
      targetValence: intent?.targetValence ?? "",
      targetArousal: intent?.targetArousal ?? "",
    },
    validate: schemaResolver(intentDetailsSchema, { sync: true }),
  });
  const { targetValence, targetArousal } = form.values;
  return (
    <DesignDialog
      title={intent ? `Intent ${intent.key}` : "Add an intent"}
      opened
      busy={busy}
      error={refusal?.error ?? null}
      onClose={onClose}
      onSubmit={form.onSubmit((details) =>
        run(() => saveStudyIntent(slug, intent?.id ?? null, details)),
      )}
    >
      <TextInput
        label="Key"
        description="The emotion word, as its clips' file names spell it."
        autoComplete="off"
        data-autofocus
        {...form.getInputProps("key")}
      />
      <Group grow align="flex-start">
        <NumberInput
          label="Target valence"
          description="1 negative, 9 positive"
          decimalScale={2}
          {...form.getInputProps("targetValence")}
        />
        <NumberInput
          label="Target arousal"
          description="1 low, 9 high energy"
          decimalScale={2}
          {...form.getInputProps("targetArousal")}
        />
      </Group>
      <Text size="sm" role="status">
        Quadrant: {describeQuadrant(Number(targetValence), Number(targetArousal))}
      </Text>
    </DesignDialog>
  );
}
