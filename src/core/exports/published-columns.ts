import { type ColumnName, declareColumns } from "./column.ts";

/** `ratings_metadata.csv` of the published layout: one row per rating. */
export const publishedRatingColumns = declareColumns([
  { name: "user", type: "text", unit: null, range: null, sentence: "The participant's code." },
  {
    name: "audio_file",
    type: "text",
    unit: null,
    range: "{system}_{intent}_{index}_crop.wav",
    sentence: "The file name of the rated clip.",
  },
  {
    name: "valence",
    type: "integer",
    unit: "scale points",
    range: "1 to 9",
    sentence: "The valence that the participant heard, 9 being very positive.",
  },
  {
    name: "arousal",
    type: "integer",
    unit: "scale points",
    range: "1 to 9",
    sentence: "The arousal that the participant heard, 9 being very high energy.",
  },
]);

export type PublishedRatingColumn = ColumnName<typeof publishedRatingColumns>;

/** `clips_metadata.csv` of the published layout: one row per clip. */
export const publishedClipColumns = declareColumns([
  { name: "index", type: "integer", unit: null, range: "from 0", sentence: "The row's number." },
  {
    name: "audio_file",
    type: "text",
    unit: null,
    range: "{system}_{intent}_{index}_crop.wav",
    sentence: "The clip's file name.",
  },
  {
    name: "model",
    type: "text",
    unit: null,
    range: null,
    sentence: "The system that made the clip.",
  },
  {
    name: "emotion",
    type: "text",
    unit: null,
    range: null,
    sentence: "The intent that the system was asked for.",
  },
  {
    name: "file_index",
    type: "integer",
    unit: null,
    range: "from 0",
    sentence: "The clip's number within its cell.",
  },
  {
    name: "valence",
    type: "number",
    unit: "scale points",
    range: "1 to 9",
    sentence: "The mean valence of the clip's ratings, to three decimals; empty without ratings.",
  },
  {
    name: "arousal",
    type: "number",
    unit: "scale points",
    range: "1 to 9",
    sentence: "The mean arousal of the clip's ratings, to three decimals; empty without ratings.",
  },
  {
    name: "num_annotators",
    type: "integer",
    unit: "ratings",
    range: "from 0",
    sentence: "How many participants rated the clip.",
  },
]);

export type PublishedClipColumn = ColumnName<typeof publishedClipColumns>;

/** `emotion_intents_metadata.csv` of the published layout: one row per intent. */
export const publishedIntentColumns = declareColumns([
  {
    name: "quadrant",
    type: "text",
    unit: null,
    range: "hv_ha, lv_ha, lv_la, hv_la",
    sentence:
      "High or low valence and high or low arousal of the target; empty for a target that is neutral on a scale.",
  },
  { name: "emotion", type: "text", unit: null, range: null, sentence: "The intent." },
  {
    name: "gt_valence",
    type: "number",
    unit: "scale points",
    range: "1 to 9",
    sentence: "The intent's target valence.",
  },
  {
    name: "gt_arousal",
    type: "number",
    unit: "scale points",
    range: "1 to 9",
    sentence: "The intent's target arousal.",
  },
]);

export type PublishedIntentColumn = ColumnName<typeof publishedIntentColumns>;
