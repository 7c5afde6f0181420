import { useProtocolFormContext } from "../protocol-form-context.ts";
import { useFieldLock } from "./field-lock.ts";

/** What every field says of itself. */
export interface FieldProps {
  /** Where its value is in the protocol, as `session.mainClips`. */
  path: string;
  label: string;
  help: string;
}

/**
 * What an input needs to be a field of the form. The key is apart, as React wants it; with it the
 * input takes a new value when the form is reset.
 */
export function useField({ path, label, help }: FieldProps, type: "input" | "checkbox" = "input") {
  const form = useProtocolFormContext();
  const disabled = useFieldLock();
  const props = form.getInputProps(path, { type });
  return { key: form.key(path), input: { id: path, label, description: help, disabled }, props };
}
