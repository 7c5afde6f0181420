import type { Attendance } from "#server/simulate/simulation-request.ts";
import { WrongInput } from "../command.ts";

/** The options of `simulate` and `design` as they were typed. */
export interface TypedAttendance {
  participants?: string | undefined;
  dropout?: string | undefined;
  seed?: string | undefined;
  concurrent?: string | undefined;
}

export const attendanceOptions = {
  participants: { type: "string" },
  dropout: { type: "string" },
  seed: { type: "string" },
} as const;

const MOST_PARTICIPANTS = 100_000;
/** Nearer to 1 the number of those who leave grows out of all bounds. */
const MOST_DROPOUT = 0.95;

function fault(option: string, expected: string, typed: string | undefined): WrongInput {
  const got = typed === undefined ? "but it is missing" : `got "${typed}"`;
  return new WrongInput(`--${option}: expected ${expected}, ${got}`);
}

function readCount(option: string, typed: string | undefined): number {
  const count = /^\d+$/.test(typed ?? "") ? Number(typed) : 0;
  if (count >= 1 && count <= MOST_PARTICIPANTS) return count;
  throw fault(option, `a whole number from 1 to ${MOST_PARTICIPANTS}`, typed);
}

function readShare(option: string, typed: string | undefined): number {
  const share = /^(\d+\.?\d*|\.\d+)$/.test(typed ?? "") ? Number(typed) : Number.NaN;
  if (share <= MOST_DROPOUT) return share;
  throw fault(option, `a share from 0 to ${MOST_DROPOUT}, such as 0.2`, typed);
}

function readSeed(typed: string | undefined): string {
  if (typed !== undefined && /^\S{1,100}$/.test(typed)) return typed;
  throw fault("seed", "a number or a word", typed);
}

/**
 * Reads who is to take part.
 *
 * @throws WrongInput naming the option, what was expected and what was typed
 */
export function readAttendance(typed: TypedAttendance): Attendance {
  const { concurrent } = typed;
  return {
    participants: readCount("participants", typed.participants),
    dropout: readShare("dropout", typed.dropout),
    seed: readSeed(typed.seed),
    ...(concurrent !== undefined && { concurrent: readCount("concurrent", concurrent) }),
  };
}
