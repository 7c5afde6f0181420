"use client";

import { ChoiceField } from "../fields/choice-field.tsx";
import { FieldGroup } from "../fields/field-group.tsx";
import { NumberField } from "../fields/number-field.tsx";
import { FormSection } from "../form-section.tsx";

const UNFINISHED = [
  { value: "keep", label: "Their ratings count" },
  { value: "drop", label: "Their ratings do not count" },
];

function CountFields() {
  return (
    <FieldGroup>
      <NumberField
        path="session.mainClips"
        label="Clips per participant"
        help="Main clips, at most one per cell. Everything below comes on top."
      />
      <NumberField
        path="session.practiceClips"
        label="Practice clips"
        help="The same for all, heard first, never analysed."
      />
      <NumberField
        path="session.anchors"
        label="Anchors"
        help="Human-made clips of known rating, spread over the session."
      />
      <NumberField
        path="session.catchTrials"
        label="Catch trials"
        help="The text says what to choose. Two or more in sessions of five minutes or longer."
      />
      <NumberField
        path="session.repeatsShare"
        label="Repeated clips"
        help="Share of the main clips that come a second time, up to 10%."
        percent
        decimals={1}
      />
      <NumberField
        path="session.repeatsMinDistance"
        label="Distance of a repeat"
        help="A repeat comes at least so many trials later; 10 or more."
        unit=" trials"
      />
    </FieldGroup>
  );
}

export function SessionSection() {
  return (
    <FormSection
      id="session"
      title="Trials"
      intro="What one session is made of. A list of trials never changes after its start, so this holds for people who start after it was saved."
    >
      <CountFields />
      <FieldGroup>
        <NumberField
          path="session.breakEvery"
          label="Offer a break after"
          help="Trials that are not practice; empty for no breaks."
          unit=" trials"
          empty="no breaks"
        />
        <NumberField
          path="session.leaseMinutes"
          label="A place is held for"
          help="Minutes of silence after which the places of a session return to the study."
          unit=" min"
        />
        <ChoiceField
          path="session.unfinished"
          label="Unfinished sessions"
          help="Decided before the study opens."
          choices={UNFINISHED}
        />
      </FieldGroup>
    </FormSection>
  );
}
