/** What the encoder knows about a FLAC stream once it is finished. */
export interface FlacStreamInfo {
  min_blocksize: number;
  max_blocksize: number;
  min_framesize: number;
  max_framesize: number;
  sampleRate: number;
  channels: number;
  bitsPerSample: number;
  total_samples: number;
  md5sum: string;
}

const streamInfoBytes = 34;
const lastBlockOfTypeStreamInfo = 0x80;

/**
 * The head of a FLAC file that has STREAMINFO as its only metadata block (RFC 9639, 8.2).
 *
 * @returns 42 bytes: signature, block header, block
 */
export function flacStreamInfo(info: FlacStreamInfo): Buffer {
  const head = Buffer.alloc(8 + streamInfoBytes);
  head.write("fLaC", 0, "latin1");
  head.writeUInt8(lastBlockOfTypeStreamInfo, 4);
  head.writeUIntBE(streamInfoBytes, 5, 3);
  head.writeUInt16BE(info.min_blocksize, 8);
  head.writeUInt16BE(info.max_blocksize, 10);
  head.writeUIntBE(info.min_framesize, 12, 3);
  head.writeUIntBE(info.max_framesize, 15, 3);
  const packed =
    (BigInt(info.sampleRate) << 44n) |
    (BigInt(info.channels - 1) << 41n) |
    (BigInt(info.bitsPerSample - 1) << 36n) |
    BigInt(info.total_samples);
  head.writeBigUInt64BE(packed, 18);
  head.write(info.md5sum, 26, "hex");
  return head;
}
