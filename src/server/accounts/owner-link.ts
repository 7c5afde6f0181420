import { createHash, randomBytes } from "node:crypto";
import { db } from "#server/db/client.ts";

export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}

export async function hasOwner(): Promise<boolean> {
  return (await db().user.count({ where: { role: "owner" } })) > 0;
}

/**
 * Makes the one-time link by which the owner's account is made; a link made before no longer
 * works. Only its hash is stored, and the token stands after `#`, which no log sees.
 *
 * @returns the path, or null when there is an owner
 */
export async function createOwnerLink(): Promise<string | null> {
  if (await hasOwner()) return null;
  const token = randomBytes(24).toString("base64url");
  await db().$transaction([
    db().invitation.deleteMany({ where: { role: "owner", usedAt: null } }),
    db().invitation.create({ data: { tokenHash: hashToken(token), role: "owner" } }),
  ]);
  return `/admin/setup#${token}`;
}
