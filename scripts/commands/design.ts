import { parseArgs } from "node:util";
import { describeDesign } from "#core/study/describe-design.ts";
import { tryDesign } from "#server/simulate/try-design.ts";
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

const command: Command = {
  name: "design",
  usage,
  summary: "Says how evenly the assignment would rate the clips. Changes nothing.",
  async run(args, io) {
    const { study, options: chosen } = readArguments(args);
    const began = performance.now();
    const { outcome, protocol } = await tryDesign(study, chosen);
    const seconds = (performance.now() - began) / 1000;
    for (const line of describeDesign(outcome, protocol)) io.print(line);
    io.print(`Computed in ${seconds.toFixed(1)} s; nothing was written.`);
    return { ...outcome, seconds };
  },
};

export default command;
