import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser-test.ts";
import { makeListeningStudy } from "../support/listening-study.ts";
import { firstRadio } from "../support/participant-page.ts";

const SLUG = "access";

test.beforeAll(({ app: _app }) =>
  makeListeningStudy({
    slug: SLUG,
    systems: ["Ada"],
    intents: ["calm"],
    clipsPerCell: 1,
    practice: 1,
    fileName: (number) => `clip-${number}.wav`,
  }),
);

async function expectAccessible(page: Page, where: string): Promise<void> {
  // While the router swaps a page for the next, the title is away for a moment.
  await expect(page).toHaveTitle(/\S/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    where,
  ).toEqual([]);
}

const nextButton = (page: Page) => page.locator("main button").last();

async function rateHere(page: Page): Promise<void> {
  await page.locator("main button").first().click();
  await expect(firstRadio(page, "valence")).toBeEnabled();
  for (const name of ["valence", "arousal"]) {
    await page.locator(`fieldset[data-scale=${name}] input`).nth(6).check({ force: true });
  }
}

for (const language of ["en", "ko"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${language}, ${colorScheme}`, () => {
      test.use({
        colorScheme,
        locale: language === "ko" ? "ko-KR" : "en-US",
        viewport: { width: 360, height: 640 },
      });

      test("axe finds nothing serious on any page, and a trial needs no scrolling", async ({
        page,
      }) => {
        await page.goto(`/s/${SLUG}`);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await expectAccessible(page, "welcome");
        await nextButton(page).click();
        await expectAccessible(page, "consent");
        for (const tick of await page.getByRole("checkbox").all()) await tick.check();
        await nextButton(page).click();
        await expect(page.locator("li").first()).toBeVisible();
        await expectAccessible(page, "instructions");
        await nextButton(page).click();
        await expect(firstRadio(page, "valence")).toBeDisabled();
        await expectAccessible(page, "trial, locked");
        await rateHere(page);
        await expectAccessible(page, "trial, rated");
        const size = await page.evaluate(() => [
          document.documentElement.scrollHeight <= window.innerHeight,
          document.documentElement.scrollWidth <= window.innerWidth,
        ]);
        expect(size).toEqual([true, true]);
        await page.getByRole("main").getByRole("button").nth(1).click();
        await expectAccessible(page, "problem");
        await page.keyboard.press("Escape");
        await page.locator("header button").click();
        await expectAccessible(page, "stop");
        await page.keyboard.press("Escape");
        await nextButton(page).click();
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page, "practice over");
        await nextButton(page).click();
        await rateHere(page);
        await nextButton(page).click();
        await expect(page.locator("[data-completion-code]")).toBeVisible();
        await expectAccessible(page, "thanks");
      });
    });
  }
}
