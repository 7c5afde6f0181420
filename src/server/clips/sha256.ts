import { createHash } from "node:crypto";
import { endianness } from "node:os";
import type { Sound } from "#core/audio/sound.ts";

/** SHA-256 of bytes, hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function littleEndian(channel: Float32Array): Buffer {
  const bytes = Buffer.from(channel.buffer, channel.byteOffset, channel.byteLength);
  return endianness() === "LE" ? bytes : Buffer.from(bytes).swap32();
}

/** SHA-256 of decoded samples with their rate and number of channels, hexadecimal. */
export function samplesSha256({ sampleRate, channels }: Sound): string {
  const hash = createHash("sha256").update(`${sampleRate} Hz, ${channels.length} channels\n`);
  for (const channel of channels) hash.update(littleEndian(channel));
  return hash.digest("hex");
}
