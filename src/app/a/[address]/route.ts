import { clipStore } from "#server/clips/clip-store.ts";
import { parseRange } from "#server/clips/parse-range.ts";
import { answering, notFound } from "#server/errors.ts";
import { findRendition } from "#server/queries/rendition.ts";

interface Context {
  params: Promise<{ address: string }>;
}

/** What is under an address never changes, so that browsers and caches may keep it. */
const headers = {
  "accept-ranges": "bytes",
  "cache-control": "public, max-age=31536000, immutable",
  "x-content-type-options": "nosniff",
};

/** A clip's audio, whole or a range of its bytes, by its opaque address. */
export const GET = answering(async (request: Request, { params }: Context) => {
  const { address } = await params;
  const rendition = await findRendition(address);
  if (rendition === null) throw notFound("The clip");
  const { bytes, contentType, storeKey } = rendition;
  const range = parseRange(request.headers.get("range"), bytes);
  if (range === "unsatisfiable") {
    return new Response(null, {
      status: 416,
      headers: { ...headers, "cache-control": "no-store", "content-range": `bytes */${bytes}` },
    });
  }
  const stored = await clipStore().get(storeKey, range ?? undefined);
  if (!stored) throw notFound("The clip's audio");
  return new Response(stored.stream, {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      "content-type": contentType,
      "content-length": String(range ? range.end - range.start + 1 : stored.size),
      ...(range ? { "content-range": `bytes ${range.start}-${range.end}/${bytes}` } : {}),
    },
  });
});

/** The headers of the whole. Made from GET's answer it would open a file that nobody reads. */
export const HEAD = answering(async (_request: Request, { params }: Context) => {
  const { address } = await params;
  const rendition = await findRendition(address);
  if (rendition === null) throw notFound("The clip");
  const { bytes, contentType } = rendition;
  return new Response(null, {
    headers: { ...headers, "content-type": contentType, "content-length": String(bytes) },
  });
});
