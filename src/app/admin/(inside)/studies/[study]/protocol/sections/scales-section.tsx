"use client";

import { ChoiceField } from "../fields/choice-field.tsx";
import { SwitchField } from "../fields/switch-field.tsx";
import { FormSection } from "../form-section.tsx";

const ORDER = [
  { value: "alternate", label: "Alternates between participants" },
  { value: "valence-first", label: "Valence first" },
  { value: "arousal-first", label: "Arousal first" },
];

export function ScalesSection() {
  return (
    <FormSection
      id="scales"
      title="Scales"
      intro="Valence and arousal, 1 to 9; their words are among the texts. Other words or another order half-way make earlier and later ratings hard to compare."
    >
      <ChoiceField
        path="scales.order"
        label="Which scale comes first"
        help="Recorded with each participant."
        choices={ORDER}
      />
      <SwitchField
        path="scales.soundQuality"
        label="Ask for sound quality too"
        help="A third scale, 1 to 9; it makes each trial a few seconds longer."
      />
    </FormSection>
  );
}
