import { bitrateIndexes, mp3FrameOffsets, readMp3Frame } from "./mp3-frame.ts";

const infoBytes = 156;
const encoderDelay = 576;
const hasFramesBytesTocQuality = 15;

/** A header like the stream's own, with the lowest bitrate whose frame has room. */
function frameWithRoom(first: Uint8Array): Buffer {
  const header = Buffer.from(first.subarray(0, 4));
  for (let index = 1; index < bitrateIndexes; index++) {
    header.writeUInt8((index << 4) | ((header[2] ?? 0) & 0x0c), 2);
    const frame = readMp3Frame(header);
    if (frame && frame.bytes >= 4 + frame.sideInfoBytes + infoBytes) {
      return Buffer.concat([header], frame.bytes);
    }
  }
  throw new Error("no MP3 frame has room for the stream's length");
}

/** Where each hundredth of the time begins, in 256ths of the stream. */
function seekTable(offsets: readonly number[], bytes: number): Uint8Array {
  return Uint8Array.from({ length: 100 }, (_, percent) => {
    const offset = offsets[Math.floor((percent * offsets.length) / 100)] ?? 0;
    return Math.min(255, Math.floor((256 * offset) / bytes));
  });
}

/**
 * The frame that goes before a stream of variable bitrate: how many frames and
 * bytes follow, where to seek, and how many samples the encoder added.
 *
 * Without it a browser guesses the length from the first frame's bitrate, and
 * plays the encoder's silence as part of the clip. Four letters, `LAME`, are
 * needed for players to read the added samples; the version after them is blank.
 *
 * @param stream the encoder's frames
 * @param samples how many samples per channel went into the encoder
 */
export function mp3InfoFrame(stream: Uint8Array, samples: number): Buffer {
  const frame = frameWithRoom(stream);
  const read = readMp3Frame(frame);
  if (!read) throw new Error("MP3 encoder gave no frame");
  const offsets = mp3FrameOffsets(stream);
  const at = 4 + read.sideInfoBytes;
  frame.write("Xing", at, "latin1");
  frame.writeUInt32BE(hasFramesBytesTocQuality, at + 4);
  frame.writeUInt32BE(offsets.length, at + 8);
  frame.writeUInt32BE(frame.length + stream.length, at + 12);
  frame.set(seekTable(offsets, stream.length), at + 16);
  frame.write("LAME", at + 120, "latin1");
  const added = offsets.length * read.samples - encoderDelay - samples;
  frame.writeUIntBE((encoderDelay << 12) | Math.max(0, Math.min(4095, added)), at + 141, 3);
  return frame;
}
