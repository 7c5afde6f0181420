import { parseArgs } from "node:util";
import { type Command, WrongInput } from "../command.ts";
import { measureCoverage } from "../known-truth/measure-coverage.ts";

const usage = "coverage [--studies N] [--seed K] [--draws N] [--json]";

const options = {
  studies: { type: "string", default: "500" },
  draws: { type: "string", default: "1000" },
  seed: { type: "string", default: "1" },
} as const;

/** As many as AImoclips had of each. */
const SIZE = { participants: 111, mainClips: 56, clipsPerCell: 14 };

function readCount(name: string, typed: string, low: number): number {
  const count = /^\d{1,6}$/.test(typed) ? Number(typed) : -1;
  if (count >= low && count <= 100_000) return count;
  throw new WrongInput(`--${name}: expected a whole number from ${low} to 100000, got "${typed}"`);
}

function percent(part: number, whole = 1): string {
  return whole > 0 ? `${((100 * part) / whole).toFixed(1)}%` : "none";
}

const coverage: Command = {
  name: "coverage",
  usage,
  summary: "Says how often intervals hold the truth in simulated studies. Changes nothing.",
  async run(args, io) {
    const { values } = parseArgs({ args, options });
    const studies = readCount("studies", values.studies, 2);
    const draws = readCount("draws", values.draws, 100);
    const began = performance.now();
    const onStudy = (done: number) => {
      if (done % 50 === 0) io.note(`${done} of ${studies} studies`);
    };
    const result = measureCoverage({ studies, draws, seed: values.seed, size: SIZE, onStudy });
    const seconds = (performance.now() - began) / 1000;
    io.print(
      `${studies} studies of ${SIZE.participants} participants x ${SIZE.mainClips} clips, ` +
        `${draws} draws, in ${seconds.toFixed(0)} s`,
    );
    for (const { figure, intervals, held, widthRatio } of result.rows) {
      io.print(
        `${figure.padEnd(16)} ${percent(held).padStart(6)} of ${intervals} intervals hold the ` +
          `truth; width / true spread ${widthRatio.toFixed(2)}`,
      );
    }
    const { honest, honestFlagged, ignoring, ignoringFlagged } = result.screening;
    io.print(`Flagged of ${honest} honest listeners: ${percent(honestFlagged, honest)}`);
    io.print(`Flagged of ${ignoring} who ignore the music: ${percent(ignoringFlagged, ignoring)}`);
    return { ...result, seconds };
  },
};

export default coverage;
