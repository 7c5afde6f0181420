import { expect, test } from "vitest";
import { aimoclipsIntents, aimoclipsProtocol, aimoclipsSystems } from "./aimoclips-preset.ts";
import { type ClipFacts, type StudyFacts, whatIsMissing } from "./check-protocol.ts";
import { completeLanguages } from "./check-texts.ts";
import { protocolSchema } from "./protocol.ts";
import { whatToReview } from "./review-protocol.ts";

const systems = aimoclipsSystems.map((system) => system.key);
const intents = aimoclipsIntents.map((intent) => intent.key);

function clipOf(role: ClipFacts["role"]): ClipFacts {
  return { role, system: null, intent: null, hasAudio: true };
}

const mainClips: ClipFacts[] = systems.flatMap((system) =>
  intents.map((intent) => ({ role: "main", system, intent, hasAudio: true })),
);

const facts: StudyFacts = {
  slug: "listening-1",
  systems,
  intents,
  clips: [
    ...mainClips,
    ...(["practice", "anchor"] as const).flatMap((role) => Array(4).fill(clipOf(role))),
  ],
};

const protocol = aimoclipsProtocol(72);

test("the AImoclips preset with its clips can be opened", () => {
  expect(whatIsMissing(protocol, facts)).toEqual([]);
});

test("practice clips, anchors and audio that are not there are named with their number", () => {
  const clips = mainClips.map((clip, i) => ({ ...clip, hasAudio: i > 1 }));
  expect(whatIsMissing(protocol, { ...facts, clips })).toEqual([
    { path: "clips", problem: "2 of 72 clips have no audio" },
    {
      path: "session.practiceClips",
      problem: "asks for 4, and the study has 0 clips of role practice",
    },
    { path: "session.anchors", problem: "asks for 4, and the study has 0 clips of role anchor" },
  ]);
});

test("more main clips than cells are refused, and so are cells that cannot be balanced", () => {
  const few = { ...facts, clips: facts.clips.filter((clip) => clip.system !== "Udio") };
  const sixty = protocolSchema.parse({ session: { mainClips: 61 } });
  expect(whatIsMissing(sixty, few)[0]).toEqual({
    path: "session.mainClips",
    problem: "61 main clips per participant need as many cells with a clip, and there are 60",
  });
  const thin = facts.clips.filter((clip) => clip.system !== "Udio" || clip.intent === "calm");
  const [fault] = whatIsMissing(protocol, { ...facts, clips: thin });
  expect(fault?.path).toBe("session.mainClips");
  expect(fault?.problem).toMatch(/cannot be balanced .* 11 can$/);
});

test("a study without main clips cannot be opened", () => {
  const clips = facts.clips.filter((clip) => clip.role !== "main");
  expect(whatIsMissing(protocol, { ...facts, clips })).toEqual([
    { path: "clips", problem: "the study has no main clip" },
  ]);
});

test("an empty text keeps the study closed, and its language is not offered", () => {
  const half = protocolSchema.parse({ texts: { ko: { consent: { purpose: " " } } } });
  expect(whatIsMissing(half, facts)).toEqual([
    { path: "texts.ko.consent.purpose", problem: "is empty" },
  ]);
  expect(completeLanguages(half)).toEqual(["en"]);
  expect(whatIsMissing({ ...half, languages: ["en"] }, facts)).toEqual([]);
});

test("a text that is never shown may be empty", () => {
  const quiet = protocolSchema.parse({
    session: { catchTrials: 0 },
    texts: { en: { catchInstruction: "", screenedOut: "", scales: { soundQuality: { low: "" } } } },
  });
  expect(whatIsMissing(quiet, facts)).toEqual([]);
});

test("a text that names what has no value, or the systems too early, is a fault", () => {
  const wrong = protocolSchema.parse({
    texts: { en: { welcome: "Hello {name}, {systems}", catchInstruction: "Choose something" } },
  });
  expect(whatIsMissing(wrong, facts).map((fault) => `${fault.path} ${fault.problem}`)).toEqual([
    "texts.en.welcome names {name}, which has no value here",
    "texts.en.welcome names {systems}, which has no value here",
    "texts.en.catchInstruction does not say {value}, the number to choose",
  ]);
});

test("a scale's word that is one of the intents keeps the study closed", () => {
  const words = protocolSchema.parse({
    texts: { en: { scales: { arousal: { low: "Very calm" } } } },
  });
  expect(whatIsMissing(words, facts)).toEqual([
    {
      path: "texts.en.scales.arousal.low",
      problem: 'uses "calm", which is one of the study\'s intents',
    },
  ]);
});

test("what is no obstacle but worth a look is said apart", () => {
  const open = protocolSchema.parse({ texts: { en: { title: "Do AI songs sound happy?" } } });
  const advice = whatToReview(open, { ...facts, slug: "suno-1" }).map((entry) => entry.path);
  expect(advice).toEqual([
    "texts.en.title",
    "slug",
    "texts.en.consent.responsible",
    "texts.en.consent.contact",
    "texts.ko.consent.responsible",
    "texts.ko.consent.contact",
    "end",
  ]);
  expect(whatToReview(protocol, facts).map((entry) => entry.path)).not.toContain("end");
});
