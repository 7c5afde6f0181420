import { parseArgs } from "node:util";
import { slugSchema } from "#core/study/study-details.ts";
import { simulateIntoCopy } from "#server/simulate/simulate-into-copy.ts";
import { type Simulated, simulateStudy } from "#server/simulate/simulate-study.ts";
import type { Attendance } from "#server/simulate/simulation-request.ts";
import { type Command, type CommandIo, WrongInput } from "../command.ts";
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

/** An interruption waits until the copy is filled, or is gone again: none stays behind half made. */
async function copyAndSimulate(
  study: string,
  copyTo: string,
  attendance: Attendance,
  io: CommandIo,
): Promise<Simulated> {
  const simulated = simulateIntoCopy(study, copyTo, attendance);
  io.onInterrupt(async () => {
    await simulated.catch(() => undefined);
  });
  return simulated;
}

const command: Command = {
  name: "simulate",
  usage,
  summary: "Fills a study, or a copy of it, with simulated participants, marked as such.",
  async run(args, io) {
    const { study, copyTo, attendance } = readArguments(args);
    const began = performance.now();
    const simulated = await (copyTo === null
      ? simulateStudy(study, attendance)
      : copyAndSimulate(study, copyTo, attendance, io));
    const seconds = (performance.now() - began) / 1000;
    io.print(
      `${simulated.study}: ${simulated.participants} simulated participants who finished and ` +
        `${simulated.dropouts} who left, ${simulated.ratings} answers, in ${seconds.toFixed(1)} s.`,
    );
    return { ...simulated, seconds };
  },
};

export default command;
