import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createRandom } from "#core/random.ts";
import { aimoclipsIntents } from "#core/study/aimoclips-preset.ts";
import { db } from "#server/db/client.ts";
import { importStudy } from "#server/import/import-study.ts";
import { signInOnPage } from "../support/admin-page.ts";
import { expect, test } from "../support/browser-test.ts";

/** Twelve listeners rate two clips of every intent of two systems. */
function ratingsTable(): string {
  const random = createRandom("results page");
  const scale = (value: number) => Math.min(9, Math.max(1, Math.round(value + random.normal())));
  const lines = ["user,audio_file,valence,arousal"];
  for (let user = 1; user <= 12; user++) {
    for (const { key, targetValence, targetArousal } of aimoclipsIntents) {
      for (const [system, lift] of [["Suno", 1] as const, ["MusicGen", -1] as const]) {
        const valence = scale(5 + 0.4 * (targetValence - 5) + lift);
        const arousal = scale(5 + 0.4 * (targetArousal - 5));
        lines.push(`P${user},${system}_${key}_${1 + (user % 2)}_crop.wav,${valence},${arousal}`);
      }
    }
  }
  return `${lines.join("\n")}\n`;
}

async function makeRatedStudy(slug: string): Promise<void> {
  if (await db().study.findUnique({ where: { slug }, select: { id: true } })) return;
  const folder = mkdtempSync(path.join(tmpdir(), "circumplex-results-"));
  writeFileSync(path.join(folder, "ratings_metadata.csv"), ratingsTable());
  await importStudy(folder, { slug });
  rmSync(folder, { recursive: true });
}

const FIGURES = [
  "plane",
  "error",
  "gain",
  "offset",
  "access",
  "distance",
  "cells",
  "recognition",
  "distribution",
  "reliability",
  "raters",
];

test("the results page draws every figure, fills in by itself and keeps choices in the address", async ({
  page,
}) => {
  await makeRatedStudy("rated");
  await signInOnPage(page);
  await page.goto("/admin/studies/rated/results");
  for (const id of FIGURES) {
    await expect(page.locator(`figure#${id} svg.recharts-surface`).first()).toBeVisible();
  }
  await expect(page.getByText("Still being computed")).toHaveCount(0, { timeout: 60_000 });
  await expect(page.getByText(/commercial systems \(Suno\) sounded more pleasant/)).toBeVisible();
  await page.getByLabel("Participants", { exact: true }).selectOption("all, also the excluded");
  await expect(page).toHaveURL(/include=all/);
  const report = await page.request.get("/api/admin/studies/rated/report?include=all");
  expect(await report.json()).toMatchObject({ rule: { include: "all" }, pending: [] });
});

test("each figure can be taken away as SVG, PNG and CSV", async ({ page }) => {
  await makeRatedStudy("rated");
  await signInOnPage(page);
  await page.goto("/admin/studies/rated/results");
  const figure = page.locator("figure#error");
  const save = async (kind: string) => {
    const download = page.waitForEvent("download");
    await figure.getByRole("button", { name: `Signed error per system as ${kind}` }).click();
    return readFileSync(await (await download).path());
  };
  const svg = (await save("SVG")).toString();
  expect(svg).toContain("Signed error per system");
  expect(svg).toContain("Perceived minus intended");
  expect(svg).not.toContain("var(--chart");
  expect((await save("PNG")).subarray(1, 4).toString()).toBe("PNG");
  const lines = (await save("CSV")).toString().trimEnd().split("\n");
  expect(lines[0]).toContain("system,axis,error,low95,high95");
  expect(lines).toHaveLength(5);
});

test("a system leads to its clips and a clip to its ratings", async ({ page }) => {
  await makeRatedStudy("rated");
  await signInOnPage(page);
  await page.goto("/admin/studies/rated/results");
  await page.getByRole("link", { name: "Suno", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Clips of Suno" })).toBeVisible();
  await page.getByRole("link", { name: "Suno_happy_1_crop.wav" }).click();
  await expect(page.getByRole("heading", { name: "Suno_happy_1_crop.wav" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "P2", exact: true })).toBeVisible();
});

test("an open study shows no result by system, on the page, a clip's page or in the API", async ({
  page,
}) => {
  await makeRatedStudy("running");
  const data = { origin: "own", state: "open", openedAt: new Date() } as const;
  await db().study.update({ where: { slug: "running" }, data });
  await signInOnPage(page);
  await page.goto("/admin/studies/running/results");
  await expect(page.getByText("Results are sealed until the study closes")).toBeVisible();
  await expect(page.locator("figure#reliability")).toBeVisible();
  await expect(page.locator("figure#error")).toHaveCount(0);
  await page.goto("/admin/studies/running/results/clip?key=Suno_happy_1_crop.wav");
  await expect(page.getByText("Results are sealed until the study closes.")).toBeVisible();
  const report = await page.request.get("/api/admin/studies/running/report");
  expect(await report.json()).toMatchObject({ sealed: true, groups: [], findings: [] });
});

test("a stranger gets no report, but the methods", async ({ page, request }) => {
  await makeRatedStudy("rated");
  expect((await request.get("/api/admin/studies/rated/report")).status()).toBe(401);
  await page.goto("/methods#gain");
  await expect(page.getByRole("heading", { name: "Gain and offset" })).toBeVisible();
});
