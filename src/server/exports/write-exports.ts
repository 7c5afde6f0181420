import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { ClientBase } from "pg";
import { to } from "pg-copy-streams";
import type { ExportFileName } from "#core/exports/export-files.ts";
import { borrowClient } from "#server/db/borrow-client.ts";
import { wrongInput } from "#server/errors.ts";
import { copyStatement } from "./copy-statement.ts";

/** A file that an export wrote. */
export interface WrittenFile {
  file: string;
  rows: number;
}

interface Draft {
  file: string;
  temporary: string;
  /** Known once the statement after it has ended. */
  countRows: () => number;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? ` (${error.code})` : "";
    throw wrongInput(`--out: ${folder} cannot be made a folder${reason}`);
  }
}

async function writeDraft(
  client: ClientBase,
  name: ExportFileName,
  studyId: number,
  folder: string,
): Promise<Draft> {
  const file = path.join(folder, name);
  const temporary = `${file}.${randomBytes(4).toString("hex")}.part`;
  const rows = client.query(to(copyStatement(name, studyId)));
  try {
    await pipeline(rows, createWriteStream(temporary, { flush: true }));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return { file, temporary, countRows: () => rows.rowCount };
}

async function writeDrafts(
  names: readonly ExportFileName[],
  studyId: number,
  folder: string,
  drafts: Draft[],
): Promise<void> {
  const { client, giveBack } = await borrowClient();
  let fault: Error | undefined;
  try {
    // One snapshot: the files agree with each other while answers come in.
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    for (const name of names) drafts.push(await writeDraft(client, name, studyId, folder));
    await client.query("COMMIT");
  } catch (error) {
    fault = error instanceof Error ? error : new Error(String(error));
    throw fault;
  } finally {
    giveBack(fault);
  }
}

/** Writes files whole: each appears under its name when all of them are complete, or none does. */
export async function writeExports(
  names: readonly ExportFileName[],
  studyId: number,
  folder: string,
): Promise<WrittenFile[]> {
  await makeFolder(folder);
  const drafts: Draft[] = [];
  try {
    await writeDrafts(names, studyId, folder, drafts);
    for (const { temporary, file } of drafts) await rename(temporary, file);
  } finally {
    for (const { temporary } of drafts) await rm(temporary, { force: true });
  }
  return drafts.map(({ file, countRows }) => ({ file, rows: countRows() }));
}
