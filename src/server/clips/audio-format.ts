/** The audio files that a study takes. */
export type AudioFormat = "wav" | "flac" | "mp3" | "ogg" | "m4a";

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/**
 * The format of a file by its first bytes; its name is not looked at.
 *
 * @returns undefined for anything else than WAV, FLAC, MP3, Ogg (Vorbis, Opus) and M4A
 */
export function audioFormat(bytes: Uint8Array): AudioFormat | undefined {
  const start = textAt(bytes, 0, 4);
  if (start === "RIFF" && textAt(bytes, 8, 4) === "WAVE") return "wav";
  if (start === "fLaC") return "flac";
  if (start === "OggS") return "ogg";
  if (textAt(bytes, 4, 4) === "ftyp") return "m4a";
  if (start.startsWith("ID3")) return "mp3";
  // Eleven bits of frame sync; then layer III, which tells it from raw AAC.
  const second = bytes[1] ?? 0;
  if (bytes[0] === 0xff && (second & 0xe6) === 0xe2) return "mp3";
  return undefined;
}
