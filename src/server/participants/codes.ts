import { createHash, randomBytes, randomInt } from "node:crypto";

/** Digits and capitals that cannot be taken for one another when read aloud or copied. */
const CLEAR_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A secret of 192 random bits for a cookie or a link. */
export function newSecret(): string {
  return randomBytes(24).toString("base64url");
}

/** What the database keeps of a secret. */
export function hashSecret(secret: string): Buffer<ArrayBuffer> {
  const hash = createHash("sha256").update(secret).digest();
  return Buffer.from(new Uint8Array(hash));
}

/** A code that a person can copy by hand: 12 letters in three groups. */
export function newCode(): string {
  const group = () =>
    Array.from({ length: 4 }, () => CLEAR_LETTERS[randomInt(CLEAR_LETTERS.length)]).join("");
  return `${group()}-${group()}-${group()}`;
}
