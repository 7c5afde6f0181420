import { expect, test } from "../support/browser-test.ts";
import { makeListeningStudy } from "../support/listening-study.ts";
import { completionCode, consent, rate } from "../support/participant-page.ts";
import { participantOf } from "../support/session-rows.ts";

const SLUG = "questions";

test.beforeAll(({ app: _app }) =>
  makeListeningStudy({
    slug: SLUG,
    systems: ["Ada"],
    intents: ["calm"],
    clipsPerCell: 1,
    practice: 0,
    fileName: (number) => `clip-${number}.wav`,
    protocol: { questions: {} },
  }),
);

test("what is asked can be answered or left out, and hearing is asked only where it was allowed", async ({
  page,
}) => {
  await consent(page, SLUG, "About you");
  await expect(page.getByLabel("Do you have a hearing problem?")).toHaveCount(0);
  await page.getByLabel("How old are you?").selectOption({ label: "25 to 34" });
  await page.getByLabel("In which country did you grow up?").selectOption({ label: "South Korea" });
  await page.getByLabel("What is your gender?").selectOption({ label: "In my own words" });
  await page.getByLabel("In your own words").fill("a listener");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Start" }).click();
  await rate(page, 3, 3);
  await expect(page.getByRole("heading", { name: "Last questions" })).toBeVisible();
  await page.getByLabel("Were there problems with the sound?").selectOption({ label: "None" });
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(completionCode(page)).toBeVisible();
  const { about, closing } = await participantOf(SLUG);
  expect(about).toEqual({
    ageBand: "25-34",
    gender: "own-words",
    genderWords: "a listener",
    country: "KR",
    languages: null,
    listeningDevice: null,
    musicalTraining: null,
  });
  expect(closing).toEqual({ soundProblems: "none", seriousness: null, comment: null });
});
