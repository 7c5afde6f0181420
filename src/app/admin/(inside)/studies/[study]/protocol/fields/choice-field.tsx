"use client";

import { NativeSelect } from "@mantine/core";
import { type FieldProps, useField } from "./use-field.ts";

export interface Choice {
  value: string;
  label: string;
}

/** One of a few named values. */
export function ChoiceField({ choices, ...field }: FieldProps & { choices: readonly Choice[] }) {
  const { key, input, props } = useField(field);
  return (
    <NativeSelect
      key={key}
      data={[...choices]}
      styles={{ wrapper: { maxWidth: 480 } }}
      {...input}
      {...props}
    />
  );
}
