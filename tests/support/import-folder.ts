import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { sine } from "#core/audio/sine.ts";
import { toWav } from "#core/audio/to-wav.ts";

/** A folder with these files, removed when the test ends. */
export function makeImportFolder(files: Record<string, string | Uint8Array>): string {
  const root = mkdtempSync(path.join(tmpdir(), "circumplex-import-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return root;
}

/** A WAV file with a tone, mono, 16 kHz. */
export function toneFile(frequency: number, level = -20, seconds = 1): Uint8Array {
  const sampleRate = 16_000;
  return toWav({ sampleRate, channels: [sine([{ frequency, level, seconds }], sampleRate)] });
}
