import { db } from "#server/db/client.ts";

export interface ServedRendition {
  storeKey: string;
  bytes: number;
  contentType: string;
}

/** What is served under a clip's address; null for an unknown one. */
export async function findRendition(address: string): Promise<ServedRendition | null> {
  if (!/^[A-Za-z0-9_-]{10,64}$/.test(address)) return null;
  return db().rendition.findUnique({
    where: { address },
    select: { storeKey: true, bytes: true, contentType: true },
  });
}
