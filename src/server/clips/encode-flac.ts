import * as flacModule from "libflacjs/dist/libflac.js";
import { type Sound, soundLength } from "#core/audio/sound.ts";
import { to16Bit } from "#core/audio/to-16-bit.ts";
import { flacStreamInfo } from "./flac-stream-info.ts";

// A CommonJS module: Node gives its exports as `default`, a bundler may give them directly.
const flac = "default" in flacModule ? (flacModule.default as typeof flacModule) : flacModule;

const bitsPerSample = 16;
const compressionLevel = 5;

function whenReady(): Promise<void> {
  if (flac.isReady()) return Promise.resolve();
  return new Promise((resolve) => flac.on("ready", () => resolve()));
}

function requireDone(done: boolean, step: string): void {
  if (!done) throw new Error(`FLAC encoder failed at ${step}`);
}

function encodeFrames(sound: Sound, samples: Int32Array<ArrayBuffer>) {
  const { sampleRate, channels } = sound;
  const length = soundLength(sound);
  const encoder = flac.create_libflac_encoder(
    sampleRate,
    channels.length,
    bitsPerSample,
    compressionLevel,
    length,
  );
  requireDone(encoder !== 0, "create");
  const frames: Uint8Array[] = [];
  let info: Parameters<typeof flacStreamInfo>[0] | undefined;
  const keepFrame = (data: Uint8Array, bytes: number, samplesIn: number) => {
    // What comes with no samples is the encoder's own head, with its name: ours replaces it.
    if (samplesIn > 0) frames.push(data.slice(0, bytes));
  };
  const keepInfo: flacModule.metadata_callback_fn = (metadata) => {
    info = metadata;
  };
  try {
    requireDone(flac.init_encoder_stream(encoder, keepFrame, keepInfo) === 0, "start");
    requireDone(flac.FLAC__stream_encoder_process_interleaved(encoder, samples, length), "frames");
    requireDone(flac.FLAC__stream_encoder_finish(encoder), "finish");
  } finally {
    flac.FLAC__stream_encoder_delete(encoder);
  }
  return { frames, info };
}

/**
 * A sound as a FLAC file of 16 bits: the signature, the stream information that
 * the format demands, the frames, and nothing that tells who made it.
 *
 * @param seed makes the dither: the same sound and seed give the same bytes
 */
export async function encodeFlac(sound: Sound, seed: string): Promise<Uint8Array> {
  await whenReady();
  const { frames, info } = encodeFrames(sound, to16Bit(sound.channels, seed));
  if (!info) throw new Error("FLAC encoder gave no stream information");
  return Buffer.concat([flacStreamInfo(info), ...frames]);
}
