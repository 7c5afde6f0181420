import { expect, type Locator, type Page } from "@playwright/test";

/** What a participant does in the browser, by the names that a screen reader reads. */
export async function consent(page: Page, slug: string, next = "How it works"): Promise<void> {
  await page.goto(`/s/${slug}`);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("I am 18 years old or over.").check();
  await page.getByLabel("I have read this information").check();
  await page.getByRole("button", { name: "I take part" }).click();
  await expect(page.getByRole("heading", { name: next })).toBeVisible();
}

export async function takePart(page: Page, slug: string): Promise<void> {
  await consent(page, slug);
  await page.getByRole("button", { name: "Start" }).click();
  await expect(position(page)).toContainText("1 of");
}

/** The line that says which trial it is. */
export function position(page: Page): Locator {
  return page.locator("header p").first();
}

export function scale(page: Page, name: "valence" | "arousal"): Locator {
  return page.locator(`fieldset[data-scale=${name}]`);
}

/** A scale is locked when its radio buttons are. */
export function firstRadio(page: Page, name: "valence" | "arousal"): Locator {
  return scale(page, name).getByRole("radio").first();
}

/** Plays the clip and waits until the scales open. */
export async function hear(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect(firstRadio(page, "valence")).toBeEnabled({ timeout: 20_000 });
}

export async function choose(page: Page, valence: number, arousal: number): Promise<void> {
  const radio = (name: "valence" | "arousal", score: number) =>
    scale(page, name).getByRole("radio", { name: new RegExp(`^${score}\\b`) });
  await radio("valence", valence).check({ force: true, timeout: 5_000 });
  await radio("arousal", arousal).check({ force: true, timeout: 5_000 });
}

/** Sends, and waits until the page has gone on. */
export async function send(page: Page): Promise<void> {
  const before = await position(page).textContent();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(
    position(page)
      .or(page.getByRole("heading", { level: 1 }))
      .first(),
  ).not.toHaveText(before ?? "");
}

export async function rate(page: Page, valence: number, arousal: number): Promise<void> {
  await hear(page);
  await choose(page, valence, arousal);
  await send(page);
}

/** Goes on where something stands between two blocks. */
export async function goOn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
}

export function completionCode(page: Page): Locator {
  return page.locator("[data-completion-code]");
}
