"use client";

import { NumberField } from "../fields/number-field.tsx";
import { SwitchField } from "../fields/switch-field.tsx";
import { TextField } from "../fields/text-field.tsx";
import { FormSection } from "../form-section.tsx";

export function ConsentSection() {
  return (
    <FormSection
      id="consent"
      title="Consent"
      intro="Who has consented keeps the text and the rules of that consent."
    >
      <TextField
        path="consent.version"
        label="Version of the consent"
        help="Recorded with each consent. Raise it whenever a text of the consent changes."
      />
      <SwitchField
        path="consent.askRelease"
        label="Ask for release as open data"
        help="By a tick of its own that nobody has to set. Released files hold only those who agreed."
      />
      <NumberField
        path="consent.withdrawDays"
        label="Withdrawal possible for"
        help="Days after the start until which a participant can have all answers deleted."
        unit=" days"
      />
    </FormSection>
  );
}
