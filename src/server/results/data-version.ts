import type { ClientBase } from "pg";
import { notFound } from "#server/errors.ts";

/** A trial's end and a rating never change; what can is read whole. */
const VERSION = `
  SELECT concat_ws('/', study.id,
    (SELECT concat_ws(',', count(*), max(id), max(ended_at)) FROM trial
     WHERE study_id = study.id AND state = 'answered'),
    (SELECT count(*) FROM trial WHERE study_id = study.id AND state = 'void'),
    (SELECT md5(string_agg(concat_ws(',', id, phase, state, source_code, excluded_at,
       exclusion_rule), ';' ORDER BY id)) FROM participant WHERE study_id = study.id),
    (SELECT md5(string_agg(concat_ws(',', id, key, access, position), ';' ORDER BY id))
     FROM system WHERE study_id = study.id),
    (SELECT md5(string_agg(concat_ws(',', id, key, target_valence, target_arousal, position), ';'
       ORDER BY id)) FROM intent WHERE study_id = study.id),
    (SELECT md5(string_agg(concat_ws(',', id, role, system_id, intent_id, source_name,
       target_valence, target_arousal), ';' ORDER BY id)) FROM clip WHERE study_id = study.id)
  ) AS version
  FROM study WHERE study.id = $1`;

/** What names a study's data as it stands: the same text as long as no report could differ. */
export async function dataVersion(
  client: Pick<ClientBase, "query">,
  studyId: number,
): Promise<string> {
  const { rows } = await client.query<{ version: string }>(VERSION, [studyId]);
  const found = rows[0];
  if (!found) throw notFound("The study");
  return found.version;
}
