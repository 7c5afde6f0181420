import { z } from "zod";

/** What a study's address may be; `new` is the address of the page that makes one. */
export const slugSchema = z
  .string()
  .trim()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,62}$/,
    "expected 1 to 63 small letters, digits and hyphens, not a hyphen first",
  )
  .refine((slug) => slug !== "new", 'expected another address than "new"');

/** What a researcher names a study by; participants see the title that its texts give. */
export const studyDetailsSchema = z.strictObject({
  title: z.string().trim().min(1, "expected a name").max(200),
  slug: slugSchema,
});

export type StudyDetails = z.infer<typeof studyDetailsSchema>;

/**
 * An address made of a name, as a first suggestion.
 *
 * @returns "" for a name without Latin letters and digits
 * @example suggestSlug("Film music, 2nd round") // "film-music-2nd-round"
 */
export function suggestSlug(title: string): string {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+/, "");
  return slug.slice(0, 63).replace(/-+$/, "");
}
