import { spawnSync } from "node:child_process";
import { createRandom } from "#core/random.ts";
import type { AnalysisOptions } from "#core/stats/analysis-options.ts";
import { analyzeInStages } from "#core/stats/analyze.ts";
import type { AnalysisInput } from "#core/stats/input.ts";
import { defaultPerceptionModel } from "#core/study/perception-model.ts";
import { simulateRater, simulateRating } from "#core/study/simulate-rater.ts";
import { simulateInput } from "../../scripts/known-truth/simulate-input.ts";
import { publishedFolder, readPublished } from "../fixtures/stats/published-data.ts";
import { describeMachine } from "./describe-machine.ts";

const STAGES = ["first figures", "bootstrap intervals and findings", "mixed models"];
const PARTICIPANTS = 20_000;
const RATINGS_EACH = 50;
const CLIPS = 10_000;

const seconds = (began: number) => (performance.now() - began) / 1000;

/** Processor time beside the clock's: on a busy machine the two differ. */
function timeStages(input: AnalysisInput, options: Partial<AnalysisOptions>): void {
  const began = performance.now();
  const before = process.cpuUsage();
  let stage = 0;
  for (const { pending } of analyzeInStages(input, { study: "s", generatedAt: "", ...options })) {
    const { user, system } = process.cpuUsage(before);
    const computed = ((user + system) / 1e6).toFixed(2);
    console.log(
      `  ${(STAGES[stage++] ?? "").padEnd(34)} after ${seconds(began).toFixed(2)} s ` +
        `(${computed} s of processor), pending: ${pending.join(", ") || "nothing"}`,
    );
  }
}

function timeLme4(folder: string): void {
  const script = new URL("report-models.R", import.meta.url).pathname;
  const { status, stdout } = spawnSync("Rscript", [script, folder], { encoding: "utf8" });
  const line = status === 0 ? `${stdout.trim()} s` : "not measured: no R with lme4 here";
  console.log(`  lme4, the twelve mixed models alone: ${line}`);
}

/** A million ratings: the clips of 72 cells, each participant's drawn at random, none twice. */
function makeMillion(): AnalysisInput {
  const size = { participants: 0, mainClips: 0, clipsPerCell: Math.ceil(CLIPS / 72) };
  const { input } = simulateInput(defaultPerceptionModel, size, "million");
  const clips = input.clips.slice(0, CLIPS);
  const targets = new Map(input.intents.map((intent) => [intent.key, intent]));
  const accesses = new Map(input.systems.map(({ key, access }) => [key, access]));
  const random = createRandom("million ratings");
  const heard = clips.map(({ system, intent }) => {
    const { targetValence = 5, targetArousal = 5 } = targets.get(intent ?? "") ?? {};
    const access = accesses.get(system ?? "") ?? null;
    const valence = { value: 5 + 0.3 * (targetValence - 5), target: targetValence };
    const arousal = { value: 5 + 0.35 * (targetArousal - 5), target: targetArousal };
    return { access, valence, arousal };
  });
  const participants = Array.from({ length: PARTICIPANTS }, (_, i) => ({
    code: `P${i + 1}`,
    phase: "simulated" as const,
  }));
  const ratings = participants.flatMap(({ code: participant }) => {
    const rater = simulateRater(defaultPerceptionModel, random);
    const first = random.integer(CLIPS);
    return Array.from({ length: RATINGS_EACH }, (_, k) => {
      const place = (first + k * 199) % CLIPS;
      const [clip, sound] = [clips[place], heard[place]];
      if (!clip || !sound) throw new Error(`there is no clip ${place}`);
      const { valence, arousal } = simulateRating(defaultPerceptionModel, rater, sound, random);
      return { participant, clip: clip.key, valence, arousal };
    });
  });
  return { ...input, clips, participants, ratings };
}

/** How long reports take: the published study whole, and a million ratings. */
export default async function reportBench(): Promise<void> {
  console.log(describeMachine());
  const folder = publishedFolder();
  if (folder) {
    console.log("The published annotations, 2,000 draws and all mixed models, one thread:");
    timeStages(readPublished(folder), {});
    timeLme4(folder);
  } else console.log("The published annotations: not measured, CIRCUMPLEX_TEST_DATA is unset.");
  const input = makeMillion();
  console.log(
    `${input.ratings.length} simulated ratings of ${CLIPS} clips by ${PARTICIPANTS} participants, ` +
      "without bootstrap and mixed models:",
  );
  timeStages(input, { draws: 0, mixedModels: false });
}
