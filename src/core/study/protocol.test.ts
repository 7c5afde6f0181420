import { expect, test } from "vitest";
import { aimoclipsIntents, aimoclipsProtocol, aimoclipsSystems } from "./aimoclips-preset.ts";
import { completeLanguages, textsOf } from "./check-texts.ts";
import { placeholdersIn } from "./fill-text.ts";
import { languages } from "./language.ts";
import { defaultProtocol, protocolSchema, readProtocol } from "./protocol.ts";
import { wordsIn } from "./words-in.ts";

test("an empty object is a whole protocol", () => {
  const protocol = protocolSchema.parse({});
  expect(protocol).toEqual(defaultProtocol());
  expect(protocol.session).toMatchObject({ mainClips: 56, practiceClips: 4, breakEvery: 24 });
  expect(completeLanguages(protocol)).toEqual(["en", "ko"]);
});

test("a protocol survives its way through a file", () => {
  const protocol = aimoclipsProtocol(72);
  expect(protocolSchema.parse(JSON.parse(JSON.stringify(protocol)))).toEqual(protocol);
});

test("a study with fewer cells than 56 asks for as many main clips as it has cells", () => {
  expect(aimoclipsProtocol(72).session.mainClips).toBe(56);
  expect(aimoclipsProtocol(15).session.mainClips).toBe(15);
});

test("a bad file is refused with the path of each fault", () => {
  const { faults } = readProtocol({
    session: { mainClips: 0 },
    texts: { en: { title: 3 } },
    pay: { reward: 1, partialReward: 2 },
    end: { date: "tomorrow" },
    recruitment: { excludeStudies: ["one", ""] },
    ratingsPerClip: { target: 3, minimum: 4 },
  });
  expect(faults?.map((fault) => fault.path)).toEqual([
    "texts.en.title",
    "session.mainClips",
    "recruitment.excludeStudies.1",
    "pay.partialReward",
    "ratingsPerClip.minimum",
    "end.date",
  ]);
  for (const fault of faults ?? []) expect(fault.problem).not.toBe("");
});

test("a field that the protocol does not know is a fault, not lost in silence", () => {
  expect(readProtocol({ session: { mainClip: 30 } }).faults).toEqual([
    { path: "session", problem: 'Unrecognized key: "mainClip"' },
  ]);
  expect(readProtocol("text").faults?.[0]?.path).toBe("");
});

test("before the debriefing the default texts give away no system, intent or machine", () => {
  const giveaways = [
    ...aimoclipsSystems.map((system) => system.key.toLowerCase()),
    ...aimoclipsIntents.map((intent) => intent.key),
    ...["ai", "artificial", "machine", "generated", "인공지능", "생성"],
    ...["행복", "흥분", "분노", "불안", "공포", "슬픔", "슬픈", "우울", "지루", "차분", "평온"],
  ];
  for (const language of languages) {
    const before = textsOf(defaultProtocol(), language).filter(({ path }) => path !== "debriefing");
    const said = before.flatMap(({ text }) => wordsIn(text));
    for (const word of giveaways) expect(said).not.toContain(word);
  }
});

test("both languages name the same values in the same texts", () => {
  const [english, korean] = languages.map((language) =>
    textsOf(defaultProtocol(), language).map(({ path, text }) => {
      return { path, names: placeholdersIn(text).sort() };
    }),
  );
  expect(korean).toEqual(english);
});

test("the preset holds the paper's six systems and 12 intents", () => {
  expect(aimoclipsSystems.filter((system) => system.access === "commercial").length).toBe(2);
  expect(aimoclipsSystems.length).toBe(6);
  expect(aimoclipsIntents.length).toBe(12);
});
