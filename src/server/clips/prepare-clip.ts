import { cutClip } from "#core/audio/cut-clip.ts";
import { integratedLoudness } from "#core/audio/integrated-loudness.ts";
import { applyGain, type Levelling, levelling } from "#core/audio/levelling.ts";
import { type Sound, soundSeconds } from "#core/audio/sound.ts";
import { truePeak } from "#core/audio/true-peak.ts";
import { waveformPeaks } from "#core/audio/waveform-peaks.ts";
import type { AudioRules, ClipInput, PreparedClip, Rendition } from "./audio-rules.ts";
import { decodeAudio } from "./decode-audio.ts";
import { encodeFlac } from "./encode-flac.ts";
import { encodeMp3 } from "./encode-mp3.ts";
import { samplesSha256, sha256 } from "./sha256.ts";

async function render(sound: Sound, format: "flac" | "mp3", seed: string): Promise<Rendition> {
  const isFlac = format === "flac";
  const bytes = isFlac ? await encodeFlac(sound, seed) : await encodeMp3(sound);
  const contentType = isFlac ? "audio/flac" : "audio/mpeg";
  return { format, contentType, bytes, sha256: sha256(bytes) };
}

function gainOf(loudness: number, peak: number, rules: AudioRules): Levelling {
  if (rules.loudness === "as-is") return { gainDb: 0, reachedTarget: true };
  return levelling({ loudness, truePeak: peak, targetLufs: rules.targetLufs });
}

/**
 * Makes a clip of an audio file: decodes, cuts, measures, levels, encodes.
 *
 * The same file and rules give the same bytes at every run.
 *
 * @throws AudioError when the file is not usable audio or too short
 */
export async function prepareClip(input: ClipInput, rules: AudioRules): Promise<PreparedClip> {
  const source = await decodeAudio(input.bytes, input.name);
  const samplesHash = samplesSha256(source);
  const { seconds, allowShorter } = rules;
  const cut = cutClip(input.name, source, { seconds, allowShorter, start: input.start ?? "start" });
  const loudness = integratedLoudness(cut);
  const peak = truePeak(cut.channels);
  const { gainDb, reachedTarget } = gainOf(loudness, peak, rules);
  const clip = { sampleRate: cut.sampleRate, channels: applyGain(cut.channels, gainDb) };
  return {
    name: input.name,
    durationMs: Math.round(1000 * soundSeconds(clip)),
    sampleRate: clip.sampleRate,
    channels: clip.channels.length === 1 ? 1 : 2,
    loudnessBefore: loudness,
    loudnessAfter: integratedLoudness(clip),
    truePeakBefore: peak,
    // A gain moves every point of the wave alike.
    truePeakAfter: peak + gainDb,
    gainDb,
    reachedTarget,
    silent: loudness === -Infinity,
    originalSha256: sha256(input.bytes),
    samplesSha256: samplesHash,
    peaks: waveformPeaks(clip.channels),
    rendition: await render(clip, rules.rendition, samplesHash),
  };
}
