import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { db } from "#server/db/client.ts";
import { removeAccounts, signInOnPage } from "../support/admin-page.ts";
import { expect, test } from "../support/browser-test.ts";
import { completionCode, position, rate, takePart } from "../support/participant-page.ts";
import { dropFiles, makePlain, saveAs } from "../support/protocol-page.ts";
import { ratingsOf } from "../support/session-rows.ts";
import { toneFile } from "../support/tone-file.ts";

const SLUG = "from-nothing";
const SYSTEMS = ["Ada", "Bela"];
const INTENTS = { calm: [7, 2], tense: [2, 7] } as const;

async function addSystem(page: Page, key: string): Promise<void> {
  await page.getByRole("button", { name: "Add a system" }).click();
  await page.getByLabel("Key").fill(key);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("rowheader", { name: key })).toBeVisible();
}

async function addIntent(page: Page, key: string, target: readonly number[]): Promise<void> {
  await page.getByRole("button", { name: "Add an intent" }).click();
  await page.getByLabel("Key").fill(key);
  await page.getByLabel("Target valence").fill(String(target[0]));
  await page.getByLabel("Target arousal").fill(String(target[1]));
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("rowheader", { name: key })).toBeVisible();
}

async function makeDesign(page: Page): Promise<void> {
  await page.goto("/admin/studies/new");
  await page.getByLabel("Name").fill("From nothing");
  await page.getByLabel("Address").focus();
  await expect(page.getByLabel("Address")).toHaveValue(SLUG);
  await page.getByRole("radio", { name: "Empty" }).check();
  await page.getByRole("button", { name: "Make the study" }).click();
  await expect(page.getByRole("heading", { name: "From nothing" })).toBeVisible();
  for (const key of SYSTEMS) await addSystem(page, key);
  for (const [key, target] of Object.entries(INTENTS)) await addIntent(page, key, target);
}

function clipFiles() {
  return SYSTEMS.flatMap((system, row) =>
    Object.keys(INTENTS).map((intent, column) => ({
      name: `${system}_${intent}_1.wav`,
      content: toneFile(300 + 100 * row + 30 * column),
    })),
  );
}

test.beforeAll(({ app: _app }) => removeAccounts());

test("a study is built from nothing in the browser, opened and rated", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await signInOnPage(page);
  await makeDesign(page);

  await page.getByRole("link", { name: "Protocol", exact: true }).click();
  await expect(page.getByText("the study has no main clip")).toBeVisible();
  await makePlain(page, 4);
  await saveAs(page, 2);

  await page.getByRole("link", { name: "Clips", exact: true }).click();
  await page.getByRole("link", { name: "Upload clips" }).click();
  await dropFiles(page, clipFiles());
  await expect(page.getByLabel("System of Bela_tense_1.wav")).toHaveValue("Bela");
  await expect(page.getByLabel("Intent of Bela_tense_1.wav")).toHaveValue("tense");
  await page.getByRole("button", { name: "Upload 4 files" }).click();
  await expect(page.getByText("4 clips were stored.")).toBeVisible({ timeout: 60_000 });

  await page.getByRole("link", { name: "Protocol", exact: true }).click();
  await expect(page.getByText("Ready to open")).toBeVisible();
  await page.getByRole("link", { name: "Overview" }).click();
  await page.getByRole("button", { name: "Open study" }).click();
  await expect(page.getByText("The study is open", { exact: false })).toBeVisible();

  const visitor = await browser.newContext({ baseURL });
  const session = await visitor.newPage();
  await takePart(session, SLUG);
  for (let trial = 1; trial <= 4; trial++) {
    await expect(position(session)).toHaveText(`Piece ${trial} of 4`);
    await rate(session, trial, 10 - trial);
  }
  await expect(completionCode(session)).toBeVisible();
  await visitor.close();
  const ratings = await ratingsOf(SLUG);
  expect(ratings.map(({ valence, arousal }) => [valence, arousal])).toEqual([
    [1, 9],
    [2, 8],
    [3, 7],
    [4, 6],
  ]);
  expect(ratings.map(({ file }) => file).sort()).toEqual(clipFiles().map(({ name }) => name));
});

test("of a bad batch nothing is stored, and each file says why", async ({ page }) => {
  await signInOnPage(page);
  await page.goto("/admin/studies/new");
  await page.getByLabel("Name").fill("Bad batch");
  await page.getByRole("button", { name: "Make the study" }).click();
  await expect(page.getByRole("rowheader", { name: "Suno" })).toBeVisible();
  await page.goto("/admin/studies/bad-batch/clips/upload");
  await dropFiles(page, [
    { name: "Suno_sad_1.wav", content: Buffer.from("no audio") },
    { name: "track.wav", content: toneFile(440) },
  ]);
  await expect(page.getByText("1 file without a good place")).toBeVisible();
  await page.getByLabel("System of track.wav").selectOption("Udio");
  await page.getByLabel("Intent of track.wav").selectOption("calm");
  await page.getByRole("button", { name: "Upload 2 files" }).click();
  await expect(page.getByText("some files are no usable audio")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("row", { name: /Suno_sad_1.wav/ })).toContainText("expected");
  expect(await db().clip.count({ where: { study: { slug: "bad-batch" } } })).toBe(0);
});

test("a bad study file makes nothing and names each fault by its path", async ({ page }) => {
  await signInOnPage(page);
  await page.goto("/admin/studies/new");
  await page.getByLabel("Name").fill("Bad file");
  await page.getByRole("radio", { name: "From a study file" }).check();
  const file = { format: "circumplex-study-1", study: { title: "x", slug: "x" } };
  const text = JSON.stringify({
    ...file,
    protocol: { session: { mainClips: 0 } },
    systems: [{ key: "Suno", access: "free" }],
    intents: [],
  });
  await page.locator("input[type=file]").setInputFiles({
    name: "bad.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  await page.getByRole("button", { name: "Make the study" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "the file has faults" });
  await expect(alert).toContainText("protocol.session.mainClips");
  await expect(alert).toContainText("systems.0.access");
  expect(await db().study.findUnique({ where: { slug: "bad-file" } })).toBeNull();
});

test("nothing serious stands in the way of anyone on the pages of the design", async ({ page }) => {
  // The protocol's page has more than a hundred fields to look at, twice.
  test.setTimeout(240_000);
  await signInOnPage(page);
  await page.goto("/admin/studies/new");
  await page.getByLabel("Name").fill("For everyone");
  await page.getByRole("button", { name: "Make the study" }).click();
  await expect(page.getByRole("rowheader", { name: "Suno" })).toBeVisible();
  const pages = [
    "new",
    "for-everyone/design",
    "for-everyone/protocol",
    "for-everyone/clips/upload",
  ];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const address of pages) {
      await page.goto(`/admin/studies/${address}`, { waitUntil: "networkidle" });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(
          ({ id, nodes }) =>
            `${address} ${colorScheme} ${id} ${nodes.map(({ html }) => html).join(" ")}`,
        );
      expect(serious).toEqual([]);
    }
  }
});
