/** What an MP3 frame's four-byte header says. */
export interface Mp3Frame {
  bytes: number;
  samples: number;
  sideInfoBytes: number;
}

const bitratesVersion1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const bitratesVersion2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const ratesVersion1 = [44100, 48000, 32000];
const rateDivisors = [4, 0, 2, 1];

/** How many bitrates a header can name. */
export const bitrateIndexes = bitratesVersion1.length;

/**
 * Reads the header of a layer III frame (ISO 11172-3, 2.4.1.3; ISO 13818-3 for the low rates).
 *
 * @returns undefined where no such frame begins
 */
export function readMp3Frame(header: Uint8Array): Mp3Frame | undefined {
  const [sync = 0, second = 0, third = 0, fourth = 0] = header;
  if (sync !== 0xff || (second & 0xe6) !== 0xe2) return undefined;
  const divisor = rateDivisors[(second >> 3) & 3] ?? 0;
  const isVersion1 = divisor === 1;
  const kbps = (isVersion1 ? bitratesVersion1 : bitratesVersion2)[third >> 4];
  const rate = ratesVersion1[(third >> 2) & 3];
  if (divisor === 0 || !kbps || !rate) return undefined;
  const isMono = fourth >> 6 === 3;
  const samples = isVersion1 ? 1152 : 576;
  return {
    bytes: Math.floor((samples * 125 * kbps) / (rate / divisor)) + ((third >> 1) & 1),
    samples,
    sideInfoBytes: isVersion1 ? (isMono ? 17 : 32) : isMono ? 9 : 17,
  };
}

/**
 * Where each frame of an MP3 stream begins.
 *
 * @throws Error when the bytes are not frames from first to last
 */
export function mp3FrameOffsets(stream: Uint8Array): number[] {
  const offsets: number[] = [];
  let at = 0;
  while (at < stream.length) {
    const frame = readMp3Frame(stream.subarray(at, at + 4));
    if (!frame) throw new Error(`MP3 encoder gave no frame at byte ${at}`);
    offsets.push(at);
    at += frame.bytes;
  }
  return offsets;
}
