import { pool } from "#server/db/client.ts";
import { notFound } from "#server/errors.ts";

/** @throws RequestError when no study has the slug */
export async function findStudyId(slug: string): Promise<number> {
  const { rows } = await pool().query<{ id: number }>("SELECT id FROM study WHERE slug = $1", [
    slug,
  ]);
  const study = rows[0];
  if (!study) throw notFound(`The study "${slug}"`);
  return study.id;
}
