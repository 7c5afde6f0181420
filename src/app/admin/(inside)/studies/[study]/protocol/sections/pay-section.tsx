"use client";

import { FieldGroup } from "../fields/field-group.tsx";
import { NumberField } from "../fields/number-field.tsx";
import { TextField } from "../fields/text-field.tsx";
import { FormSection } from "../form-section.tsx";

export function PaySection() {
  return (
    <FormSection id="pay" title="Pay" intro="Who has started keeps the pay that the consent named.">
      <FieldGroup>
        <NumberField
          path="pay.reward"
          label="Reward"
          help="For a finished session; 0 for none."
          decimals={2}
        />
        <TextField path="pay.currency" label="Currency" help="Three capitals, as GBP." />
        <NumberField
          path="pay.expectedMinutes"
          label="Expected length"
          help="Minutes with breaks; participants read it before consent."
          unit=" min"
        />
        <NumberField
          path="pay.partialReward"
          label="Partial reward"
          help="For a session that was screened out or stopped early."
          decimals={2}
        />
        <NumberField
          path="pay.minimumPerHour"
          label="Least pay per hour"
          help="The service's minimum, which the monitor compares with; empty for none."
          decimals={2}
          empty="none"
        />
      </FieldGroup>
    </FormSection>
  );
}
