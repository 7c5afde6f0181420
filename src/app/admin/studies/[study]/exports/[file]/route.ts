import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { type ExportFileName, isExportFile } from "#core/exports/export-files.ts";
import { requireResearcher } from "#server/accounts/require-researcher.ts";
import { answering, notFound } from "#server/errors.ts";
import { exportStream } from "#server/exports/export-stream.ts";
import { findStudyId } from "#server/exports/find-study.ts";

interface Context {
  params: Promise<{ study: string; file: string }>;
}

async function requireFile({ params }: Context): Promise<{ file: ExportFileName; id: number }> {
  await requireResearcher("analyst");
  const { study, file } = await params;
  if (!isExportFile(file)) throw notFound(`The file "${file}"`);
  return { file, id: await findStudyId(study) };
}

function headersOf(file: ExportFileName): HeadersInit {
  return {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${file}"`,
    "cache-control": "private, no-store",
  };
}

export const GET = answering(async (_request: Request, context: Context) => {
  const { file, id } = await requireFile(context);
  const rows = Readable.toWeb(await exportStream(file, id)) as NodeReadableStream<Uint8Array>;
  return new Response(rows as ReadableStream<Uint8Array>, { headers: headersOf(file) });
});

/** Of its own: made from GET, it would open a stream that nobody reads. */
export const HEAD = answering(async (_request: Request, context: Context) => {
  const { file } = await requireFile(context);
  return new Response(null, { headers: headersOf(file) });
});
