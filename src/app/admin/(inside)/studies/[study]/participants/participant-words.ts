import type { ParticipantState } from "#db/enums.ts";

export const PARTICIPANT_STATE_WORD: Record<ParticipantState, string> = {
  consented: "consented",
  working: "working",
  completed: "completed",
  stopped: "stopped early",
  withdrawn: "withdrawn",
  screened_out: "screened out",
};
