"use client";

import { FieldGroup } from "../fields/field-group.tsx";
import { ListField } from "../fields/list-field.tsx";
import { NumberField } from "../fields/number-field.tsx";
import { SwitchField } from "../fields/switch-field.tsx";
import { TextField } from "../fields/text-field.tsx";
import { FormSection } from "../form-section.tsx";

function CodeFields() {
  return (
    <FieldGroup>
      <TextField
        path="recruitment.codes.completed"
        label="Code: completed"
        help="The service's code for a finished session; empty: a random one each."
      />
      <TextField
        path="recruitment.codes.screenedOut"
        label="Code: screened out"
        help="For those whom the sound check turned away."
      />
      <TextField
        path="recruitment.codes.noConsent"
        label="Code: no consent"
        help="For those who did not consent."
      />
      <TextField
        path="recruitment.returnLink"
        label="Return link"
        help="Where a participant goes back to; {code} is replaced by the code."
      />
    </FieldGroup>
  );
}

export function RecruitmentSection() {
  return (
    <FormSection
      id="recruitment"
      title="Recruitment"
      intro="How people come from a recruitment service and go back to it. Ids are kept apart from everything else."
    >
      <FieldGroup>
        <TextField
          path="recruitment.parameters.participant"
          label="Parameter: person"
          help="The name in the service's link, as PROLIFIC_PID."
        />
        <TextField
          path="recruitment.parameters.study"
          label="Parameter: study"
          help="As STUDY_ID."
        />
        <TextField
          path="recruitment.parameters.session"
          label="Parameter: session"
          help="As SESSION_ID."
        />
        <SwitchField
          path="recruitment.requireId"
          label="Only with an id"
          help="Who comes without the service's id is turned away."
        />
      </FieldGroup>
      <CodeFields />
      <ListField
        path="recruitment.excludeStudies"
        label="Turn away participants of"
        help="Addresses (slugs) of earlier studies; their ids are turned away before consent."
      />
      <NumberField
        path="recruitment.eraseIdsAfterDays"
        label="Erase ids after"
        help="Days after payment."
        unit=" days"
      />
    </FormSection>
  );
}
