"use client";

import { Anchor, Code, Text } from "@mantine/core";
import { ChoiceField } from "../fields/choice-field.tsx";
import { FieldGroup } from "../fields/field-group.tsx";
import { NumberField } from "../fields/number-field.tsx";
import { TextField } from "../fields/text-field.tsx";
import { FormSection } from "../form-section.tsx";

const FAMILIES = [
  { value: "access-error", label: "Open-source against commercial: error" },
  { value: "access-error-by-quadrant", label: "Open-source against commercial: error by quadrant" },
  { value: "access-distance", label: "Open-source against commercial: distance" },
  { value: "error-by-system", label: "Error by system" },
  { value: "arousal-half-and-axis", label: "Arousal half and axis" },
  { value: "system-pairs", label: "Pairs of systems" },
];

const MEASURES = [
  { value: "error", label: "Signed error" },
  { value: "absError", label: "Absolute error" },
  { value: "distance", label: "Distance in the plane" },
  { value: "overNeutral", label: "Over neutral" },
];

const RULES = [{ value: "screening-1", label: "screening-1" }];

const LOCKED = "Frozen when the study was opened: what is tested was said before there were data.";

function FrozenPlan({ slug, hash }: { slug: string; hash: string }) {
  return (
    <Text size="sm">
      <Anchor href={`/admin/studies/${slug}/protocol/plan`} download>
        Download the frozen plan
      </Anchor>{" "}
      for pre-registration. SHA-256 of that file:{" "}
      <Code style={{ overflowWrap: "anywhere" }}>{hash}</Code>
    </Text>
  );
}

export function PlanSection({ slug, planHash }: { slug: string; planHash: string | null }) {
  return (
    <FormSection
      id="plan"
      title="Analysis plan"
      intro="What will be tested, said before there are data. Opening the study freezes it."
      locked={planHash === null ? null : LOCKED}
    >
      {planHash && <FrozenPlan slug={slug} hash={planHash} />}
      <FieldGroup>
        <ChoiceField
          path="plan.primaryFamily"
          label="Primary family of tests"
          help="Corrected within the family; all others are exploratory."
          choices={FAMILIES}
        />
        <ChoiceField
          path="plan.measure"
          label="Measure"
          help="How a clip misses its target."
          choices={MEASURES}
        />
        <NumberField
          path="plan.smallestDifference"
          label="Smallest difference of interest"
          help="In scale points: less is no difference that matters."
          decimals={2}
        />
        <ChoiceField
          path="plan.ruleSet"
          label="Screening rules"
          help="By which answers are flagged."
          choices={RULES}
        />
        <NumberField
          path="plan.minimumRatings"
          label="Minimum ratings per clip"
          help="Clips with fewer are left out of the results."
        />
      </FieldGroup>
      <TextField
        path="plan.whenToStop"
        label="When to stop"
        help="When data collection ends, and that nobody looks before."
        long
      />
    </FormSection>
  );
}
