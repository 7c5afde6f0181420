"use client";

import { Checkbox, Group } from "@mantine/core";
import { SwitchField } from "../fields/switch-field.tsx";
import { useField } from "../fields/use-field.ts";
import { FormSection } from "../form-section.tsx";

function LanguagesField() {
  const { key, input, props } = useField({
    path: "languages",
    label: "Languages offered",
    help: "A participant chooses before consent and keeps the language. Every text of a language offered has to be written.",
  });
  return (
    <Checkbox.Group key={key} {...input} {...props}>
      <Group mt="xs">
        <Checkbox value="en" label="English" />
        <Checkbox value="ko" label="Korean" />
      </Group>
    </Checkbox.Group>
  );
}

export function LanguagesSection() {
  return (
    <FormSection
      id="languages-section"
      title="Languages and disclosure"
      intro="Holds for people who start after it was saved."
    >
      <LanguagesField />
      <SwitchField
        path="disclosesSystems"
        label="Say before the trials that the music is machine-made"
        help="Off: participants learn it in the debriefing, so that it cannot sway their ratings."
      />
    </FormSection>
  );
}
