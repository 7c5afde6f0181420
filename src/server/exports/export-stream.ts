import type { Readable } from "node:stream";
import { to } from "pg-copy-streams";
import type { ExportFileName } from "#core/exports/export-files.ts";
import { pool } from "#server/db/client.ts";
import { copyStatement } from "./copy-statement.ts";

/**
 * Streams a file from the database. The stream errors when the database does; whoever reads less
 * than all of it destroys it, and its connection with it.
 */
export async function exportStream(file: ExportFileName, studyId: number): Promise<Readable> {
  const client = await pool().connect();
  const stream = client.query(to(copyStatement(file, studyId)));
  let finished = false;
  const release = (keep: boolean) => {
    if (finished) return;
    finished = true;
    client.release(!keep);
  };
  stream.once("end", () => release(true));
  stream.once("error", () => release(false));
  stream.once("close", () => release(false));
  return stream;
}
