import { uploadEndings, uploadManifestSchema } from "#core/study/upload-manifest.ts";
import { type BatchRow, manifestOf, type StudyPlaces } from "./batch-row.ts";

/** What is wrong with each row, by the row's id. */
export type RowProblems = ReadonlyMap<number, string[]>;

function endingProblem({ file }: BatchRow): string[] {
  const name = file.name.toLowerCase();
  if (uploadEndings.some((ending) => name.endsWith(ending))) return [];
  return [`expected a file that ends in ${uploadEndings.join(", ")}`];
}

function takenProblems({ file, place }: BatchRow, { taken }: StudyPlaces): string[] {
  const holder = taken.find(
    (clip) =>
      clip.role === place.role &&
      clip.system === place.system &&
      clip.intent === place.intent &&
      clip.index === place.index,
  );
  return [
    ...(taken.some((clip) => clip.name === file.name) ? ["the study has a clip of this name"] : []),
    ...(holder ? [`number ${place.index} is "${holder.name}"`] : []),
  ];
}

/** Adds problems named by their place in the manifest, as `files.3.index`, to their rows. */
export function byRow(
  rows: readonly BatchRow[],
  problems: readonly { path: string; problem: string }[],
): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const { path, problem } of problems) {
    const [, place, field] = path.split(".");
    const row = rows[Number(place)];
    if (!row) continue;
    const text = field === "audio" || field === undefined ? problem : `${field}: ${problem}`;
    found.set(row.id, [...(found.get(row.id) ?? []), text]);
  }
  return found;
}

/** Looks at a batch with the same rules as the server, before anything is sent. */
export function findProblems(rows: readonly BatchRow[], study: StudyPlaces): RowProblems {
  if (rows.length === 0) return new Map();
  const result = uploadManifestSchema.safeParse(manifestOf(rows));
  const issues = result.success ? [] : result.error.issues;
  const problems = byRow(
    rows,
    issues.map(({ path, message }) => ({ path: path.join("."), problem: message })),
  );
  for (const row of rows) {
    const more = [...endingProblem(row), ...takenProblems(row, study)];
    if (more.length > 0) problems.set(row.id, [...(problems.get(row.id) ?? []), ...more]);
  }
  return problems;
}
