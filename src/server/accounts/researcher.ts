import { type Role, reaches, roleSchema } from "#server/accounts/role.ts";
import type { Actor } from "#server/audit.ts";
import { notAllowed } from "#server/errors.ts";

declare const signedIn: unique symbol;

/**
 * A signed-in person. Every query and action of `/admin` takes one, and only this folder makes
 * them, so that none can be called for a stranger.
 */
export interface Researcher {
  readonly [signedIn]: true;
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

interface UserRow {
  id: string;
  name: string;
  email: string;
  role?: unknown;
}

export function toResearcher(user: UserRow): Researcher {
  const { id, name, email } = user;
  return { id, name, email, role: roleSchema.parse(user.role) } as Researcher;
}

const NEEDS: Record<Role, string> = {
  owner: "Only the owner can do this.",
  researcher: "Only a researcher or the owner can do this; your account is for reading.",
  analyst: "Your account cannot read this.",
};

/** Refuses a person whose role does not reach `needed`. */
export function requireRole(researcher: Researcher, needed: Role): Researcher {
  if (!reaches(researcher.role, needed)) throw notAllowed(NEEDS[needed]);
  return researcher;
}

/** The person as the audit log names them. */
export function actorOf(researcher: Researcher): Actor {
  return { userId: researcher.id, name: researcher.name };
}
