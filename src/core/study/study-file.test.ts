import { expect, test } from "vitest";
import { defaultProtocol } from "./protocol.ts";
import { readStudyFile, STUDY_FILE_FORMAT } from "./study-file.ts";

const whole = {
  format: STUDY_FILE_FORMAT,
  study: { title: "Film music", slug: "film-music" },
  protocol: defaultProtocol(),
  systems: [{ key: "Suno", access: "commercial", version: "v4.5" }],
  intents: [{ key: "calm", targetValence: 6.89, targetArousal: 1.67 }],
};

test("a study file that was written is read as it was", () => {
  expect(readStudyFile(JSON.stringify(whole)).file).toEqual(whole);
});

test("fields of the protocol that a file leaves out get their defaults", () => {
  const text = JSON.stringify({ ...whole, protocol: { session: { mainClips: 12 } } });
  const { session } = readStudyFile(text).file?.protocol ?? defaultProtocol();
  expect(session).toMatchObject({ mainClips: 12, practiceClips: 4 });
});

test("every fault of a file is named by its path", () => {
  const text = JSON.stringify({
    ...whole,
    study: { title: "", slug: "Film music" },
    protocol: { session: { mainClips: 0 }, audio: { second: 3 } },
    systems: [...whole.systems, { key: "Suno", access: "free" }],
    intents: [{ key: "calm", targetValence: 12, targetArousal: "low" }],
  });
  expect(readStudyFile(text).faults?.map(({ path }) => path)).toEqual([
    "study.title",
    "study.slug",
    "protocol.session.mainClips",
    "protocol.audio",
    "systems.1.access",
    "intents.0.targetValence",
    "intents.0.targetArousal",
  ]);
});

test("the same key twice is a fault of the second", () => {
  const systems = [...whole.systems, ...whole.systems];
  expect(readStudyFile(JSON.stringify({ ...whole, systems })).faults).toEqual([
    { path: "systems.1.key", problem: 'expected each system once, got "Suno" again' },
  ]);
});

test("a file that is no JSON says so", () => {
  expect(readStudyFile("RIFF....WAVE").faults?.[0]?.problem).toMatch(/^expected JSON/);
});
