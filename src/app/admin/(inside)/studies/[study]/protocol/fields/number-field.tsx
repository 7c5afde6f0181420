"use client";

import { NumberInput } from "@mantine/core";
import { type FieldProps, useField } from "./use-field.ts";

interface NumberFieldProps extends FieldProps {
  /** Shown behind the number, such as " s". */
  unit?: string;
  /** What an empty field means, where it may be empty: the value is then null. */
  empty?: string;
  /** Shares are shown in per cent. */
  percent?: boolean;
  decimals?: number;
  min?: number;
}

function toShown(value: unknown, percent: boolean): number | string {
  if (typeof value !== "number") return "";
  return percent ? Math.round(value * 10_000) / 100 : value;
}

/** An emptied field is null: a fault unless the protocol allows it. */
function toValue(shown: number | string, percent: boolean): number | null {
  const number = typeof shown === "number" ? shown : Number.parseFloat(shown);
  if (Number.isNaN(number)) return null;
  return percent ? number / 100 : number;
}

export function NumberField(field: NumberFieldProps) {
  const { unit, empty, percent = false, decimals = 0, min = 0 } = field;
  const { key, input, props } = useField(field);
  const { defaultValue, onChange, ...rest } = props;
  return (
    <NumberInput
      key={key}
      {...input}
      {...rest}
      defaultValue={toShown(defaultValue, percent)}
      onChange={(shown) => onChange(toValue(shown, percent))}
      placeholder={empty}
      suffix={percent ? " %" : unit}
      decimalScale={decimals}
      allowNegative={min < 0}
      styles={{ wrapper: { maxWidth: 320 } }}
    />
  );
}
