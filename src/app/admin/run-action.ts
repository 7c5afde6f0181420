import { type InputProblem, RequestError } from "#server/errors.ts";
import { logFault } from "#server/log-fault.ts";

/** What a form is told: nothing went wrong, or a sentence and what each field lacks. */
export interface ActionResult {
  error: string | null;
  problems: InputProblem[];
}

/** Runs a form's action and turns what it throws into words for the form. */
export async function runAction(action: () => Promise<void>): Promise<ActionResult> {
  try {
    await action();
    return { error: null, problems: [] };
  } catch (error) {
    if (error instanceof RequestError) return { error: error.message, problems: error.problems };
    logFault(error);
    return { error: "Something went wrong on our side. Nothing was changed.", problems: [] };
  }
}
