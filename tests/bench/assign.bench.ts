import { pool } from "#server/db/client.ts";
import { chooseDatabase, disconnect } from "#server/db/connection.ts";
import { consentText } from "#server/participants/consent-text.ts";
import { startSession } from "#server/participants/start-session.ts";
import { findSessionStudy } from "#server/queries/session.ts";
import { makeClipStudy } from "../support/clip-study.ts";
import { createTestDatabase } from "../support/create-test-database.ts";
import { startClusterWithTemplate } from "../support/make-template.ts";
import { describeMachine } from "./describe-machine.ts";
import { fillRatings } from "./fill-ratings.ts";
import { quantile } from "./quantile.ts";

const RATINGS = 1_000_000;
/** The two databases take turns, so that what else the machine does falls on both alike. */
const ROUNDS = 12;
const PER_ROUND = 10;
const WARM_UPS = 3;

const slug = "bench";

/** 1,000 clips in 100 cells, 56 main clips each, and what a session has on top by default. */
async function makeStudy(ratings: number): Promise<void> {
  const id = await makeClipStudy({
    ...{ slug, systems: 10, intents: 10, clipsPerCell: 10, mainClips: 56, practice: 4 },
    protocol: {
      session: { practiceClips: 4, catchTrials: 2, repeatsShare: 0.05 },
      end: { participants: 1_000_000 },
    },
  });
  if (ratings > 0) await fillRatings(id, ratings);
}

/** Milliseconds that starting a session takes: its list made, written, its places taken. */
async function timeStart(): Promise<number> {
  const study = await findSessionStudy(slug);
  if (!study) throw new Error(`no study ${slug}`);
  const now = new Date();
  const consent = consentText(study.protocol, "en", now);
  const ticks = { age: true, participate: true, release: false, hearing: false };
  const began = performance.now();
  await startSession({
    ...{ study, language: "en", consent, ticks, phase: "main", external: null, now },
  });
  return performance.now() - began;
}

async function timeRound(url: string): Promise<number[]> {
  chooseDatabase(url);
  const times: number[] = [];
  for (let start = 0; start < WARM_UPS + PER_ROUND; start++) times.push(await timeStart());
  await disconnect();
  return times.slice(WARM_UPS);
}

function line(title: string, times: readonly number[]): string {
  const [median, late] = [quantile(times, 0.5), quantile(times, 0.95)];
  return `${title}: median ${median.toFixed(1)} ms, 95th percentile ${late.toFixed(1)} ms`;
}

async function compare(empty: string, full: string): Promise<void> {
  const times: Record<"empty" | "full", number[]> = { empty: [], full: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.empty.push(...(await timeRound(empty)));
    times.full.push(...(await timeRound(full)));
  }
  console.log(`${times.full.length} starts each, 1,000 clips, PostgreSQL without fsync`);
  console.log(line("with 0 ratings", times.empty));
  console.log(line(`with ${RATINGS.toLocaleString("en")} ratings`, times.full));
  const ratio = (share: number) =>
    (quantile(times.full, share) / quantile(times.empty, share)).toFixed(2);
  console.log(`ratio: median ${ratio(0.5)}, 95th percentile ${ratio(0.95)} (aim: within 1.5)`);
}

/** A database with a study of so many ratings. */
async function makeDatabase(maintenanceUrl: string, ratings: number): Promise<string> {
  const { url } = await createTestDatabase(maintenanceUrl);
  chooseDatabase(url);
  await makeStudy(ratings);
  const { rows } = await pool().query("SELECT count(*)::int AS ratings FROM rating");
  console.log(`made a study with ${rows[0]?.ratings.toLocaleString("en")} ratings`);
  await disconnect();
  return url;
}

// How long assigning takes with no rating and with a million in the table.
console.log(describeMachine());
const { maintenanceUrl, close } = await startClusterWithTemplate();
try {
  const empty = await makeDatabase(maintenanceUrl, 0);
  await compare(empty, await makeDatabase(maintenanceUrl, RATINGS));
} finally {
  await disconnect();
  await close();
}
