import type { AboutAnswers, ClosingAnswers } from "#core/ratings/about-answers.ts";
import type { Session } from "#server/queries/session.ts";

export type AboutQuestion = Exclude<keyof AboutAnswers, "genderWords">;
export type ClosingQuestion = keyof ClosingAnswers;

function allowsHearing({ consentTicks }: Session): boolean {
  const ticks = consentTicks;
  return (
    typeof ticks === "object" && ticks !== null && "hearing" in ticks && ticks.hearing === true
  );
}

/** What a participant is asked before the trials; hearing only with the tick that allows it. */
export function aboutQuestions(session: Session): AboutQuestion[] {
  const { musicalTraining, hearing, ...asked } = session.protocol.questions;
  const order: [AboutQuestion, boolean][] = [
    ["ageBand", asked.ageBand],
    ["gender", asked.gender],
    ["country", asked.country],
    ["languages", asked.languages],
    ["hearing", hearing && allowsHearing(session)],
    ["listeningDevice", asked.listeningDevice],
    ["musicalTraining", musicalTraining !== "off"],
  ];
  return order.flatMap(([question, isAsked]) => (isAsked ? [question] : []));
}

/** What a participant is asked after the last trial. */
export function closingQuestions({ protocol }: Session): ClosingQuestion[] {
  const { soundProblems, seriousness, comment } = protocol.questions;
  const order: [ClosingQuestion, boolean][] = [
    ["soundProblems", soundProblems],
    ["seriousness", seriousness],
    ["comment", comment],
  ];
  return order.flatMap(([question, isAsked]) => (isAsked ? [question] : []));
}
