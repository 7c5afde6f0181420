import { createRandom, type Random } from "#core/random.ts";
import type { AnalysisInput, RatingInput } from "#core/stats/input.ts";
import { aimoclipsIntents, aimoclipsSystems } from "#core/study/aimoclips-preset.ts";
import { type PerceptionModel, simulateClip } from "#core/study/perception-model.ts";
import { type SimulatedClip, simulateRater, simulateRating } from "#core/study/simulate-rater.ts";

/** The shape of a simulated study: systems and intents are those of AImoclips. */
export interface SimulationSize {
  participants: number;
  /** Main clips per participant, each from a cell of its own. */
  mainClips: number;
  clipsPerCell: number;
}

/** A simulated study, and who of its participants ignores the music. */
export interface SimulatedInput {
  input: AnalysisInput;
  ignoring: ReadonlySet<string>;
}

interface CellClips {
  keys: string[];
  heard: SimulatedClip[];
  /** The clip whose turn is next, so that all clips of a cell are rated alike. */
  turn: number;
}

function makeCells(model: PerceptionModel, size: SimulationSize, random: Random) {
  return aimoclipsSystems.flatMap((system) =>
    aimoclipsIntents.map((intent) => {
      const { key, access } = system;
      const valence = { target: intent.targetValence, access };
      const arousal = { target: intent.targetArousal, access };
      const cell: CellClips = { keys: [], heard: [], turn: 0 };
      for (let clip = 1; clip <= size.clipsPerCell; clip++) {
        cell.keys.push(`${key}_${intent.key}_${clip}`);
        const value = (axis: "valence" | "arousal", heard: typeof valence) => ({
          value: simulateClip(model[axis], heard, random),
          target: heard.target,
        });
        const values = { valence: value("valence", valence), arousal: value("arousal", arousal) };
        cell.heard.push({ access, ...values });
      }
      return { system: key, intent: intent.key, cell };
    }),
  );
}

type Cells = ReturnType<typeof makeCells>;

function rateAll(
  model: PerceptionModel,
  cells: Cells,
  size: SimulationSize,
  random: Random,
): { ratings: RatingInput[]; ignoring: Set<string> } {
  const ratings: RatingInput[] = [];
  const ignoring = new Set<string>();
  for (let number = 1; number <= size.participants; number++) {
    const participant = `P${number}`;
    const rater = simulateRater(model, random);
    if (rater.kind === "clicker") ignoring.add(participant);
    for (const { cell } of random.shuffle(cells).slice(0, size.mainClips)) {
      const place = cell.turn++ % cell.keys.length;
      const [clip, heard] = [cell.keys[place], cell.heard[place]];
      if (clip === undefined || heard === undefined) continue;
      // Without response times, so that the screening is judged by answers alone.
      const { valence, arousal } = simulateRating(model, rater, heard, random);
      ratings.push({ participant, clip, valence, arousal });
    }
  }
  return { ratings, ignoring };
}

/** Simulates a study whose every parameter is known. */
export function simulateInput(
  model: PerceptionModel,
  size: SimulationSize,
  seed: string,
): SimulatedInput {
  const random = createRandom(seed);
  const cells = makeCells(model, size, random);
  const { ratings, ignoring } = rateAll(model, cells, size, random);
  const clips = cells.flatMap(({ system, intent, cell }) =>
    cell.keys.map((key) => ({ key, role: "main" as const, system, intent })),
  );
  const participants = Array.from({ length: size.participants }, (_, i) => ({
    code: `P${i + 1}`,
    phase: "simulated" as const,
  }));
  const systems = aimoclipsSystems.map(({ key, access }) => ({ key, access }));
  return { input: { ratings, clips, intents: aimoclipsIntents, systems, participants }, ignoring };
}
