"use client";

import { DateField } from "../fields/date-field.tsx";
import { FieldGroup } from "../fields/field-group.tsx";
import { NumberField } from "../fields/number-field.tsx";
import { FormSection } from "../form-section.tsx";

export function EndSection() {
  return (
    <FormSection
      id="end"
      title="Ratings per clip and the end"
      intro="Nobody new can start once the first of these is reached; those at work can finish. A change holds at once."
    >
      <FieldGroup>
        <NumberField
          path="ratingsPerClip.target"
          label="Ratings per clip wanted"
          help="What the monitor measures coverage against."
        />
        <NumberField
          path="ratingsPerClip.minimum"
          label="Ratings per clip needed"
          help="Below it a clip counts as under-rated."
        />
        <NumberField
          path="end.participants"
          label="End after participants"
          help="Finished, of phase main; empty for no limit."
          empty="no limit"
        />
        <NumberField
          path="end.ratingsPerClip"
          label="End when every clip has"
          help="Ratings; empty for no limit."
          empty="no limit"
        />
        <DateField path="end.date" label="Last day" help="In UTC; empty for none." />
      </FieldGroup>
    </FormSection>
  );
}
