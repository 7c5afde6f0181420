const encoderName = Buffer.from("LAME3.100", "latin1");
const shortestMatch = 5;

/**
 * Zeroes the name that LAME writes into the unused bits of MP3 frames, which no decoder plays.
 *
 * @param stream changed in place
 */
export function blankEncoderName(stream: Buffer): void {
  const start = encoderName.subarray(0, shortestMatch);
  for (let at = stream.indexOf(start); at >= 0; at = stream.indexOf(start, at + 1)) {
    // A frame may have had room for a part of the name only.
    for (let i = 0; stream[at + i] === encoderName[i] && i < encoderName.length; i++) {
      stream[at + i] = 0;
    }
  }
}
