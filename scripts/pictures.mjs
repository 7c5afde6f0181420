import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setUp } from "./setup.mjs";

// npm run pictures: the README's pictures, taken of the program with its demo studies.
const FOLDER = "public/pictures";
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 640 };
const PASSWORD = "for the pictures only";

/** Starts the program on a data folder of its own, and reads its addresses as a person would. */
async function startProgram(dataDirectory) {
  const program = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, DATA_DIR: dataDirectory, PORT: "4900" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  await new Promise((resolve, reject) => {
    program.once("exit", (code) => reject(new Error(`The program ended with code ${code}.`)));
    program.stdout.on("data", (text) => {
      process.stderr.write(text);
      said += text;
      if (said.includes("Serving after")) resolve();
    });
  });
  const ownerLink = /\S+\/admin\/setup#\S+/.exec(said)?.[0];
  return { program, ownerLink, origin: new URL(ownerLink).origin };
}

async function makeOwner(page, ownerLink) {
  await page.goto(ownerLink);
  await page.getByLabel("Name").fill("Ada");
  await page.getByLabel("Email").fill("ada@example.org");
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByRole("heading", { name: "Studies" }).waitFor();
}

/** The demo's audio is made after the start; its page shows the participant link when it is there. */
async function untilDemoIsReady(page, origin) {
  for (;;) {
    await page.goto(`${origin}/s/demo`);
    if (await page.getByRole("button", { name: "Continue" }).isVisible()) return;
    await page.waitForTimeout(2_000);
  }
}

async function goToTrial(page, origin) {
  await page.goto(`${origin}/s/demo`);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("I am 18 years old or over.").check();
  await page.getByLabel("I have read this information").check();
  await page.getByRole("button", { name: "I take part" }).click();
  await page.getByRole("heading", { name: "About you" }).waitFor();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("heading", { name: "How it works" }).waitFor();
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("button", { name: "Play", exact: true }).click();
  const seven = page.locator("fieldset[data-scale=valence]").getByRole("radio").nth(6);
  // The scales open when the clip was heard.
  while (!(await seven.isEnabled())) await page.waitForTimeout(200);
  await seven.check({ force: true });
}

async function shoot(page, name) {
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  console.log(`${FOLDER}/${name}.png`);
}

/** Two figures of the results, when everything is computed. */
async function shootFigures(page, address) {
  await page.goto(address);
  await page
    .getByText("Still being computed")
    .first()
    .waitFor({ state: "hidden", timeout: 300_000 });
  for (const id of ["plane", "error"]) {
    const figure = page.locator(`figure#${id}`);
    const file = path.join(FOLDER, `results-${id}.png`);
    // The page's header stays in place while the page scrolls, and would lie over the figure.
    await figure.screenshot({ path: file, style: "header { visibility: hidden }" });
    console.log(`${FOLDER}/results-${id}.png`);
  }
}

async function takePictures(browser, { ownerLink, origin }) {
  const researcher = await browser.newPage({ viewport: DESKTOP });
  await makeOwner(researcher, ownerLink);
  await untilDemoIsReady(researcher, origin);
  for (const [name, viewport] of [
    ["trial-phone", PHONE],
    ["trial-desktop", DESKTOP],
  ]) {
    const page = await browser.newPage({ viewport });
    await goToTrial(page, origin);
    await shoot(page, name);
  }
  const results = `${origin}/admin/studies/demo-results`;
  for (const [name, address] of [
    ["study", results],
    ["exports", `${results}/exports`],
    ["protocol", `${origin}/admin/studies/demo/protocol`],
    ["clips", `${origin}/admin/studies/demo/clips`],
  ]) {
    await researcher.goto(address);
    await shoot(researcher, name);
  }
  await shootFigures(researcher, `${results}/results`);
}

await setUp((line) => console.error(line));
const { chromium } = await import("@playwright/test");
const { findChromium } = await import("./test/find-chromium.mjs");
mkdirSync(FOLDER, { recursive: true });
const dataDirectory = mkdtempSync(path.join(tmpdir(), "circumplex-pictures-"));
const started = await startProgram(dataDirectory);
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  await takePictures(browser, started);
} finally {
  await browser.close();
  started.program.removeAllListeners("exit");
  const ended = new Promise((resolve) => started.program.once("exit", resolve));
  started.program.kill("SIGTERM");
  await ended;
  rmSync(dataDirectory, { recursive: true, force: true });
}
