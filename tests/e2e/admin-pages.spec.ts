import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { db } from "#server/db/client.ts";
import { removeAccounts, signInOnPage } from "../support/admin-page.ts";
import { makeAdminStudy } from "../support/admin-study.ts";
import { expect, test } from "../support/browser-test.ts";

const SLUG = "admin-pages";

const OPEN_PAGES = ["/", "/admin/sign-in", "/admin/setup", "/nowhere"];
const CLOSED_PAGES = [
  "/admin",
  "/admin/account",
  `/admin/studies/${SLUG}`,
  `/admin/studies/${SLUG}/clips`,
  `/admin/studies/${SLUG}/participants`,
  `/admin/studies/${SLUG}/exports`,
  "/admin/studies/nowhere",
];

/** What the accessibility checker finds serious, in the light and in the dark. */
async function findSerious(page: Page, address: string): Promise<string[]> {
  const found: string[] = [];
  await page.goto(address, { waitUntil: "networkidle" });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, impact, nodes } of violations) {
      if (impact !== "serious" && impact !== "critical") continue;
      found.push(`${address} ${colorScheme} ${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    }
  }
  return found;
}

test.beforeAll(async () => {
  await removeAccounts();
});

test("nothing serious stands in the way of anyone on the open pages", async ({ page }) => {
  for (const address of OPEN_PAGES) expect(await findSerious(page, address)).toEqual([]);
});

test("nothing serious stands in the way of anyone on the researchers' pages", async ({ page }) => {
  test.slow();
  await makeAdminStudy(SLUG);
  await signInOnPage(page);
  for (const address of CLOSED_PAGES) expect(await findSerious(page, address)).toEqual([]);
});

test("no page is wider than a phone", async ({ page }) => {
  await makeAdminStudy(SLUG);
  await signInOnPage(page);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of [...OPEN_PAGES, ...CLOSED_PAGES]) {
    await page.goto(address, { waitUntil: "networkidle" });
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect({ address, beyond }).toEqual({ address, beyond: 0 });
  }
});

test("a clip is played for real, over its waveform, with all that was measured", async ({
  page,
}) => {
  await makeAdminStudy(SLUG);
  await signInOnPage(page);
  await page.goto(`/admin/studies/${SLUG}/clips?role=main&system=Ada`);
  await expect(page.getByText("3 clips")).toBeVisible();
  const audio = page.waitForResponse((response) =>
    new URL(response.url()).pathname.startsWith("/a/"),
  );
  await page.getByRole("button", { name: "Play tone_1.wav" }).click();
  expect([200, 206]).toContain((await audio).status());
  await expect(page.getByRole("button", { name: "Pause tone_1.wav" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Play tone_1.wav" })).toBeVisible();
  await page.getByRole("button", { name: "Facts of tone_1.wav" }).click();
  await expect(page.getByText("SHA-256 of the original")).toBeVisible();
  const clip = await db().clip.findFirstOrThrow({ where: { sourceName: "tone_1.wav" } });
  await expect(page.getByText(clip.originalSha256 ?? "none")).toBeVisible();
});

test("a study is paused, closed and deleted from its page, and the log says so", async ({
  page,
}) => {
  await makeAdminStudy("admin-delete");
  await signInOnPage(page);
  await page.goto("/admin/studies/admin-delete");
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("The study is paused", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await page.getByRole("button", { name: "Close study" }).click();
  await expect(page.getByText("The study is closed", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  const confirm = page.getByRole("button", { name: "Delete study" });
  await expect(confirm).toBeDisabled();
  await page.getByRole("textbox", { name: /to confirm/ }).fill("admin-delete");
  await confirm.click();
  await expect(page.getByRole("heading", { name: "Studies" })).toBeVisible();
  expect(await db().study.findUnique({ where: { slug: "admin-delete" } })).toBeNull();
  const entries = await db().auditEntry.findMany({
    where: { subject: "study admin-delete", userId: { not: null } },
    orderBy: { id: "asc" },
    select: { action: true },
  });
  expect(entries.map(({ action }) => action)).toEqual(["set state", "set state", "delete"]);
});

test("the tables of the export page come down as files", async ({ page }) => {
  await makeAdminStudy(SLUG);
  await signInOnPage(page);
  await page.goto(`/admin/studies/${SLUG}/exports`);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download clips_metadata.csv" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toContain("clips_metadata.csv");
  expect(await file.failure()).toBeNull();
});
