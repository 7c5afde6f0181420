import { expect, type Page } from "@playwright/test";

/** Everything that would stand between consent and the first trial, or lengthen a session. */
const SWITCHES = [
  "Age band",
  "Gender",
  "Country grown up in",
  "Languages spoken",
  "Hearing",
  "Listening device",
  "Problems with the sound?",
  "Answered seriously?",
  "Anything to say?",
  "Set a comfortable level",
  "Test for headphones",
];

/** Writes numbers into the protocol's fields. */
export async function fillNumbers(page: Page, numbers: Record<string, number>): Promise<void> {
  for (const [label, value] of Object.entries(numbers)) {
    await page.getByLabel(label, { exact: true }).fill(String(value));
  }
}

/** By the keyboard: what is in view of a mouse depends on the window. */
async function switchOff(page: Page, label: string): Promise<void> {
  const field = page.getByRole("switch", { name: label });
  await field.press("Space");
  await expect(field).not.toBeChecked();
}

/** Leaves nothing of a session but main trials of clips of one second. */
export async function makePlain(page: Page, mainClips: number): Promise<void> {
  for (const label of SWITCHES) await switchOff(page, label);
  await page.getByLabel("Musical training", { exact: true }).selectOption("off");
  await fillNumbers(page, {
    "Clips per participant": mainClips,
    "Practice clips": 0,
    Anchors: 0,
    "Catch trials": 0,
    "Repeated clips": 0,
    "Length of a clip": 1,
  });
}

/** Saves and agrees to what the dialog says; the dialog's sentence. */
export async function saveAs(page: Page, version: number): Promise<string> {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: `Save as version ${version}?` });
  const sentence = (await dialog.getByText("Saving makes version").textContent()) ?? "";
  await dialog.getByRole("button", { name: `Save version ${version}` }).click();
  await expect(page.getByText(`Version ${version}, no changes`)).toBeVisible();
  return sentence;
}

/** Drops files on the page's drop zone as a file manager would. */
export async function dropFiles(
  page: Page,
  files: readonly { name: string; content: Uint8Array }[],
): Promise<void> {
  const encoded = files.map(({ name, content }) => ({
    name,
    base64: Buffer.from(content).toString("base64"),
  }));
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: "audio/wav" }));
    }
    return transfer;
  }, encoded);
  const zone = page.locator("label").filter({ hasText: "Drop audio files here" });
  await zone.dispatchEvent("dragover", { dataTransfer });
  await zone.dispatchEvent("drop", { dataTransfer });
}
