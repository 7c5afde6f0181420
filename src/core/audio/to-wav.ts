import { type Sound, soundLength } from "./sound.ts";

const headerBytes = 44;

function writeText(view: DataView, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) view.setUint8(at + i, text.charCodeAt(i));
}

function writeHeader(view: DataView, sound: Sound, dataBytes: number): void {
  const frameBytes = 2 * sound.channels.length;
  writeText(view, 0, "RIFF");
  view.setUint32(4, headerBytes - 8 + dataBytes, true);
  writeText(view, 8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, sound.channels.length, true);
  view.setUint32(24, sound.sampleRate, true);
  view.setUint32(28, sound.sampleRate * frameBytes, true);
  view.setUint16(32, frameBytes, true);
  view.setUint16(34, 16, true);
  writeText(view, 36, "data");
  view.setUint32(40, dataBytes, true);
}

/**
 * A sound as the bytes of a WAV file: 16-bit PCM, no dither, no metadata.
 *
 * @param sound full scale at 1; louder samples are clipped
 * @example toWav({ sampleRate: 8000, channels: [new Float32Array(8000)] }).length // 16044
 */
export function toWav(sound: Sound): Uint8Array {
  const length = soundLength(sound);
  const dataBytes = 2 * sound.channels.length * length;
  const view = new DataView(new ArrayBuffer(headerBytes + dataBytes));
  writeHeader(view, sound, dataBytes);
  let at = headerBytes;
  for (let i = 0; i < length; i++) {
    for (const channel of sound.channels) {
      const sample = Math.max(-1, Math.min(1, channel[i] as number));
      view.setInt16(at, Math.round(sample * 32767), true);
      at += 2;
    }
  }
  return new Uint8Array(view.buffer);
}
