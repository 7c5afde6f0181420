import { expect, test } from "../support/browser-test.ts";
import { makeListeningStudy } from "../support/listening-study.ts";
import {
  choose,
  completionCode,
  firstRadio,
  goOn,
  hear,
  position,
  rate,
  scale,
  send,
  takePart,
} from "../support/participant-page.ts";
import { participantOf, ratingsOf } from "../support/session-rows.ts";

const SLUG = "session";

test.beforeAll(({ app: _app }) =>
  makeListeningStudy({
    slug: SLUG,
    systems: ["Ada", "Bela", "Cleo"],
    intents: ["calm", "tense"],
    clipsPerCell: 2,
    practice: 1,
    fileName: (number) => `clip-${number}.wav`,
  }),
);

test("a person hears every clip, rates it and gets a completion code", async ({ page }) => {
  await takePart(page, SLUG);
  await expect(position(page)).toHaveText("Practice 1 of 1");
  await rate(page, 5, 5);
  await goOn(page);
  const given: [number, number][] = [];
  for (let trial = 1; trial <= 6; trial++) {
    await expect(position(page)).toHaveText(`Piece ${trial} of 6`);
    given.push([trial, 10 - trial]);
    await rate(page, trial, 10 - trial);
  }
  const participant = await expect
    .poll(() => participantOf(SLUG))
    .toMatchObject({ state: "completed" })
    .then(() => participantOf(SLUG));
  await expect(completionCode(page)).toHaveText(participant.completionCode ?? "");
  const ratings = await ratingsOf(SLUG);
  expect(ratings.map(({ kind }) => kind)).toEqual(["practice", ...Array(6).fill("main")]);
  expect(ratings.slice(1).map(({ valence, arousal }) => [valence, arousal])).toEqual(given);
  for (const rating of ratings) {
    expect(rating.heardShare).toBeGreaterThanOrEqual(0.95);
    expect(rating.plays).toBe(1);
    expect(rating.heardMs).toBeGreaterThan(900);
    expect(rating.sentMs ?? 0).toBeGreaterThanOrEqual(rating.arousalLastMs ?? 0);
    expect(rating.browser).toBe("Chrome");
  }
});

test("the consent is recorded with its version, hash, ticks and time", async ({ page }) => {
  await takePart(page, SLUG);
  const { consentAt, consentHash, consentTicks, language } = await participantOf(SLUG);
  expect(consentAt).not.toBeNull();
  expect(consentHash).toMatch(/^[0-9a-f]{64}$/);
  const ticks = { version: "1", age: true, participate: true, release: false, hearing: false };
  expect(consentTicks).toEqual(ticks);
  expect(language).toBe("en");
});

test("the scales are locked and empty until the clip was heard", async ({ page }) => {
  await takePart(page, SLUG);
  await expect(firstRadio(page, "valence")).toBeDisabled();
  await expect(firstRadio(page, "arousal")).toBeDisabled();
  await expect(page.getByRole("button", { name: "Next" })).toBeDisabled();
  await hear(page);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Next" })).toBeDisabled();
  await choose(page, 2, 8);
  await choose(page, 3, 7);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(2);
  await expect(page.getByRole("button", { name: "Next" })).toBeEnabled();
});

test("digits and arrows choose on the scale that has the focus", async ({ page }) => {
  await takePart(page, SLUG);
  await page.getByRole("button", { name: "Play", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(firstRadio(page, "valence")).toBeEnabled();
  for (const name of ["valence", "arousal"] as const) {
    await scale(page, name).getByRole("radio").first().focus();
    await page.keyboard.press("8");
    await page.keyboard.press("ArrowLeft");
    await expect(scale(page, name).getByRole("radio", { name: "7" })).toBeChecked();
  }
  await page.getByRole("button", { name: "Next" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Practice is over" })).toBeVisible();
});

test("two clicks on send store one answer", async ({ page }) => {
  await takePart(page, SLUG);
  await hear(page);
  await choose(page, 4, 6);
  await page.getByRole("button", { name: "Next" }).dblclick({ delay: 1 });
  await goOn(page);
  await expect(position(page)).toHaveText("Piece 1 of 6");
  const { id, nextPosition } = await participantOf(SLUG);
  expect(nextPosition).toBe(2);
  const ratings = await ratingsOf(SLUG);
  expect(id).toBeGreaterThan(0);
  expect(ratings.filter(({ kind }) => kind === "practice").at(-1)).toMatchObject({
    valence: 4,
    arousal: 6,
  });
});

test("a reload goes on at the next trial that has no answer", async ({ page }) => {
  await takePart(page, SLUG);
  await rate(page, 5, 5);
  await goOn(page);
  await rate(page, 6, 6);
  await expect(position(page)).toHaveText("Piece 2 of 6");
  await page.reload();
  await expect(position(page)).toHaveText("Piece 2 of 6");
  await hear(page);
  await page.reload();
  await expect(position(page)).toHaveText("Piece 2 of 6");
  await expect(firstRadio(page, "valence")).toBeDisabled();
});

test("a report of a problem ends the trial and brings another clip of its cell", async ({
  page,
}) => {
  await takePart(page, SLUG);
  await rate(page, 5, 5);
  await goOn(page);
  await page.getByRole("button", { name: "Problem with this piece" }).click();
  await page.getByLabel("I hear nothing").check();
  await page.getByRole("button", { name: "Report and go on" }).click();
  await expect(position(page)).toHaveText("Piece 2 of 7");
  for (let trial = 2; trial <= 7; trial++) {
    await expect(position(page)).toHaveText(`Piece ${trial} of 7`);
    await hear(page);
    await choose(page, 5, 5);
    await send(page);
  }
  await expect(completionCode(page)).toBeVisible();
});
