import { parseArgs } from "node:util";
import { slugSchema } from "#core/study/study-details.ts";
import { simulateIntoCopy } from "#server/simulate/simulate-into-copy.ts";
import { simulateStudy } from "#server/simulate/simulate-study.ts";
import { type Command, WrongInput } from "../command.ts";
import { attendanceOptions, readAttendance } from "../study/read-attendance.ts";

const usage = "simulate <study> --participants N --dropout P --seed K [--copy-to SLUG] [--json]";

const options = { ...attendanceOptions, "copy-to": { type: "string" } } as const;

function readCopySlug(typed: string | undefined): string | null {
  if (typed === undefined) return null;
  const { data, error } = slugSchema.safeParse(typed);
  if (data !== undefined) return data;
  throw new WrongInput(`--copy-to: ${error?.issues[0]?.message}, got "${typed}"`);
}

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [study, ...more] = positionals;
  if (!study || more.length > 0) throw new WrongInput(`Expected one study: ${usage}`);
  const copyTo = readCopySlug(values["copy-to"]);
  return { study, copyTo, attendance: readAttendance(values) };
}

const command: Command = {
  name: "simulate",
  usage,
  summary: "Fills a study, or a copy of it, with simulated participants, marked as such.",
  async run(args, io) {
    const { study, copyTo, attendance } = readArguments(args);
    const began = performance.now();
    const simulated =
      copyTo === null
        ? await simulateStudy(study, attendance)
        : await simulateIntoCopy(study, copyTo, attendance);
    const seconds = (performance.now() - began) / 1000;
    io.print(
      `${simulated.study}: ${simulated.participants} simulated participants who finished and ` +
        `${simulated.dropouts} who left, ${simulated.ratings} answers, in ${seconds.toFixed(1)} s.`,
    );
    return { ...simulated, seconds };
  },
};

export default command;
