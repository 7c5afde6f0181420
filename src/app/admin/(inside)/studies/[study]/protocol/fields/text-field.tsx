"use client";

import { Textarea, TextInput } from "@mantine/core";
import { type FieldProps, useField } from "./use-field.ts";

/** A text: one line, or a paragraph that grows with what is written. */
export function TextField({ long = false, ...field }: FieldProps & { long?: boolean }) {
  const { key, input, props } = useField(field);
  if (!long) return <TextInput key={key} {...input} {...props} />;
  return <Textarea key={key} autosize minRows={2} maxRows={14} {...input} {...props} />;
}
