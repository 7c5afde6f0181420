import { createMp3Encoder } from "wasm-media-encoders";
import { type Sound, soundLength } from "#core/audio/sound.ts";
import { blankEncoderName } from "./blank-encoder-name.ts";
import { mp3InfoFrame } from "./mp3-info-frame.ts";
import { resample } from "./resample.ts";

const mp3Rates = [8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000] as const;

/** The lowest rate of MP3 that keeps all that the sound holds; 48 kHz at most. */
function mp3Rate(sampleRate: number): (typeof mp3Rates)[number] {
  if (sampleRate === 88_200) return 44_100;
  return mp3Rates.find((rate) => rate >= sampleRate) ?? 48_000;
}

/**
 * A sound as an MP3 file of the best variable bitrate (V0), without tags.
 *
 * A rate that MP3 does not know is resampled.
 */
export async function encodeMp3(sound: Sound): Promise<Uint8Array> {
  const outputSampleRate = mp3Rate(sound.sampleRate);
  const input = await resample(sound, outputSampleRate);
  const encoder = await createMp3Encoder();
  encoder.configure({
    sampleRate: outputSampleRate,
    outputSampleRate,
    channels: input.channels.length === 1 ? 1 : 2,
    vbrQuality: 0,
  });
  // The encoder gives a view of its memory, which the next call overwrites.
  const frames = Buffer.from(encoder.encode(input.channels));
  const stream = Buffer.concat([frames, encoder.finalize()]);
  blankEncoderName(stream);
  return Buffer.concat([mp3InfoFrame(stream, soundLength(input)), stream]);
}
