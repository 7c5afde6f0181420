import type { Readable } from "node:stream";
import { to } from "pg-copy-streams";
import type { ExportFileName } from "#core/exports/export-files.ts";
import { borrowClient } from "#server/db/borrow-client.ts";
import { copyStatement } from "./copy-statement.ts";

/**
 * Streams a file from the database. The stream errors when the database does; whoever reads less
 * than all of it destroys it, and its connection with it.
 */
export async function exportStream(file: ExportFileName, studyId: number): Promise<Readable> {
  const { client, giveBack } = await borrowClient();
  const stream = client.query(to(copyStatement(file, studyId)));
  let finished = false;
  const release = (keep: boolean) => {
    if (finished) return;
    finished = true;
    giveBack(!keep);
  };
  stream.once("end", () => release(true));
  stream.on("error", () => release(false));
  stream.once("close", () => release(false));
  return stream;
}
