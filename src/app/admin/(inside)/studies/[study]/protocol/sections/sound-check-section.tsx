"use client";

import { ChoiceField } from "../fields/choice-field.tsx";
import { FieldGroup } from "../fields/field-group.tsx";
import { NumberField } from "../fields/number-field.tsx";
import { SwitchField } from "../fields/switch-field.tsx";
import { FormSection } from "../form-section.tsx";

const ON_FAIL = [
  { value: "continue", label: "Go on, flagged" },
  { value: "retry", label: "Try again without end" },
  { value: "screen-out", label: "End the session" },
];

export function SoundCheckSection() {
  return (
    <FormSection
      id="soundCheck"
      title="Sound check"
      intro="Before the instructions. Holds for people who start after it was saved."
    >
      <FieldGroup>
        <SwitchField
          path="soundCheck.level"
          label="Set a comfortable level"
          help="With a reference sound at the study's loudness."
        />
        <SwitchField
          path="soundCheck.headphones"
          label="Test for headphones"
          help="Huggins pitch, six trials, all six right. 80% of people with headphones pass, and 20% of those without."
        />
        <NumberField
          path="soundCheck.attempts"
          label="Attempts"
          help="How often the test for headphones may be tried."
        />
        <ChoiceField
          path="soundCheck.onFail"
          label="Who fails every attempt"
          help="Turning people away costs honest listeners too: two of ten with headphones fail."
          choices={ON_FAIL}
        />
      </FieldGroup>
    </FormSection>
  );
}
