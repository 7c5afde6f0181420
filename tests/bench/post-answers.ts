import { Agent, request } from "node:http";
import type { RatingEntry } from "#core/ratings/answer-entry.ts";
import { answerTo } from "../support/start-participant.ts";

export const CONNECTIONS = 20;

/** Someone to send answers to. */
export interface Target {
  name: string;
  origin: string;
  path: string;
  /** The Cookie header of each connection; null where nobody asks for one. */
  cookies: (string | null)[];
  /** The next trial of each connection. */
  positions: number[];
}

function entryFor(position: number): RatingEntry {
  const entry = answerTo(position, 1 + (position % 9), 9 - (position % 9));
  const telemetry = {
    ...entry.telemetry,
    shownAt: "2026-11-21T10:00:00.000Z",
    sentAt: "2026-11-21T10:00:18.000Z",
    readyMs: 12,
    firstPlayMs: 800,
    heardMs: 10_800,
    valenceFirstMs: 12_000,
    valenceLastMs: 12_000,
    arousalFirstMs: 14_000,
    arousalLastMs: 14_000,
    sentMs: 15_000,
    plays: 1,
    pauses: 0,
    stalls: 0,
    heardShare: 1,
    hiddenCount: 0,
    hiddenMs: 0,
    viewportWidth: 390,
    viewportHeight: 844,
    inputType: "touch",
    browser: "Safari",
    platform: "iOS",
    sampleRate: 48_000,
    outputLatencyMs: 12.5,
  };
  return { ...entry, telemetry };
}

function post(target: Target, agent: Agent, connection: number): Promise<void> {
  const position = target.positions[connection] ?? 1;
  target.positions[connection] = position + 1;
  const body = JSON.stringify({ entries: [entryFor(position)] });
  const cookie = target.cookies[connection];
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    origin: target.origin,
    ...(cookie ? { cookie } : {}),
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${target.origin}${target.path}`, { method: "POST", agent, headers });
    sent.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part) => (text += part));
      response.on("end", () => {
        if (response.statusCode === 200 && text.includes('"stored"')) resolve();
        else reject(new Error(`${target.name} answered ${response.statusCode}: ${text}`));
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Sends from all connections, one answer after the other on each, and counts. */
export async function measure(target: Target, milliseconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const started = performance.now();
  let accepted = 0;
  const work = async (connection: number) => {
    while (performance.now() - started < milliseconds) {
      await post(target, agent, connection);
      accepted++;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, connection) => work(connection)));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return accepted / seconds;
}
