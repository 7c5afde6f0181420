"use client";

import { TagsInput } from "@mantine/core";
import { type FieldProps, useField } from "./use-field.ts";

/** Several short texts, each ended by Enter. */
export function ListField(field: FieldProps) {
  const { key, input, props } = useField(field);
  return <TagsInput key={key} splitChars={[",", " "]} {...input} {...props} />;
}
