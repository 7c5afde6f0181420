/** A range of bytes, both ends counted, as in an HTTP Range header. */
export interface ByteRange {
  start: number;
  end: number;
}

/** What a store holds under a key. */
export interface StoredClip {
  /** Size of the whole, in bytes, whatever range was asked for. */
  size: number;
  /** The bytes asked for. */
  stream: ReadableStream<Uint8Array>;
}

/** Where clip audio lives: originals and renditions, each under its SHA-256. */
export interface ClipStore {
  /**
   * Keeps bytes for good; once it returns they survive a crash. Existing equal bytes stay.
   *
   * @returns their key, the SHA-256 in hexadecimal
   */
  put(bytes: Uint8Array): Promise<string>;
  /**
   * @param range what to read; the whole unless said otherwise
   * @returns undefined when there is nothing under the key
   * @throws RangeError when the range is not within the bytes
   */
  get(key: string, range?: ByteRange): Promise<StoredClip | undefined>;
  exists(key: string): Promise<boolean>;
  /** The keys of all that is stored, in no order. */
  keys(): Promise<string[]>;
  /** Removes what is under the key; nothing there is no fault. */
  delete(key: string): Promise<void>;
}
