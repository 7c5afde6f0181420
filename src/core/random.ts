/** A source of chance whose whole course follows from its seed. */
export interface Random {
  /** A whole number from 0 to 2^32 - 1. */
  uint32(): number;
  /** A number in [0, 1) with 53 random bits. */
  uniform(): number;
  /** A whole number from 0 to `maxExclusive` - 1, each equally likely. */
  integer(maxExclusive: number): number;
  /** A draw from the standard normal distribution. */
  normal(): number;
  /** A shuffled copy; the argument stays as it is. */
  shuffle<T>(items: readonly T[]): T[];
}

/** FNV-1a over UTF-16 code units, so that a text can be a seed. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** SplitMix32: spreads one word of seed over the generator's state. */
function splitMix(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let word = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return (word ^ (word >>> 15)) >>> 0;
  };
}

/** Chris Doty-Humphrey's sfc32 (PractRand): 128 bits of state, fast in 32-bit arithmetic. */
function smallFastCounter(seed: number): () => number {
  const spread = splitMix(seed);
  let a = spread() | 0;
  let b = spread() | 0;
  let c = spread() | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** The largest multiple of a bound that fits 32 bits; words from it on are drawn again. */
function limitOf(maxExclusive: number): number {
  if (!Number.isInteger(maxExclusive) || maxExclusive < 1 || maxExclusive > 4294967296) {
    throw new RangeError(`integer() needs a whole bound from 1 to 2^32, got ${maxExclusive}`);
  }
  return 4294967296 - (4294967296 % maxExclusive);
}

/**
 * Makes a generator from a seed: the same seed gives the same course on every machine.
 * A whole number and its text ("7" and 7) are the same seed.
 * Source: sfc32, seeded by SplitMix32; bounded integers by rejection (no modulo bias), normals by
 * Marsaglia's polar method.
 * @throws RangeError from `integer` when the bound is not a whole number from 1 to 2^32
 * @example createRandom(7).integer(9) === createRandom("7").integer(9) // true
 */
export function createRandom(seed: string | number): Random {
  const uint32 = smallFastCounter(hashText(String(seed)));
  const uniform = () => ((uint32() >>> 5) * 67108864 + (uint32() >>> 6)) / 9007199254740992;
  let bound = 1;
  let limit = 4294967296;
  const integer = (maxExclusive: number): number => {
    if (maxExclusive !== bound) {
      limit = limitOf(maxExclusive);
      bound = maxExclusive;
    }
    let word = uint32();
    while (word >= limit) word = uint32();
    // Unsigned on both sides, so that this is a machine division and not a floating remainder.
    return bound === 4294967296 ? word : (word >>> 0) % (bound >>> 0);
  };
  let spare: number | null = null;
  const normal = (): number => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square === 0 || square >= 1) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * factor;
      return x * factor;
    }
  };
  const shuffle = <T>(items: readonly T[]): T[] => {
    const copy = [...items];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = integer(i + 1);
      [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
    }
    return copy;
  };
  return { uint32, uniform, integer, normal, shuffle };
}
