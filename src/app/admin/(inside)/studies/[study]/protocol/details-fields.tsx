"use client";

import { TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { type StudyDetails, suggestSlug } from "#core/study/study-details.ts";

/** Name and address of a study that is being made; the address follows the name until written. */
export function DetailsFields({ form }: { form: UseFormReturnType<StudyDetails> }) {
  const suggest = () => {
    if (form.getValues().slug !== "") return;
    form.setFieldValue("slug", suggestSlug(form.getValues().title));
  };
  const { onBlur, ...title } = form.getInputProps("title");
  return (
    <>
      <TextInput
        label="Name"
        description="For researchers; participants see the public title of the protocol."
        autoComplete="off"
        data-autofocus
        {...title}
        onBlur={(event) => {
          onBlur?.(event);
          suggest();
        }}
      />
      <TextInput
        label="Address"
        description="Part of the participants' link, so keep it neutral: small letters, digits, hyphens."
        autoComplete="off"
        {...form.getInputProps("slug")}
      />
    </>
  );
}
