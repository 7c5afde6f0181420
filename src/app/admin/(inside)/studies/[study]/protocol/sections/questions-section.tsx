"use client";

import { ChoiceField } from "../fields/choice-field.tsx";
import { FieldGroup } from "../fields/field-group.tsx";
import { SwitchField } from "../fields/switch-field.tsx";
import { FormSection } from "../form-section.tsx";

const TRAINING = [
  { value: "gold-msi", label: "Gold-MSI, seven items where translated" },
  { value: "plain", label: "One plain question" },
  { value: "off", label: "Not asked" },
];

const BEFORE = [
  ["ageBand", "Age band", "In bands of ten years."],
  ["gender", "Gender", "Own words are possible and are never released."],
  ["country", "Country grown up in", "Chosen from a list."],
  ["languages", "Languages spoken", "Free text, never released."],
  ["hearing", "Hearing", "Health data: asked only with the tick that allows it."],
  ["listeningDevice", "Listening device", "Headphones, earphones, loudspeakers."],
] as const;

const AFTER = [
  ["soundProblems", "Problems with the sound?", "After the last trial."],
  ["seriousness", "Answered seriously?", "With the promise that it does not change the pay."],
  ["comment", "Anything to say?", "Free text, never released."],
] as const;

export function QuestionsSection() {
  return (
    <FormSection
      id="questions"
      title="Questions"
      intro="Each question can be declined. A question that is switched off later stays answered for those who answered it."
    >
      <FieldGroup>
        {BEFORE.map(([name, label, help]) => (
          <SwitchField key={name} path={`questions.${name}`} label={label} help={help} />
        ))}
      </FieldGroup>
      <ChoiceField
        path="questions.musicalTraining"
        label="Musical training"
        help="The Gold-MSI's training items are used where a published translation exists."
        choices={TRAINING}
      />
      <FieldGroup>
        {AFTER.map(([name, label, help]) => (
          <SwitchField key={name} path={`questions.${name}`} label={label} help={help} />
        ))}
      </FieldGroup>
    </FormSection>
  );
}
