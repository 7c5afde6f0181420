"use client";

import { ChoiceField } from "../fields/choice-field.tsx";
import { FieldGroup } from "../fields/field-group.tsx";
import { NumberField } from "../fields/number-field.tsx";
import { FormSection } from "../form-section.tsx";

const PLAYER = [
  { value: "bar", label: "An even bar" },
  { value: "waveform", label: "The clip's waveform" },
];

export function PlaybackSection() {
  return (
    <FormSection
      id="playback"
      title="Listening"
      intro="What has to be heard before a rating can be sent. Holds for people who start after it was saved."
    >
      <FieldGroup>
        <NumberField
          path="playback.heardShare"
          label="Share that must be heard"
          help="Of each clip, at normal speed and with the sound on."
          percent
        />
        <NumberField
          path="playback.replaysMax"
          label="Replays"
          help="How often a clip may be played again; empty for no limit."
          empty="no limit"
        />
        <ChoiceField
          path="playback.player"
          label="The player shows"
          help="A waveform can sway an arousal rating."
          choices={PLAYER}
        />
      </FieldGroup>
    </FormSection>
  );
}
