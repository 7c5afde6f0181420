/**
 * The words of a text in lower case, without punctuation.
 *
 * @example wordsIn("Very high-energy!") // ["very", "high", "energy"]
 */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
