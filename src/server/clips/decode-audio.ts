import decode from "audio-decode";
import { AudioError } from "#core/audio/audio-error.ts";
import type { Sound } from "#core/audio/sound.ts";
import { audioFormat } from "./audio-format.ts";

const lowestRate = 8_000;
const highestRate = 96_000;

async function decodeKnown(bytes: Uint8Array, name: string): Promise<Sound> {
  try {
    const { sampleRate, channelData } = await decode(bytes);
    return { sampleRate, channels: channelData };
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new AudioError(name, "broken", `cannot be decoded (${cause})`);
  }
}

function requireUsable(sound: Sound, name: string): void {
  const { channels, sampleRate } = sound;
  if (channels.length === 0 || channels[0]?.length === 0) {
    throw new AudioError(name, "no-samples", "holds no audio that can be decoded");
  }
  if (channels.length > 2) {
    throw new AudioError(name, "channels", `has ${channels.length} channels, expected 1 or 2`);
  }
  if (sampleRate < lowestRate || sampleRate > highestRate) {
    const expected = `expected ${lowestRate} to ${highestRate} Hz`;
    throw new AudioError(name, "sample-rate", `has ${sampleRate} Hz, ${expected}`);
  }
  if (!channels.every((channel) => channel.every(Number.isFinite))) {
    throw new AudioError(name, "broken", "holds samples that are not numbers");
  }
}

/**
 * Decodes a WAV, FLAC, MP3, Ogg (Vorbis or Opus) or M4A file.
 *
 * @param bytes the whole file
 * @param name what an error calls the file
 * @returns mono or stereo, 8 to 96 kHz
 * @throws AudioError when the file is anything else or broken
 */
export async function decodeAudio(bytes: Uint8Array, name: string): Promise<Sound> {
  if (!audioFormat(bytes)) {
    throw new AudioError(name, "not-audio", "is not audio, expected WAV, FLAC, MP3, Ogg or M4A");
  }
  const sound = await decodeKnown(bytes, name);
  requireUsable(sound, name);
  return sound;
}
