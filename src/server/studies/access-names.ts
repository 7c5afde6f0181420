import type { Access } from "#core/study/known-systems.ts";
import type { Access as StoredAccess } from "#db/client.ts";

/** An access as the database's client spells it, in which a hyphen cannot stand. */
export function toStoredAccess(access: Access): StoredAccess {
  return access === "open-source" ? "open_source" : "commercial";
}

export function fromStoredAccess(access: StoredAccess): Access {
  return access === "open_source" ? "open-source" : "commercial";
}
