import { expect, it } from "vitest";
import { toWav } from "./to-wav.ts";

it("writes a plain 16-bit WAV file: 44 bytes of head, samples interleaved, clipped at full scale", () => {
  const wav = toWav({
    sampleRate: 8000,
    channels: [Float32Array.of(1, 0), Float32Array.of(-2, 0.5)],
  });
  const view = new DataView(wav.buffer);
  expect(wav.length).toBe(44 + 8);
  expect(view.getUint32(24, true)).toBe(8000);
  expect([44, 46, 48, 50].map((at) => view.getInt16(at, true))).toEqual([32767, -32767, 0, 16384]);
});
