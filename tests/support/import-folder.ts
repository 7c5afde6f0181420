import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { sine } from "#core/audio/sine.ts";
import { toWav } from "#core/audio/to-wav.ts";

const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files, removed after the file's last test. */
export function makeImportFolder(files: Record<string, string | Uint8Array>): string {
  const root = mkdtempSync(path.join(tmpdir(), "circumplex-import-"));
  made.push(root);
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

/** A WAV file, nearly silent but for a click: its peak keeps it from being made loud. */
export function clickFile(): Uint8Array {
  const sampleRate = 16_000;
  const quiet = { frequency: 440, level: -50, seconds: 0.5 };
  const click = { frequency: 1000, level: -1, seconds: 0.001 };
  return toWav({ sampleRate, channels: [sine([quiet, click, quiet], sampleRate)] });
}
