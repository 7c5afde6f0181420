import { parseArgs } from "node:util";
import { describeOutcome } from "#core/study/describe-outcome.ts";
import type { DesignOutcome } from "#core/study/design-study.ts";
import { tryStoredDesign } from "#server/simulate/try-stored-design.ts";
import { type Command, WrongInput } from "../command.ts";
import { attendanceOptions, readAttendance } from "../study/read-attendance.ts";

const usage =
  "design <study> --participants N --dropout P --seed K [--concurrent C] [--continue] [--json]";

const options = {
  ...attendanceOptions,
  concurrent: { type: "string" },
  continue: { type: "boolean", default: false },
} as const;

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [study, ...more] = positionals;
  if (!study || more.length > 0) throw new WrongInput(`Expected one study: ${usage}`);
  return { study, options: { ...readAttendance(values), fromPresent: values.continue } };
}

/** What the page leaves out: how far the lists go to the limits. */
function describeLimits({ ratingsPerClip, perParticipant, dropouts }: DesignOutcome): string[] {
  const { mean, sd } = ratingsPerClip;
  const { maxPerCell, maxSystemSpread, maxIntentSpread, sameNeighbours } = perParticipant;
  return [
    `On average ${mean.toFixed(2)} ratings per clip, standard deviation ${sd.toFixed(2)}; ` +
      `${dropouts} leave early.`,
    `In one list: at most ${maxPerCell} main clip per cell; numbers per system differ by at most ` +
      `${maxSystemSpread}, per intent by at most ${maxIntentSpread}; ` +
      `neighbours of the same system or intent in all lists: ${sameNeighbours}.`,
  ];
}

const command: Command = {
  name: "design",
  usage,
  summary: "Says how evenly the assignment would rate the clips. Changes nothing.",
  async run(args, io) {
    const { study, options: chosen } = readArguments(args);
    const began = performance.now();
    const { outcome, protocol } = await tryStoredDesign(study, chosen);
    const seconds = (performance.now() - began) / 1000;
    for (const line of describeOutcome(outcome, protocol, chosen.dropout)) io.print(line);
    for (const line of describeLimits(outcome)) io.print(line);
    io.print(`Computed in ${seconds.toFixed(1)} s; nothing was written.`);
    return { ...outcome, seconds };
  },
};

export default command;
