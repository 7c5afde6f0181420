import type { ClientBase } from "pg";
import { type Protocol, protocolSchema } from "#core/study/protocol.ts";
import { notFound } from "#server/errors.ts";

/** What trying or simulating a study asks of it. */
export interface SimulationStudy {
  id: number;
  slug: string;
  title: string;
  protocol: Protocol;
  protocolId: number;
  /** The number of the participant who would come next. */
  nextNumber: number;
}

interface Row {
  id: number;
  title: string;
  protocol_id: number;
  body: unknown;
  next_number: number;
}

const STUDY = `
  SELECT s.id, s.title, pr.id AS protocol_id, pr.body, (
    SELECT coalesce(max(p.number), 0) + 1 FROM participant p WHERE p.study_id = s.id
  ) AS next_number
  FROM study s JOIN protocol pr ON pr.study_id = s.id
  WHERE s.slug = $1 ORDER BY pr.version DESC LIMIT 1`;

/**
 * Reads a study in any state, with its newest protocol.
 *
 * @throws RequestError (not-found) when there is no such study
 */
export async function findSimulationStudy(
  client: Pick<ClientBase, "query">,
  slug: string,
): Promise<SimulationStudy> {
  const { rows } = await client.query<Row>(STUDY, [slug]);
  const row = rows[0];
  if (row === undefined) throw notFound(`The study ${slug}`);
  const protocol = protocolSchema.parse(row.body);
  return {
    ...{ id: row.id, slug, title: row.title, protocol, protocolId: row.protocol_id },
    nextNumber: row.next_number,
  };
}
