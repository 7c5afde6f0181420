"use client";

import { TextInput } from "@mantine/core";
import { type FieldProps, useField } from "./use-field.ts";

/** A day, or none. */
export function DateField(field: FieldProps) {
  const { key, input, props } = useField(field);
  const { defaultValue, onChange, ...rest } = props;
  return (
    <TextInput
      key={key}
      type="date"
      styles={{ wrapper: { maxWidth: 320 } }}
      {...input}
      {...rest}
      defaultValue={defaultValue ?? ""}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
