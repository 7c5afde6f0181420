import { COMMAND_LINE } from "#server/audit.ts";
import { db } from "#server/db/client.ts";
import { setStudyState } from "#server/studies/set-study-state.ts";
import { expect, test } from "../support/browser-test.ts";
import { makeListeningStudy } from "../support/listening-study.ts";
import {
  choose,
  consent,
  goOn,
  hear,
  position,
  rate,
  send,
  takePart,
} from "../support/participant-page.ts";
import { participantOf, ratingsOf } from "../support/session-rows.ts";

const SLUG = "states";

test.beforeAll(({ app: _app }) =>
  makeListeningStudy({
    slug: SLUG,
    systems: ["Ada", "Bela", "Cleo"],
    intents: ["calm", "tense"],
    clipsPerCell: 1,
    practice: 1,
    fileName: (number) => `clip-${number}.wav`,
  }),
);

test("an unknown study, a closed one and a full one say so", async ({ page }) => {
  const unknown = await page.goto("/s/nobody-made-this");
  expect(unknown?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "There is no study here" })).toBeVisible();

  await setStudyState({ slug: SLUG, to: "paused", actor: COMMAND_LINE });
  await page.goto(`/s/${SLUG}`);
  await expect(page.getByRole("heading", { name: "This study is not open" })).toBeVisible();
  await setStudyState({ slug: SLUG, to: "open", actor: COMMAND_LINE });
  await page.goto(`/s/${SLUG}`);
  await expect(page.getByRole("button", { name: "Continue" })).toBeVisible();
});

test("without the connection the session goes on, and the answers arrive later", async ({
  page,
  context,
}) => {
  await takePart(page, SLUG);
  await rate(page, 5, 5);
  await goOn(page);
  await page.waitForTimeout(1500);
  await context.setOffline(true);
  for (let trial = 1; trial <= 3; trial++) {
    await hear(page);
    await choose(page, trial, 9);
    await send(page);
  }
  await expect(page.getByText("answers are kept on this device")).toBeVisible();
  const { id } = await participantOf(SLUG);
  expect((await db().participant.findUniqueOrThrow({ where: { id } })).nextPosition).toBe(2);
  await context.setOffline(false);
  await expect
    .poll(async () => (await db().participant.findUniqueOrThrow({ where: { id } })).nextPosition, {
      timeout: 30_000,
    })
    .toBe(5);
  const ratings = await ratingsOf(SLUG);
  expect(ratings.filter(({ kind }) => kind === "main").map(({ valence }) => valence)).toEqual([
    1, 2, 3,
  ]);
});

test("a second tab stays idle and takes over when the first is closed", async ({
  page,
  context,
}) => {
  await takePart(page, SLUG);
  const second = await context.newPage();
  await second.goto(`/s/${SLUG}`);
  await expect(second.getByRole("heading", { name: "open in another tab" })).toBeVisible();
  await page.close();
  await expect(position(second)).toHaveText("Practice 1 of 1");
});

test("another device goes on with the resume link, and the first one is told", async ({
  page,
  browser,
  app,
}) => {
  await consent(page, SLUG);
  const link = await page.getByRole("link", { name: "your personal link" }).getAttribute("href");
  await page.getByRole("button", { name: "Start" }).click();
  await rate(page, 5, 5);
  await goOn(page);
  const other = await browser.newContext({ baseURL: app.origin });
  const elsewhere = await other.newPage();
  await elsewhere.goto(link ?? "");
  await expect(position(elsewhere)).toHaveText("Piece 1 of 6");
  expect(elsewhere.url()).not.toContain("resume");
  await hear(page);
  await choose(page, 1, 1);
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByRole("heading", { name: "went on elsewhere" })).toBeVisible();
  await other.close();
});

test("who stops is asked once, keeps a code, and can have the answers deleted", async ({
  page,
}) => {
  await takePart(page, SLUG);
  await rate(page, 5, 5);
  await goOn(page);
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByRole("button", { name: "Stop for good" }).click();
  await expect(page.getByRole("heading", { name: "You stopped the session" })).toBeVisible();
  const { id, receipt, state } = await participantOf(SLUG);
  expect(state).toBe("stopped");
  await expect(page.getByText(receipt ?? "")).toBeVisible();
  await page.getByRole("button", { name: "Have my answers deleted" }).click();
  await page.getByRole("button", { name: "Delete my answers" }).click();
  await expect(page.getByRole("heading", { name: "Your answers were withdrawn" })).toBeVisible();
  expect(await db().trial.count({ where: { participantId: id } })).toBe(0);
});

test("a muted or hurried clip earns no rating", async ({ page }) => {
  await page.addInitScript(() => {
    const made: HTMLAudioElement[] = [];
    Object.assign(window, { made });
    const Real = window.Audio;
    window.Audio = class extends Real {
      constructor() {
        super();
        made.push(this);
      }
    };
  });
  await takePart(page, SLUG);
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeEnabled();
  for (const cheat of ["muted", "fast"]) {
    await page.evaluate((how) => {
      const element = (window as unknown as { made: HTMLAudioElement[] }).made.at(-1);
      if (!element) throw new Error("no media element");
      if (how === "muted") element.muted = true;
      else element.playbackRate = 4;
      return element.play().catch(() => undefined);
    }, cheat);
    await page.waitForTimeout(1500);
    await expect(page.getByRole("radio").first()).toBeDisabled();
  }
  await page.evaluate(() => {
    const element = (window as unknown as { made: HTMLAudioElement[] }).made.at(-1);
    if (element) element.currentTime = element.duration - 0.05;
  });
  await page.waitForTimeout(500);
  await expect(page.getByRole("radio").first()).toBeDisabled();
});
