"use client";

import { ChoiceField } from "../fields/choice-field.tsx";
import { FieldGroup } from "../fields/field-group.tsx";
import { NumberField } from "../fields/number-field.tsx";
import { SwitchField } from "../fields/switch-field.tsx";
import { FormSection } from "../form-section.tsx";

const CUT = [
  { value: "start", label: "From the start" },
  { value: "loudest", label: "The loudest part" },
];

const LOUDNESS = [
  { value: "level", label: "Bring every clip to the target" },
  { value: "as-is", label: "Leave it as it came" },
];

const RENDITION = [
  { value: "flac", label: "FLAC, lossless" },
  { value: "mp3", label: "MP3, a third of the size" },
];

const LOCKED =
  "The study has clips that were prepared with these settings, so they cannot change any more. Duplicate the study without clips, through its file, to choose others.";

export function AudioSection({ hasAudio }: { hasAudio: boolean }) {
  return (
    <FormSection
      id="audio"
      title="Audio"
      intro="How clips are cut, levelled and served. These settings hold for all clips of the study and cannot change once clips are in."
      locked={hasAudio ? LOCKED : null}
    >
      <FieldGroup>
        <NumberField
          path="audio.seconds"
          label="Length of a clip"
          help="Longer audio is cut to it, with fades of 10 ms."
          unit=" s"
          decimals={2}
        />
        <ChoiceField
          path="audio.cut"
          label="Which part of longer audio"
          help="The loudest window is found by measuring."
          choices={CUT}
        />
        <ChoiceField
          path="audio.loudness"
          label="Loudness"
          help="By gain alone, never over −1 dBTP."
          choices={LOUDNESS}
        />
        <NumberField
          path="audio.targetLufs"
          label="Target loudness"
          help="Integrated, ITU-R BS.1770; −23 is EBU R 128's."
          unit=" LUFS"
          decimals={1}
          min={-40}
        />
        <ChoiceField
          path="audio.rendition"
          label="Served as"
          help="MP3 suits slow networks."
          choices={RENDITION}
        />
        <SwitchField
          path="audio.allowShorter"
          label="Take shorter audio as it is"
          help="Off: a file that is too short is refused."
        />
      </FieldGroup>
    </FormSection>
  );
}
