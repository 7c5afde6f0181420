import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { db } from "#server/db/client.ts";
import { removeAccounts, signInOnPage } from "../support/admin-page.ts";
import { expect, test } from "../support/browser-test.ts";
import { makeListeningStudy } from "../support/listening-study.ts";
import { consent, position, rate, takePart } from "../support/participant-page.ts";
import { fillNumbers, saveAs } from "../support/protocol-page.ts";
import { participantOf } from "../support/session-rows.ts";

const SLUG = "versions";
const PROTOCOL = `/admin/studies/${SLUG}/protocol`;

test.beforeAll(async ({ app: _app }) => {
  await removeAccounts();
  await makeListeningStudy({
    slug: SLUG,
    systems: ["Ada", "Bela", "Cleo"],
    intents: ["calm", "tense"],
    clipsPerCell: 1,
    practice: 0,
    fileName: (number) => `clip-${number}.wav`,
  });
});

/** The exported ratings: whose, and under which version of the protocol. */
async function exportedVersions(page: Page): Promise<Record<string, string[]>> {
  await page.goto(`/admin/studies/${SLUG}/exports`);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download ratings.csv" }).click();
  const text = readFileSync(await (await download).path(), "utf8");
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
  const versions: Record<string, string[]> = {};
  for (const row of rows) {
    const code = row.participant ?? "";
    versions[code] = [...(versions[code] ?? []), row.protocol_version ?? ""];
  }
  return versions;
}

test("who is under way keeps the protocol of the start, who comes after a change gets the new one", async ({
  page,
  browser,
  baseURL,
}) => {
  const visitors = await Promise.all([1, 2].map(() => browser.newContext({ baseURL })));
  const [first, second] = await Promise.all(visitors.map((visitor) => visitor.newPage()));
  if (!first || !second) throw new Error("expected two pages");
  await takePart(first, SLUG);
  await rate(first, 3, 4);
  await expect(position(first)).toHaveText("Piece 2 of 6");

  await signInOnPage(page);
  await page.goto(PROTOCOL);
  await fillNumbers(page, { "Clips per participant": 4 });
  const said = await saveAs(page, 2);
  expect(said).toContain("The 1 person under way keeps version 1.");

  await first.reload();
  await expect(position(first)).toHaveText("Piece 2 of 6");
  await rate(first, 5, 6);
  await expect(position(first)).toHaveText("Piece 3 of 6");
  await takePart(second, SLUG);
  await expect(position(second)).toHaveText("Piece 1 of 4");
  await rate(second, 7, 8);
  await expect(position(second)).toHaveText("Piece 2 of 4");
  await Promise.all(visitors.map((visitor) => visitor.close()));

  expect(await exportedVersions(page)).toEqual({ P1: ["1", "1"], P2: ["2"] });
});

test("a fault stands at its field, nothing is saved, and leaving asks first", async ({ page }) => {
  await signInOnPage(page);
  await page.goto(PROTOCOL);
  const before = await db().protocol.count({ where: { study: { slug: SLUG } } });
  await fillNumbers(page, { "Clips per participant": 0 });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const faults = page.getByRole("alert", { name: "Some fields are not as expected." });
  await expect(faults).toContainText("session.mainClips");
  await expect(page.getByLabel("Clips per participant")).toHaveAttribute("aria-invalid", "true");
  // More than there are cells: only the server knows.
  await fillNumbers(page, { "Clips per participant": 50 });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: /Save version/ }).click();
  const refusal = page.getByRole("alert", { name: "Nothing was saved: the study is open." });
  await expect(refusal).toContainText("need as many cells with a clip");
  expect(await db().protocol.count({ where: { study: { slug: SLUG } } })).toBe(before);

  page.once("dialog", (dialog) => dialog.dismiss());
  await page.getByRole("link", { name: "Overview" }).click();
  await expect(page.getByLabel("Clips per participant")).toHaveValue("50");
  await page.getByRole("button", { name: "Undo changes" }).click();
  await page.getByRole("link", { name: "Overview" }).click();
  await expect(page.getByRole("heading", { name: "Coverage" })).toBeVisible();
});

test("the plan is frozen and comes down as the file that its hash is of", async ({ page }) => {
  await signInOnPage(page);
  await page.goto(PROTOCOL);
  await expect(page.getByLabel("Smallest difference of interest")).toBeDisabled();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the frozen plan" }).click();
  const { createHash } = await import("node:crypto");
  const file = readFileSync(await (await download).path());
  const hash = createHash("sha256").update(file).digest("hex");
  await expect(page.getByText(hash)).toBeVisible();
});

test("a design is tried before anybody is paid, and its outcome is said in words", async ({
  page,
}) => {
  await signInOnPage(page);
  await page.goto(PROTOCOL);
  await page.getByLabel("Participants who finish").fill("30");
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(
    page.getByText(/With 30 participants and 20% drop-outs each clip gets/),
  ).toBeVisible();
});

test("a preview is a participant of phase test, also of a draft, and takes no place", async ({
  page,
}) => {
  await signInOnPage(page);
  await page.goto(PROTOCOL);
  await page.getByRole("button", { name: "Duplicate" }).click();
  await page.getByLabel("Address").fill("versions-copy");
  await page.getByRole("dialog").getByRole("button", { name: "Duplicate" }).click();
  await expect(page).toHaveURL(/versions-copy\/protocol/);
  const link = page.getByRole("link", { name: "Preview as a participant" });
  const address = (await link.getAttribute("href")) ?? "";
  expect(address).toBe("/s/versions-copy?preview=new");
  await consent(page, "versions-copy?preview=new");
  await page.getByRole("button", { name: "Start" }).click();
  await rate(page, 5, 5);
  expect(await participantOf("versions-copy")).toMatchObject({ phase: "test" });
  const taken = await db().clip.aggregate({
    where: { study: { slug: "versions-copy" } },
    _sum: { taken: true },
  });
  expect(taken._sum.taken).toBe(0);
});

test("nobody but a signed-in researcher can preview a draft", async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto("/s/versions-copy?preview=new");
  await expect(page.getByRole("button", { name: "Continue" })).toHaveCount(0);
  const answer = await request.post("/api/s/versions-copy/start", {
    headers: { origin: baseURL },
    data: {
      language: "en",
      consentHash: "0".repeat(64),
      ticks: { age: true, participate: true, release: false, hearing: false },
      preview: true,
    },
  });
  expect(answer.status()).toBe(401);
});
