"use client";

import { Switch } from "@mantine/core";
import { type FieldProps, useField } from "./use-field.ts";

export function SwitchField(field: FieldProps) {
  const { key, input, props } = useField(field, "checkbox");
  return <Switch key={key} {...input} {...props} />;
}
